import { describe, expect, test } from 'vitest';
import { withCell } from '../../renderer/parts/fields/edited-rows.ts';
import { nameless, peopleOf, rowsOfPeople, withUsualRoles } from '../../renderer/screens/congress-setup/people-rows.ts';

const usual = (rows: ReturnType<typeof rowsOfPeople>) => withUsualRoles(rows, 'Trưởng ban', 'Uỷ viên');

describe('the people of a committee while they are typed', () => {
  test('the first new person leads, the others are members', () => {
    let rows = rowsOfPeople([]);
    for (const [at, name] of ['Khanh', 'Mai', 'Danh'].entries()) rows = usual(withCell(rows, at + 1, 'name', name));
    expect(peopleOf(rows)).toEqual([
      { name: 'Khanh', role: 'Trưởng ban' },
      { name: 'Mai', role: 'Uỷ viên' },
      { name: 'Danh', role: 'Uỷ viên' },
    ]);
  });

  test('a role that was typed or deleted stays', () => {
    const rows = rowsOfPeople([
      { name: 'Khanh', role: 'Thư ký' },
      { name: 'Mai', role: '' },
    ]);
    expect(usual(rows)).toEqual(rows);
  });

  test('a role without a name is told', () => {
    expect(nameless(rowsOfPeople([{ name: ' ', role: 'Thư ký' }]))).toHaveLength(1);
    expect(nameless(rowsOfPeople([{ name: 'Khanh', role: '' }]))).toHaveLength(0);
  });
});
