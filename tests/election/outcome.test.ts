import { describe, expect, test } from 'vitest';
import { decide, isEligible } from '../../src/election/outcome.ts';
import type { Standing } from '../../src/election/outcome.ts';

/** Candidates 1, 2, 3 … with these votes, and birth dates where given. */
function standings(votes: readonly number[], births: readonly (string | undefined)[] = []): Standing[] {
  return votes.map((count, index) => ({ number: index + 1, votes: count, birthDate: births[index] }));
}

describe('over the line', () => {
  test.each([
    [59, 60, false],
    [60, 60, true],
    [61, 60, true],
    [0, null, false],
    [1, null, true],
  ])('%i votes where %s are needed: %s', (votes, needed, expected) => expect(isEligible(votes, needed)).toBe(expected));
});

describe('the elected (rules.md §2.2)', () => {
  test('are everyone over half when the seats reach', () => {
    expect(decide(standings([60, 90, 59]), 3, 60, 'revote')).toEqual({ elected: [2, 1], tied: null, shortfall: 1 });
  });

  test('are taken from the top when they do not', () => {
    expect(decide(standings([70, 90, 80]), 2, 60, 'revote')).toEqual({ elected: [2, 3], tied: null, shortfall: 0 });
  });

  test('level inside the seats stand in ballot order', () => {
    expect(decide(standings([80, 90, 80, 70]), 3, 60, 'revote').elected).toEqual([2, 1, 3]);
  });

  test('are nobody when nobody is over half', () => {
    expect(decide(standings([59, 59]), 1, 60, 'revote')).toEqual({ elected: [], tied: null, shortfall: 1 });
  });

  test('are the highest where there is no majority line', () => {
    expect(decide(standings([1, 0, 2]), 3, null, 'revote')).toEqual({ elected: [3, 1], tied: null, shortfall: 1 });
  });
});

describe('a tie across the last place (rules.md §2.2.4)', () => {
  test.each(['revote', 'congress'] as const)('is told, with everyone above elected (%s)', (tie) => {
    expect(decide(standings([80, 90, 80, 80]), 3, 60, tie)).toEqual({
      elected: [2],
      tied: { seats: 2, candidates: [1, 3, 4] },
      shortfall: 0,
    });
  });

  test('leaves people below it alone', () => {
    expect(decide(standings([90, 80, 80, 70]), 2, 60, 'revote').tied).toEqual({ seats: 1, candidates: [2, 3] });
  });

  test('can be of everyone for every seat', () => {
    expect(decide(standings([80, 80, 80]), 2, 60, 'revote')).toEqual({
      elected: [],
      tied: { seats: 2, candidates: [1, 2, 3] },
      shortfall: 0,
    });
  });

  test('goes to the older where the rules say so', () => {
    const level = standings([90, 80, 80], ['1990-01-01', '1970-01-02', '1970-01-01']);
    expect(decide(level, 2, 60, 'older')).toEqual({ elected: [1, 3], tied: null, shortfall: 0 });
    expect(decide(level, 2, 60, 'revote').elected).toEqual([1]);
  });

  test('gives several places to the several oldest, in ballot order', () => {
    const level = standings([80, 80, 80], ['1970-05-01', '1980-05-01', '1960-05-01']);
    expect(decide(level, 2, 60, 'older')).toEqual({ elected: [1, 3], tied: null, shortfall: 0 });
  });

  test('elects two people of one birthday when both have a place', () => {
    const level = standings([80, 80, 80], ['1970-05-01', '1970-05-01', '1980-05-01']);
    expect(decide(level, 2, 60, 'older')).toEqual({ elected: [1, 2], tied: null, shortfall: 0 });
  });

  test('stays where people of one birthday meet the last place', () => {
    const level = standings([80, 80, 80, 80], ['1970-05-01', '1960-05-01', '1970-05-01', '1999-01-01']);
    expect(decide(level, 2, 60, 'older')).toEqual({
      elected: [2],
      tied: { seats: 1, candidates: [1, 3] },
      shortfall: 0,
    });
  });

  test.each([
    undefined,
    '1970',
    '1970-05',
    '1970-13-01',
    '1970-05-32',
    '1970-00-10',
    '1970-05-00',
    'x1970-05-01',
    '1970-05-010',
  ])('stays whole when one birth date is %s', (date) => {
    const level = standings([80, 80], [date, '1960-05-01']);
    expect(decide(level, 1, 60, 'older')).toEqual({
      elected: [],
      tied: { seats: 1, candidates: [1, 2] },
      shortfall: 0,
    });
  });

  test.each(['1970-01-09', '1970-09-10', '1970-10-19', '1970-12-29', '1970-11-30', '1970-05-31'])(
    '%s is a full birth date',
    (date) => expect(decide(standings([80, 80], [date, '1999-01-01']), 1, 60, 'older').elected).toEqual([1]),
  );

  test('asks no age of people who are not in it', () => {
    const level = standings([90, 80, 80, 70], [undefined, '1970-05-01', '1960-05-01', undefined]);
    expect(decide(level, 2, 60, 'older').elected).toEqual([1, 3]);
  });
});
