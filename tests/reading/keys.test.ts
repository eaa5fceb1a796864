import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/reading/keys.ts';

describe('physical keys', () => {
  test('digits are read from the pad and from the main row, whatever character they would type', () => {
    for (const digit of '0123456789') {
      expect(keyOf(`Numpad${digit}`, false)).toBe(digit);
      expect(keyOf(`Digit${digit}`, false)).toBe(digit);
    }
  });

  test('every key of the pad has a twin on a laptop', () => {
    const twins = [
      ['NumpadAdd', 'Space', 'end'],
      ['NumpadEnter', 'Enter', 'record'],
      ['NumpadSubtract', 'Backspace', 'back'],
      ['NumpadMultiply', 'KeyX', 'same'],
      ['NumpadDivide', 'Slash', 'defects'],
      ['NumpadDecimal', 'Period', 'doubt'],
    ] as const;
    for (const [pad, laptop, key] of twins) {
      expect(keyOf(pad, false)).toBe(key);
      expect(keyOf(laptop, false)).toBe(key);
    }
  });

  test('the signs of the main row do what they show', () => {
    expect(keyOf('Equal', true)).toBe('end');
    expect(keyOf('Minus', false)).toBe('back');
    expect(keyOf('Digit8', true)).toBe('same');
  });

  test('a shifted digit of the main row is a sign, not a number', () => {
    expect(keyOf('Digit5', true)).toBeNull();
  });

  test('shift does not change the pad, where it only stands for NumLock', () => {
    expect(keyOf('Numpad8', true)).toBe('8');
  });

  test('arrows and pages choose a ballot, Escape leaves', () => {
    expect(['ArrowUp', 'PageUp', 'ArrowDown', 'PageDown', 'Escape'].map((code) => keyOf(code, false))).toEqual([
      'earlier',
      'earlier',
      'later',
      'later',
      'leave',
    ]);
  });

  test('any other key is none of the pad', () => {
    for (const code of ['KeyA', 'Tab', 'F1', 'Numpad', 'Numpad10', 'ShiftLeft', ''])
      expect(keyOf(code, false)).toBeNull();
  });
});
