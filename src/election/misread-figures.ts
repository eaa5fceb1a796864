/**
 * Cumulative ballots: how many lines with figures would have to be misread to change who is elected. A misread line may be any
 * figure that leaves its ballot valid with the other lines as they are; a tick counts with its share. Where age decides ties,
 * somebody next in line is taken to have to pass, not only to meet.
 */
import { divideVotes } from './equal-division.ts';
import { judge } from './judge.ts';
import type { Ballot, RoundDefinition } from './model.ts';
import type { CandidateResult, Result } from './result.ts';
import { rulesInForce } from './rules-in-force.ts';

/** For one person, by how much each line may be misread, the largest first. */
interface Movable {
  readonly down: number[];
  readonly up: number[];
}

export function fewestMisreadFigures(
  definition: RoundDefinition,
  result: Result,
  ballots: readonly Ballot[],
): number | null {
  const movable = movableVotes(definition, ballots);
  const { candidates, needed, shortfall, tied } = result;
  const least = needed ?? 1;
  const place = new Map(candidates.map(({ number }, line) => [number, line]));
  const of = (one: CandidateResult) => movable[place.get(one.number)!]!;
  const elected = candidates.filter((one) => one.elected);
  const others = candidates.filter((one) => !one.elected);
  const full = shortfall === 0;
  const toMeet = rulesInForce(definition).tie === 'older' ? 1 : 0;
  const ways = [
    ...(tied === null ? [] : [linesToBreak(tied, (number) => movable[place.get(number)!]!.up.length > 0)]),
    ...elected.map((one) => linesFor(one.for - least + 1, of(one).down)),
    ...(full ? [] : others.map((one) => linesFor(least - one.for, of(one).up))),
    ...(full
      ? elected.flatMap((one) =>
          others.map((other) => linesFor(one.for - other.for + toMeet, of(one).down, of(other).up)),
        )
      : []),
  ].filter((lines) => lines !== null);
  return ways.length === 0 ? null : Math.min(...ways);
}

/** One figure more decides for somebody level; where no votes are left to give, only losses until the others all have a place. */
function linesToBreak(tied: NonNullable<Result['tied']>, canGain: (number: number) => boolean): number {
  return tied.candidates.some(canGain) ? 1 : tied.candidates.length - tied.seats;
}

function movableVotes(definition: RoundDefinition, ballots: readonly Ballot[]): readonly Movable[] {
  const rules = rulesInForce(definition);
  const movable = definition.candidates.map((): Movable => ({ down: [], up: [] }));
  for (const ballot of ballots) {
    if (!judge(ballot, definition, rules).valid) continue;
    const votes = ballot.votes ?? 0;
    let rest = votes;
    divideVotes(ballot.marks, votes, rules.equalDivision, (line, given) => {
      if (given > 0) movable[line]!.down.push(given);
      rest -= given;
    });
    const chosen = ballot.marks.filter((mark) => mark !== 0).length;
    const noMorePeople = rules.moreThanSeats === 'invalid' && chosen >= definition.seats;
    ballot.marks.forEach((mark, line) => {
      if (rest > 0 && !(noMorePeople && mark === 0)) movable[line]!.up.push(rest);
    });
  }
  for (const { down, up } of movable) {
    down.sort((a, b) => b - a);
    up.sort((a, b) => b - a);
  }
  return movable;
}

/** The fewest of the amounts, taken from both lists, that make up `votes`; null where all of them do not. */
function linesFor(votes: number, amounts: readonly number[], more: readonly number[] = []): number | null {
  let missing = votes;
  let [one, other] = [0, 0];
  while (missing > 0) {
    const [a, b] = [amounts[one] ?? 0, more[other] ?? 0];
    if (a === 0 && b === 0) return null;
    missing -= Math.max(a, b);
    if (a >= b) one += 1;
    else other += 1;
  }
  return one + other;
}
