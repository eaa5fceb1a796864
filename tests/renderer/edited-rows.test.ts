import { describe, expect, test } from 'vitest';
import {
  filled,
  nextRowId,
  rowsOf,
  withCell,
  withMoved,
  withPage,
  without,
} from '../../renderer/parts/fields/edited-rows.ts';

const names = (rows: readonly { values: { name?: string } }[]) => rows.map((row) => row.values.name);
const three = rowsOf<'name'>([{ name: 'An' }, { name: 'Bình' }, { name: 'Chi' }]);

describe('a table typed like a list', () => {
  test('typing in the empty row at the end makes a new row and keeps the others', () => {
    const rows = withCell(three, nextRowId(three), 'name', 'D');
    expect(names(rows)).toEqual(['An', 'Bình', 'Chi', 'D']);
    expect(names(withCell(rows, rows[3]!.id, 'name', 'Dung'))).toEqual(['An', 'Bình', 'Chi', 'Dung']);
  });

  test('a moved row keeps its id, and the ends stay where they are', () => {
    expect(withMoved(three, 2, -1).map((row) => row.id)).toEqual([1, 3, 2]);
    expect(withMoved(three, 0, -1)).toBe(three);
    expect(withMoved(three, 2, 1)).toBe(three);
    expect(withMoved(three, 7, -1)).toBe(three);
  });

  test('a removed row leaves no gap', () => {
    expect(names(without(three, 1))).toEqual(['An', 'Chi']);
    expect(without(three, 3)).toBe(three);
  });

  test('ids are never used twice while a row with the highest id is there', () => {
    expect(nextRowId([])).toBe(1);
    expect(nextRowId(withMoved(three, 2, -2))).toBe(4);
  });

  test('rows in which nothing was typed do not count', () => {
    expect(names(filled(withCell(withCell(three, 2, 'name', '  '), 9, 'name', '')))).toEqual(['An', 'Chi']);
  });

  test('a page of a longer table is edited in its place', () => {
    const page = three.slice(1);
    expect(names(withPage(three, page, withCell(page, 3, 'name', 'Chinh')))).toEqual(['An', 'Bình', 'Chinh']);
    expect(names(withPage(three, page, withMoved(page, 0, 1)))).toEqual(['An', 'Chi', 'Bình']);
    expect(names(withPage(three, page, withCell(page, 9, 'name', 'D')))).toEqual(['An', 'Bình', 'Chi', 'D']);
  });

  test('rows taken out of a page leave the others where they are', () => {
    const page = [three[0]!, three[2]!];
    expect(names(withPage(three, page, without(page, 0)))).toEqual(['Chi', 'Bình']);
    expect(names(withPage(three, page, without(page, 1)))).toEqual(['An', 'Bình']);
  });
});
