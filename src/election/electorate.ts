/** Mẫu số: the people or ballots a majority is measured against (rules.md §2.1; Quy chế 190 Điều 30). */
import type { Electorate, RoundDefinition } from './model.ts';
import { fractionOf } from './rules.ts';
import type { Rules } from './rules.ts';
import { rulesInForce } from './rules-in-force.ts';

/** People summoned less those the regulation leaves out. Negative when more are left out than were summoned (F.104). */
export function countedElectorate(electorate: Electorate): number {
  return electorate.summoned - excludedInAll(electorate);
}

/** People left out of the base, all categories together. */
export function excludedInAll(electorate: Electorate): number {
  return electorate.excluded.reduce((sum, exclusion) => sum + exclusion.count, 0);
}

type Measured = Pick<RoundDefinition, 'ruleSet' | 'rules' | 'round' | 'electorate' | 'ballots'>;

/** The base where it is known before the first ballot is read; null where valid ballots, or nothing, is measured against. */
export function baseBeforeCounting(definition: Measured): number | null {
  switch (rulesInForce(definition).base) {
    case 'summoned':
      return countedElectorate(definition.electorate);
    case 'present':
      return definition.electorate.present;
    case 'collected':
      return definition.ballots.collected;
    case 'valid':
    case 'none':
      return null;
  }
}

/** The base of a finished count; null only where the rules measure against nothing. */
export function baseAfterCounting(definition: Measured, validBallots: number): number | null {
  return rulesInForce(definition).base === 'valid' ? validBallots : baseBeforeCounting(definition);
}

/**
 * The fewest votes that reach the line: more than half of the base (quá một nửa is strict), or at least the given part of it.
 * Never less than one vote, since nobody is elected without a vote. BigInt for parts: the product may leave the safe integers.
 */
export function neededVotes(base: number, threshold: Exclude<Rules['threshold'], 'none'>): number {
  const fraction = fractionOf(threshold);
  if (fraction === null) return Math.max(1, Math.floor(base / 2) + 1);
  const [numerator, denominator] = [BigInt(fraction.numerator), BigInt(fraction.denominator)];
  return Math.max(1, Number((BigInt(base) * numerator + denominator - 1n) / denominator));
}

/** What the round asks of a candidate; null where the most votes win. */
export function neededOf(rules: Pick<Rules, 'threshold'>, base: number | null): number | null {
  return base === null || rules.threshold === 'none' ? null : neededVotes(base, rules.threshold);
}
