/** In what exactly two readings of one paper differ. Two ballots agree when this list is empty, and only then. */
import { paperDefects } from '../../election/model.ts';
import type { Mark, PaperDefect } from '../../election/model.ts';
import type { BallotContent } from '../draft.ts';

/** What each reading holds. */
export interface Both<T> {
  readonly first: T;
  readonly second: T;
}

/** Whose cumulative ballot it is and what it may give: one thing, so that no ruling mixes one holder with another's votes. */
export type Holder = Pick<BallotContent, 'code' | 'votes'>;

/** Only the parts that differ. */
export interface ContentDifference {
  /** By the number of the candidate. */
  readonly lines: readonly (Both<Mark> & { readonly number: number })[];
  /** True where the reading has the defect. */
  readonly defects: readonly (Both<boolean> & { readonly defect: PaperDefect })[];
  readonly doubt: Both<string | null> | null;
  readonly holder: Both<Holder> | null;
}

/** Null when the two hold the same. A ballot read before a written name was added lacks its line: not chosen on it. */
export function contentDifference(first: BallotContent, second: BallotContent): ContentDifference | null {
  const lines: (Both<Mark> & { number: number })[] = [];
  for (let line = 0; line < Math.max(first.marks.length, second.marks.length); line += 1) {
    const marks = { first: first.marks[line] ?? 'none', second: second.marks[line] ?? 'none' };
    if (marks.first !== marks.second) lines.push({ number: line + 1, ...marks });
  }
  const defects = paperDefects.flatMap((defect) => {
    const seen = { first: first.defects.includes(defect), second: second.defects.includes(defect) };
    return seen.first === seen.second ? [] : [{ defect, ...seen }];
  });
  const doubt = first.doubt === second.doubt ? null : { first: first.doubt, second: second.doubt };
  const sameHolder = first.code === second.code && first.votes === second.votes;
  const holder = sameHolder ? null : { first: holderOf(first), second: holderOf(second) };
  const same = lines.length === 0 && defects.length === 0 && doubt === null && holder === null;
  return same ? null : { lines, defects, doubt, holder };
}

function holderOf({ code, votes }: BallotContent): Holder {
  return { code, votes };
}
