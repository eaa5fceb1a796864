import { describe, expect, test } from 'vitest';
import {
  baseAfterCounting,
  baseBeforeCounting,
  countedElectorate,
  neededOf,
  neededVotes,
} from '../../src/election/electorate.ts';
import type { Rules } from '../../src/election/rules.ts';
import { election } from './elections.ts';

const electorate = {
  kind: 'delegates' as const,
  summoned: 120,
  excluded: [
    { reason: 'convener-absent-throughout', count: 2 },
    { reason: 'absent-throughout', count: 3 },
  ],
  present: 114,
};

function withBase(base: Rules['base']) {
  return election({ rules: { base }, electorate, ballots: { issued: 113, collected: 112 } });
}

describe('the base', () => {
  test('leaves every excluded category out of those summoned (Điều 30 khoản 2, 3)', () => {
    expect(countedElectorate(electorate)).toBe(115);
  });

  test('is negative, not silently zero, when more are left out than summoned', () => {
    expect(countedElectorate({ ...electorate, summoned: 4 })).toBe(-1);
  });

  test.each([
    ['summoned', 115],
    ['present', 114],
    ['collected', 112],
    ['valid', null],
    ['none', null],
  ] as const)('base %s is %s before counting', (base, expected) =>
    expect(baseBeforeCounting(withBase(base))).toBe(expected),
  );

  test.each([
    ['summoned', 115],
    ['present', 114],
    ['collected', 112],
    ['valid', 110],
    ['none', null],
  ] as const)('base %s is %s after 110 valid ballots', (base, expected) =>
    expect(baseAfterCounting(withBase(base), 110)).toBe(expected),
  );

  test.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [10, 6],
    [11, 6],
    [118, 60],
    [348, 175],
  ])('quá một nửa of %i needs %i (Điều 30)', (base, needed) => expect(neededVotes(base, 'majority')).toBe(needed));

  test('never needs less than one vote, even of an impossible base', () => expect(neededVotes(-5, 'majority')).toBe(1));

  test.each([
    ['2/3', 0, 1],
    ['2/3', 1, 1],
    ['2/3', 2, 2],
    ['2/3', 3, 2],
    ['2/3', 4, 3],
    ['2/3', 118, 79],
    ['2/3', 120, 80],
    ['3/4', 100, 75],
    ['3/4', 101, 76],
    ['65/100', 100, 65],
    ['65/100', 99, 65],
    ['65/100', 20, 13],
    ['65/100', 21, 14],
    ['1/2', 10, 5],
    ['1/2', 11, 6],
    ['1/1', 7, 7],
    ['2/3', 9_007_199_254_740_991, 6_004_799_503_160_661],
    ['999/1000', 9_007_199_254_740_991, 8_998_192_055_486_251],
  ] as const)('at least %s of %i needs %i (rules.md §4.5)', (threshold, base, needed) =>
    expect(neededVotes(base, threshold)).toBe(needed),
  );
});

describe('what a round asks of a candidate', () => {
  test.each([
    ['majority', 10, 6],
    ['2/3', 10, 7],
    ['none', 10, null],
    ['majority', null, null],
    ['2/3', null, null],
  ] as const)('%s on a base of %s: %s', (threshold, base, needed) =>
    expect(neededOf({ threshold }, base)).toBe(needed),
  );
});
