import { expect, test } from 'vitest';
import { surplusOf } from '../../../renderer/screens/election-setup/surplus.ts';

test('the surplus is measured in hundredths of the seats, with the largest one allowed (Quy chế 190 Điều 14)', () => {
  expect(surplusOf(63, 55, 30)).toEqual({ kind: 'surplus', people: 8, percent: '14.55', limit: 16 });
  expect(surplusOf(4, 3, 30)).toMatchObject({ people: 1, limit: 1 });
  expect(surplusOf(3, 3, 30)).toMatchObject({ kind: 'none', people: 0 });
  expect(surplusOf(2, 3, 30)).toMatchObject({ kind: 'short', people: 1 });
  expect(surplusOf(0, 3, 30)).toBeNull();
});

test('a rule set without a largest surplus shows none', () => {
  expect(surplusOf(9, 3, null)).toMatchObject({ people: 6, limit: null });
});
