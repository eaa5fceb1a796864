/** In what the readings of one paper differ: just these parts are asked of a third person, without telling who read what. */
import { marksOfStyle } from '../../election/fit.ts';
import { paperDefects } from '../../election/model.ts';
import type { Mark, Style } from '../../election/model.ts';
import type { BallotContent } from '../draft.ts';
import type { PilePaper } from './pile.ts';

/** Of the readings that have the paper. A ballot read before a written name was added lacks its line: not chosen on it. */
export function askedOf(read: readonly (BallotContent | null)[], style: Style): PilePaper['asked'] {
  const contents = read.filter((content) => content !== null);
  const [first, ...others] = contents;
  if (first === undefined || others.length === 0) return { lines: [], defects: [], holders: [] };
  const lines: { number: number; marks: readonly Mark[] }[] = [];
  const length = Math.max(...contents.map(({ marks }) => marks.length));
  for (let line = 0; line < length; line += 1) {
    const mark = first.marks[line] ?? 'none';
    if (others.every(({ marks }) => (marks[line] ?? 'none') === mark)) continue;
    lines.push({
      number: line + 1,
      marks: inOrderOf(
        style,
        contents.map(({ marks }) => marks[line] ?? 'none'),
      ),
    });
  }
  const defects = paperDefects.filter(
    (defect) => new Set(contents.map((each) => each.defects.includes(defect))).size > 1,
  );
  const holders = contents.filter(
    ({ code, votes }, place) =>
      place === contents.findIndex((earlier) => earlier.code === code && earlier.votes === votes),
  );
  return {
    lines,
    defects,
    holders: holders.length > 1 ? holders.map(({ code, votes }) => ({ code, votes })) : [],
  };
}

/** Each once, in the order in which the marks of this kind of ballot are listed; figures by size before them. */
function inOrderOf(style: Style, marks: readonly Mark[]): Mark[] {
  const rank = (mark: Mark) =>
    typeof mark === 'number' ? mark - Number.MAX_SAFE_INTEGER : marksOfStyle[style].indexOf(mark);
  return [...new Set(marks)].toSorted((one, other) => rank(one) - rank(other));
}
