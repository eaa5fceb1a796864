/** The parameters of an election regulation (rules.md §4.7, design.md §5). Which regulation has which: `rule-sets/`. */

/** Mẫu số: what a majority is measured against. */
export type Base = 'summoned' | 'present' | 'collected' | 'valid' | 'none';
export const bases = ['summoned', 'present', 'collected', 'valid', 'none'] as const satisfies readonly Base[];

/** "2/3", "65/100": at least that part of the base. Two whole numbers, 0 < numerator ≤ denominator ≤ 1,000. */
export type Fraction = `${number}/${number}`;

export interface Rules {
  readonly base: Base;
  /** `majority`: strictly more than half of the base (quá một nửa). A fraction: at least so much. `none`: the most votes win. */
  readonly threshold: 'majority' | 'none' | Fraction;
  /** One candidate, agree ballot, neither box marked. */
  readonly singleNeither: 'valid' | 'invalid';
  /** One candidate, struck (not chosen on a list ballot, given nothing on a cumulative one): a vote against, or an invalid ballot. */
  readonly singleStruck: 'valid' | 'invalid';
  /** Several candidates, agree ballot left wholly empty. */
  readonly allBlank: 'valid' | 'invalid';
  /** Several candidates, agree ballot, one line with both boxes or neither. */
  readonly lineUnclear: 'line-uncounted' | 'ballot-invalid';
  /** Strike ballot, only a part of the name struck, or a line under it: the person counts as kept, or as struck. */
  readonly partialStrike: 'kept' | 'struck';
  /** Cumulative ballot, votes given to more people than there are seats. */
  readonly moreThanSeats: 'valid' | 'invalid';
  /** Cumulative ballot, ticks instead of figures: what an equal division leaves over is lost, or goes one by one to the ticked from the top. */
  readonly equalDivision: 'round-down' | 'remainder-in-order';
  /** People level across the last place. */
  readonly tie: 'revote' | 'older' | 'congress';
  /** Rounds of voting at the most, re-votes among the tied not counted; null without a limit. */
  readonly maxRounds: number | null;
}

/** What each choice of a parameter may be; `threshold` may also be a fraction, `maxRounds` any whole number from 1. */
export const ruleChoices = {
  base: bases,
  threshold: ['majority', 'none'],
  tie: ['revote', 'older', 'congress'],
  maxRounds: [null],
  singleNeither: ['valid', 'invalid'],
  singleStruck: ['valid', 'invalid'],
  allBlank: ['valid', 'invalid'],
  lineUnclear: ['line-uncounted', 'ballot-invalid'],
  partialStrike: ['kept', 'struck'],
  moreThanSeats: ['valid', 'invalid'],
  equalDivision: ['round-down', 'remainder-in-order'],
} as const satisfies { readonly [K in keyof Rules]: readonly Rules[K][] };

/** The parts of a threshold that is a fraction; null for `majority`, `none` and what is no fraction between 0 and 1. */
export function fractionOf(threshold: string): { readonly numerator: number; readonly denominator: number } | null {
  const parts = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(threshold);
  if (!parts) return null;
  const numerator = Number(parts[1]);
  const denominator = Number(parts[2]);
  return numerator <= denominator && denominator <= 1000 ? { numerator, denominator } : null;
}
