/** Where other readings hold something else of a paper than the first: what the committee looks at first. */
import { paperDefects, type Ballot, type Mark, type PaperDefect } from '../../../src/election/model.ts';

/** Each mark, and each number of votes, that was read stands here once, the first reading's first. */
export interface ReadOtherwise {
  readonly lines: readonly { readonly number: number; readonly marks: readonly Mark[] }[];
  readonly defects: readonly PaperDefect[];
  /** Cumulative ballots: what the paper may give; empty where all read the same. */
  readonly votes: readonly number[];
}

export function readOtherwise(asRead: Ballot, otherwise: readonly Ballot[], lines: number): ReadOtherwise {
  const all = [asRead, ...otherwise];
  const marksOn = (line: number) => [...new Set(all.map(({ marks }) => marks[line] ?? 'none'))];
  const votes = [...new Set(all.map((ballot) => ballot.votes ?? 0))];
  return {
    lines: Array.from({ length: lines }, (_, line) => ({ number: line + 1, marks: marksOn(line) })).filter(
      ({ marks }) => marks.length > 1,
    ),
    defects: paperDefects.filter((defect) => new Set(all.map(({ defects }) => defects.includes(defect))).size > 1),
    votes: votes.length > 1 ? votes : [],
  };
}
