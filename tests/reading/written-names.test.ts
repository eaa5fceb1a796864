import { describe, expect, test } from 'vitest';
import { withCandidates, writeName } from '../../src/reading/keypad.ts';
import { marksShown } from '../../src/reading/keypad-state.ts';
import { keypad, lines, type } from './typing.ts';

const ballots = (candidates = 3) => keypad('list', candidates, { writeIn: true });

describe('names that voters write', () => {
  test('0 opens the field for a name, and only Esc closes it without one', () => {
    const { state } = type(ballots(), '2 0');
    expect(state.mode).toBe('name');
    expect(type(state, '1').effects).toEqual([{ kind: 'refuse', refusal: { code: 'key-not-here' } }]);
    expect(type(state, '⎋').state).toMatchObject({ mode: 'marks' });
    expect(lines(type(state, '⎋').state)).toEqual([2]);
  });

  test('a new name makes the list longer and is marked by its number', () => {
    const { state } = writeName(type(ballots(), '2 0').state, 4, 4);
    expect(state).toMatchObject({ mode: 'marks', candidates: 4 });
    expect(type(state, '⏎').effects).toMatchObject([{ marks: ['none', 'chosen', 'none', 'chosen'] }]);
  });

  test('a name already marked on this ballot is refused and stays marked once', () => {
    const { state, effect } = writeName(type(ballots(), '2 0').state, 2, 3);
    expect(effect).toEqual({ kind: 'refuse', refusal: { code: 'already-marked', number: 2 } });
    expect(state.mode).toBe('marks');
    expect(lines(state)).toEqual([2]);
  });

  test('0 after a digit belongs to the number', () => {
    expect(lines(type(ballots(25), '1 0').state)).toEqual([10]);
    expect(type(ballots(100), '10 0').state).toMatchObject({ mode: 'marks' });
  });

  test('works on a ballot without printed names', () => {
    const { state } = writeName(type(ballots(0), '0').state, 1, 1);
    expect(marksShown(state)).toEqual(['chosen']);
  });

  test('ballots recorded before a name was added stay as they were when they are looked at again', () => {
    const before = withCandidates(type(ballots(), '2⏎ 1⏎').state, 5);
    const { state, effects } = type(before, '↑⏎');
    expect(effects).toEqual([]);
    expect(state).toEqual(before);
    expect(type(before, '−⏎').effects).toMatchObject([
      { kind: 'withdraw' },
      { marks: ['chosen', 'none', 'none', 'none', 'none'] },
    ]);
  });
});
