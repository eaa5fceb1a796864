/** Người thứ ba: whoever read a batch settles nothing in it, so that nobody is judge of what he keyed himself. */
import type { BatchView, PersonView } from '../../../src/api/views.ts';
import { mayDo } from '../../../src/people/permissions.ts';

/** The people of this congress who may settle in the batch. */
export function whoMaySettle(
  people: readonly PersonView[],
  batch: Pick<BatchView, 'readers'> | undefined,
): readonly PersonView[] {
  const readers = batch?.readers.map(({ personId }) => personId) ?? [];
  return people.filter(({ id, active, role }) => active && mayDo(role, 'difference-settled') && !readers.includes(id));
}
