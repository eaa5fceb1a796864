import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfIso, isoOfDay } from '../../renderer/parts/fields/day-text.ts';

describe('a date as it is typed', () => {
  test('is read day first, with slashes, dashes, dots or nothing between', () => {
    for (const text of ['5/1/2026', '05-01-2026', '5.1.2026', '05012026', ' 05 / 01 / 2026 ']) {
      expect(isoOfDay(text)).toBe('2026-01-05');
    }
  });

  test('may be a month or a year alone', () => {
    expect(isoOfDay('5/1979')).toBe('1979-05');
    expect(isoOfDay('1979')).toBe('1979');
    expect(isoOfDay('')).toBe('');
  });

  test('is refused when the calendar has no such day', () => {
    for (const text of ['31/4/2026', '29/2/2026', '0/1/2026', '1/13/2026', '5/1/26', 'mai', '1/2/3/2026']) {
      expect(isoOfDay(text)).toBeNull();
    }
    expect(isoOfDay('29/2/2024')).toBe('2024-02-29');
  });

  test('every day comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          expect(isoOfDay(dayOfIso(iso))).toBe(iso);
        },
      ),
    );
  });
});
