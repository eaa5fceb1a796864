import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { formatMark, formatMarks, parseCell, parseMarks } from '../../src/exchange/cells.ts';
import { styles } from '../../src/election/model.ts';
import type { Mark, Style } from '../../src/election/model.ts';

const marksOf: Record<Style, fc.Arbitrary<Mark>> = {
  strike: fc.constantFrom<Mark>('none', 'struck', 'partial'),
  agree: fc.constantFrom<Mark>('none', 'agree', 'disagree', 'both'),
  list: fc.constantFrom<Mark>('none', 'chosen'),
  cumulative: fc.oneof(fc.maxSafeNat(), fc.constant<Mark>('chosen')),
};

describe('cells of ballots.csv', () => {
  test('every list of marks comes back from its cells, in every style', () => {
    for (const style of styles)
      fc.assert(
        fc.property(fc.array(marksOf[style], { minLength: 1 }), (marks) => {
          expect(parseMarks(style, formatMarks(style, marks))).toEqual(marks);
        }),
      );
  });

  test.each([
    ['strike', 'x', 'struck'],
    ['strike', 'p', 'partial'],
    ['strike', '', 'none'],
    ['list', 'x', 'chosen'],
    ['agree', 'd', 'agree'],
    ['agree', 'k', 'disagree'],
    ['agree', 'dk', 'both'],
    ['agree', '', 'none'],
    ['cumulative', '120', 120],
    ['cumulative', 'x', 'chosen'],
    ['cumulative', '', 0],
  ] as const)('on a %s ballot the cell “%s” means %s', (style, cell, mark) => {
    expect(parseCell(style, cell)).toBe(mark);
  });

  test.each([
    ['strike', 'X'],
    ['strike', 'd'],
    ['strike', 'P'],
    ['strike', 'xp'],
    ['agree', 'x'],
    ['agree', 'kd'],
    ['agree', 'D'],
    ['list', '1'],
    ['list', 'p'],
    ['cumulative', 'p'],
    ['cumulative', 'x5'],
    ['cumulative', '-1'],
    ['cumulative', '1.5'],
    ['cumulative', '1e3'],
    ['cumulative', '9007199254740993'],
  ] as const)('on a %s ballot the cell “%s” means nothing', (style, cell) => {
    expect(parseCell(style, cell)).toBeNull();
  });

  test('a mark of another style is never written', () => {
    expect(() => formatMark('strike', 'chosen')).toThrow(TypeError);
    expect(() => formatMark('agree', 3)).toThrow(TypeError);
    expect(() => formatMark('list', 'partial')).toThrow(TypeError);
    expect(() => formatMark('cumulative', 'none')).toThrow(TypeError);
    expect(() => formatMark('cumulative', 'struck')).toThrow(TypeError);
    expect(() => formatMark('cumulative', -1)).toThrow(TypeError);
  });

  test('a damaged cell in stored marks is not read as a mark', () => {
    expect(() => parseMarks('strike', 'x,,y')).toThrow(TypeError);
  });
});
