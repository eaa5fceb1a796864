/** Drives the keypad as a typist would: a string of keys, with the effects it had. */
import { press } from '../../src/reading/keypad.ts';
import { startKeypad } from '../../src/reading/keypad-state.ts';
import type { KeypadEffect, KeypadStart, KeypadState } from '../../src/reading/keypad-state.ts';
import type { Key } from '../../src/reading/keys.ts';
import type { Style } from '../../src/election/model.ts';

const signs: Readonly<Record<string, Key>> = {
  '+': 'end',
  '⏎': 'record',
  '−': 'back',
  '*': 'same',
  '/': 'defects',
  '.': 'doubt',
  '↑': 'earlier',
  '↓': 'later',
  '⎋': 'leave',
};

export function keypad(
  style: Style,
  candidates: number,
  more: Partial<Omit<KeypadStart, 'style' | 'candidates'>> = {},
): KeypadState {
  return startKeypad({
    style,
    candidates,
    size: 50,
    doubtReasons: ['gạch không rõ', 'nghi đánh dấu'],
    entries: [],
    ...more,
  });
}

/** The key that a sign of the pad stands for. */
export function keyNamed(sign: string): Key {
  return signs[sign] ?? (sign as Key);
}

/** Types keys written as on the pad: `3+17 28⏎` (blanks are only for the reader). */
export function type(state: KeypadState, typed: string): { state: KeypadState; effects: KeypadEffect[] } {
  const effects: KeypadEffect[] = [];
  for (const sign of typed.replaceAll(' ', '')) {
    const pressed = press(state, keyNamed(sign));
    state = pressed.state;
    if (pressed.effect !== null) effects.push(pressed.effect);
  }
  return { state, effects };
}

/** Lines keyed so far, in the order they were keyed. */
export function lines(state: KeypadState): (number | 'rest')[] {
  return state.draft.steps.map((step) => step.line);
}

/** The keys a typist needs for these numbers on a new ballot: an end key only where the number could go on. */
export function keysFor(numbers: readonly number[], candidates: number): string {
  let keys = '';
  numbers.forEach((number, index) => {
    keys += String(number);
    if (number * 10 <= candidates && index < numbers.length - 1) keys += '+';
  });
  return `${keys}⏎`;
}
