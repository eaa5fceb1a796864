/** What the regulation leaves open of the parameters that matter for a ballot, and what it settles (rules.md §7). */
import { matters, parameters } from '../../../src/election/mattering.ts';
import type { BallotFacts, Parameter } from '../../../src/election/mattering.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import type { RuleSetId } from '../../../src/election/rule-sets/index.ts';
import type { Rules } from '../../../src/election/rules.ts';

/** `open`: asked at once. `settled`: the rule set has an answer, which the meeting's own rules may change. */
export function questionsOf(
  ruleSet: RuleSetId,
  facts: BallotFacts,
): { readonly open: readonly Parameter[]; readonly settled: readonly Parameter[] } {
  const mattering = parameters.filter((parameter) => matters(parameter, facts));
  const { open } = ruleSets[ruleSet];
  return {
    open: mattering.filter((parameter) => open.includes(parameter)),
    settled: mattering.filter((parameter) => !open.includes(parameter)),
  };
}

/**
 * The decisions that differ from the rule set, with one more. Without a base there is no part of it to reach, so the two
 * follow each other.
 */
export function withAnswer<P extends Parameter>(
  ruleSet: RuleSetId,
  rules: Partial<Rules>,
  parameter: P,
  answer: Rules[P],
): Partial<Rules> {
  const usual = ruleSets[ruleSet].rules;
  const decided: Rules = { ...usual, ...rules, [parameter]: answer };
  const base = parameter === 'threshold' && decided.threshold !== 'none' && decided.base === 'none';
  const threshold = parameter === 'base' && decided.base === 'none';
  const whole: Rules = {
    ...decided,
    ...(base ? { base: usual.base === 'none' ? 'valid' : usual.base } : {}),
    ...(threshold ? { threshold: 'none' } : {}),
  };
  return Object.fromEntries(
    parameters.filter((each) => whole[each] !== usual[each]).map((each) => [each, whole[each]]),
  );
}
