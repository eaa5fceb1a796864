import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { compareNames, sortByGivenName } from '../../src/vietnamese/names.ts';

/** Sorted from the worst order there is: backwards. */
const sorted = (...names: string[]) =>
  sortByGivenName(names.toReversed().map((name) => ({ name }))).map(({ name }) => name);

describe('names on a ballot (rules.md §1.3: ABC by given name, then họ, then đệm)', () => {
  test('the given name comes first, whatever the family name', () => {
    expect(sorted('Vũ Văn An', 'Trần Thị Bình', 'Lê Hữu Cường', 'Bùi Văn Dũng')).toEqual([
      'Vũ Văn An',
      'Trần Thị Bình',
      'Lê Hữu Cường',
      'Bùi Văn Dũng',
    ]);
  });

  test('then the family name, then the middle names', () => {
    expect(sorted('Đặng Thị Hoa', 'Lê An Hoa', 'Lê Hoàng Hoa', 'Lê Hoàng Ngọc Hoa', 'Nguyễn An Hoa')).toEqual([
      'Đặng Thị Hoa',
      'Lê An Hoa',
      'Lê Hoàng Hoa',
      'Lê Hoàng Ngọc Hoa',
      'Nguyễn An Hoa',
    ]);
  });

  test('a ă â, d đ, e ê, o ô ơ, u ư are letters of their own', () => {
    expect(sorted('A', 'Ă', 'Â', 'B', 'D', 'Đ', 'E', 'Ê', 'G', 'O', 'Ô', 'Ơ', 'P', 'U', 'Ư', 'V')).toEqual([
      'A',
      'Ă',
      'Â',
      'B',
      'D',
      'Đ',
      'E',
      'Ê',
      'G',
      'O',
      'Ô',
      'Ơ',
      'P',
      'U',
      'Ư',
      'V',
    ]);
    expect(sorted('Lê Dũng', 'Lê Duy', 'Lê Đào', 'Lê Đức')).toEqual(['Lê Dũng', 'Lê Duy', 'Lê Đào', 'Lê Đức']);
    expect(sorted('An', 'Áp', 'Ân')).toEqual(['An', 'Áp', 'Ân']);
  });

  test('tones decide between equal letters: ngang huyền hỏi ngã sắc nặng', () => {
    expect(sorted('Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ')).toEqual(['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ']);
    expect(sorted('Lê Tuân', 'Lê Tuần', 'Lê Tuẩn', 'Lê Tuẫn', 'Lê Tuấn', 'Lê Tuận')).toEqual([
      'Lê Tuân',
      'Lê Tuần',
      'Lê Tuẩn',
      'Lê Tuẫn',
      'Lê Tuấn',
      'Lê Tuận',
    ]);
  });

  test('letters count before tones', () => {
    expect(sorted('Lê Hạ', 'Lê Hai', 'Lê Hà Hai', 'Lê Hải')).toEqual(['Lê Hạ', 'Lê Hai', 'Lê Hà Hai', 'Lê Hải']);
  });

  test('the tone of the family name counts before the middle name', () => {
    expect(sorted('Ha Vinh An', 'Hà An An', 'Hạ An An')).toEqual(['Ha Vinh An', 'Hà An An', 'Hạ An An']);
  });

  test('where the tone mark is put makes no difference', () => {
    expect(sorted('Lê Thị Hoà', 'Lê Văn Hòa')).toEqual(['Lê Thị Hoà', 'Lê Văn Hòa']);
    expect(sorted('Lê Thị Hòa', 'Lê Văn Hoà')).toEqual(['Lê Thị Hòa', 'Lê Văn Hoà']);
    expect(sorted('Lê Hòa', 'Lê Hỏa', 'Lê Hoá')).toEqual(['Lê Hòa', 'Lê Hỏa', 'Lê Hoá']);
  });

  test('capitals and decomposed letters make no difference', () => {
    const nfd = (name: string) => name.normalize('NFD');
    expect(sorted('TRẦN VĂN AN', 'Trần Văn Ánh', 'TRẦN VĂN ÂN')).toEqual([
      'TRẦN VĂN AN',
      'Trần Văn Ánh',
      'TRẦN VĂN ÂN',
    ]);
    expect(sorted('Lê Ánh', nfd('Lê Ân'), 'Lê Bình', nfd('Lê Đức'))).toEqual([
      'Lê Ánh',
      nfd('Lê Ân'),
      'Lê Bình',
      nfd('Lê Đức'),
    ]);
    expect(compareNames(nfd('Nguyễn Thị Hường'), 'Nguyễn Thị Hường')).toBe(0);
  });

  test('names of one word, of minorities and with an apostrophe of either kind find their place', () => {
    expect(
      sorted('Y Bkrông', 'Điểu K’Ré', "K'Sơn", "H'Hen Niê", 'Ksor Phước', 'Thào Xuân Sùng', 'Tòng Thị Vân'),
    ).toEqual(['Y Bkrông', 'Điểu K’Ré', "K'Sơn", "H'Hen Niê", 'Ksor Phước', 'Thào Xuân Sùng', 'Tòng Thị Vân']);
    expect(Math.sign(compareNames("H'Hen", 'H’Hiền'))).toBe(-1);
  });

  test('what stands in brackets is not the given name', () => {
    expect(sorted('Lê Văn An (Bảy)', 'Lê Văn Bình', 'Lê Văn Cường (An)')).toEqual([
      'Lê Văn An (Bảy)',
      'Lê Văn Bình',
      'Lê Văn Cường (An)',
    ]);
  });

  test('an empty name stands first and breaks nothing', () => {
    expect(sorted('', 'Lê An')).toEqual(['', 'Lê An']);
  });

  test('is one order: antisymmetric and transitive', () => {
    const word = fc.constantFrom('An', 'ân', 'Ăn', 'Hoà', 'Hòa', 'hỏa', 'Đức', 'Duc', "H'Hen", 'Niê', 'Y', '(A)', '');
    const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0);
        const [first, second, third] = [a, b, c].toSorted(compareNames) as [string, string, string];
        expect(compareNames(first, second)).toBeLessThanOrEqual(0);
        expect(compareNames(second, third)).toBeLessThanOrEqual(0);
        expect(compareNames(first, third)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});
