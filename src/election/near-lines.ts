/** How near each candidate is to the line that decides on them. */
import type { Ballot, RoundDefinition } from './model.ts';
import { isEligible } from './outcome.ts';
import type { CandidateResult, Result } from './result.ts';

/**
 * `distance` > 0: votes that may be lost and the person stays over the line; < 0: votes missing to reach it; 0: the next vote
 * lost crosses it.
 */
export interface NearLine {
  readonly number: number;
  readonly line: 'needed' | 'cut';
  readonly distance: number;
}

/** The last with a seat, or with a share in the last seat, and the first without. */
export function lastSeat(
  { seats }: RoundDefinition,
  result: Result,
): readonly [CandidateResult, CandidateResult] | null {
  const over = result.candidates
    .filter((candidate) => isEligible(candidate.for, result.needed))
    .toSorted((a, b) => b.for - a.for || Number(b.elected) - Number(a.elected));
  const [lastIn, firstOut] = [over[seats - 1], over[seats]];
  return lastIn === undefined || firstOut === undefined ? null : [lastIn, firstOut];
}

/** A few votes: five, or on cumulative ballots what one paper alone can give. */
export function fewVotes({ style }: RoundDefinition, ballots: readonly Ballot[]): number {
  if (style !== 'cumulative') return 5;
  return ballots.reduce((most, ballot) => Math.max(most, ballot.votes ?? 0), 0);
}

/** Everyone within `few` votes of the line that decides on them: the cut where the seats do not reach, else the votes needed. */
export function nearLines(definition: RoundDefinition, result: Result, few: number): NearLine[] {
  const last = lastSeat(definition, result);
  return result.candidates
    .map((candidate) => (last === null ? fromNeeded(candidate, result) : fromCut(candidate, ...last)))
    .filter((near) => near !== null)
    .filter(({ distance }) => Math.abs(distance) <= few)
    .toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance));
}

function fromNeeded({ number, for: votes }: CandidateResult, { needed }: Result): NearLine | null {
  return needed === null ? null : { number, line: 'needed', distance: votes - needed };
}

/** A vote lost that makes an elected person level with the next one crosses the cut, and so does a vote that makes level. */
function fromCut(candidate: CandidateResult, lastIn: CandidateResult, firstOut: CandidateResult): NearLine {
  const { number, for: votes } = candidate;
  const distance = votes > firstOut.for ? votes - firstOut.for - 1 : votes - lastIn.for;
  return { number, line: 'cut', distance };
}
