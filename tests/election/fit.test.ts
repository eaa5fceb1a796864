import { describe, expect, test } from 'vitest';
import { marksOfStyle, requireFit } from '../../src/election/fit.ts';
import type { Ballot, Mark, Style } from '../../src/election/model.ts';
import { Refusal } from '../../src/refusal.ts';
import { people, shares } from './elections.ts';

/** What a ballot with these marks is refused for: where, and what was expected; null when it fits. */
function refusal(style: Style, marks: readonly Mark[], votes?: number): unknown {
  const ballot: Pick<Ballot, 'marks' | 'votes'> = { marks, votes };
  try {
    requireFit(ballot, { style, candidates: people(2) });
    return null;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'input-wrong') return error.params;
    throw error;
  }
}

describe('a ballot fits the paper of its round', () => {
  test.each([
    ['strike', ['none', 'struck']],
    ['strike', ['partial', 'none']],
    ['list', ['none', 'chosen']],
    ['agree', ['none', 'agree']],
    ['agree', ['disagree', 'both']],
  ] as const)('%s takes %j', (style, marks) => expect(refusal(style, marks)).toBeNull());

  test.each([
    ['strike', ['none', 'chosen'], 'marks[1]', 'none | struck | partial'],
    ['strike', ['agree', 'none'], 'marks[0]', 'none | struck | partial'],
    ['list', ['struck', 'none'], 'marks[0]', 'none | chosen'],
    ['agree', ['none', 'struck'], 'marks[1]', 'none | agree | disagree | both'],
    ['agree', ['none', 3], 'marks[1]', 'none | agree | disagree | both'],
    ['strike', ['none', undefined as unknown as Mark], 'marks[1]', 'none | struck | partial'],
  ] as const)('%s refuses %j', (style, marks, path, expected) =>
    expect(refusal(style, marks)).toEqual({ path, expected }),
  );

  test('one mark per candidate', () => {
    expect(refusal('strike', ['none'])).toEqual({ path: 'marks', expected: '2 (not 1)' });
    expect(refusal('strike', ['none', 'none', 'none'])).toEqual({ path: 'marks', expected: '2 (not 3)' });
    expect(refusal('cumulative', [1], 5)).toEqual({ path: 'marks', expected: '2 (not 1)' });
  });

  test('cumulative lines and the entitlement are whole numbers a computer can hold', () => {
    const expected = '0 … 9007199254740991';
    const onLine = { expected: `${expected} | chosen` };
    expect(refusal('cumulative', ['chosen', 5], 5)).toBeNull();
    expect(refusal('cumulative', [0, 5], 5)).toBeNull();
    expect(refusal('cumulative', [0, 9_007_199_254_740_991], 0)).toBeNull();
    expect(refusal('cumulative', [0, 0])).toEqual({ path: 'votes', expected });
    expect(refusal('cumulative', [0, 0], -1)).toEqual({ path: 'votes', expected });
    expect(refusal('cumulative', [-1, 0], 5)).toEqual({ path: 'marks[0]', ...onLine });
    expect(refusal('cumulative', [0, 1.5], 5)).toEqual({ path: 'marks[1]', ...onLine });
    expect(refusal('cumulative', [0, 'none'], 5)).toEqual({ path: 'marks[1]', ...onLine });
    expect(refusal('cumulative', [0, 9_007_199_254_740_992], 5)).toEqual({ path: 'marks[1]', ...onLine });
  });

  test('an entitlement on a paper of another style is no matter', () => {
    expect(() =>
      requireFit({ ...shares(-1), marks: ['none'] }, { style: 'list', candidates: people(1) }),
    ).not.toThrow();
  });

  test('the marks of each style are these', () => {
    expect(marksOfStyle).toEqual({
      strike: ['none', 'struck', 'partial'],
      agree: ['none', 'agree', 'disagree', 'both'],
      list: ['none', 'chosen'],
      cumulative: ['chosen'],
    });
  });
});
