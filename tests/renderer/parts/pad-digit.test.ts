import { expect, test } from 'vitest';
import { digitWithoutNumLock } from '../../../renderer/parts/people/pad-digit.ts';

test('the number pad gives its digit also without NumLock', () => {
  expect(digitWithoutNumLock({ code: 'Numpad7', key: 'Home' })).toBe('7');
  expect(digitWithoutNumLock({ code: 'Numpad0', key: 'Insert' })).toBe('0');
  expect(digitWithoutNumLock({ code: 'Numpad5', key: 'Clear' })).toBe('5');
});

test('whatever types a digit by itself is left alone', () => {
  expect(digitWithoutNumLock({ code: 'Numpad7', key: '7' })).toBeNull();
  expect(digitWithoutNumLock({ code: 'Digit7', key: '7' })).toBeNull();
  expect(digitWithoutNumLock({ code: 'Home', key: 'Home' })).toBeNull();
});
