import { describe, expect, test } from 'vitest';
import { liveVerdict } from '../../src/reading/live-verdict.ts';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import type { Rules } from '../../src/election/rules.ts';
import { keypad, type } from './typing.ts';

const rulesOf = (ruleSet: 'party' | 'shareholders', rules: Partial<Rules> = {}) =>
  rulesInForce({ ruleSet, rules, round: { kind: 'first' } });
const party = { rules: rulesOf('party'), candidates: [] };
const company = (rules: Partial<Rules> = {}) => ({ rules: rulesOf('shareholders', rules), candidates: [], seats: 2 });

describe('the verdict beside the ballot', () => {
  test('counts who is kept on a strike ballot and says when it is too many (244-QĐ/TW, Điều 17 khoản 2)', () => {
    const state = type(keypad('strike', 5), '1 2').state;
    expect(liveVerdict(state, { ...party, seats: 3 })).toMatchObject({
      verdict: { valid: true },
      votes: 3,
      against: 2,
    });
    expect(liveVerdict(state, { ...party, seats: 2 }).verdict).toEqual({ valid: false, reason: 'too-many' });
  });

  test('leaves lines with both boxes or neither apart on an agree ballot (190-QĐ/TW, Điều 30 khoản 1)', () => {
    const state = type(keypad('agree', 5), '1 02 003').state;
    expect(liveVerdict(state, { ...party, seats: 5 })).toEqual({
      verdict: { valid: true },
      votes: 2,
      against: 1,
      unclear: 2,
      seats: 5,
      allotment: null,
    });
  });

  test('sees a defect of the paper at once', () => {
    const state = type(keypad('list', 5), '1/4').state;
    expect(liveVerdict(state, { ...party, seats: 1 }).verdict).toEqual({ valid: false, reason: 'signed' });
  });

  test('a name struck in part is kept or struck as the rules say', () => {
    const state = type(keypad('strike', 3), '01 2').state;
    const counted = (partialStrike: Rules['partialStrike']) =>
      liveVerdict(state, { candidates: [], rules: rulesOf('party', { partialStrike }), seats: 1 });
    expect(counted('kept')).toMatchObject({ votes: 2, against: 1, verdict: { valid: false, reason: 'too-many' } });
    expect(counted('struck')).toMatchObject({ votes: 1, against: 2, verdict: { valid: true } });
  });

  test('two spellings of one person are one vote', () => {
    const state = type(keypad('list', 3), '1 3').state;
    const candidates = [
      { number: 1, name: 'Lê Hoà' },
      { number: 2, name: 'Vũ Ba' },
      { number: 3, name: 'Lê Hòa', written: true, sameAs: 1 },
    ];
    expect(liveVerdict(state, { ...party, candidates, seats: 1 })).toMatchObject({
      votes: 1,
      verdict: { valid: true },
    });
  });
});

describe('the votes of a cumulative ballot', () => {
  test('are given, left and too many, to the last of 2 × 10^12', () => {
    const half = type(keypad('cumulative', 3), '2000000000000+ 1 999999999999').state;
    expect(liveVerdict(half, company())).toMatchObject({
      verdict: { valid: true },
      votes: 1,
      allotment: { entitlement: 2_000_000_000_000n, given: 999_999_999_999n, left: 1_000_000_000_001n, people: 1 },
    });
    const whole = type(half, '+ 2 1000000000001').state;
    expect(liveVerdict(whole, company())).toMatchObject({ verdict: { valid: true }, allotment: { left: 0n } });
    const over = type(half, '+ 2 1000000000002').state;
    expect(liveVerdict(over, company())).toMatchObject({
      verdict: { valid: false, reason: 'too-many' },
      allotment: { left: -1n },
    });
  });

  test('are shared equally by the ticks, what is left over is lost or given as the rules say', () => {
    const state = type(keypad('cumulative', 3), '100+ 1 30+ 2+ 3+').state;
    const shared = (equalDivision: Rules['equalDivision']) =>
      liveVerdict(state, { ...company({ equalDivision, moreThanSeats: 'valid' }) }).allotment;
    expect(shared('round-down')).toMatchObject({ given: 100n, perTick: 35n, ticks: 2, people: 3 });
    const uneven = type(keypad('cumulative', 3), '101+ 1 30+ 2+ 3+').state;
    const sharedUnevenly = (equalDivision: Rules['equalDivision']) =>
      liveVerdict(uneven, { ...company({ equalDivision, moreThanSeats: 'valid' }) }).allotment;
    expect(sharedUnevenly('round-down')).toMatchObject({ given: 100n, left: 1n });
    expect(sharedUnevenly('remainder-in-order')).toMatchObject({ given: 101n, left: 0n });
  });

  test('for more people than seats are too many where the rules say so', () => {
    const state = type(keypad('cumulative', 3), '100+ 1 30+ 2 30+ 3 30').state;
    expect(liveVerdict(state, company({ moreThanSeats: 'invalid' })).verdict).toEqual({
      valid: false,
      reason: 'too-many',
    });
    expect(liveVerdict(state, company({ moreThanSeats: 'valid' })).verdict).toEqual({ valid: true });
  });
});
