/** Settling a doubtful ballot line by line: a typed number or the space bar turns a line, and the tally of lines follows. */
import type { Mark, Style } from '../election/model.ts';

/** The marks a line goes through, in this order and round again. Figures of a cumulative ballot are not turned. */
const turns: Readonly<Record<Style, readonly Mark[]>> = {
  strike: ['none', 'struck'],
  agree: ['agree', 'disagree', 'none', 'both'],
  list: ['none', 'chosen'],
  cumulative: [],
};

/** The marks with the line of one candidate (1, 2, 3 …) turned to its next mark. */
export function turnLine(style: Style, marks: readonly Mark[], number: number): readonly Mark[] {
  const mark = marks[number - 1];
  const turn = turns[style];
  if (mark === undefined || turn.length === 0) return marks;
  return marks.with(number - 1, turn[(turn.indexOf(mark) + 1) % turn.length]!);
}

export interface TypedNumber {
  /** Digits still waiting for another one, or for the key that ends a number. */
  readonly pending: string;
  /** The candidate number that is complete; null while it is not. */
  readonly complete: number | null;
  /** True where no candidate has the number typed. */
  readonly refused: boolean;
}

/** One more digit. A number is complete as soon as no candidate's number starts with it and is longer. */
export function typeDigit(pending: string, digit: string, candidates: number): TypedNumber {
  const number = Number(pending + digit);
  if (number < 1 || number > candidates) return { pending: '', complete: null, refused: true };
  if (number * 10 > candidates) return { pending: '', complete: number, refused: false };
  return { pending: String(number), complete: null, refused: false };
}

export interface LineCounts {
  /** Lines that stand for a vote: kept, đồng ý, chosen, or given votes. */
  readonly votes: number;
  /** Lines struck, không đồng ý, not chosen, or without votes. */
  readonly against: number;
  /** Agree ballots: lines with both boxes or neither. */
  readonly unclear: number;
}

export function countLines(style: Style, marks: readonly Mark[]): LineCounts {
  const forMark = { strike: 'none', agree: 'agree', list: 'chosen', cumulative: null }[style];
  const votes = marks.filter((mark) => (typeof mark === 'number' ? mark > 0 : mark === forMark)).length;
  const unclear = style === 'agree' ? marks.filter((mark) => mark === 'none' || mark === 'both').length : 0;
  return { votes, against: marks.length - votes - unclear, unclear };
}
