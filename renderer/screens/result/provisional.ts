/** True while ballots do not count yet or wait for the committee: nothing on the result screen is final then. */
import type { RoundView } from '../../../src/api/views.ts';

type Counted = Pick<RoundView, 'state' | 'collected' | 'agreed' | 'openDoubts'>;

export function isProvisional(round: Counted): boolean {
  if (round.state === 'sealed') return false;
  return round.collected === null || notCounted(round) > 0 || round.openDoubts > 0;
}

/** Ballots in the box that count for nobody yet: not keyed, or read several times and not agreed. */
export function notCounted({ collected, agreed }: Pick<Counted, 'collected' | 'agreed'>): number {
  return Math.max(0, (collected ?? 0) - agreed);
}
