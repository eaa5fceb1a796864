import { describe, expect, test } from 'vitest';
import {
  candidatesOf,
  inAbcOrder,
  problemsOf,
  rowsOfCandidates,
} from '../../renderer/screens/election-setup/candidate-rows.ts';
import { fittingStyle } from '../../renderer/screens/election-setup/election-presets.ts';
import { openQuestions } from '../../renderer/screens/election-setup/open-questions.ts';
import { surplusOf } from '../../renderer/screens/election-setup/surplus.ts';
import type { EditedRow } from '../../renderer/parts/edited-rows.ts';

const list = (...names: string[]) => rowsOfCandidates(names.map((name) => ({ name })));

describe('the ballot list while it is edited', () => {
  test('comes back as it was, with every column', () => {
    const people = [
      { name: 'Nguyễn Văn An', birthDate: '1979-05-03', sex: 'male', ethnicGroup: 'Kinh', post: 'Bí thư', unit: 'A' },
      { name: "H'Hen Niê", birthDate: '1992' },
      { name: 'Y Thông', birthDate: '1980-11' },
    ] as const;
    expect(candidatesOf(rowsOfCandidates(people))).toEqual(people);
  });

  test('leaves out rows in which nothing was typed', () => {
    expect(candidatesOf([...list('An'), { id: 9, values: { name: ' ' } }])).toEqual([{ name: 'An' }]);
  });

  test('is put in ABC order of the given name, and rows keep their ids', () => {
    const rows = list('Trần Văn Đức', 'Nguyễn Thị Ánh', 'Lê Văn Dũng', 'Bùi An');
    expect(inAbcOrder(rows).map((row) => row.values.name)).toEqual([
      'Bùi An',
      'Nguyễn Thị Ánh',
      'Lê Văn Dũng',
      'Trần Văn Đức',
    ]);
    expect(inAbcOrder(rows).map((row) => row.id)).toEqual([4, 2, 3, 1]);
  });

  test('tells a repeated name in another Unicode form, a missing name and a date that is none', () => {
    const rows: readonly EditedRow<'name' | 'birthDate' | 'post'>[] = [
      ...list('Lê Hoà', 'lê  hoà'.normalize('NFD')),
      { id: 7, values: { post: 'Bí thư' } },
      { id: 8, values: { name: 'An', birthDate: '31/2/1980' } },
    ];
    expect([...problemsOf(rows)]).toEqual([
      [2, { code: 'duplicate', other: 1 }],
      [7, { code: 'nameless' }],
      [8, { code: 'date' }],
    ]);
  });
});

describe('the surplus shown beside the list (Quy chế 190 Điều 14)', () => {
  test('is measured in hundredths of the seats, with the largest surplus allowed', () => {
    expect(surplusOf(63, 55)).toEqual({ kind: 'surplus', people: 8, percent: '14.55', limit: 16 });
    expect(surplusOf(4, 3)).toMatchObject({ people: 1, limit: 1 });
    expect(surplusOf(3, 3)).toMatchObject({ kind: 'none', people: 0 });
    expect(surplusOf(2, 3)).toMatchObject({ kind: 'short', people: 1 });
    expect(surplusOf(0, 3)).toBeNull();
  });
});

describe('the style of ballot that fits the list (Quy chế 190 Điều 15)', () => {
  test('is striking names with a surplus, agree or disagree without one', () => {
    expect(fittingStyle(63, 55)).toBe('strike');
    expect(fittingStyle(2, 1)).toBe('strike');
    expect(fittingStyle(1, 1)).toBe('agree');
    expect(fittingStyle(5, 5)).toBe('agree');
    expect(fittingStyle(0, 5)).toBeNull();
  });

  test('decides which open questions of the rules are asked', () => {
    expect(openQuestions('agree', 1)).toEqual(['singleNeither']);
    expect(openQuestions('agree', 5)).toEqual(['allBlank', 'lineUnclear']);
    expect(openQuestions('strike', 63)).toEqual([]);
    expect(openQuestions('strike', 1)).toEqual(['singleStruck']);
    expect(openQuestions('agree', 0)).toEqual([]);
  });
});
