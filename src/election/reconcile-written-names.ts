/** Tên do người bầu ghi: names that look alike must be merged, or said to be different people, before the round is sealed. */
import type { Finding } from './findings.ts';
import type { Candidate } from './model.ts';
import { alikePairs } from './similar-names.ts';

/**
 * W.205 for the pairs nobody decided on. `declared` holds the numbers of written names the committee said are people of their
 * own; a name that came later must be looked at even where the earlier one was declared.
 */
export function reconcileWrittenNames(candidates: readonly Candidate[], declared: ReadonlySet<number>): Finding[] {
  const pairs = alikePairs(candidates).filter(({ later }) => !declared.has(later.number));
  const [first] = pairs;
  return first ? [{ code: 'W.205', name: first.later.name, other: first.other.name, pairs: pairs.length }] : [];
}
