/**
 * How many lines would have to be misread to change who is elected. A misread line changes the votes of one person on one
 * valid ballot that stays valid: by one vote either way where a line is one vote. A place that becomes contested counts as
 * changed, for it is no longer decided.
 */
import { birthsThatDecide, isOlder, lossesToBreak } from './births.ts';
import type { Birth } from './births.ts';
import { fewestMisreadFigures } from './misread-figures.ts';
import type { Ballot, RoundDefinition } from './model.ts';
import { isEligible } from './outcome.ts';
import type { CandidateResult, Result } from './result.ts';

/** Null where no number of misread lines changes anything. */
export function fewestMisreads(definition: RoundDefinition, result: Result, ballots: readonly Ballot[]): number | null {
  if (definition.style === 'cumulative') return fewestMisreadFigures(definition, result, ballots);
  const ways = [...fallBelowTheLine(result), ...reachTheLine(result), ...moveTheCut(definition, result)];
  return ways.length === 0 ? null : Math.min(...ways);
}

/** Somebody elected loses so many votes that they are under the line. */
function fallBelowTheLine({ candidates, needed }: Result): number[] {
  return candidates.filter(({ elected }) => elected).map((one) => one.for - (needed ?? 1) + 1);
}

/** Where seats are open, somebody under the line gains the votes missing; nobody can have more votes than there are valid ballots. */
function reachTheLine({ candidates, needed, shortfall, ballots }: Result): number[] {
  const least = needed ?? 1;
  if (shortfall === 0 || least > ballots.valid) return [];
  return candidates.filter((one) => one.for < least).map((one) => least - one.for);
}

/** More people over the line than seats: the last in and the next in line meet, or a tie is broken. */
function moveTheCut(definition: RoundDefinition, result: Result): number[] {
  const over = result.candidates.filter((one) => isEligible(one.for, result.needed)).toSorted((a, b) => b.for - a.for);
  const [lastIn, firstOut] = [over[definition.seats - 1], over[definition.seats]];
  if (lastIn === undefined || firstOut === undefined) return [];
  const levelWith = ({ for: votes }: CandidateResult) => over.filter((one) => one.for === votes);
  const birthsOf = birthsThatDecide(definition);
  const last = levelWith(lastIn);
  const gap = lastIn.for - firstOut.for;
  if (gap > 0) return [ageKeepsEveryPlace(birthsOf(last), birthsOf(levelWith(firstOut))) ? gap + 1 : gap];
  const places = definition.seats - over.filter((one) => one.for > lastIn.for).length;
  return [breakTheTie(last, birthsOf(last), places, result.ballots.valid)];
}

/**
 * True when the older rule leaves every place where it is although the last in and the next in line have become level: however
 * they meet, each of the ones is older than each of the others.
 */
function ageKeepsEveryPlace(last: readonly Birth[], next: readonly Birth[]): boolean {
  return last.every((one) => next.every((other) => isOlder(one, other)));
}

/**
 * One vote decides where somebody level can gain one, or where age gave a place to somebody who loses one. Where all of them
 * stand on every valid ballot only losses are left: until the others all have a place, or until age can decide.
 */
function breakTheTie(
  level: readonly CandidateResult[],
  births: readonly Birth[],
  places: number,
  valid: number,
): number {
  if (level.some((one) => one.elected || one.for < valid)) return 1;
  return lossesToBreak(births, places);
}
