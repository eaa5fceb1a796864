import { describe, expect, test } from 'vitest';
import { liveVerdict } from '../../src/reading/live-verdict.ts';
import { keypad, type } from './typing.ts';

const party = { ruleSet: 'party', rules: {}, round: { kind: 'first' } } as const;

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
    });
  });

  test('sees a defect of the paper at once', () => {
    const state = type(keypad('list', 5), '1/4').state;
    expect(liveVerdict(state, { ...party, seats: 1 }).verdict).toEqual({ valid: false, reason: 'signed' });
  });
});
