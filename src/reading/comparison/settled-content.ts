/** Kết luận: what stands on the paper, once each part in which two readings differ is decided with the paper in hand. */
import { marksOfStyle } from '../../election/fit.ts';
import { paperDefects } from '../../election/model.ts';
import type { Mark, PaperDefect, Style } from '../../election/model.ts';
import type { BallotContent } from '../draft.ts';
import { contentDifference } from './ballot-difference.ts';
import type { Both, ContentDifference, Holder } from './ballot-difference.ts';
import { ReadingRefused } from './refused.ts';

/** One of the two readings is right, or neither. */
export type Choice<T> = { readonly take: 'first' | 'second' } | { readonly take: 'other'; readonly value: T };

/** What was decided so far; parts may be missing until the ruling is made. */
export interface Decisions {
  /** By the number of the candidate. */
  readonly lines?: ReadonlyMap<number, Choice<Mark>> | undefined;
  readonly defects?: ReadonlyMap<PaperDefect, Choice<boolean>> | undefined;
  readonly doubt?: Choice<string | null> | undefined;
  readonly holder?: Choice<Holder> | undefined;
}

/**
 * The content of the ruling. Every part that differs must be decided (`ruling-undecided`) and nothing else may be
 * (`ruling-not-asked`): what both readings hold stands, and is changed only by a ruling on the whole ballot.
 */
export function settledContent(
  first: BallotContent,
  second: BallotContent,
  decisions: Decisions,
  style: Style,
): BallotContent {
  const difference = contentDifference(first, second) ?? nothing;
  requireJustTheDecisions(difference, decisions);
  const length = Math.max(first.marks.length, second.marks.length);
  const marks = Array.from({ length }, (_, line): Mark => first.marks[line] ?? 'none');
  for (const line of difference.lines) {
    const mark = chosen(line, decisions.lines!.get(line.number)!);
    if (!fits(mark, style)) throw new ReadingRefused('ruling-mark-unfit', { number: line.number });
    marks[line.number - 1] = mark;
  }
  const defects = paperDefects.filter((defect) => {
    const differing = difference.defects.find((each) => each.defect === defect);
    return differing === undefined
      ? first.defects.includes(defect)
      : chosen(differing, decisions.defects!.get(defect)!);
  });
  const doubt = difference.doubt === null ? first.doubt : chosen(difference.doubt, decisions.doubt!);
  const { code, votes } = difference.holder === null ? first : chosen(difference.holder, decisions.holder!);
  return { marks, defects, doubt, votes, code };
}

const nothing: ContentDifference = { lines: [], defects: [], doubt: null, holder: null };

/** The parts still to be decided, as keys: a number for a line, a defect's code, `doubt`, `holder`. */
export function undecidedParts(difference: ContentDifference, decisions: Decisions): string[] {
  const decided = new Set(decidedKeys(decisions));
  return differingKeys(difference).filter((part) => !decided.has(part));
}

function requireJustTheDecisions(difference: ContentDifference, decisions: Decisions): void {
  const missing = undecidedParts(difference, decisions);
  if (missing.length > 0) throw new ReadingRefused('ruling-undecided', { parts: missing.join(', ') });
  const asked = new Set(differingKeys(difference));
  const notAsked = decidedKeys(decisions).filter((part) => !asked.has(part));
  if (notAsked.length > 0) throw new ReadingRefused('ruling-not-asked', { parts: notAsked.join(', ') });
}

function differingKeys({ lines, defects, doubt, holder }: ContentDifference): string[] {
  return [
    ...lines.map(({ number }) => String(number)),
    ...defects.map(({ defect }) => defect),
    ...(doubt === null ? [] : ['doubt']),
    ...(holder === null ? [] : ['holder']),
  ];
}

function decidedKeys({ lines, defects, doubt, holder }: Decisions): string[] {
  return [
    ...[...(lines?.keys() ?? [])].map(String),
    ...(defects?.keys() ?? []),
    ...(doubt === undefined ? [] : ['doubt']),
    ...(holder === undefined ? [] : ['holder']),
  ];
}

function chosen<T>(both: Both<T>, choice: Choice<T>): T {
  return choice.take === 'other' ? choice.value : both[choice.take];
}

function fits(mark: Mark, style: Style): boolean {
  if (typeof mark === 'number') return style === 'cumulative' && Number.isSafeInteger(mark) && mark >= 0;
  return marksOfStyle[style].includes(mark);
}
