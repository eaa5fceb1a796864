import { expect, test } from 'vitest';
import { nameSize, rowsOfPage } from '../../../renderer/screens/hall/page-shape.ts';

test('up to five names stand in one column, more in two of the same height', () => {
  expect(rowsOfPage(3)).toEqual({ rows: 3, columns: 1 });
  expect(rowsOfPage(5)).toEqual({ rows: 5, columns: 1 });
  expect(rowsOfPage(6)).toEqual({ rows: 3, columns: 2 });
  expect(rowsOfPage(9)).toEqual({ rows: 5, columns: 2 });
});

test('a name is as large as its line allows, and takes two lines before it is cut', () => {
  expect(nameSize('Nguyễn Trường Lộc', '345')).toBe('one-line');
  expect(nameSize('Hoàng Thị Bích Ngọc Hân', '345')).toBe('smaller');
  expect(nameSize('Nguyễn Thị Hồng Phương Thảo', '345')).toBe('two-lines');
});

test('votes in millions take room from the name', () => {
  expect(nameSize('Nguyễn Trường Lộc', '12.345.678')).toBe('two-lines');
  expect(nameSize('Trần Thị Lan', '12.345.678')).toBe('one-line');
});
