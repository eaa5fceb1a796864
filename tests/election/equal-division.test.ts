import { describe, expect, test } from 'vitest';
import { divideVotes } from '../../src/election/equal-division.ts';
import type { Rules } from '../../src/election/rules.ts';
import { shares } from './elections.ts';

/** What each line gets. */
function divided(division: Rules['equalDivision'], votes: number, ...written: (number | 'x')[]): number[] {
  const given = written.map(() => 0);
  divideVotes(shares(votes, ...written).marks, votes, division, (line, more) => {
    given[line]! += more;
  });
  return given;
}

describe('ticks on a cumulative ballot share equally what the figures leave (rules.md §4.4)', () => {
  test.each([
    [9, ['x', 'x', 'x'], [3, 3, 3], [3, 3, 3]],
    [10, ['x', 'x', 'x'], [3, 3, 3], [4, 3, 3]],
    [11, ['x', 'x', 'x'], [3, 3, 3], [4, 4, 3]],
    [11, [0, 'x', 0, 'x'], [0, 5, 0, 5], [0, 6, 0, 5]],
    [10, ['x', 5, 'x'], [2, 5, 2], [3, 5, 2]],
    [10, ['x', 10, 'x'], [0, 10, 0], [0, 10, 0]],
    [10, ['x', 9, 'x'], [0, 9, 0], [1, 9, 0]],
    [10, [3, 4, 0], [3, 4, 0], [3, 4, 0]],
    [10, ['x', 0, 0], [10, 0, 0], [10, 0, 0]],
    [0, ['x', 'x', 0], [0, 0, 0], [0, 0, 0]],
  ] as const)('%i votes on %j', (votes, written, roundDown, inOrder) => {
    expect(divided('round-down', votes, ...written)).toEqual(roundDown);
    expect(divided('remainder-in-order', votes, ...written)).toEqual(inOrder);
  });

  test('is exact for 10^12 shares and for the largest safe integer', () => {
    expect(divided('round-down', 5_000_000_000_002, 'x', 'x', 'x')).toEqual(Array(3).fill(1_666_666_666_667));
    expect(divided('remainder-in-order', 5_000_000_000_003, 'x', 'x', 'x')).toEqual([
      1_666_666_666_668, 1_666_666_666_668, 1_666_666_666_667,
    ]);
    const most = Number.MAX_SAFE_INTEGER;
    expect(divided('remainder-in-order', most, 'x', 'x')).toEqual([4_503_599_627_370_496, 4_503_599_627_370_495]);
    expect(divided('round-down', most, 'x', 'x', 'x')).toEqual(Array(3).fill(3_002_399_751_580_330));
  });
});
