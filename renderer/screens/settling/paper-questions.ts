/**
 * The parts of one paper in which its readings differ, as questions that digits answer: what was read comes first, each under
 * its own digit, and one more opens what else such a paper can have. Whoever answers sees what stands there, never who keyed it.
 */
import type { SettlingPaper } from '../../../src/api/views.ts';
import { marksOfStyle } from '../../../src/election/fit.ts';
import type { Mark, PaperDefect, Style } from '../../../src/election/model.ts';

export type AskedHolder = SettlingPaper['holders'][number];

export type Question =
  | { readonly part: 'line'; readonly number: number; readonly read: readonly Mark[]; readonly others: readonly Mark[] }
  | { readonly part: 'defect'; readonly defect: PaperDefect }
  | { readonly part: 'holder'; readonly read: readonly AskedHolder[] };

export type Answer = { readonly mark: Mark } | { readonly present: boolean } | { readonly holder: AskedHolder };

/** `more` opens what was read by nobody: other marks, or a figure or code to be typed. */
export type Option = Answer | 'more';

/** Whose ballot it is comes first, then the lines as they stand on the paper, then the paper as a whole. */
export function questionsOf({ lines, defects, holders }: SettlingPaper, style: Style): readonly Question[] {
  return [
    ...(holders.length > 0 ? [{ part: 'holder' as const, read: holders }] : []),
    ...lines.map(({ number, marks }) => ({
      part: 'line' as const,
      number,
      read: marks,
      others: style === 'cumulative' ? [] : marksOfStyle[style].filter((mark) => !marks.includes(mark)),
    })),
    ...defects.map((defect) => ({ part: 'defect' as const, defect })),
  ];
}

/** What the digits 1, 2, 3 … stand for. */
export function optionsOf(question: Question, style: Style, opened: boolean): readonly Option[] {
  switch (question.part) {
    case 'defect':
      return [{ present: true }, { present: false }];
    case 'holder':
      return [...question.read.map((holder) => ({ holder })), 'more'];
    case 'line': {
      const read = question.read.map((mark) => ({ mark }));
      if (style === 'cumulative') return [...read, 'more'];
      if (question.others.length === 0) return read;
      return opened ? [...read, ...question.others.map((mark) => ({ mark }))] : [...read, 'more'];
    }
  }
}

/** Two answers that stand for the same. */
export function sameAnswer(one: Answer | null, other: Option): boolean {
  if (one === null || other === 'more') return false;
  if ('mark' in one) return 'mark' in other && one.mark === other.mark;
  if ('present' in one) return 'present' in other && one.present === other.present;
  return 'holder' in other && one.holder.code === other.holder.code && one.holder.votes === other.holder.votes;
}

/** True where the answer was typed or opened, because no reading has it. */
export function isOwnAnswer(answer: Answer | null, question: Question): boolean {
  if (answer === null || question.part === 'defect') return false;
  const read: readonly Answer[] =
    question.part === 'line' ? question.read.map((mark) => ({ mark })) : question.read.map((holder) => ({ holder }));
  return !read.some((option) => sameAnswer(answer, option));
}
