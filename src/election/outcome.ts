/** Kết quả: from votes to elected, tied and open seats (rules.md §2.2; Quy chế 190 Điều 30). A tie is a result, not an error. */
import type { Candidate } from './model.ts';
import type { Rules } from './rules.ts';

/** A candidate with the votes on valid ballots. */
export type Standing = Pick<Candidate, 'number' | 'birthDate'> & { readonly votes: number };

export interface Outcome {
  /** Numbers of the elected, by votes from high to low, then ballot order. */
  readonly elected: readonly number[];
  /** The places still open and the people level across the last place, in ballot order. */
  readonly tied: { readonly seats: number; readonly candidates: readonly number[] } | null;
  /** Seats that neither the elected nor a tie fills. */
  readonly shortfall: number;
}

/** Decides a round. `needed` is the line to reach, or null where the most votes win. `standings` are in ballot order. */
export function decide(
  standings: readonly Standing[],
  seats: number,
  needed: number | null,
  tie: Rules['tie'],
): Outcome {
  const ranked = standings
    .filter((standing) => isEligible(standing.votes, needed))
    .toSorted((a, b) => b.votes - a.votes);
  const lastIn = ranked[seats - 1];
  const firstOut = ranked[seats];
  if (lastIn === undefined || firstOut === undefined || lastIn.votes > firstOut.votes) {
    return outcome(ranked.slice(0, seats), [], seats);
  }
  const above = ranked.filter((standing) => standing.votes > lastIn.votes);
  const level = ranked.filter((standing) => standing.votes === lastIn.votes);
  const settled = tie === 'older' ? olderFirst(level, seats - above.length) : { elected: [], tied: level };
  return outcome([...above, ...settled.elected], settled.tied, seats);
}

/** A straw poll is counted and elects nobody; no place stays open either. */
export const nobodyElected: Outcome = Object.freeze({ elected: Object.freeze([]), tied: null, shortfall: 0 });

/** Over the line; where there is none, at least one vote (rules.md §8). */
export function isEligible(votes: number, needed: number | null): boolean {
  return votes >= (needed ?? 1);
}

/** The votes at which more people are level than places are left for them; null where the last place is not contested. */
export function contestedVotes(votes: readonly number[], places: number): number | null {
  const ranked = votes.toSorted((a, b) => b - a);
  const lastIn = ranked[places - 1];
  return lastIn !== undefined && lastIn === ranked[places] ? lastIn : null;
}

/** The older win as far as full birth dates of all of them decide; people born on the same day across the cut stay level. */
function olderFirst(
  level: readonly Standing[],
  places: number,
): { elected: readonly Standing[]; tied: readonly Standing[] } {
  if (!level.every((standing) => isFullDate(standing.birthDate))) return { elected: [], tied: level };
  const dates = level.map((standing) => standing.birthDate!).toSorted();
  const lastIn = dates[places - 1]!;
  const firstOut = dates[places]!;
  if (lastIn < firstOut) return { elected: level.filter((standing) => standing.birthDate! <= lastIn), tied: [] };
  return {
    elected: level.filter((standing) => standing.birthDate! < lastIn),
    tied: level.filter((standing) => standing.birthDate === lastIn),
  };
}

/** ISO `1979-05-31`; a year alone or a year and month cannot tell who is older. */
export function isFullDate(date: string | undefined): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(date ?? '');
}

function outcome(elected: readonly Standing[], tied: readonly Standing[], seats: number): Outcome {
  const open = seats - elected.length;
  return {
    elected: elected.map((standing) => standing.number),
    tied: tied.length === 0 ? null : { seats: open, candidates: tied.map((standing) => standing.number) },
    shortfall: tied.length === 0 ? open : 0,
  };
}
