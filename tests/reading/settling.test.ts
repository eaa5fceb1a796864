import { describe, expect, test } from 'vitest';
import { countLines, turnLine, withMark } from '../../src/reading/settling.ts';

describe('turning a line of a doubtful ballot', () => {
  test('a name goes through kept, struck, struck in part, and back, and no other line changes', () => {
    const once = turnLine('strike', ['none', 'struck', 'none'], 1);
    expect(once).toEqual(['struck', 'struck', 'none']);
    const twice = turnLine('strike', once, 1);
    expect(twice).toEqual(['partial', 'struck', 'none']);
    expect(turnLine('strike', twice, 1)).toEqual(['none', 'struck', 'none']);
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

describe('writing the votes of a line', () => {
  test('one line is written anew, also one that the paper did not have when it was read', () => {
    expect(withMark([5, 0], 2, 7)).toEqual([5, 7]);
    expect(withMark(['chosen'], 3, 'chosen')).toEqual(['chosen', 'none', 'chosen']);
  });
});

describe('counting the lines of a paper', () => {
  const kept = { partialStrike: 'kept' } as const;

  test('kept and struck names', () => {
    expect(countLines('strike', ['none', 'struck', 'none'], kept)).toEqual({ votes: 2, against: 1, unclear: 0 });
  });

  test('names struck in part, kept or struck', () => {
    const marks = ['none', 'struck', 'partial'] as const;
    expect(countLines('strike', marks, kept)).toMatchObject({ votes: 2, against: 1 });
    expect(countLines('strike', marks, { partialStrike: 'struck' })).toMatchObject({ votes: 1, against: 2 });
  });

  test('đồng ý, không đồng ý, and lines with both boxes or neither', () => {
    expect(countLines('agree', ['agree', 'disagree', 'both', 'none'], kept)).toEqual({
      votes: 1,
      against: 1,
      unclear: 2,
    });
  });

  test('chosen names, and candidates who were given votes', () => {
    expect(countLines('list', ['chosen', 'none', 'none'], kept)).toEqual({ votes: 1, against: 2, unclear: 0 });
    expect(countLines('cumulative', [100, 0, 'chosen'], kept)).toEqual({ votes: 2, against: 1, unclear: 0 });
  });
});
