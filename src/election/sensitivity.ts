/** Điều gì có thể làm thay đổi kết quả: how close it was, and which papers to read again first. */
import { fewestMisreads } from './misreads.ts';
import type { Ballot, RoundDefinition } from './model.ts';
import { fewVotes, lastSeat, nearLines } from './near-lines.ts';
import type { NearLine } from './near-lines.ts';
import { ballotsToReread } from './reread.ts';
import type { Reread } from './reread.ts';
import type { Result } from './result.ts';

export interface Sensitivity {
  /**
   * The last seat: who is last in and who is next in line (their numbers on the ballot), and by how many votes the one is
   * before the other; 0 in a tie. Null where nobody is next in line: everyone over the line has a seat.
   */
  readonly margin: { readonly lastIn: number; readonly firstOut: number; readonly votes: number } | null;
  /** Candidates within a few votes of crossing a line, the nearest first. */
  readonly near: readonly NearLine[];
  /**
   * So many lines at least would have to be misread (each one person's line on one valid ballot that stays valid) to change who
   * is elected, a new tie included; null where none can.
   */
  readonly misreads: number | null;
  /** Ballots worth reading again first, the most telling first, at most 50. */
  readonly reread: readonly Reread[];
}

/** `ruled` tells the ballots the committee ruled on. */
export function sensitivity(
  definition: RoundDefinition,
  result: Result,
  ballots: readonly Ballot[],
  ruled: (ballot: Ballot) => boolean,
): Sensitivity {
  const near = definition.poll === true ? [] : nearLines(definition, result, fewVotes(definition, ballots));
  return {
    margin: definition.poll === true ? null : marginOf(definition, result),
    near,
    misreads: definition.poll === true ? null : fewestMisreads(definition, result, ballots),
    reread: ballotsToReread(definition, near, ballots, ruled),
  };
}

function marginOf(definition: RoundDefinition, result: Result): Sensitivity['margin'] {
  const last = lastSeat(definition, result);
  if (last === null) return null;
  const [lastIn, firstOut] = last;
  return { lastIn: lastIn.number, firstOut: firstOut.number, votes: lastIn.for - firstOut.for };
}
