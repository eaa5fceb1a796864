/**
 * Dồn phiếu: digits that name a holder, a line, and how many votes the line gets (rules.md §4.4).
 *
 *   code --end, record--> line         the holder is known, with the votes the paper may give
 *   line --number ends--> amount
 *   amount --digits, then end--> line
 *   amount --end at once--> line       a tick: shares what the figures leave equally with the other ticks
 *   amount --digits, then record--> recorded
 *   line --record--> recorded
 *
 * `back` goes the same way back: a digit of the code or the votes, the votes of the last line, its number, at last the
 * holder. `record` after a code alone names the holder and records nothing: nobody records a ballot whose holder was not
 * seen. `record` on a line that still waits for its votes, or that it ends itself, is refused: only `end` makes a tick, so
 * that a line whose votes were taken back is not ticked by accident, and the code of the next ballot is not read as votes. A paper that names no holder is recorded only with a defect or a doubt.
 */
import { changed, refused } from './keypad-state.ts';
import type { KeypadState, Pressed } from './keypad-state.ts';
import type { Holding } from './draft.ts';
import type { Digit } from './keys.ts';
import { isMarked, typeNumber } from './number-keys.ts';
import { entitlement, holderByDigits } from './register.ts';
import type { RegisteredHolder } from './register.ts';

/** Longest code that can be kept. */
const codeLength = 40;

export function typeVotesDigit(state: KeypadState, digit: Digit): Pressed {
  const { draft, register } = state;
  const pending = state.pending + digit;
  if (draft.holding !== null && draft.amountOf === null) return typeNumber(state, digit, startAmount);
  if (draft.holding === null && register !== null) {
    return pending.length > codeLength ? refused(state, { code: 'number-too-large' }) : changed({ ...state, pending });
  }
  if (pending.startsWith('0')) return refused(state, { code: 'leading-zero' });
  if (!Number.isSafeInteger(Number(pending))) return refused(state, { code: 'number-too-large' });
  return changed({ ...state, pending });
}

/** Ends the code, the number or the votes being typed. */
export function endVotes(state: KeypadState, byEndKey: boolean): Pressed {
  const { draft, pending } = state;
  if (draft.holding === null) return pending === '' ? changed(state) : takeHolder(state);
  if (draft.amountOf === null) {
    if (pending === '') return changed(state);
    const started = startAmount(state, Number(pending));
    return byEndKey || started.effect !== null ? started : refused(started.state, { code: 'amount-missing' });
  }
  if (pending === '' && !byEndKey) return refused(state, { code: 'amount-missing' });
  const step = { line: draft.amountOf, mark: pending === '' ? 'chosen' : Number(pending) } as const;
  return changed({ ...state, pending: '', draft: { ...draft, steps: [...draft.steps, step], amountOf: null } });
}

/** Takes back the last thing keyed of holder, lines and votes; null where none of these is left to take back. */
export function takeBackVotes(state: KeypadState): KeypadState | null {
  const { draft, pending } = state;
  if (pending !== '') {
    const isNumber = draft.holding !== null && draft.amountOf === null;
    return { ...state, pending: isNumber ? '' : pending.slice(0, -1) };
  }
  if (draft.amountOf !== null) return { ...state, draft: { ...draft, amountOf: null } };
  const last = draft.steps.at(-1);
  if (last === undefined) return null;
  return { ...state, draft: { ...draft, steps: draft.steps.slice(0, -1), amountOf: Number(last.line) } };
}

function startAmount(state: KeypadState, line: number): Pressed {
  const clear = { ...state, pending: '' };
  return isMarked(state, line)
    ? refused(clear, { code: 'already-marked', number: line })
    : changed({ ...clear, draft: { ...state.draft, amountOf: line } });
}

function takeHolder(state: KeypadState): Pressed {
  const { register, pending: digits, seats } = state;
  const clear = { ...state, pending: '' };
  const take = (holding: Holding) => changed({ ...clear, draft: { ...state.draft, holding } });
  if (register === null) return take({ code: null, name: null, votes: Number(digits) });
  const holder = holderByDigits(register, digits);
  if (holder === null) return refused(clear, { code: 'unknown-holder', digits });
  if (holder === 'several') return refused(clear, { code: 'several-holders', digits });
  const { code, name, shares, present } = holder;
  if (!present) return refused(clear, { code: 'holder-absent', holder: code, name });
  const other = ballotOf(state, holder);
  if (other !== null) return refused(clear, { code: 'holder-entered', holder: code, ...other });
  const votes = entitlement(shares, seats);
  if (!Number.isSafeInteger(votes)) return refused(clear, { code: 'number-too-large' });
  return take({ code, name, votes });
}

/** Where the holder's ballot is recorded already, the ballot under the hand left out. */
function ballotOf(state: KeypadState, { code }: RegisteredHolder) {
  const here = state.entries.find((entry) => entry.code === code && entry.serial !== state.serial);
  if (here) return { batch: null, serial: here.serial };
  const there = state.elsewhere.find((entered) => entered.code === code);
  return there ? { batch: there.batch, serial: there.serial } : null;
}
