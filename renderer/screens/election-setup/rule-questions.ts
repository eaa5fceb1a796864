/** Which parameters of the rules matter for a ballot; what the regulation leaves open of them, and what it settles (rules.md §7). */
import type { Style } from '../../../src/election/model.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import type { RuleSetId } from '../../../src/election/rule-sets/index.ts';
import type { Rules } from '../../../src/election/rules.ts';

export type Parameter = keyof Rules;

export const parameters = [
  'base',
  'threshold',
  'tie',
  'maxRounds',
  'singleNeither',
  'singleStruck',
  'allBlank',
  'lineUnclear',
  'partialStrike',
  'moreThanSeats',
  'equalDivision',
] as const satisfies readonly Parameter[];

export interface BallotFacts {
  readonly style: Style;
  /** Candidates on the list, or the seats while there is no list yet. */
  readonly people: number;
  readonly poll: boolean;
}

export function matters(parameter: Parameter, { style, people, poll }: BallotFacts): boolean {
  switch (parameter) {
    case 'base':
      return true;
    case 'threshold':
    case 'tie':
    case 'maxRounds':
      return !poll;
    case 'singleNeither':
      return style === 'agree' && people === 1;
    case 'singleStruck':
      return (style === 'strike' || style === 'list') && people === 1;
    case 'allBlank':
    case 'lineUnclear':
      return style === 'agree' && people > 1;
    case 'partialStrike':
      return style === 'strike';
    case 'moreThanSeats':
    case 'equalDivision':
      return style === 'cumulative';
  }
}

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
