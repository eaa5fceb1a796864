/** What the result means for one person. */
import type { CandidateResult, Result } from '../../../src/election/result.ts';

export type Outcome = 'elected' | 'notElected' | 'tied' | 'poll';

/** A straw poll has no outcome for anybody; `settled`: who of the tied a decision elected, null while the tie stands. */
export function outcomeOf(
  row: Pick<CandidateResult, 'number' | 'elected'>,
  { tied }: Pick<Result, 'tied'>,
  { poll, settled }: { readonly poll: boolean; readonly settled: readonly number[] | null },
): Outcome {
  if (poll) return 'poll';
  if (row.elected || settled?.includes(row.number)) return 'elected';
  return settled === null && tied?.candidates.includes(row.number) ? 'tied' : 'notElected';
}
