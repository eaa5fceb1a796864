/**
 * The number pad (design: the right hand never leaves it): state + key → state + effect. The screen only draws the state
 * and carries out the effect. Keys are taken one at a time: the caller keeps the state it had until a `record` or
 * `withdraw` is on disk, and goes on from there when the disk refuses. So a failure or a wrong key never loses a ballot.
 *
 *   digits   a number; it ends by itself once no candidate's number starts with it and is longer (63 names: 7, but not 5)
 *   end      ends a number that could go on (5 of 63)
 *   0, 00    strike ballots: before a number, a name struck in part (0);
 *            agree ballots: before a number, a line left blank (0) or with both boxes (00) instead of không đồng ý;
 *            before `end`, the same for every line not keyed;
 *            list ballots with room for names: 0 opens the field for a name, which is then marked by its number
 *   record   ends a pending number and records the ballot; on nothing, an untouched ballot
 *   back     takes back the number being typed, the last number, the doubt, the last defect; on an empty new ballot the
 *            last ballot of the reading, whose content comes back to be keyed on
 *
 * What is open at a time (`mode`); only `marks` records:
 *
 *   marks --defects--> defects         --defects, record, end, leave--> marks
 *   marks --doubt--> doubt             --digit, doubt, record, end, back, leave--> marks
 *   doubt --0--> doubt-text            --writeDoubt, leave--> marks
 *   marks --0 (room for names)--> name --writeName, leave--> marks
 *
 * Cumulative ballots are keyed as holder, line, votes, line, votes: `votes-keys.ts`. No ballot is the same as the one before,
 * and a refused number stops the pad: `stop.ts`.
 */
import { paperDefects } from '../election/model.ts';
import { contentOf, draftOf, emptyDraft, isEmpty, sameContent } from './draft.ts';
import type { Draft } from './draft.ts';
import { changed, isCorrecting, isFull, refused } from './keypad-state.ts';
import type { Entry, KeypadEffect, KeypadState, Pressed } from './keypad-state.ts';
import type { Digit, Key } from './keys.ts';
import { endNumber, markLine, typeNumber } from './number-keys.ts';
import { pressUnread, stopAtRefusal } from './stop.ts';
import { endVotes, takeBackVotes, typeVotesDigit } from './votes-keys.ts';

/** What a key does. */
export function press(state: KeypadState, key: Key): Pressed {
  switch (state.mode) {
    case 'marks':
      return state.stopped === null || key === 'leave'
        ? pressOnMarks(state, key)
        : pressUnread(state, state.stopped, key);
    case 'defects':
      return pressOnDefects(state, key);
    case 'doubt':
      return pressOnDoubt(state, key);
    case 'doubt-text':
    case 'name':
      return key === 'leave' ? changed({ ...state, mode: 'marks' }) : refused(state, { code: 'key-not-here' });
  }
}

/** Puts the ballot on the committee's table for a reason in the typist's own words. The text comes trimmed. */
export function writeDoubt(state: KeypadState, reason: string): Pressed {
  if (reason === '') return refused(state, { code: 'reason-empty' });
  return changed({ ...state, mode: 'marks', draft: { ...state.draft, doubt: reason } });
}

/** Marks a name that the voter wrote, by its number; a new name makes the list longer. */
export function writeName(state: KeypadState, line: number, candidates: number): Pressed {
  return markLine({ ...withCandidates(state, candidates), mode: 'marks', pending: '' }, line, 0);
}

/** The list grew, here or in another window; what was keyed stays. */
export function withCandidates(state: KeypadState, candidates: number): KeypadState {
  return { ...state, candidates: Math.max(state.candidates, candidates) };
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
  return changed({
    ...state,
    aside,
    serial,
    draft: draftOf(state.style, entry, state.register),
    pending: '',
    mode: 'marks',
    stopped: null,
  });
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
      return end(state, true);
    case 'record':
      return record(state);
    case 'back':
      return takeBack(state);
    case 'same':
      return repeatPrevious(state);
    case 'defects':
    case 'doubt': {
      const ended = end(state, false);
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
  if (state.style === 'cumulative') return stopAtRefusal(typeVotesDigit(state, digit), false);
  if (state.writeIn && digit === '0' && state.pending === '') return changed({ ...state, mode: 'name' });
  return typeNumber(state, digit, markLine);
}

/** Ends what is being typed. */
function end(state: KeypadState, byEndKey: boolean): Pressed {
  return state.style === 'cumulative'
    ? stopAtRefusal(endVotes(state, byEndKey), !byEndKey)
    : endNumber(state, byEndKey);
}

function record(state: KeypadState): Pressed {
  const ended = end(state, false);
  if (ended.effect !== null) return ended;
  if (state.style === 'cumulative' && !isReadyToRecord(state, ended.state.draft)) {
    return state.pending === '' ? refused(state, { code: 'holder-missing' }) : ended;
  }
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

/** A cumulative ballot whose holder was just named is looked at first; one without a holder needs a defect or a doubt. */
function isReadyToRecord(before: KeypadState, { holding, amountOf, defects, doubt }: Draft): boolean {
  if (amountOf !== null) return false;
  return holding === null ? defects.length > 0 || doubt !== null : before.draft.holding !== null;
}

function takeBack(state: KeypadState): Pressed {
  const { draft } = state;
  const votesBack = state.style === 'cumulative' ? takeBackVotes(state) : null;
  if (votesBack !== null) return changed(votesBack);
  if (state.pending !== '') return changed({ ...state, pending: '' });
  if (draft.sameAs !== null) return changed({ ...state, draft: { ...draft, steps: [], sameAs: null } });
  if (draft.steps.length > 0) return changed({ ...state, draft: { ...draft, steps: draft.steps.slice(0, -1) } });
  if (draft.doubt !== null) return changed({ ...state, draft: { ...draft, doubt: null } });
  if (draft.defects.length > 0) return changed({ ...state, draft: { ...draft, defects: draft.defects.slice(0, -1) } });
  if (!isEmpty(draft)) return changed({ ...state, draft: { ...draft, holding: null } });
  const last = state.entries.at(-1);
  if (isCorrecting(state) || last === undefined) return refused(state, { code: 'nothing-to-take-back' });
  return {
    state: {
      ...state,
      entries: state.entries.slice(0, -1),
      serial: last.serial,
      draft: draftOf(state.style, last, state.register),
    },
    effect: { kind: 'withdraw', serial: last.serial },
  };
}

/** Copies the marks, not the defects or the doubt: those belong to the one sheet of paper. */
function repeatPrevious(state: KeypadState): Pressed {
  if (state.style === 'cumulative') return refused(state, { code: 'key-not-here' });
  if (state.pending !== '' || state.draft.steps.length > 0) return refused(state, { code: 'ballot-not-empty' });
  const previous = state.entries[state.serial - 2];
  if (previous === undefined) return refused(state, { code: 'nothing-to-repeat' });
  const { steps } = draftOf(state.style, previous, null);
  return changed({ ...state, draft: { ...state.draft, steps, sameAs: previous.serial } });
}

function hasUnsavedCorrection(state: KeypadState): boolean {
  const entry = state.entries[state.serial - 1];
  if (!isCorrecting(state) || entry === undefined) return false;
  return (
    state.pending !== '' ||
    state.draft.amountOf !== null ||
    !sameContent(entry, contentOf(state.style, state.candidates, state.draft))
  );
}

function backToPlace(state: KeypadState): KeypadState {
  const { draft, pending } = state.aside ?? { draft: emptyDraft, pending: '' };
  return { ...state, serial: state.entries.length + 1, draft, pending, mode: 'marks', stopped: null, aside: null };
}

function isDigit(key: Key): key is Digit {
  return key.length === 1;
}
