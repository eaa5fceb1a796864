import { describe, expect, test } from 'vitest';
import { percentOf } from '../../src/election/percent.ts';

describe('a percentage (rules.md §2.8)', () => {
  test.each([
    [100, 118, '84.75'],
    [116, 116, '100.00'],
    [0, 118, '0.00'],
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [1, 118, '0.85'],
    [9, 8, '112.50'],
  ])('%i of %i is %s', (votes, base, expected) => expect(percentOf(votes, base)).toBe(expected));

  test.each([
    [1, 800, '0.13'],
    [1, 20_000, '0.01'],
    [1, 20_001, '0.00'],
    [201, 20_000, '1.01'],
    [4513, 20_000, '22.57'],
  ])('the third digit 5 rounds up, less does not: %i of %i is %s', (votes, base, expected) =>
    expect(percentOf(votes, base)).toBe(expected),
  );

  test('shares beyond 2^46 stay exact', () => {
    expect(percentOf(9_007_199_254_740_991, 9_007_199_254_740_991)).toBe('100.00');
    expect(percentOf(4_503_599_627_370_495, 9_007_199_254_740_991)).toBe('50.00');
    expect(percentOf(450_359_962_737, 9_007_199_254_740_991)).toBe('0.00');
    expect(percentOf(450_359_962_738, 9_007_199_254_740_991)).toBe('0.01');
  });

  test.each([0, -2])('a base of %i measures nothing', (base) => expect(percentOf(5, base)).toBe('0.00'));
});
