import { describe, expect, test } from 'vitest';
import { reconcileEntitlements } from '../../src/election/reconcile-entitlements.ts';
import { election } from './elections.ts';

function entitled(votes: number, present: number | null, seats = 5) {
  const { electorate } = election();
  const register = present === null ? {} : { shares: { all: present, present } };
  return reconcileEntitlements({ style: 'cumulative', seats, electorate: { ...electorate, ...register } }, votes);
}

describe('the votes of all cumulative ballots (rules.md §4.4: shares × seats)', () => {
  test('may reach the shares present times the seats, 10^12 of them too', () => {
    expect(entitled(5_000_000_000_000, 1_000_000_000_000)).toEqual([]);
    expect(entitled(0, 0)).toEqual([]);
  });

  test('F.207 when they exceed it by a single vote', () => {
    expect(entitled(5_000_000_000_001, 1_000_000_000_000)).toEqual([
      { code: 'F.207', votes: 5_000_000_000_001, limit: 5_000_000_000_000 },
    ]);
  });

  test('are told as the largest exact figure beyond it, and not at all where the limit is beyond it too', () => {
    expect(entitled(2e16, 10)).toEqual([{ code: 'F.207', votes: Number.MAX_SAFE_INTEGER, limit: 50 }]);
    expect(entitled(2e16, Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  test('are not checked without a register, nor on other ballots', () => {
    expect(entitled(9, null)).toEqual([]);
    const electorate = { ...election().electorate, shares: { all: 1, present: 1 } };
    expect(reconcileEntitlements({ style: 'list', seats: 1, electorate }, 9)).toEqual([]);
  });
});
