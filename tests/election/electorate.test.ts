import { describe, expect, test } from 'vitest';
import {
  baseAfterCounting,
  baseBeforeCounting,
  countedElectorate,
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
  ])('quá một nửa of %i needs %i (Điều 30)', (base, needed) => expect(neededVotes(base)).toBe(needed));
});
