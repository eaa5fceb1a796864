import { describe, expect, test } from 'vitest';
import {
  candidatesOf,
  inAbcOrder,
  problemsOf,
  rowsOfCandidates,
} from '../../../renderer/parts/fields/candidate-rows.ts';
import type { EditedRow } from '../../../renderer/parts/fields/edited-rows.ts';

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
