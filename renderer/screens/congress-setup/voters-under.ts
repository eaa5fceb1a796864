import type { ElectionSummary } from '../../../src/api/views.ts';
import { ruleSets, type RuleSetId } from '../../../src/election/rule-sets/index.ts';

/**
 * Under whose rules the voters of the congress are counted: whoever measures a majority against the people summoned, the
 * congress first, then its elections; the congress where nobody does.
 */
export function votersUnder(congress: RuleSetId, elections: readonly Pick<ElectionSummary, 'ruleSet'>[]): RuleSetId {
  return [congress, ...elections.map(({ ruleSet }) => ruleSet)].find(bySummoned) ?? congress;
}

function bySummoned(ruleSet: RuleSetId): boolean {
  return ruleSets[ruleSet].rules.base === 'summoned';
}
