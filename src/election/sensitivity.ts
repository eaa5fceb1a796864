/** Điều gì có thể làm thay đổi kết quả: how close it was, and which papers to read again first. */
import type { Ballot, RoundDefinition } from './model.ts';
import type { Result } from './result.ts';

export interface Sensitivity {
  /** The last seat: votes of the last elected over those of the next one in line; null where nobody is next in line. */
  readonly margin: { readonly lastIn: number; readonly firstOut: number; readonly votes: number } | null;
  /**
   * Candidates within a few votes of crossing a line, the nearest first. `distance` > 0: votes that may be lost and the
   * person stays over the line; < 0: votes missing to reach it; 0: the next vote lost crosses it.
   */
  readonly near: readonly {
    readonly number: number;
    readonly line: 'needed' | 'cut';
    readonly distance: number;
  }[];
  /** The fewest misread lines (one person's line on one valid ballot) that would change who is elected; null where none can. */
  readonly misreads: number | null;
  /** Ballots worth reading again first, the most telling first, at most 50. */
  readonly reread: readonly {
    readonly batch: number;
    readonly serial: number;
    readonly because: readonly ('ruled' | 'near-line' | 'invalid-by-one' | 'defect')[];
  }[];
}

/** `ruled` tells the ballots the committee ruled on. */
export function sensitivity(
  _definition: RoundDefinition,
  _result: Result,
  _ballots: readonly Ballot[],
  _ruled: (ballot: Ballot) => boolean,
): Sensitivity {
  throw new Error('to do');
}
