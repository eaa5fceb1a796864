import { expect, test } from 'vitest';
import { excessOf, isKeepable } from '../../../renderer/parts/fields/text-length.ts';

test('a letter with its marks is one character, as the file keeps it', () => {
  expect(excessOf('ế'.normalize('NFD').repeat(10), 10)).toBe(0);
  expect(excessOf('ế'.repeat(12), 10)).toBe(2);
});

test('blanks around and between words do not count beyond one', () => {
  expect(excessOf('  một   hai \n', 7)).toBe(0);
});

test('nothing is kept of words that are none, or too many', () => {
  expect(isKeepable('một', 3)).toBe(true);
  expect(isKeepable(' ', 3)).toBe(false);
  expect(isKeepable('một ạ', 3)).toBe(false);
});
