import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/election/model.ts';
import { reconcileWrittenNames } from '../../src/election/reconcile-written-names.ts';
import { similarTo, unlikeness } from '../../src/election/similar-names.ts';

describe('two names that may be one person', () => {
  test.each([
    ['Nguyễn Văn An', 'Nguyen Van An', 0],
    ['Nguyễn Văn An', 'NGUYỄN VĂN AN', 0],
    ['Nguyễn Văn An', 'nguyễn  văn  an ', 0],
    ['Nguyễn Văn An', 'Nguyễn Văn An'.normalize('NFD'), 0],
    ['Nguyễn Văn An', 'Đ/c Nguyễn Văn An', 0],
    ['Nguyễn Văn An', 'đ.c Nguyễn Văn An', 0],
    ['Nguyễn Văn An', 'Đồng chí Nguyễn Văn An', 0],
    ['Nguyễn Văn An', 'Ông: Nguyễn Văn An', 0],
    ['Nguyễn Văn An', 'PGS. TS. Nguyễn Văn An', 0],
    ['Nguyễn Văn An', 'PGS.TS Nguyễn Văn An', 0],
    ['Đặng Đình Đức', 'Dang Dinh Duc', 0],
    ['Nguyễn Văn An', 'NguyễnVăn An', 0],
    ['Nguyễn Văn An', 'Nguyễn V. An', null],
    ['Nguyễn Văn An', 'Nguyễn Văn Anh', 1],
    ['Nguyễn Văn An', 'Nguyễn Van Em', null],
    ['Trần Thị Bình', 'Trần Thị Bìn', 1],
    ['Nguyễn Thị Phương Thảo', 'Nguyễn Thị Phuong Tháa', 1],
    ['Nguyễn Thị Phương Thảo', 'Nguyễn Thị Hương Thảo', 1],
    ['Nguyễn Thị Phương Thảo', 'Nguyễn Thị Hương Thả', 2],
    ['Nguyễn Thị Phương Thảo', 'Nguyễn Thị Hương Th', null],
    ['Nguyễn Văn An', 'Văn An', 3],
    ['Nguyễn Thị Phương Thảo', 'Phương Thảo', 3],
    ['Nguyễn Văn An', 'An', null],
    ['Nguyễn Văn An', 'Nguyễn An', null],
    ['Chu Văn An', 'Nguyễn Văn An', null],
    ['Lý An', 'Lý Ân', 0],
    ['Lý An', 'Lý Anh', null],
    ['Hà Anh', 'Hà Ánh', 0],
    ['Vũ Minh', 'Vũ Mính', 0],
    ['Vũ Minh', 'Vũ Ninh', 1],
    ['Nguyễn Văn An', 'đc Nguyễn Văn An', 0],
    ['Nguyễn Văn An', 'đ c Nguyễn Văn An', 0],
    ['Nguyễn Văn An', '  Ông Nguyễn Văn An', 0],
    ['Văn An', ' Văn An ', 0],
    ['Lê Anh Tuấn', 'Lê Tuấn', null],
    ['Nguyễn Văn Thanh', 'Nguyễn Văn Thung', 2],
    ['Hà Anh', 'Hà Oanh', null],
    ['Bá', 'Ba', 0],
    ['Anh', 'Ánh', 0],
  ])('%s and %s: %s apart', (one, other, apart) => {
    expect(unlikeness(one, other)).toBe(apart);
    expect(unlikeness(other, one)).toBe(apart);
  });
});

/** Printed names, then written ones. */
function list(printed: readonly string[], ...written: (string | Partial<Candidate>)[]): Candidate[] {
  return [...printed, ...written].map((one, place) => ({
    number: place + 1,
    name: '',
    ...(place >= printed.length ? { written: true } : {}),
    ...(typeof one === 'string' ? { name: one } : one),
  }));
}

const nobody: ReadonlySet<number> = new Set();

describe('the names that resemble one name', () => {
  const names = list(['Nguyễn Văn An', 'Trần Thị Bình'], 'Nguyen Van An', 'Nguyễn Văn Anh', {
    name: 'NguyenVanAn',
    sameAs: 1,
  });

  test('are told by number, the most similar first, merged spellings left out', () => {
    expect(similarTo(3, names)).toEqual([1, 4]);
    expect(similarTo(4, names)).toEqual([1, 3]);
    expect(similarTo(5, names)).toEqual([1, 3, 4]);
  });

  test('are in the order of their likeness, not of their numbers', () => {
    const names = list(['Nguyễn Văn Anh', 'Văn An', 'Nguyen Van An', 'Nguyễn Vân An'], 'Nguyễn Văn An');
    expect(similarTo(5, names)).toEqual([3, 4, 1, 2]);
  });

  test('are none for a name like no other, or for a number that is not there', () => {
    expect(similarTo(2, names)).toEqual([]);
    expect(similarTo(9, names)).toEqual([]);
  });
});

describe('written names that look alike', () => {
  test('W.205 names the first pair and counts all', () => {
    const names = list(['Nguyễn Văn An', 'Trần Thị Bình'], 'Nguyen Van An', 'Tran Thi Binh', 'Trần Thị Bin');
    expect(reconcileWrittenNames(names, nobody)).toEqual([
      { code: 'W.205', name: 'Nguyen Van An', other: 'Nguyễn Văn An', pairs: 4 },
    ]);
  });

  test('are settled by a merge', () => {
    expect(reconcileWrittenNames(list(['Nguyễn Văn An'], { name: 'Nguyen Van An', sameAs: 1 }), nobody)).toEqual([]);
  });

  test('are settled when the later of the two is said to be a person of its own', () => {
    const names = list(['Nguyễn Văn An'], 'Nguyen Van An', 'nguyen van an');
    expect(reconcileWrittenNames(names, new Set([2]))).toEqual([
      { code: 'W.205', name: 'nguyen van an', other: 'Nguyễn Văn An', pairs: 2 },
    ]);
    expect(reconcileWrittenNames(names, new Set([2, 3]))).toEqual([]);
  });

  test('are no matter among printed names', () => {
    expect(reconcileWrittenNames(list(['Nguyễn Văn An', 'Nguyễn Vân An']), nobody)).toEqual([]);
  });
});
