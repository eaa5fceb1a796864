import { expect, test } from 'vitest';
import { shownSize } from '../../renderer/parts/shown-size.ts';

test('sizes are decimal units with the decimal sign of the language', () => {
  expect(shownSize(945, 'vi')).toBe('945 byte');
  expect(shownSize(12_345, 'vi')).toBe('12,3 kB');
  expect(shownSize(12_345, 'en')).toBe('12.3 kB');
  expect(shownSize(15_900_000_000, 'vi')).toBe('15,9 GB');
});

test('a size just below the next unit is written in the next unit', () => {
  expect(shownSize(999_999, 'en')).toBe('1 MB');
});
