/** The ballot under the typist's hand: what was keyed, in the order it was keyed, and the marks it stands for. */
import { paperDefects } from '../election/model.ts';
import type { Mark, PaperDefect, Style } from '../election/model.ts';
import type { Register } from './register.ts';

/** One thing keyed: a line of the paper with its mark, or the mark of every line that is not keyed. */
export interface Step {
  readonly line: number | 'rest';
  readonly mark: Mark;
}

/** Whose cumulative ballot this is, and how many votes it may give. Without a register only the votes are known. */
export interface Holding {
  readonly code: string | null;
  readonly name: string | null;
  readonly votes: number;
}

export interface Draft {
  readonly steps: readonly Step[];
  /** In the order they were keyed. */
  readonly defects: readonly PaperDefect[];
  /** Why the ballot waits for the committee; null when it does not. */
  readonly doubt: string | null;
  /** Serial of the ballot these marks were copied from, until one of them is changed. */
  readonly sameAs: number | null;
  /** Cumulative ballots: null until the code (or, without a register, the entitlement) was keyed. */
  readonly holding: Holding | null;
  /** Cumulative ballots: the line whose votes are to be keyed now. */
  readonly amountOf: number | null;
}

/** A ballot as it is put on disk. */
export interface BallotContent {
  readonly marks: readonly Mark[];
  readonly defects: readonly PaperDefect[];
  readonly doubt: string | null;
  /** Cumulative ballots: the entitlement, 0 on a paper that nobody could be named for. Null for every other style. */
  readonly votes: number | null;
  readonly code: string | null;
}

export const emptyDraft: Draft = { steps: [], defects: [], doubt: null, sameAs: null, holding: null, amountOf: null };

/**
 * The mark that a keyed number stands for. On an agree ballot only the exceptions to "đồng ý" are keyed; on a cumulative
 * one a number without a figure is a tick.
 */
export const keyedMarks: Readonly<Record<Style, Mark>> = {
  strike: 'struck',
  agree: 'disagree',
  list: 'chosen',
  cumulative: 'chosen',
};

/** The mark of a line that nobody keyed: kept, đồng ý, not chosen, no votes. */
export const untouchedMarks: Readonly<Record<Style, Mark>> = {
  strike: 'none',
  agree: 'agree',
  list: 'none',
  cumulative: 0,
};

/** True when nothing at all was keyed on this ballot. */
export function isEmpty({ steps, defects, doubt, holding, amountOf }: Draft): boolean {
  return steps.length === 0 && defects.length === 0 && doubt === null && holding === null && amountOf === null;
}

/** One mark per candidate, in ballot order. */
export function marksOf(style: Style, candidates: number, steps: readonly Step[]): Mark[] {
  const rest = steps.find((step) => step.line === 'rest')?.mark ?? untouchedMarks[style];
  const marks = Array<Mark>(candidates).fill(rest);
  for (const { line, mark } of steps) if (line !== 'rest') marks[line - 1] = mark;
  return marks;
}

/** The steps that lead to these marks, in ballot order; the inverse of `marksOf`. */
export function stepsOf(style: Style, marks: readonly Mark[]): Step[] {
  const allLeftBlank = style === 'agree' && marks.length > 1 && !marks.includes('agree') && marks.includes('none');
  const rest = allLeftBlank ? 'none' : untouchedMarks[style];
  const lines = marks.flatMap((mark, index): Step[] => (mark === rest ? [] : [{ line: index + 1, mark }]));
  return allLeftBlank ? [{ line: 'rest', mark: rest }, ...lines] : lines;
}

export function draftOf(style: Style, content: BallotContent, register: Register | null): Draft {
  const { marks, defects, doubt } = content;
  return { ...emptyDraft, steps: stepsOf(style, marks), defects, doubt, holding: holdingOf(content, register) };
}

/** The holder of a recorded ballot, by the register as it stands now; the votes are those of the ballot. */
export function holdingOf(
  { code, votes }: Pick<BallotContent, 'code' | 'votes'>,
  register: Register | null,
): Holding | null {
  if (votes === null || (code === null && votes === 0)) return null;
  const holder = code === null ? undefined : register?.byCode.get(code);
  return { code, name: holder?.name ?? null, votes };
}

export function contentOf(style: Style, candidates: number, draft: Draft): BallotContent {
  return {
    marks: marksOf(style, candidates, draft.steps),
    defects: paperDefects.filter((defect) => draft.defects.includes(defect)),
    doubt: draft.doubt,
    votes: style === 'cumulative' ? (draft.holding?.votes ?? 0) : null,
    code: draft.holding?.code ?? null,
  };
}

/** A ballot recorded before a written name was added has fewer marks; the names it lacks were not chosen on it. */
export function sameContent(one: BallotContent, other: BallotContent): boolean {
  const [shorter, longer] = one.marks.length < other.marks.length ? [one, other] : [other, one];
  return (
    one.doubt === other.doubt &&
    one.votes === other.votes &&
    one.code === other.code &&
    longer.marks.every((mark, index) => mark === (shorter.marks[index] ?? 'none')) &&
    one.defects.length === other.defects.length &&
    one.defects.every((defect) => other.defects.includes(defect))
  );
}
