/** Kết luận: what stands on the paper, once each part in which its readings differ is decided with the paper in hand. */
import { marksOfStyle } from '../../election/fit.ts';
import { paperDefects } from '../../election/model.ts';
import type { Mark, PaperDefect, Style } from '../../election/model.ts';
import { Refusal } from '../../refusal.ts';
import type { BallotContent } from '../draft.ts';
import { contentDifference } from './ballot-difference.ts';
import type { Holder } from './ballot-difference.ts';
import type { PilePaper } from './pile.ts';

export interface SettledParts {
  readonly lines: readonly { readonly number: number; readonly mark: Mark }[];
  readonly defects: readonly { readonly defect: PaperDefect; readonly present: boolean }[];
  readonly holder: Holder | null;
}

/**
 * The content of the ruling. Every part that is asked must be decided (`ruling-undecided`) and nothing else may be
 * (`ruling-not-asked`): what all readings hold stands, and is changed only by a ruling on the whole ballot.
 */
export function settledParts(
  paper: Pick<PilePaper, 'read' | 'asked'>,
  parts: SettledParts,
  style: Style,
): BallotContent {
  requireJustTheAsked(paper.asked, parts);
  const contents = paper.read.filter((content) => content !== null);
  const longest = contents.reduce((one, other) => (other.marks.length > one.marks.length ? other : one));
  const marks = [...longest.marks];
  for (const { number, mark } of parts.lines) {
    if (!fits(mark, style)) throw new Refusal('ruling-mark-unfit', { number });
    marks[number - 1] = mark;
  }
  const decided = new Map(parts.defects.map(({ defect, present }) => [defect, present]));
  const defects = paperDefects.filter((defect) => decided.get(defect) ?? longest.defects.includes(defect));
  const { code, votes } = parts.holder ?? longest;
  return { marks, defects, doubt: null, votes, code };
}

/** The parts still to be decided, as keys: a number for a line, a defect's code, `holder`. */
function requireJustTheAsked(asked: PilePaper['asked'], parts: SettledParts): void {
  const wanted = [
    ...asked.lines.map(({ number }) => String(number)),
    ...asked.defects,
    ...(asked.holders.length > 0 ? ['holder'] : []),
  ];
  const given = [
    ...parts.lines.map(({ number }) => String(number)),
    ...parts.defects.map(({ defect }) => defect),
    ...(parts.holder === null ? [] : ['holder']),
  ];
  const missing = wanted.filter((part) => !given.includes(part));
  if (missing.length > 0) throw new Refusal('ruling-undecided', { parts: missing.join(', ') });
  const notAsked = given.filter((part, place) => !wanted.includes(part) || given.indexOf(part) !== place);
  if (notAsked.length > 0) throw new Refusal('ruling-not-asked', { parts: notAsked.join(', ') });
}

function fits(mark: Mark, style: Style): boolean {
  if (typeof mark === 'number') return style === 'cumulative' && Number.isSafeInteger(mark) && mark >= 0;
  return marksOfStyle[style].includes(mark);
}

/**
 * A paper that one reading has, read again with the paper in hand: the parts in which the two differ, '' when they are the
 * same. Of more readings it is enough to agree with one. Whether a ballot is doubtful is not asked again.
 */
export function rereadDifference(paper: Pick<PilePaper, 'read'>, ballot: BallotContent): string {
  const differences = paper.read
    .filter((content) => content !== null)
    .map((content) => differingParts({ ...content, doubt: null }, { ...ballot, doubt: null }));
  return differences.includes('') ? '' : (differences[0] ?? '');
}

function differingParts(one: BallotContent, other: BallotContent): string {
  const difference = contentDifference(one, other);
  if (difference === null) return '';
  const { lines, defects, holder } = difference;
  return [
    ...lines.map(({ number }) => String(number)),
    ...defects.map(({ defect }) => defect),
    ...(holder === null ? [] : ['holder']),
  ].join(', ');
}
