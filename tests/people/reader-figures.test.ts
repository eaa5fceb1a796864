import { describe, expect, test } from 'vitest';
import type { BallotContent } from '../../src/reading/draft.ts';
import { secondsPerBallot, settledAgainst } from '../../src/people/reader-figures.ts';

describe('seconds per ballot', () => {
  test('are the middle one of all, so that a break counts for little', () => {
    expect(secondsPerBallot([[0, 4000, 10_000, 600_000]])).toBe(6);
    expect(
      secondsPerBallot([
        [0, 4000],
        [50_000, 56_000],
      ]),
    ).toBe(5);
  });

  test('are none before the second ballot of a reading, and none from a clock set back', () => {
    expect(secondsPerBallot([])).toBeNull();
    expect(secondsPerBallot([[0], [90_000]])).toBeNull();
    expect(secondsPerBallot([[50_000, 0, 3000]])).toBe(3);
  });
});

describe('what is settled against a reading', () => {
  const paper = (mark: 'struck' | 'none'): BallotContent => ({
    marks: [mark, 'none'],
    defects: [],
    votes: null,
    code: null,
    doubt: null,
  });
  const ruling = (kind: 'paper' | 'not-a-paper', content: BallotContent | null) =>
    ({ entries: '1 2', kind, content, byCommittee: false }) as const;

  test('is a paper of another content', () => {
    const read = [paper('struck'), paper('none')];
    const settled = { read, ruling: ruling('paper', paper('none')) };
    expect([settledAgainst(settled, 0), settledAgainst(settled, 1)]).toEqual([true, false]);
    expect(settledAgainst({ read, ruling: null }, 0)).toBe(false);
  });

  test('is a paper it left out, and one it keyed that is none', () => {
    const read = [paper('struck'), null];
    const left = { read, ruling: ruling('paper', paper('struck')) };
    expect([settledAgainst(left, 0), settledAgainst(left, 1)]).toEqual([false, true]);
    const none = { read, ruling: ruling('not-a-paper', null) };
    expect([settledAgainst(none, 0), settledAgainst(none, 1)]).toEqual([true, false]);
  });
});
