import { describe, expect, test } from 'vitest';
import { isBornApart, isSameName, isSamePerson } from '../../src/election/same-person.ts';

describe('one name', () => {
  test.each([
    ['Lê Văn An', 'LÊ VĂN AN', true],
    ['Lê Văn An', '  lê  văn an ', true],
    ['Lê Văn An', 'Lê Văn An'.normalize('NFD'), true],
    ['Lê Văn An', 'Đ/c Lê Văn An', true],
    ['Bà Lê Văn An', 'ông: Lê Văn An', true],
    ['Trần Hoà', 'Trần Hòa', true],
    ['Trần Thuý', 'TRẦN THÚY', true],
    ['Lê Văn An', 'Lê Văn Ân', false],
    ['Trần Bình', 'Trần Bính', false],
    ['Trần Hoà', 'Trần Hoa', false],
    ['Lê Hà An', 'Lê Ha Àn', false],
    ['Lê Văn An', 'Le Van An', false],
    ['Chu Văn An', 'Văn An', false],
    ['Đỗ An', 'Dỗ An', false],
    ['Lê Văn An', 'Lê Văn An (1975)', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect([isSameName(one, other), isSameName(other, one)]).toEqual([same, same]);
  });
});

describe('people of one name', () => {
  test.each([
    ['1970-05-01', '1980-05-01', true],
    ['1970', '1980-05-01', true],
    ['1970-05', '1970-06-01', true],
    ['1970-05-01', '1970-05-01', false],
    ['1970', '1970-05-01', false],
    ['1970-05-01', undefined, false],
    ['', '1970', false],
    [undefined, undefined, false],
  ])('born %s and %s are two: %s', (one, other, apart) => {
    const [a, b] = [
      { name: 'An', birthDate: one },
      { name: 'AN', birthDate: other },
    ];
    expect([isBornApart(a, b), isBornApart(b, a), isSamePerson(a, b)]).toEqual([apart, apart, !apart]);
  });

  test('of another name are others, whenever they were born', () => {
    expect(isSamePerson({ name: 'An', birthDate: '1970' }, { name: 'Ân', birthDate: '1970' })).toBe(false);
  });
});
