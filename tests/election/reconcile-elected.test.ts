import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/election/model.ts';
import { reconcileElected } from '../../src/election/reconcile-elected.ts';

const holders = [
  { names: ['Trần Bình'], birthDate: '1980-02-02', round: 1 },
  { names: ['Lê Văn An', 'Lê V. An'], birthDate: undefined, round: 2 },
];

function found(candidate: Partial<Candidate>, votes = 1) {
  return reconcileElected([{ number: 1, name: '', ...candidate }], () => votes, holders).map((one) =>
    'round' in one ? `${one.code} ${one.name} ~ ${one.other} ${one.round}` : one.code,
  );
}

describe('a name on a later list that looks like somebody elected (W.206)', () => {
  test.each([
    ['Le Van An', 'W.206 Le Van An ~ Lê Văn An 2'],
    ['lê văn an', 'W.206 lê văn an ~ Lê Văn An 2'],
    ['Lê V An', 'W.206 Lê V An ~ Lê Văn An 2'],
    ['Tran Binh', 'W.206 Tran Binh ~ Trần Bình 1'],
  ])('%s', (name, told) => {
    expect(found({ name })).toEqual([told]);
  });

  test('is nobody of another name, nor born on another day', () => {
    expect(found({ name: 'Mai Cường' })).toEqual([]);
    expect(found({ name: 'Trần Bình', birthDate: '1981' })).toEqual([]);
    expect(found({ name: 'Trần Bình', birthDate: '1980' })).toHaveLength(1);
  });

  test('is nobody whom the list before leads to, and no other spelling of somebody', () => {
    expect(found({ name: 'Tran Binh', from: 2 })).toEqual([]);
    expect(found({ name: 'Tran Binh', written: true, sameAs: 2 })).toEqual([]);
  });

  test('is a written name only where a ballot carries it, a printed one always', () => {
    expect(found({ name: 'Tran Binh', written: true }, 0)).toEqual([]);
    expect(found({ name: 'Tran Binh', written: true }, 1)).toHaveLength(1);
    expect(found({ name: 'Tran Binh' }, 0)).toHaveLength(1);
  });

  test('is told of each name', () => {
    const list = ['Tran Binh', 'Le Van An', 'Mai Cường'].map((name, place) => ({ number: place + 1, name }));
    expect(reconcileElected(list, () => 0, holders)).toHaveLength(2);
  });
});
