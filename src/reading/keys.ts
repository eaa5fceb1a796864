/**
 * Physical keys of the number pad and their twins on a keyboard without one. Only `KeyboardEvent.code` is read, never the
 * character, so that NumLock off and a Vietnamese input method (Telex, VNI) make no difference.
 */
export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/**
 * `end` ends a number · `record` puts the ballot on disk · `back` takes back · `same` same marks as the previous ballot ·
 * `defects` opens the defects · `doubt` puts the ballot on the committee's table · `earlier`, `later` choose a recorded
 * ballot to correct · `leave` closes what is open.
 */
export type Key = Digit | 'end' | 'record' | 'back' | 'same' | 'defects' | 'doubt' | 'earlier' | 'later' | 'leave';

const keys: ReadonlyMap<string, Key> = new Map([
  ['NumpadAdd', 'end'],
  ['NumpadEqual', 'end'],
  ['Equal', 'end'],
  ['Space', 'end'],
  ['Enter', 'record'],
  ['NumpadEnter', 'record'],
  ['NumpadSubtract', 'back'],
  ['Minus', 'back'],
  ['Backspace', 'back'],
  ['NumpadBackspace', 'back'],
  ['NumpadMultiply', 'same'],
  ['KeyX', 'same'],
  ['NumpadDivide', 'defects'],
  ['Slash', 'defects'],
  ['NumpadDecimal', 'doubt'],
  ['NumpadComma', 'doubt'],
  ['Period', 'doubt'],
  ['Comma', 'doubt'],
  ['ArrowUp', 'earlier'],
  ['PageUp', 'earlier'],
  ['ArrowDown', 'later'],
  ['PageDown', 'later'],
  ['Escape', 'leave'],
] satisfies [string, Key][]);

/**
 * The key of the pad that a physical key stands for, or null when it stands for none. The caller leaves out chords with
 * Ctrl, Alt or Meta and the repeats of a held key (`event.repeat`): a resting finger must not take back ten ballots.
 */
export function keyOf(code: string, shift: boolean): Key | null {
  const onPad = /^Numpad([0-9])$/.exec(code);
  if (onPad) return onPad[1] as Digit;
  const onRow = /^Digit([0-9])$/.exec(code);
  if (onRow) {
    if (!shift) return onRow[1] as Digit;
    return onRow[1] === '8' ? 'same' : null;
  }
  return keys.get(code) ?? null;
}
