import type { ElectionSummary } from '../../../src/api/views.ts';
import { ruleSets, type RuleSetId } from '../../../src/election/rule-sets/index.ts';

/** Votes are counted by shares: as the congress's rules propose, or in one of its elections. */
export function votesByShares(congress: RuleSetId, elections: readonly Pick<ElectionSummary, 'rounds'>[]): boolean {
  if (ruleSets[congress].styles.surplus[0] === 'cumulative') return true;
  return elections.some(({ rounds }) => rounds.some(({ style }) => style === 'cumulative'));
}
