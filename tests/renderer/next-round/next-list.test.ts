import { describe, expect, test } from 'vitest';
import { nextColour, nextList } from '../../../renderer/screens/next-round/next-list.ts';

const left = [
  { number: 2, name: 'Trần Văn Đức', birthDate: '1970', from: 9 },
  { number: 5, name: 'Nguyễn Thị Ánh', written: true },
] as const;

describe('the list of a later round', () => {
  test('names the people by their number on the earlier ballot, and adds the others', () => {
    expect(nextList(left, [{ name: 'Lê Văn Dũng' }], 'kept')).toMatchObject([
      { name: 'Trần Văn Đức', birthDate: '1970', from: 2 },
      { name: 'Nguyễn Thị Ánh', from: 5 },
      { name: 'Lê Văn Dũng' },
    ]);
  });

  test('is printed in ABC order of the given name, added names among the others', () => {
    const names = nextList(left, [{ name: 'Lê Văn Dũng' }], 'abc').map(({ name }) => name);
    expect(names).toEqual(['Nguyễn Thị Ánh', 'Lê Văn Dũng', 'Trần Văn Đức']);
  });

  test('says nothing of how a name came onto the earlier ballot', () => {
    expect(nextList(left, [], 'kept')[1]).not.toHaveProperty('written');
  });
});

describe('the colour proposed for the ballots of a later round', () => {
  test('is the first that no round of the election has had', () => {
    expect(nextColour(['white'])).toBe('yellow');
    expect(nextColour(['white', 'green', 'yellow'])).toBe('blue');
  });

  test('is white again once every colour was used', () => {
    expect(nextColour(['white', 'yellow', 'green', 'blue', 'pink', 'orange'])).toBe('white');
  });
});
