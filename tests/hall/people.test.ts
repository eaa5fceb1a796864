import { describe, expect, test } from 'vitest';
import type { HeldRound } from '../../src/election/held-round.ts';
import type { Decision } from '../../src/election/model.ts';
import { tally } from '../../src/election/tally.ts';
import { peopleToShow } from '../../src/hall/people.ts';
import type { HallOrder, Reveal } from '../../src/hall/scene.ts';

const names = ['Trần Văn Dũng', 'Lê Thị Anh', 'Phạm Văn Bình', 'Vũ Thị Cúc'];

/** A round with `votes` for each name in turn, of which more than five elect. */
function round(votes: readonly number[], seats: number, decisions: readonly Decision[] = [], poll = false): HeldRound {
  const definition: HeldRound['definition'] = {
    title: 'Bầu Chi uỷ',
    ruleSet: 'party',
    rules: {},
    style: 'strike',
    seats,
    round: { kind: 'first' },
    ...(poll ? { poll } : {}),
    electorate: { kind: 'members', summoned: 10, excluded: [], present: 10 },
    ballots: { issued: 10, collected: 10 },
    candidates: names.map((name, index) => ({ number: index + 1, name })),
  };
  const result = tally(definition, []);
  const candidates = result.candidates.map((one, index) => ({
    ...one,
    for: votes[index]!,
    elected: votes[index]! > 5 && !isLevel(index),
  }));
  function isLevel(index: number): boolean {
    const above = votes.filter((other) => other > votes[index]!).length;
    return above + votes.filter((other) => other === votes[index]).length > seats;
  }
  const elected = candidates
    .filter((one) => one.elected)
    .toSorted((one, other) => other.for - one.for)
    .map(({ number }) => number);
  const level = candidates.filter(({ for: count }, index) => count > 5 && isLevel(index)).map(({ number }) => number);
  const tied = level.length > 0 ? { seats: seats - elected.length, candidates: level } : null;
  return { definition, result: { ...result, candidates, elected, tied }, sealed: true, decisions };
}

function shown(held: HeldRound, reveal: Reveal, order: HallOrder): string[] {
  return peopleToShow(held, reveal, order).map(({ place, name, mark }) => `${place} ${name} ${mark}`);
}

describe('the order of names', () => {
  const held = round([7, 9, 3, 8], 3);
  test.each([
    ['ballot', ['1 Trần Văn Dũng elected', '2 Lê Thị Anh elected', '3 Phạm Văn Bình none', '4 Vũ Thị Cúc elected']],
    ['abc', ['1 Lê Thị Anh elected', '2 Phạm Văn Bình none', '3 Vũ Thị Cúc elected', '4 Trần Văn Dũng elected']],
    ['votes', ['1 Lê Thị Anh elected', '2 Vũ Thị Cúc elected', '3 Trần Văn Dũng elected', '4 Phạm Văn Bình none']],
  ] as const)('%s', (order, expected) => {
    expect(shown(held, 'all', order)).toEqual(expected);
  });

  test('winners stand alone, by votes or as on the ballot with its numbers', () => {
    expect(shown(held, 'winners', 'votes')).toEqual([
      '1 Lê Thị Anh elected',
      '2 Vũ Thị Cúc elected',
      '3 Trần Văn Dũng elected',
    ]);
    expect(shown(held, 'winners', 'ballot').at(-1)).toBe('4 Vũ Thị Cúc elected');
  });

  test('one by one by votes goes from the last of the elected to the first', () => {
    expect(shown(held, 'one-by-one', 'votes')).toEqual([
      '3 Trần Văn Dũng elected',
      '2 Vũ Thị Cúc elected',
      '1 Lê Thị Anh elected',
    ]);
    expect(shown(held, 'one-by-one', 'ballot')[0]).toBe('1 Trần Văn Dũng elected');
  });
});

describe('who is marked', () => {
  test('people level across the last place, until the congress settles it', () => {
    const votes = [7, 9, 3, 7];
    expect(shown(round(votes, 2), 'all', 'ballot')).toEqual([
      '1 Trần Văn Dũng tied',
      '2 Lê Thị Anh elected',
      '3 Phạm Văn Bình none',
      '4 Vũ Thị Cúc tied',
    ]);
    expect(shown(round(votes, 2), 'winners', 'ballot')).toEqual(['2 Lê Thị Anh elected']);
    const settled: Decision = {
      kind: 'settle-tie',
      method: 'lots',
      elected: [4],
      reason: 'a',
      decidedAt: '2026-01-05',
    };
    expect(shown(round(votes, 2, [settled]), 'all', 'ballot')).toEqual([
      '1 Trần Văn Dũng none',
      '2 Lê Thị Anh elected',
      '3 Phạm Văn Bình none',
      '4 Vũ Thị Cúc elected',
    ]);
  });

  test('nobody of a straw poll, and one by one it shows everybody', () => {
    const { definition, result, ...held } = round([2, 3, 1, 2], 2, [], true);
    const nobody = { ...result, elected: [], tied: null };
    expect(shown({ ...held, definition, result: nobody }, 'one-by-one', 'votes')).toEqual([
      '4 Phạm Văn Bình none',
      '3 Vũ Thị Cúc none',
      '2 Trần Văn Dũng none',
      '1 Lê Thị Anh none',
    ]);
  });
});
