import { describe, expect, test } from 'vitest';
import { dateInWords, shortDate, timeInWords } from '../../src/vietnamese/dates.ts';

describe('dates on Party papers (Hướng dẫn 36-HD/VPTW)', () => {
  test('days below ten and the first two months carry a zero', () => {
    expect(dateInWords('2026-01-05')).toBe('ngày 05 tháng 01 năm 2026');
    expect(dateInWords('2026-02-28')).toBe('ngày 28 tháng 02 năm 2026');
  });

  test('months from March on carry none', () => {
    expect(dateInWords('2026-03-09')).toBe('ngày 09 tháng 3 năm 2026');
    expect(dateInWords('2026-10-31T23:59:00+07:00')).toBe('ngày 31 tháng 10 năm 2026');
  });

  test('text without a whole date has no words', () => {
    expect(dateInWords('')).toBeNull();
    expect(dateInWords('1979-05')).toBeNull();
  });
});

test('a time is told in hours and minutes as it stands', () => {
  expect(timeInWords('2026-01-05T15:42')).toBe('15 giờ 42 phút');
  expect(timeInWords('2026-01-05T08:05:59+07:00')).toBe('08 giờ 05 phút');
  expect(timeInWords('2026-01-05')).toBeNull();
});

test('a birth date is as exact as it is known', () => {
  expect(['1979-05-03', '1979-02-14', '1979-05', '1979', 'khoảng 1979'].map(shortDate)).toEqual([
    '03/5/1979',
    '14/02/1979',
    '5/1979',
    '1979',
    'khoảng 1979',
  ]);
});
