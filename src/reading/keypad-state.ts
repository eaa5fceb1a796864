/** What the number pad remembers, and what a key can bring about. What keys do stands in `keypad.ts`. */
import type { Mark, Style } from '../election/model.ts';
import { emptyDraft, marksOf } from './draft.ts';
import type { BallotContent, Draft } from './draft.ts';
import type { Register } from './register.ts';

/** A recorded ballot of this reading. */
export interface Entry extends BallotContent {
  readonly serial: number;
}

/** Where a holder's ballot lies that another pile of the round holds. */
export interface EnteredElsewhere {
  readonly code: string;
  readonly batch: number;
  readonly serial: number;
}

export interface KeypadState {
  readonly style: Style;
  /** How many names the ballot has; they are numbered 1 … candidates. Grows when a written name is added. */
  readonly candidates: number;
  /** List ballots: voters may write names, 0 opens the field for one. */
  readonly writeIn: boolean;
  /** Cumulative ballots: how many seats shares are multiplied with. */
  readonly seats: number;
  /** Cumulative ballots: who may have a ballot; null where no register is kept and the entitlement itself is keyed. */
  readonly register: Register | null;
  /** Holders whose ballots lie in other piles of this round. */
  readonly elsewhere: readonly EnteredElsewhere[];
  /** Ballots in the physical pile. */
  readonly size: number;
  /** Sentences offered for a doubtful ballot, chosen by 1, 2, 3 … (at most 9). */
  readonly doubtReasons: readonly string[];
  /** Recorded ballots; serials run 1, 2, 3 … without gaps. */
  readonly entries: readonly Entry[];
  /** The ballot under the hand; entries.length + 1 for a new one. */
  readonly serial: number;
  readonly draft: Draft;
  /** Digits being typed: a number with the 0 or 00 before it, a holder's code, an entitlement, or votes. */
  readonly pending: string;
  /**
   * What the digits mean now. In `doubt-text` and `name` the screen shows a text field and calls `writeDoubt` or
   * `writeName`.
   */
  readonly mode: 'marks' | 'defects' | 'doubt' | 'doubt-text' | 'name';
  /** Cumulative ballots: what was keyed last was refused and the keys that follow are not read; see `stop.ts`. */
  readonly stopped: Stopped | null;
  /** The unfinished new ballot, kept while an earlier one is corrected; null otherwise. */
  readonly aside: { readonly draft: Draft; readonly pending: string } | null;
}

/** Keys are not read until this one: `end` where a line was refused, `back` where a whole ballot would be misread. */
export interface Stopped {
  readonly until: 'end' | 'back';
  /** What was refused, to be said again. */
  readonly refusal: KeypadRefusal;
}

export type KeypadRefusal =
  /** Nobody has this number. */
  | { readonly code: 'unknown-number'; readonly number: number }
  /** The line is marked on this ballot already; 0 stands for "every other line". */
  | { readonly code: 'already-marked'; readonly number: number }
  | { readonly code: 'unknown-defect' | 'unknown-reason'; readonly number: number }
  /** The pile is full: `number` is its size. */
  | { readonly code: 'batch-full'; readonly number: number }
  /** No holder, or more than one, has a code with these digits. */
  | { readonly code: 'unknown-holder' | 'several-holders'; readonly digits: string }
  /** The holder is not marked present (dự họp). */
  | { readonly code: 'holder-absent'; readonly holder: string; readonly name: string }
  /** The holder's ballot is recorded already, in this pile (`batch` null) or in another one. */
  | { readonly code: 'holder-entered'; readonly holder: string; readonly batch: number | null; readonly serial: number }
  | {
      readonly code:
        | 'leading-zero'
        | 'number-unfinished'
        | 'number-too-large'
        | 'holder-missing'
        | 'amount-missing'
        | 'nothing-to-repeat'
        | 'ballot-not-empty'
        | 'nothing-to-take-back'
        | 'no-earlier-ballot'
        | 'no-later-ballot'
        | 'correction-unfinished'
        | 'reason-empty'
        | 'key-not-here';
    };
export type KeypadRefusalCode = KeypadRefusal['code'];

export type KeypadEffect =
  /** Put the ballot on disk; an existing serial is corrected. */
  | ({ readonly kind: 'record' } & Entry)
  /** Take the last ballot of the reading back. */
  | { readonly kind: 'withdraw'; readonly serial: number }
  /** To be heard and seen; nothing of the ballot is lost, only digits that named a line marked already or an unfit holder, and on cumulative ballots the line that was refused. */
  | { readonly kind: 'refuse'; readonly refusal: KeypadRefusal };

export interface Pressed {
  readonly state: KeypadState;
  readonly effect: KeypadEffect | null;
}

/** What a keypad starts from; all but the first five are for some styles only. */
export type KeypadStart = Pick<KeypadState, 'style' | 'candidates' | 'size' | 'doubtReasons' | 'entries'> &
  Partial<Pick<KeypadState, 'writeIn' | 'seats' | 'register' | 'elsewhere'>>;

/** A keypad at the first ballot that is not recorded yet. */
export function startKeypad(reading: KeypadStart): KeypadState {
  const { style, candidates, size, doubtReasons, entries } = reading;
  return {
    style,
    candidates,
    writeIn: style === 'list' && (reading.writeIn ?? false),
    seats: reading.seats ?? 1,
    register: reading.register ?? null,
    elsewhere: reading.elsewhere ?? [],
    size,
    doubtReasons,
    entries,
    serial: entries.length + 1,
    draft: emptyDraft,
    pending: '',
    mode: 'marks',
    stopped: null,
    aside: null,
  };
}

/** True while an earlier ballot is on the screen. */
export function isCorrecting(state: KeypadState): boolean {
  return state.aside !== null;
}

/** True when every ballot of the pile is recorded and none is being corrected. */
export function isFull(state: KeypadState): boolean {
  return !isCorrecting(state) && state.entries.length >= state.size;
}

/** What the digits being typed are. */
export function pendingMeans({ style, draft }: KeypadState): 'number' | 'code' | 'amount' {
  if (style !== 'cumulative') return 'number';
  if (draft.holding === null) return 'code';
  return draft.amountOf === null ? 'number' : 'amount';
}

/** The ballot with the votes still being typed, so that what they leave is seen before they end. */
export function draftShown(state: KeypadState): Draft {
  const { draft, pending } = state;
  if (draft.amountOf === null || pending === '') return draft;
  return { ...draft, steps: [...draft.steps, { line: draft.amountOf, mark: Number(pending) }] };
}

/** The marks on the screen: one per candidate, without a number still being typed, with votes still being typed. */
export function marksShown(state: KeypadState): readonly Mark[] {
  return marksOf(state.style, state.candidates, draftShown(state).steps);
}

export function changed(state: KeypadState): Pressed {
  return { state, effect: null };
}

export function refused(state: KeypadState, refusal: KeypadRefusal): Pressed {
  return { state, effect: { kind: 'refuse', refusal } };
}
