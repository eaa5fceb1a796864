import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../../renderer/screens/result/steps-of-round.ts';
import { outcomeOf } from '../../../renderer/screens/result/outcome.ts';
import { spellingsOf } from '../../../renderer/screens/result/spellings.ts';
import type { ElectionView, RoundSummary } from '../../../src/api/views.ts';

const round = (number: number): RoundSummary => ({
  id: number * 10,
  electionId: 1,
  number,
  kind: number === 1 ? 'first' : 'revote',
  state: 'sealed',
  style: 'strike',
  seats: 1,
  candidates: 2,
  collected: 5,
  entered: 5,
  agreed: 5,
  colour: 'white',
  annulled: false,
});
const settle = {
  kind: 'settle-tie',
  method: 'lots',
  elected: [2],
  reason: 'bốc thăm',
  decidedAt: '2026-01-05T08:00',
} as const;
const election: ElectionView = {
  id: 1,
  title: 'Bầu Bí thư',
  office: 'secretary',
  ruleSet: 'party',
  poll: false,
  rounds: [round(1), round(2)],
  progress: {
    seats: 1,
    elected: [],
    open: 1,
    state: 'deciding',
    steps: [{ kind: 'leave-open', round: 2, seats: 1 }],
  },
  decisions: [{ id: 7, roundId: 20, round: 2, decision: settle, at: '', actor: '', revocable: true }],
  alternates: null,
};

describe('the steps offered on a result', () => {
  test('are those of the election where the round is its last', () => {
    expect(stepsOf(election, 2)).toMatchObject({ steps: [{ kind: 'leave-open' }], later: null });
  });

  test('are none on a round that was gone on from: it leads to the next one', () => {
    expect(stepsOf(election, 1)).toMatchObject({ steps: [], later: { id: 20 }, decisions: [], settled: null });
  });

  test('come with what was decided on the round, and who of the tied it elected', () => {
    expect(stepsOf(election, 2)).toMatchObject({ decisions: [{ id: 7 }], settled: [2] });
  });

  test('are none while the election is not known', () => {
    expect(stepsOf(undefined, 1)).toEqual({
      election: undefined,
      later: null,
      steps: [],
      decisions: [],
      settled: null,
    });
  });
});

describe('the outcome shown for a person', () => {
  const result = { tied: { seats: 1, candidates: [2, 3] } };
  const open = { poll: false, settled: null };

  test('is elected, not elected, or level across the last place', () => {
    expect(outcomeOf({ number: 1, elected: true }, result, open)).toBe('elected');
    expect(outcomeOf({ number: 2, elected: false }, result, open)).toBe('tied');
    expect(outcomeOf({ number: 4, elected: false }, result, open)).toBe('notElected');
  });

  test('follows the decision that settled the tie', () => {
    const settled = { poll: false, settled: [3] };
    expect(outcomeOf({ number: 3, elected: false }, result, settled)).toBe('elected');
    expect(outcomeOf({ number: 2, elected: false }, result, settled)).toBe('notElected');
  });

  test('is nothing in a straw poll', () => {
    expect(outcomeOf({ number: 1, elected: false }, { tied: null }, { poll: true, settled: null })).toBe('poll');
  });
});

test('a person is shown with the other spellings the committee merged', () => {
  const candidates = [
    { number: 1, name: 'Trần Thị Mai' },
    { number: 2, name: 'Tran Thi Mai', written: true, sameAs: 1 },
    { number: 3, name: 'Mai', written: true, sameAs: 1 },
    { number: 4, name: 'Lê Mai', written: true },
  ];
  expect(spellingsOf(candidates, 1)).toEqual(['Tran Thi Mai', 'Mai']);
  expect(spellingsOf(candidates, 4)).toEqual([]);
  expect(spellingsOf(candidates, undefined)).toEqual([]);
});
