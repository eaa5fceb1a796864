import { describe, expect, test } from 'vitest';
import { clockOf, localClock, localDay } from '../../../renderer/parts/fields/clock-text.ts';
import { decidedOf } from '../../../renderer/parts/dialogs/decided.ts';

describe('the time of a decision', () => {
  test.each([
    ['15:42', '15:42'],
    ['15h42', '15:42'],
    ['15g42', '15:42'],
    ['15.42', '15:42'],
    ['1542', '15:42'],
    [' 9h ', '09:00'],
    ['9', '09:00'],
    ['0:05', '00:05'],
  ])('%s is read as %s', (typed, clock) => {
    expect(clockOf(typed)).toBe(clock);
  });

  test.each(['', '24:00', '15:60', '15:4x', '154', 'ba giờ', '15:42:10'])('“%s” is no time of day', (typed) => {
    expect(clockOf(typed)).toBeNull();
  });

  test('is proposed as it is on this computer', () => {
    const now = new Date(2026, 0, 5, 7, 3);
    expect([localDay(now), localClock(now)]).toEqual(['2026-01-05', '07:03']);
  });
});

describe('a decision that is typed', () => {
  const typed = { reason: 'Đại hội biểu quyết', clock: '15h42', day: '2026-01-05' };

  test('is complete with a reason, a time and a day', () => {
    expect(decidedOf(typed)).toEqual({ reason: 'Đại hội biểu quyết', decidedAt: '2026-01-05T15:42' });
  });

  test.each([{ reason: ' ' }, { reason: 'a'.repeat(1001) }, { clock: '25:00' }, { day: null }, { day: '' }])(
    'is not complete with %o',
    (wrong) => {
      expect(decidedOf({ ...typed, ...wrong })).toBeNull();
    },
  );
});
