/** The two orders of a result: as printed on the ballot, or from the most votes down. */
import type { CandidateResult } from '../../../src/election/result.ts';

export type RowOrder = 'ballot' | 'votes';

export function orderRows(candidates: readonly CandidateResult[], order: RowOrder): readonly CandidateResult[] {
  if (order === 'ballot') return candidates;
  return candidates.toSorted((one, other) => other.for - one.for || one.number - other.number);
}
