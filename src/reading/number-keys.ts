/**
 * Digits that name lines of the paper. A number that does not exist (64 of 63) is refused rather than split into 6 and 4:
 * 4 lies above 1 on the pad, so 64 is more likely a slip for 61 than two numbers without an end key.
 */
import type { Mark, Style } from '../election/model.ts';
import { keyedMarks } from './draft.ts';
import { changed, refused } from './keypad-state.ts';
import type { KeypadState, Pressed } from './keypad-state.ts';
import type { Digit } from './keys.ts';

/** The marks a number stands for, by the zeros before it. */
const marksByZeros: Readonly<Record<Style, readonly Mark[]>> = {
  strike: [keyedMarks.strike, 'partial'],
  agree: [keyedMarks.agree, 'none', 'both'],
  list: [keyedMarks.list],
  cumulative: [keyedMarks.cumulative],
};

/** One more digit of a number; `take` is given the number once no candidate's number starts with it and is longer. */
export function typeNumber(
  state: KeypadState,
  digit: Digit,
  take: (state: KeypadState, line: number, zeros: number) => Pressed,
): Pressed {
  const pending = state.pending + digit;
  const { zeros, number } = partsOf(pending);
  if (zeros >= marksByZeros[state.style].length) return refused(state, { code: 'leading-zero' });
  if (number > state.candidates) return refused(state, { code: 'unknown-number', number });
  if (number === 0 || number * 10 <= state.candidates) return changed({ ...state, pending });
  return take({ ...state, pending: '' }, number, zeros);
}

/** Ends the number being typed. On agree ballots `end` itself turns a lone 0 or 00 into "every other line". */
export function endNumber(state: KeypadState, byEndKey: boolean): Pressed {
  if (state.pending === '') return changed(state);
  const { zeros, number } = partsOf(state.pending);
  if (number === 0 && !(byEndKey && state.style === 'agree')) return refused(state, { code: 'number-unfinished' });
  return markLine({ ...state, pending: '' }, number === 0 ? 'rest' : number, zeros);
}

/** Marks a line; it may be marked once. */
export function markLine(state: KeypadState, line: number | 'rest', zeros: number): Pressed {
  const { draft, style } = state;
  if (isMarked(state, line)) {
    return refused(state, { code: 'already-marked', number: line === 'rest' ? 0 : line });
  }
  const step = { line, mark: marksByZeros[style][zeros] as Mark };
  return changed({ ...state, draft: { ...draft, steps: [...draft.steps, step], sameAs: null } });
}

export function isMarked({ draft }: KeypadState, line: number | 'rest'): boolean {
  return draft.steps.some((step) => step.line === line);
}

function partsOf(pending: string): { zeros: number; number: number } {
  const digits = pending.replace(/^0+/u, '');
  return { zeros: pending.length - digits.length, number: Number(digits) };
}
