import { describe, expect, test } from 'vitest';
import { reconcileSource } from '../../src/election/reconcile-source.ts';

const title = 'Bầu Ban Chấp hành';
const an = { name: 'Nguyễn Văn An', birthDate: '1970-01-01' };
const binh = { name: 'Trần Thị Bình' };

describe('a list taken from the elected of another election (rules.md §2.5)', () => {
  test('has no finding while it is the same, in any order and spelling of spaces and capitals', () => {
    expect(
      reconcileSource({ title, elected: [an, binh] }, [{ name: 'TRẦN  THỊ BÌNH' }, { name: 'Nguyễn Văn An' }]),
    ).toEqual([]);
  });

  test('has no finding without a source', () => expect(reconcileSource(null, [an])).toEqual([]));

  test.each([
    ['a name was added', [an], [an, binh], 1],
    ['a name was changed', [an], [binh], 1],
    ['a name was added and another left out', [an, binh], [an, { name: 'Lê Văn Cường' }], 1],
    ['nobody was elected any more', [], [an, binh], 2],
    ['a namesake was born on another day', [an], [{ ...an, birthDate: '1971-01-01' }], 1],
    ['a namesake of somebody elected was added', [binh], [binh, binh], 1],
  ])('W.105 when %s', (_, elected, candidates, notElected) =>
    expect(reconcileSource({ title, elected }, candidates)).toEqual([{ code: 'W.105', title, notElected }]),
  );

  test('has no finding when only a part of the elected is put forward', () => {
    expect(reconcileSource({ title, elected: [an, binh] }, [binh])).toEqual([]);
    expect(reconcileSource({ title, elected: [binh, binh] }, [binh])).toEqual([]);
  });

  test('takes a namesake whose birth date is not known for the same person', () => {
    expect(reconcileSource({ title, elected: [an] }, [{ name: an.name, birthDate: '' }])).toEqual([]);
    expect(reconcileSource({ title, elected: [{ ...an, birthDate: '' }] }, [an])).toEqual([]);
  });
});
