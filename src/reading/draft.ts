/** The ballot under the typist's hand: what was keyed, in the order it was keyed, and the marks it stands for. */
import { paperDefects } from '../election/model.ts';
import type { Mark, PaperDefect, Style } from '../election/model.ts';

/** Styles keyed as numbers of exceptions or choices. Cumulative ballots also need a figure for each number. */
export type KeyedStyle = Exclude<Style, 'cumulative'>;

/** One thing keyed: a line of the paper with its mark, or the mark of every line that is not keyed. */
export interface Step {
  readonly line: number | 'rest';
  readonly mark: Mark;
}

export interface Draft {
  readonly steps: readonly Step[];
  /** In the order they were keyed. */
  readonly defects: readonly PaperDefect[];
  /** Why the ballot waits for the committee; null when it does not. */
  readonly doubt: string | null;
  /** Serial of the ballot these marks were copied from, until one of them is changed. */
  readonly sameAs: number | null;
}

/** A ballot as it is put on disk. */
export interface BallotContent {
  readonly marks: readonly Mark[];
  readonly defects: readonly PaperDefect[];
  readonly doubt: string | null;
}

export const emptyDraft: Draft = { steps: [], defects: [], doubt: null, sameAs: null };

/** The mark that a keyed number stands for. On an agree ballot only the exceptions to "đồng ý" are keyed. */
export const keyedMarks: Readonly<Record<KeyedStyle, Mark>> = { strike: 'struck', agree: 'disagree', list: 'chosen' };

/** The mark of a line that nobody keyed: kept, đồng ý, not chosen. */
export const untouchedMarks: Readonly<Record<KeyedStyle, Mark>> = { strike: 'none', agree: 'agree', list: 'none' };

/** True when nothing at all was keyed on this ballot. */
export function isEmpty(draft: Draft): boolean {
  return draft.steps.length === 0 && draft.defects.length === 0 && draft.doubt === null;
}

/** One mark per candidate, in ballot order. */
export function marksOf(style: KeyedStyle, candidates: number, steps: readonly Step[]): Mark[] {
  const rest = steps.find((step) => step.line === 'rest')?.mark ?? untouchedMarks[style];
  const marks = Array<Mark>(candidates).fill(rest);
  for (const { line, mark } of steps) if (line !== 'rest') marks[line - 1] = mark;
  return marks;
}

/** The steps that lead to these marks, in ballot order; the inverse of `marksOf`. */
export function stepsOf(style: KeyedStyle, marks: readonly Mark[]): Step[] {
  const allLeftBlank = style === 'agree' && marks.length > 1 && !marks.includes('agree') && marks.includes('none');
  const rest = allLeftBlank ? 'none' : untouchedMarks[style];
  const lines = marks.flatMap((mark, index): Step[] => (mark === rest ? [] : [{ line: index + 1, mark }]));
  return allLeftBlank ? [{ line: 'rest', mark: rest }, ...lines] : lines;
}

export function draftOf(style: KeyedStyle, content: BallotContent): Draft {
  return { steps: stepsOf(style, content.marks), defects: content.defects, doubt: content.doubt, sameAs: null };
}

export function contentOf(style: KeyedStyle, candidates: number, draft: Draft): BallotContent {
  return {
    marks: marksOf(style, candidates, draft.steps),
    defects: paperDefects.filter((defect) => draft.defects.includes(defect)),
    doubt: draft.doubt,
  };
}

export function sameContent(one: BallotContent, other: BallotContent): boolean {
  return (
    one.doubt === other.doubt &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark, index) => mark === other.marks[index]) &&
    one.defects.length === other.defects.length &&
    one.defects.every((defect) => other.defects.includes(defect))
  );
}
