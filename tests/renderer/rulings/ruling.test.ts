import { describe, expect, test } from 'vitest';
import type { Ballot } from '../../../src/election/model.ts';
import { rulesInForce } from '../../../src/election/rules-in-force.ts';
import type { RuleSetId } from '../../../src/election/rule-sets/index.ts';
import { readOtherwise } from '../../../renderer/screens/rulings/read-otherwise.ts';
import { rulingArticle } from '../../../renderer/screens/rulings/ruling-article.ts';
import { isCarried, votesForOf } from '../../../renderer/screens/rulings/committee-vote.ts';

const candidates = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'].map((name, at) => ({ number: at + 1, name }));
const round = (ruleSet: RuleSetId, style: 'strike' | 'agree', overrides = {}) => ({
  style,
  seats: 2,
  candidates,
  ruleSet,
  overrides,
  rules: rulesInForce({ ruleSet, rules: overrides, round: { kind: 'first' } }),
  kind: 'first' as const,
  poll: false,
  electorate: { kind: 'delegates' as const, summoned: 10, excluded: [], present: 10 },
});

describe('the article a ruling is proposed to rest on', () => {
  test('is the one that says what makes a ballot invalid, where its text was verified', () => {
    const paper = { marks: ['none', 'none', 'none'] as const, defects: [], votes: 0 };
    expect(rulingArticle(round('party-244', 'strike'), paper)).toContain('Điều 17 khoản 2');
    expect(rulingArticle(round('party', 'strike'), paper)).toBe('');
  });

  test('is the one on unclear lines for a valid ballot with such a line, unless the round decided otherwise', () => {
    const paper = { marks: ['agree', 'both', 'disagree'] as const, defects: [], votes: 0 };
    expect(rulingArticle(round('party', 'agree'), paper)).toContain('Điều 30 khoản 1');
    expect(rulingArticle(round('party', 'agree', { lineUnclear: 'ballot-invalid' }), paper)).toBe('');
    expect(rulingArticle(round('party', 'agree'), { ...paper, marks: ['agree', 'agree', 'disagree'] })).toBe('');
  });
});

test('lines are in question where any other reading holds something else of them', () => {
  const read = (marks: Ballot['marks'], more: Partial<Ballot> = {}): Ballot => ({
    batch: 1,
    serial: 1,
    defects: [],
    marks,
    ...more,
  });
  const found = readOtherwise(
    read(['none', 'struck']),
    [read(['none', 'none', 'chosen'], { defects: ['signed'] }), read(['partial', 'struck'])],
    3,
  );
  expect(found).toEqual({
    lines: [
      { number: 1, marks: ['none', 'partial'] },
      { number: 2, marks: ['struck', 'none'] },
      { number: 3, marks: ['none', 'chosen'] },
    ],
    defects: ['signed'],
    votes: [],
  });
  expect(readOtherwise(read([10], { votes: 50 }), [read([10], { votes: 500 })], 1).votes).toEqual([50, 500]);
});

describe('the vote of the committee', () => {
  test('counts everybody who is not against as for it, unless told otherwise', () => {
    expect(votesForOf({ votesFor: null, votesAgainst: 0 }, 7)).toBe(7);
    expect(votesForOf({ votesFor: null, votesAgainst: 2 }, 7)).toBe(5);
    expect(votesForOf({ votesFor: 4, votesAgainst: 2 }, 7)).toBe(4);
    expect(votesForOf({ votesFor: null, votesAgainst: 9 }, 7)).toBe(0);
  });

  test('is carried by more for than against', () => {
    expect(isCarried({ votesFor: 4, votesAgainst: 3 })).toBe(true);
    expect(isCarried({ votesFor: 3, votesAgainst: 3 })).toBe(false);
    expect(isCarried({ votesFor: 0, votesAgainst: 0 })).toBe(false);
  });
});
