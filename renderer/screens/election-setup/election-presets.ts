/** What is proposed for an election before anything is typed. Everything can be changed. */
import type { Office, Style } from '../../../src/election/model.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import type { RuleSetId } from '../../../src/election/rule-sets/index.ts';

interface Preset {
  /** 0 where the congress decides the number. */
  readonly seats: number;
  /** The organisation's name is part of the title. */
  readonly named: boolean;
}

export const presets: Readonly<Record<Office, Preset>> = {
  'executive-committee': { seats: 0, named: true },
  'standing-committee': { seats: 0, named: true },
  secretary: { seats: 1, named: true },
  'deputy-secretary': { seats: 1, named: true },
  'inspection-committee': { seats: 0, named: true },
  'inspection-chair': { seats: 1, named: true },
  delegates: { seats: 0, named: false },
  'alternate-delegates': { seats: 0, named: false },
  'board-of-directors': { seats: 0, named: true },
  'supervisory-board': { seats: 0, named: true },
  other: { seats: 0, named: false },
};

/** The styles in use for a list of that size, the proposed one first. Without a list, one seat means one candidate. */
export function fittingStyles(ruleSet: RuleSetId, candidates: number, seats: number): readonly Style[] {
  const { surplus, noSurplus, single } = ruleSets[ruleSet].styles;
  if (candidates === 0) return seats === 1 ? single : surplus;
  if (candidates === 1) return single;
  return candidates > seats ? surplus : noSurplus;
}

/** Every style of the rule set, each once. */
export function stylesOf(ruleSet: RuleSetId): readonly Style[] {
  const { surplus, noSurplus, single } = ruleSets[ruleSet].styles;
  return [...new Set([...surplus, ...noSurplus, ...single])];
}
