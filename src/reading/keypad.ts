/**
 * The number pad (design: the right hand never leaves it): state + key → state + effect. The screen only draws the state
 * and carries out the effect. Keys are taken one at a time: the caller keeps the state it had until a `record` or
 * `withdraw` is on disk, and goes on from there when the disk refuses. So a failure or a wrong key never loses a ballot.
 *
 *   digits   a number; it ends by itself once no candidate's number starts with it and is longer (63 names: 7, but not 5)
 *   end      ends a number that could go on (5 of 63)
 *   0, 00    agree ballots: before a number, a line left blank (0) or with both boxes (00) instead of không đồng ý;
 *            before `end`, the same for every line not keyed
 *   record   ends a pending number and records the ballot; on nothing, an untouched ballot
 *   back     takes back the number being typed, the last number, the doubt, the last defect; on an empty new ballot the
 *            last ballot of the reading, whose content comes back to be keyed on
 *
 * A number that does not exist (64 of 63) is refused rather than split into 6 and 4: 4 lies above 1 on the pad, so 64 is
 * more likely a slip for 61 than two numbers without an end key.
 */
import { paperDefects } from '../election/model.ts';
import type { Mark } from '../election/model.ts';
import { contentOf, draftOf, emptyDraft, isEmpty, keyedMarks, marksOf, sameContent } from './draft.ts';
import type { BallotContent, Draft, KeyedStyle, Step } from './draft.ts';
import type { Digit, Key } from './keys.ts';

/** A recorded ballot of this reading. */
export interface Entry extends BallotContent {
  readonly serial: number;
}

export interface KeypadState {
  readonly style: KeyedStyle;
  /** How many names the ballot has; they are numbered 1 … candidates. */
  readonly candidates: number;
  /** Ballots in the physical pile. */
  readonly size: number;
  /** Sentences offered for a doubtful ballot, chosen by 1, 2, 3 … (at most 9). */
  readonly doubtReasons: readonly string[];
  /** Recorded ballots; serials run 1, 2, 3 … without gaps. */
  readonly entries: readonly Entry[];
  /** The ballot under the hand; entries.length + 1 for a new one. */
  readonly serial: number;
  readonly draft: Draft;
  /** Digits of the number being typed, with the 0 or 00 before it on agree ballots. */
  readonly pending: string;
  /** What the digits mean now. In `doubt-text` the screen shows a text field and calls `writeDoubt`. */
  readonly mode: 'marks' | 'defects' | 'doubt' | 'doubt-text';
  /** The unfinished new ballot, kept while an earlier one is corrected; null otherwise. */
  readonly aside: { readonly draft: Draft; readonly pending: string } | null;
}

export type KeypadRefusal =
  /** Nobody has this number. */
  | { readonly code: 'unknown-number'; readonly number: number }
  /** The line is marked on this ballot already; 0 stands for "every other line". */
  | { readonly code: 'already-marked'; readonly number: number }
  | { readonly code: 'unknown-defect' | 'unknown-reason'; readonly number: number }
  /** The pile is full: `number` is its size. */
  | { readonly code: 'batch-full'; readonly number: number }
  | {
      readonly code:
        | 'leading-zero'
        | 'number-unfinished'
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
  /** To be heard and seen; nothing of the ballot is lost, only digits that named a line marked already. */
  | { readonly kind: 'refuse'; readonly refusal: KeypadRefusal };

export interface Pressed {
  readonly state: KeypadState;
  readonly effect: KeypadEffect | null;
}

/** A keypad at the first ballot that is not recorded yet. */
export function startKeypad(
  reading: Pick<KeypadState, 'style' | 'candidates' | 'size' | 'doubtReasons' | 'entries'>,
): KeypadState {
  const { style, candidates, size, doubtReasons, entries } = reading;
  return {
    style,
    candidates,
    size,
    doubtReasons,
    entries,
    serial: entries.length + 1,
    draft: emptyDraft,
    pending: '',
    mode: 'marks',
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

/** The marks on the screen: one per candidate, without the number still being typed. */
export function marksShown(state: KeypadState): readonly Mark[] {
  return marksOf(state.style, state.candidates, state.draft.steps);
}

/** What a key does. */
export function press(state: KeypadState, key: Key): Pressed {
  switch (state.mode) {
    case 'marks':
      return pressOnMarks(state, key);
    case 'defects':
      return pressOnDefects(state, key);
    case 'doubt':
      return pressOnDoubt(state, key);
    case 'doubt-text':
      return key === 'leave' ? changed({ ...state, mode: 'marks' }) : refused(state, { code: 'key-not-here' });
  }
}

/** Puts the ballot on the committee's table for a reason in the typist's own words. The text comes trimmed. */
export function writeDoubt(state: KeypadState, reason: string): Pressed {
  if (reason === '') return refused(state, { code: 'reason-empty' });
  return changed({ ...state, mode: 'marks', draft: { ...state.draft, doubt: reason } });
}

/** Goes to a recorded ballot to correct it, or back to the unfinished one, without losing the place. */
export function select(state: KeypadState, serial: number): Pressed {
  if (hasUnsavedCorrection(state)) return refused(state, { code: 'correction-unfinished' });
  if (serial < 1) return refused(state, { code: 'no-earlier-ballot' });
  const entry = state.entries[serial - 1];
  if (entry === undefined) {
    return isCorrecting(state) && serial === state.entries.length + 1
      ? changed(backToPlace(state))
      : refused(state, { code: 'no-later-ballot' });
  }
  const aside = state.aside ?? { draft: state.draft, pending: state.pending };
  return changed({ ...state, aside, serial, draft: draftOf(state.style, entry), pending: '', mode: 'marks' });
}

/** The pile turned out larger or smaller; what was keyed stays. */
export function resizePile(state: KeypadState, size: number): KeypadState {
  return { ...state, size };
}

function pressOnMarks(state: KeypadState, key: Key): Pressed {
  if (isFull(state) && key !== 'back' && key !== 'earlier' && key !== 'later' && key !== 'leave') {
    return refused(state, { code: 'batch-full', number: state.size });
  }
  switch (key) {
    case 'end':
      return endNumber(state, true);
    case 'record':
      return record(state);
    case 'back':
      return takeBack(state);
    case 'same':
      return repeatPrevious(state);
    case 'defects':
    case 'doubt': {
      const ended = endNumber(state, false);
      return ended.effect === null ? changed({ ...ended.state, mode: key }) : ended;
    }
    case 'earlier':
      return select(state, state.serial - 1);
    case 'later':
      return select(state, state.serial + 1);
    case 'leave':
      return changed(isCorrecting(state) ? backToPlace(state) : state);
    default:
      return typeDigit(state, key);
  }
}

function pressOnDefects(state: KeypadState, key: Key): Pressed {
  const { draft } = state;
  if (key === 'defects' || key === 'record' || key === 'end' || key === 'leave') {
    return changed({ ...state, mode: 'marks' });
  }
  if (key === 'back') {
    return draft.defects.length === 0
      ? changed({ ...state, mode: 'marks' })
      : changed({ ...state, draft: { ...draft, defects: draft.defects.slice(0, -1) } });
  }
  if (!isDigit(key)) return refused(state, { code: 'key-not-here' });
  const defect = paperDefects[Number(key) - 1];
  if (defect === undefined) return refused(state, { code: 'unknown-defect', number: Number(key) });
  const defects = draft.defects.includes(defect)
    ? draft.defects.filter((other) => other !== defect)
    : [...draft.defects, defect];
  return changed({ ...state, draft: { ...draft, defects } });
}

function pressOnDoubt(state: KeypadState, key: Key): Pressed {
  const { draft } = state;
  if (key === 'doubt' || key === 'record' || key === 'end' || key === 'leave') {
    return changed({ ...state, mode: 'marks' });
  }
  if (key === 'back') return changed({ ...state, mode: 'marks', draft: { ...draft, doubt: null } });
  if (key === '0') return changed({ ...state, mode: 'doubt-text' });
  if (!isDigit(key)) return refused(state, { code: 'key-not-here' });
  const reason = state.doubtReasons[Number(key) - 1];
  if (reason === undefined) return refused(state, { code: 'unknown-reason', number: Number(key) });
  return changed({ ...state, mode: 'marks', draft: { ...draft, doubt: reason } });
}

function typeDigit(state: KeypadState, digit: Digit): Pressed {
  const pending = state.pending + digit;
  const { zeros, number } = partsOf(pending);
  if (zeros > (state.style === 'agree' ? 2 : 0)) return refused(state, { code: 'leading-zero' });
  if (number > state.candidates) return refused(state, { code: 'unknown-number', number });
  if (number === 0 || number * 10 <= state.candidates) return changed({ ...state, pending });
  return mark({ ...state, pending: '' }, number, zeros);
}

/** Ends the number being typed. Only `end` itself may turn a lone 0 or 00 into "every other line". */
function endNumber(state: KeypadState, byEndKey: boolean): Pressed {
  if (state.pending === '') return changed(state);
  const { zeros, number } = partsOf(state.pending);
  if (number === 0 && !byEndKey) return refused(state, { code: 'number-unfinished' });
  return mark({ ...state, pending: '' }, number === 0 ? 'rest' : number, zeros);
}

function mark(state: KeypadState, line: number | 'rest', zeros: number): Pressed {
  const { draft } = state;
  if (draft.steps.some((step) => step.line === line)) {
    return refused(state, { code: 'already-marked', number: line === 'rest' ? 0 : line });
  }
  const marks: readonly Mark[] = [keyedMarks[state.style], 'none', 'both'];
  const step: Step = { line, mark: marks[zeros] as Mark };
  return changed({ ...state, draft: { ...draft, steps: [...draft.steps, step], sameAs: null } });
}

function record(state: KeypadState): Pressed {
  const ended = endNumber(state, false);
  if (ended.effect !== null) return ended;
  const { style, candidates, serial, entries, draft } = ended.state;
  const entry: Entry = { serial, ...contentOf(style, candidates, draft) };
  const effect: KeypadEffect = { kind: 'record', ...entry };
  if (!isCorrecting(state)) {
    return { state: { ...ended.state, entries: [...entries, entry], serial: serial + 1, draft: emptyDraft }, effect };
  }
  const place = backToPlace(state);
  const before = entries[serial - 1];
  if (before !== undefined && sameContent(before, entry)) return changed(place);
  return { state: { ...place, entries: entries.with(serial - 1, entry) }, effect };
}

function takeBack(state: KeypadState): Pressed {
  const { draft } = state;
  if (state.pending !== '') return changed({ ...state, pending: '' });
  if (draft.sameAs !== null) return changed({ ...state, draft: { ...draft, steps: [], sameAs: null } });
  if (draft.steps.length > 0) return changed({ ...state, draft: { ...draft, steps: draft.steps.slice(0, -1) } });
  if (draft.doubt !== null) return changed({ ...state, draft: { ...draft, doubt: null } });
  if (!isEmpty(draft)) return changed({ ...state, draft: { ...draft, defects: draft.defects.slice(0, -1) } });
  const last = state.entries.at(-1);
  if (isCorrecting(state) || last === undefined) return refused(state, { code: 'nothing-to-take-back' });
  return {
    state: {
      ...state,
      entries: state.entries.slice(0, -1),
      serial: last.serial,
      draft: draftOf(state.style, last),
    },
    effect: { kind: 'withdraw', serial: last.serial },
  };
}

/** Copies the marks, not the defects or the doubt: those belong to the one sheet of paper. */
function repeatPrevious(state: KeypadState): Pressed {
  if (state.pending !== '' || state.draft.steps.length > 0) return refused(state, { code: 'ballot-not-empty' });
  const previous = state.entries[state.serial - 2];
  if (previous === undefined) return refused(state, { code: 'nothing-to-repeat' });
  const { steps } = draftOf(state.style, previous);
  return changed({ ...state, draft: { ...state.draft, steps, sameAs: previous.serial } });
}

function hasUnsavedCorrection(state: KeypadState): boolean {
  const entry = state.entries[state.serial - 1];
  if (!isCorrecting(state) || entry === undefined) return false;
  return state.pending !== '' || !sameContent(entry, contentOf(state.style, state.candidates, state.draft));
}

function backToPlace(state: KeypadState): KeypadState {
  const { draft, pending } = state.aside ?? { draft: emptyDraft, pending: '' };
  return { ...state, serial: state.entries.length + 1, draft, pending, mode: 'marks', aside: null };
}

function partsOf(pending: string): { zeros: number; number: number } {
  const digits = pending.replace(/^0+/u, '');
  return { zeros: pending.length - digits.length, number: Number(digits) };
}

function isDigit(key: Key): key is Digit {
  return key.length === 1;
}

function changed(state: KeypadState): Pressed {
  return { state, effect: null };
}

function refused(state: KeypadState, refusal: KeypadRefusal): Pressed {
  return { state, effect: { kind: 'refuse', refusal } };
}
