/** Settling a doubtful ballot line by line: a typed number or the space bar turns a line, and the tally of lines follows. */
import type { Candidate, Mark, Style } from '../election/model.ts';
import type { Rules } from '../election/rules.ts';

/** The marks a line goes through, in this order and round again. Figures of a cumulative ballot are typed, not turned. */
const turns: Readonly<Record<Style, readonly Mark[]>> = {
  strike: ['none', 'struck', 'partial'],
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

/** The marks with one line written anew: the votes on a line of a cumulative ballot, or a name just added to a list. */
export function withMark(marks: readonly Mark[], number: number, mark: Mark): readonly Mark[] {
  const missing = Array<Mark>(Math.max(0, number - marks.length)).fill('none');
  return [...marks, ...missing].with(number - 1, mark);
}

export interface LineCounts {
  /** Lines that stand for a vote: kept, đồng ý, chosen, or given votes. */
  readonly votes: number;
  /** Lines struck, không đồng ý, not chosen, or without votes. */
  readonly against: number;
  /** Agree ballots: lines with both boxes or neither. */
  readonly unclear: number;
}

/**
 * How the lines of a paper count; a name struck in part counts as the rules say. Two spellings of one person, who was
 * merged by the committee, are one vote.
 */
export function countLines(
  style: Style,
  marks: readonly Mark[],
  rules: Pick<Rules, 'partialStrike'>,
  candidates: readonly Pick<Candidate, 'number' | 'sameAs'>[] = [],
): LineCounts {
  const people = marks.flatMap((mark, index) =>
    isVote(style, mark, rules) ? [candidates[index]?.sameAs ?? index + 1] : [],
  );
  const votes = new Set(people).size;
  const unclear = style === 'agree' ? marks.filter((mark) => mark === 'none' || mark === 'both').length : 0;
  return { votes, against: marks.length - votes - unclear, unclear };
}

function isVote(style: Style, mark: Mark, { partialStrike }: Pick<Rules, 'partialStrike'>): boolean {
  if (typeof mark === 'number') return mark > 0;
  switch (style) {
    case 'strike':
      return mark === 'none' || (mark === 'partial' && partialStrike === 'kept');
    case 'agree':
      return mark === 'agree';
    case 'list':
    case 'cumulative':
      return mark === 'chosen';
  }
}

/** Where the votes of a cumulative ballot went. Exact also where they are more than it may give. */
export interface Allotment {
  readonly entitlement: bigint;
  /** Given by figures and ticks together. */
  readonly given: bigint;
  /** Neither given nor lost; below zero where too many were given. */
  readonly left: bigint;
  readonly people: number;
  readonly ticks: number;
  /** What each tick is worth; where a remainder is given out in order, the first ticks are worth one more. */
  readonly perTick: bigint;
}

/** Ticks share what the figures leave; the rules say what happens to what an equal division leaves over. */
export function allotmentOf(
  marks: readonly Mark[],
  entitlement: number,
  { equalDivision }: Pick<Rules, 'equalDivision'>,
): Allotment {
  const whole = BigInt(entitlement);
  const figures = marks.reduce((sum, mark) => sum + (typeof mark === 'number' ? BigInt(mark) : 0n), 0n);
  const ticks = marks.filter((mark) => mark === 'chosen').length;
  const people = ticks + marks.filter((mark) => typeof mark === 'number' && mark > 0).length;
  const rest = whole > figures ? whole - figures : 0n;
  const perTick = ticks === 0 ? 0n : rest / BigInt(ticks);
  const byTicks = ticks === 0 ? 0n : equalDivision === 'remainder-in-order' ? rest : perTick * BigInt(ticks);
  const given = figures + byTicks;
  return { entitlement: whole, given, left: whole - given, people, ticks, perTick };
}
