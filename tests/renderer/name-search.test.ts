import { describe, expect, test } from 'vitest';
import { foldedName, namesLike } from '../../renderer/parts/fields/name-search.ts';

const people = ['Nguyễn Văn An', 'Đặng Thị Hoà', 'Nguyễn Thị Ánh'].map((name) => ({ name }));
const found = (typed: string) => namesLike(people, typed).map(({ name }) => name);

describe('finding a name', () => {
  test('by words or their beginnings, with or without marks and tones', () => {
    expect(found('dang hoa')).toEqual(['Đặng Thị Hoà']);
    expect(found('Nguyễn')).toEqual(['Nguyễn Văn An', 'Nguyễn Thị Ánh']);
    expect(found('an ng')).toEqual(['Nguyễn Văn An', 'Nguyễn Thị Ánh']);
    expect(found('guyen')).toEqual([]);
  });

  test('finds nobody while nothing is typed', () => {
    expect(found('  ')).toEqual([]);
  });

  test('is the same for letters in one part and in two', () => {
    expect(foldedName('Đặng  Thị Hoà'.normalize('NFD'))).toBe('dang thi hoa');
  });
});
