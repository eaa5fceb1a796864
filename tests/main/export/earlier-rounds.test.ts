import { describe, expect, test } from 'vitest';
import { compareWithEarlier, electedFinally } from '../../../main/export/earlier-rounds.ts';
import type { Decision, EarlierRound, RoundDefinition, RoundPlace } from '../../../src/election/model.ts';
import { parsed } from '../../exchange/wrong-election.ts';

const decided = { reason: 'Đại hội biểu quyết', decidedAt: '2026-01-05T15:42' };
const voided: Decision = { kind: 'annul', ...decided };
const drawn = (...elected: number[]): Decision => ({ kind: 'settle-tie', method: 'lots', elected, ...decided });

/** Four seats: 1 and 2 elected, 3, 4 and 5 level for two places. */
const first: EarlierRound = {
  number: 1,
  kind: 'first',
  resultHash: 'a'.repeat(64),
  seats: 4,
  elected: [1, 2],
  tied: { seats: 2, candidates: [3, 4, 5] },
  shortfall: 0,
  decisions: [],
};
const short: EarlierRound = { ...first, tied: null, shortfall: 2 };

/** A later round of these people, by their numbers on the parent's ballot; null for a name added since. */
function later(place: Omit<RoundPlace, 'number'>, seats: number, from: readonly (number | null)[]): RoundDefinition {
  const candidates = from.map((number, index) => ({
    number: index + 1,
    name: `Người ${index + 1}`,
    ...(number === null ? {} : { from: number }),
  }));
  const number = Math.max(0, ...(place.earlier ?? []).map((round) => round.number)) + 1;
  return parsed({ seats, candidates, round: { number, ...place } });
}
const codes = (round: RoundDefinition) => compareWithEarlier(round).map(({ code }) => code);

describe('a re-vote against the round with the tie', () => {
  const revote = (earlier: EarlierRound[], parent: number, seats: number, from: (number | null)[]) =>
    later({ kind: 'revote', parent, earlier }, seats, from);

  test('is in order with exactly the tied, in any order, for their places', () => {
    expect(compareWithEarlier(revote([first], 1, 2, [3, 4, 5]))).toEqual([]);
    expect(compareWithEarlier(revote([first], 1, 2, [5, 3, 4]))).toEqual([]);
  });

  test.each([[[3, 4]], [[3, 4, 5, 6]], [[1, 3, 4, 5]], [[3, 4, null]], [[3, 4, 5, null]]])(
    'is not in order among %j',
    (from) => {
      expect(codes(revote([first], 1, 2, from))).toEqual(['revote-people']);
    },
  );

  test.each([1, 3])('is not in order for %i places', (seats) => {
    expect(compareWithEarlier(revote([first], 1, seats, [3, 4, 5]))).toEqual([
      { code: 'revote-seats', round: 1, stated: seats, open: 2 },
    ]);
  });

  test('is not in order after a round without a tie', () => {
    expect(compareWithEarlier(revote([short], 1, 2, [3, 4, 5]))).toEqual([
      { code: 'revote-seats', round: 1, stated: 2, open: 0 },
      { code: 'revote-people', round: 1, stated: '[3, 4, 5]', tied: '[]' },
    ]);
  });

  test('may follow a re-vote that was level again: among those, by their numbers there', () => {
    const again: EarlierRound = {
      ...first,
      number: 2,
      kind: 'revote',
      seats: 2,
      elected: [1],
      tied: { seats: 1, candidates: [2, 3] },
    };
    expect(compareWithEarlier(revote([first, again], 2, 1, [2, 3]))).toEqual([]);
    expect(codes(revote([first, again], 2, 1, [3, 4]))).toEqual(['revote-people']);
  });

  test('whose ballots were voided is held again as it was', () => {
    const before: EarlierRound = {
      ...first,
      number: 2,
      kind: 'revote',
      seats: 2,
      elected: [1, 2],
      tied: null,
      decisions: [voided],
    };
    expect(compareWithEarlier(revote([first, before], 2, 2, [1, 2, 3]))).toEqual([]);
    expect(codes(revote([first, before], 2, 1, [1, 2, 3]))).toEqual(['revote-seats']);
  });
});

describe('a further round against the rounds before', () => {
  const further = (earlier: EarlierRound[], parent: number, seats: number, from: (number | null)[]) =>
    later({ kind: 'further', parent, earlier }, seats, from);

  test('is in order with the rest of the list and new names, for the open places or fewer', () => {
    expect(compareWithEarlier(further([short], 1, 2, [3, 4, null]))).toEqual([]);
    expect(compareWithEarlier(further([short], 1, 1, [3, 4]))).toEqual([]);
  });

  test('is not in order with somebody elected', () => {
    expect(compareWithEarlier(further([short], 1, 2, [3, 2]))).toEqual([
      { code: 'round-elected', number: 2, name: 'Người 2', round: 1 },
    ]);
  });

  test('is not in order with somebody whom lots elected, nor for that place', () => {
    const settled: EarlierRound = { ...first, decisions: [drawn(3, 5)] };
    expect(codes(further([settled], 1, 1, [3, 4]))).toEqual(['round-elected', 'round-seats']);
    expect(codes(further([{ ...first, decisions: [drawn(3, 4)] }], 1, 1, [5]))).toEqual(['round-seats']);
  });

  test('is not in order for more places than all rounds before left', () => {
    const revote: EarlierRound = {
      ...first,
      number: 2,
      kind: 'revote',
      seats: 2,
      elected: [1],
      tied: null,
      shortfall: 1,
    };
    expect(compareWithEarlier(further([first, revote], 1, 1, [4, 5]))).toEqual([]);
    expect(compareWithEarlier(further([first, revote], 1, 2, [4, 5]))).toEqual([
      { code: 'round-seats', stated: 2, open: 1 },
    ]);
  });

  test('counts nobody elected by ballots that were voided', () => {
    const lost: EarlierRound = { ...short, decisions: [voided] };
    expect(electedFinally(lost)).toEqual([]);
    expect(compareWithEarlier(later({ kind: 'first', parent: 1, earlier: [lost] }, 4, [1, 2, 3]))).toEqual([]);
    expect(codes(later({ kind: 'first', parent: 1, earlier: [lost] }, 5, [1, 2, 3]))).toEqual(['round-seats']);
  });

  test('where only a re-vote is named, the places open in all are not known', () => {
    const revote: EarlierRound = {
      ...first,
      number: 2,
      kind: 'revote',
      seats: 2,
      elected: [1],
      tied: null,
      shortfall: 1,
    };
    expect(compareWithEarlier(further([revote], 2, 7, [2, 3]))).toEqual([{ code: 'round-missing', round: 1 }]);
  });
});

describe('the earlier rounds without a gap', () => {
  const round = (number: number | undefined, ...numbers: number[]) => {
    const earlier = numbers.map((one): EarlierRound => ({
      ...short,
      number: one,
      kind: one === 1 ? 'first' : 'further',
    }));
    return parsed({ round: { kind: 'further', number, parent: numbers.at(-1), earlier } });
  };

  test.each([
    [3, [1], 2],
    [4, [1, 3], 2],
    [3, [2], 1],
    [9_000_000, [1, 2], 3],
  ])('of round %i after %j: round %i is missing', (number, numbers, missing) => {
    expect(compareWithEarlier(round(number, ...numbers))).toContainEqual({ code: 'round-missing', round: missing });
  });

  test('also where the round does not say its number', () => {
    expect(codes(round(undefined, 1))).not.toContain('round-missing');
    expect(codes(round(2, 1))).not.toContain('round-missing');
    expect(codes(round(undefined, 2))).toContain('round-missing');
  });

  test('a first of them that is no first round is the wrong one', () => {
    const odd: EarlierRound = { ...short, kind: 'further' };
    expect(codes(later({ kind: 'further', parent: 1, earlier: [odd] }, 2, [3, 4]))).toEqual(['round-missing']);
  });
});

test('a first round has nothing to be compared with', () => {
  expect(compareWithEarlier(parsed())).toEqual([]);
});
