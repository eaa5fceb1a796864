import { describe, expect, test } from 'vitest';
import { countLines, turnLine, typeDigit } from '../../src/reading/settling.ts';

describe('turning a line of a doubtful ballot', () => {
  test('a struck name is kept again by turning it twice, and no other line changes', () => {
    const once = turnLine('strike', ['none', 'struck', 'none'], 1);
    expect(once).toEqual(['struck', 'struck', 'none']);
    expect(turnLine('strike', once, 1)).toEqual(['none', 'struck', 'none']);
  });

  test('a line of an agree ballot goes through đồng ý, không đồng ý, neither, both, and back', () => {
    let marks = turnLine('agree', ['agree'], 1);
    const seen = [marks[0]];
    for (let time = 0; time < 3; time += 1) {
      marks = turnLine('agree', marks, 1);
      seen.push(marks[0]);
    }
    expect(seen).toEqual(['disagree', 'none', 'both', 'agree']);
  });

  test('a name on a list is chosen and let go', () => {
    expect(turnLine('list', ['none'], 1)).toEqual(['chosen']);
    expect(turnLine('list', ['chosen'], 1)).toEqual(['none']);
  });

  test('a number nobody has, and a cumulative ballot, stay as they are', () => {
    expect(turnLine('strike', ['none'], 2)).toEqual(['none']);
    expect(turnLine('cumulative', [5, 0], 1)).toEqual([5, 0]);
  });
});

describe('typing the number of a line', () => {
  test('with 63 names 7 is complete and 5 waits for another digit', () => {
    expect(typeDigit('', '7', 63)).toEqual({ pending: '', complete: 7, refused: false });
    expect(typeDigit('', '5', 63)).toEqual({ pending: '5', complete: null, refused: false });
    expect(typeDigit('5', '2', 63)).toEqual({ pending: '', complete: 52, refused: false });
  });

  test('with 120 names 12 waits and 120 is complete', () => {
    expect(typeDigit('1', '2', 120)).toEqual({ pending: '12', complete: null, refused: false });
    expect(typeDigit('12', '0', 120)).toEqual({ pending: '', complete: 120, refused: false });
  });

  test('a number that nobody has is refused and forgotten', () => {
    expect(typeDigit('6', '4', 63)).toEqual({ pending: '', complete: null, refused: true });
    expect(typeDigit('', '0', 63)).toEqual({ pending: '', complete: null, refused: true });
    expect(typeDigit('', '1', 0)).toEqual({ pending: '', complete: null, refused: true });
  });
});

describe('counting the lines of a paper', () => {
  test('kept and struck names', () => {
    expect(countLines('strike', ['none', 'struck', 'none'])).toEqual({ votes: 2, against: 1, unclear: 0 });
  });

  test('đồng ý, không đồng ý, and lines with both boxes or neither', () => {
    expect(countLines('agree', ['agree', 'disagree', 'both', 'none'])).toEqual({ votes: 1, against: 1, unclear: 2 });
  });

  test('chosen names, and candidates who were given votes', () => {
    expect(countLines('list', ['chosen', 'none', 'none'])).toEqual({ votes: 1, against: 2, unclear: 0 });
    expect(countLines('cumulative', [100, 0])).toEqual({ votes: 1, against: 1, unclear: 0 });
  });
});
