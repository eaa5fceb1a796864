import { describe, expect, test } from 'vitest';
import type { WrittenName } from '../../../src/api/views.ts';
import { inOrder, peopleFor, spellingsOf, stateOf } from '../../../renderer/screens/written-names/name-state.ts';

const name = (number: number, more: Partial<WrittenName> = {}): WrittenName => ({
  number,
  name: `Tên ${number}`,
  ballots: 1,
  sameAs: null,
  apart: false,
  similar: [],
  ...more,
});
const candidates = [
  { number: 1, name: 'Trần Bình' },
  { number: 2, name: 'Lê An' },
  { number: 3, name: 'Tran Binh', written: true },
  { number: 4, name: 'Lê Ân', written: true, sameAs: 2 },
];

describe('a name that voters wrote', () => {
  test('is open while it looks like a name above it and nobody said who is meant (W.205)', () => {
    expect(stateOf(name(3, { similar: [1] }))).toBe('open');
    expect(stateOf(name(3, { similar: [4] }))).toBe('alone');
    expect(stateOf(name(3, { similar: [1], apart: true }))).toBe('apart');
    expect(stateOf(name(3, { similar: [1], sameAs: 1 }))).toBe('merged');
  });

  test('stands first while it is open', () => {
    const names = [name(3), name(4, { similar: [3] }), name(5, { sameAs: 3 })];
    expect(inOrder(names).map(({ number }) => number)).toEqual([4, 3, 5]);
  });

  test('may be any person but itself and other spellings, the similar ones first', () => {
    const { proposed, others } = peopleFor(name(3, { similar: [1] }), candidates);
    expect(proposed.map(({ number }) => number)).toEqual([1]);
    expect(others.map(({ number }) => number)).toEqual([2]);
  });

  test('keeps the person chosen before among those proposed', () => {
    const { proposed } = peopleFor(name(4, { similar: [1], sameAs: 2 }), candidates);
    expect(proposed.map(({ number }) => number)).toEqual([2, 1]);
  });

  test('with other spellings is a person', () => {
    expect(spellingsOf(2, candidates).map(({ number }) => number)).toEqual([4]);
    expect(spellingsOf(3, candidates)).toEqual([]);
  });
});
