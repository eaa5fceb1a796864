import { describe, expect, test } from 'vitest';
import { alternatesOf } from '../../src/election/progress.ts';
import type { HeldRound } from '../../src/election/progress.ts';
import { held, listFrom } from './held.ts';

function alternates(rounds: readonly HeldRound[], seats: number) {
  const told = ({ candidate, round, votes, by }: ReturnType<typeof alternatesOf>['ordered'][number]) =>
    `${candidate.name} ${round}:${votes} ${by}`;
  const { ordered, tied } = alternatesOf(rounds, seats);
  return { ordered: ordered.map(told), tied: tied && { seats: tied.seats, people: tied.people.map(told) } };
}

/** Two seats; 1 and 2 are elected, 3, 4 and 5 are over half as well, 6 is not. */
const round = held({ votes: [10, 9, 7, 8, 6, 5], seats: 2 });

describe('alternates from the remainder over half (rules.md §2.4)', () => {
  test('stand by votes from high to low, as many as are wanted', () => {
    expect(alternates([round], 2)).toEqual({ ordered: ['Người 4 1:8 votes', 'Người 3 1:7 votes'], tied: null });
  });

  test('are never taken from below the line, however many are wanted', () => {
    expect(alternates([round], 9).ordered).toEqual(['Người 4 1:8 votes', 'Người 3 1:7 votes', 'Người 5 1:6 votes']);
  });

  test('level across the last place are told apart from those above', () => {
    expect(alternates([held({ votes: [10, 9, 7, 8, 7], seats: 2 })], 2)).toEqual({
      ordered: ['Người 4 1:8 votes'],
      tied: { seats: 1, people: ['Người 3 1:7 votes', 'Người 5 1:7 votes'] },
    });
  });

  test('level across the last place are settled by age where the rules say so', () => {
    const candidates = listFrom(1, 2, 3, 4, 5).map(({ number, name }) => ({
      number,
      name,
      birthDate: `19${99 - number}-01-01`,
    }));
    expect(alternates([held({ votes: [10, 9, 7, 8, 7], seats: 2, candidates, rules: { tie: 'older' } })], 2)).toEqual({
      ordered: ['Người 4 1:8 votes', 'Người 5 1:7 older'],
      tied: null,
    });
  });

  test('are nobody when none are wanted, or nothing was held or sealed', () => {
    expect(alternates([round], 0)).toEqual({ ordered: [], tied: null });
    expect(alternates([], 2)).toEqual({ ordered: [], tied: null });
    expect(alternates([{ ...round, sealed: false }], 2)).toEqual({ ordered: [], tied: null });
    expect(alternates([held({ votes: [8, 7], seats: 1, decisions: [{ kind: 'annul' }] })], 2).ordered).toEqual([]);
  });

  test('are the losers of a re-vote first, with the votes of the round that has a line', () => {
    const tied = held({ votes: [10, 7, 7, 6], seats: 2 });
    const revote = held({
      votes: [2, 3],
      seats: 1,
      round: { kind: 'revote', number: 2, parent: 1 },
      candidates: listFrom(2, 3),
    });
    expect(alternates([tied, revote], 2).ordered).toEqual(['Người 2 1:7 votes', 'Người 4 1:6 votes']);
  });

  test('count with the last round for open seats they stood in', () => {
    const first = held({ votes: [8, 5, 4, 3], seats: 2 });
    const second = held({
      votes: [7, 6, 8],
      seats: 1,
      round: { kind: 'further', number: 2, parent: 1 },
      candidates: listFrom(2, 3, null),
    });
    expect(alternates([first, second], 5).ordered).toEqual(['Người 2 2:7 votes', 'Người 3 2:6 votes']);
    const third = held({
      votes: [5],
      seats: 1,
      round: { kind: 'further', number: 3, parent: 2 },
      candidates: listFrom(1),
    });
    expect(alternates([first, second, third], 5).ordered).toEqual(['Người 3 2:6 votes']);
  });

  test('with most votes winning are everybody with a vote', () => {
    expect(alternates([held({ votes: [8, 5, 1, 0], seats: 1, rules: { threshold: 'none' } })], 5).ordered).toEqual([
      'Người 2 1:5 votes',
      'Người 3 1:1 votes',
    ]);
  });
});
