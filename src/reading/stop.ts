/**
 * A cumulative ballot is keyed in groups, a line and its votes, by somebody who looks at the paper. When a digit or a number
 * is refused, what is keyed next would be read as something else: the votes of a line as another person. So the pad stops
 * at the refusal, and every key is refused aloud
 *
 *   until `end`, where a line or its votes were refused: the group is over, nothing of it counts, the next line is read;
 *   until `back`, where the code was refused, or `record` or another key came instead of the votes: all that follows would
 *   be read as part of another ballot, and only somebody who looks up can go on.
 *
 * `back` always lets the pad read on and takes nothing back by itself. Strike, agree and list ballots do not stop: there a
 * number stands for itself, and a refused one is typed on (`number-keys.ts`).
 */
import { changed, refused } from './keypad-state.ts';
import type { KeypadState, Pressed, Stopped } from './keypad-state.ts';
import type { Key } from './keys.ts';

/** Stops where a digit was refused, or what `end` or, with `instead`, another key ended. */
export function stopAtRefusal({ state, effect }: Pressed, instead: boolean): Pressed {
  if (effect?.kind !== 'refuse') return { state, effect };
  const { draft, pending } = state;
  const until = instead || draft.holding === null ? 'back' : 'end';
  // The first digit of a refused number is no beginning of the next one; digits of votes or a code are seen and corrected.
  const isNumber = draft.holding !== null && draft.amountOf === null;
  return {
    state: { ...state, pending: isNumber ? '' : pending, stopped: { until, refusal: effect.refusal } },
    effect,
  };
}

/** A key on a stopped pad; leaving the ballot is for the pad itself. */
export function pressUnread(state: KeypadState, { until, refusal }: Stopped, key: Key): Pressed {
  if (key === 'back') return changed({ ...state, stopped: null });
  // The ballot was not recorded: the next one would be read as a part of it.
  if (key === 'record') return refused({ ...state, stopped: { until: 'back', refusal } }, refusal);
  if (key !== 'end' || until === 'back') return refused(state, refusal);
  return refused({ ...state, pending: '', stopped: null, draft: { ...state.draft, amountOf: null } }, refusal);
}
