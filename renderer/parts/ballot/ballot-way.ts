/** Where a ballot that was counted is corrected, and by whom. */
import type { BallotBehind, RoundView } from '../../../src/api/views.ts';
import { mayDo } from '../../../src/people/permissions.ts';
import { ownReading, type Reader } from '../next-reading.ts';

export interface BallotWay {
  /** entry: keyed again by its reader; ruling: decided by the committee. */
  readonly kind: 'entry' | 'ruling';
  readonly to: string;
}

/**
 * Read once, a ballot is corrected by its reader where it was keyed. Read several times, or ruled on already, no reading is
 * changed for it: the committee rules on the paper. Null where this person corrects nothing here.
 */
export function ballotWay(
  round: Pick<RoundView, 'id' | 'state' | 'readings' | 'batches'>,
  { batch, serial, ruled }: Pick<BallotBehind, 'batch' | 'serial' | 'ruled'>,
  reader: Reader | null,
): BallotWay | null {
  if (round.state === 'sealed' || reader === null) return null;
  const pile = round.batches.find(({ number }) => number === batch);
  const own = pile !== undefined && ownReading(pile, reader.id) !== undefined;
  if (round.readings === 1 && !ruled && own && mayDo(reader.role, 'ballot-recorded')) {
    return { kind: 'entry', to: `/rounds/${round.id}/batches/${batch}?serial=${serial}` };
  }
  if (!mayDo(reader.role, 'ballot-ruled')) return null;
  return { kind: 'ruling', to: `/rounds/${round.id}/rulings?batch=${batch}&serial=${serial}` };
}
