import { describe, expect, test } from 'vitest';
import { judge } from '../../src/election/judge.ts';
import { invalidReasons, paperDefects } from '../../src/election/model.ts';
import type { Ballot, InvalidReason, Style } from '../../src/election/model.ts';
import { ruleSets } from '../../src/election/rule-sets/index.ts';
import type { Rules } from '../../src/election/rules.ts';
import { paper, shares } from './elections.ts';

function verdict(style: Style, seats: number, ballot: Ballot, rules: Partial<Rules> = {}): 'valid' | InvalidReason {
  const found = judge(ballot, { style, seats }, { ...ruleSets.party, ...rules });
  return found.valid ? 'valid' : found.reason;
}

describe('a strike ballot with a surplus (Điều 15, rules.md §1.7)', () => {
  test.each([
    ['...s', 'valid'],
    ['s.s.', 'valid'],
    ['sss.', 'valid'],
    ['....', 'too-many'],
    ['ssss', 'none-chosen'],
  ] as const)('%s is %s', (lines, expected) => expect(verdict('strike', 3, paper(lines))).toBe(expected));

  test('all struck stays invalid when a single struck name is a vote against', () => {
    expect(verdict('strike', 1, paper('ss'), { singleStruck: 'valid' })).toBe('none-chosen');
  });
});

describe('a strike or list ballot with one name (rules.md §4.1, §4.2)', () => {
  test.each([
    ['strike', '.', 'valid', 'valid'],
    ['strike', '.', 'invalid', 'valid'],
    ['strike', 's', 'valid', 'valid'],
    ['strike', 's', 'invalid', 'none-chosen'],
    ['list', 'c', 'invalid', 'valid'],
    ['list', '.', 'valid', 'valid'],
    ['list', '.', 'invalid', 'none-chosen'],
  ] as const)('%s %s with singleStruck %s is %s', (style, line, singleStruck, expected) =>
    expect(verdict(style, 1, paper(line), { singleStruck })).toBe(expected),
  );
});

describe('a list ballot', () => {
  test.each([
    ['ccc.', 'valid'],
    ['...c', 'valid'],
    ['cccc', 'too-many'],
    ['....', 'none-chosen'],
  ] as const)('%s is %s', (lines, expected) => expect(verdict('list', 3, paper(lines))).toBe(expected));
});

describe('an agree ballot with one name (H2, K4, K5)', () => {
  test.each([
    ['d', 'invalid', 'valid'],
    ['k', 'invalid', 'valid'],
    ['b', 'invalid', 'both-boxes'],
    ['.', 'invalid', 'no-box'],
    ['.', 'valid', 'valid'],
    ['b', 'valid', 'both-boxes'],
  ] as const)('%s with singleNeither %s is %s', (line, singleNeither, expected) =>
    expect(verdict('agree', 1, paper(line), { singleNeither })).toBe(expected),
  );

  test('never is unclear by its line or blank as a list: those rules are for several names', () => {
    const strict = { singleNeither: 'valid', allBlank: 'invalid', lineUnclear: 'ballot-invalid' } as const;
    expect(verdict('agree', 1, paper('.'), strict)).toBe('valid');
  });
});

describe('an agree ballot with several names (Điều 30 khoản 1)', () => {
  test.each(['ddd', 'kkk', 'dk.', 'b..', 'bbb', '...'])('%s is valid under the Party rules', (lines) =>
    expect(verdict('agree', 3, paper(lines))).toBe('valid'),
  );

  test.each([
    ['...', 'none-chosen'],
    ['b..', 'valid'],
    ['k..', 'valid'],
  ] as const)('%s is %s where a blank ballot is invalid', (lines, expected) =>
    expect(verdict('agree', 3, paper(lines), { allBlank: 'invalid' })).toBe(expected),
  );

  test.each([
    ['ddd', 'valid'],
    ['kkk', 'valid'],
    ['dd.', 'line-unclear'],
    ['ddb', 'line-unclear'],
    ['...', 'line-unclear'],
    ['bbb', 'line-unclear'],
  ] as const)('%s is %s where an unclear line spoils the ballot', (lines, expected) =>
    expect(verdict('agree', 3, paper(lines), { lineUnclear: 'ballot-invalid' })).toBe(expected),
  );

  test('more agreed than seats is too many, before any unclear line', () => {
    expect(verdict('agree', 2, paper('ddd.'), { lineUnclear: 'ballot-invalid' })).toBe('too-many');
    expect(verdict('agree', 2, paper('dd.k'), { lineUnclear: 'line-uncounted' })).toBe('valid');
  });

  test('one candidate’s rules do not touch a ballot of several', () => {
    expect(verdict('agree', 2, paper('..'), { singleNeither: 'invalid' })).toBe('valid');
  });
});

describe('a cumulative ballot (Luật Doanh nghiệp 2020, Điều 148 khoản 3)', () => {
  test.each([
    [10, [10, 0], 'valid'],
    [10, [3, 4], 'valid'],
    [10, [0, 11], 'too-many'],
    [10, [6, 5], 'too-many'],
    [10, [0, 0], 'none-chosen'],
    [0, [0, 0], 'none-chosen'],
    [0, [1, 0], 'too-many'],
  ] as const)('with %i votes, %j is %s', (votes, given, expected) =>
    expect(verdict('cumulative', 1, shares(votes, ...given))).toBe(expected),
  );

  test.each([
    ['valid', 'valid'],
    ['invalid', 'none-chosen'],
  ] as const)('nothing for the only candidate with singleStruck %s is %s', (singleStruck, expected) =>
    expect(verdict('cumulative', 1, shares(10, 0), { singleStruck })).toBe(expected),
  );

  test('more people than seats may share the votes', () => {
    expect(verdict('cumulative', 1, shares(10, 3, 3, 4))).toBe('valid');
  });

  test('votes beyond every safe integer are too many', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(verdict('cumulative', 1, shares(most, most, 0))).toBe('valid');
    expect(verdict('cumulative', 1, shares(most, most, most))).toBe('too-many');
  });

  test('a paper without an entitlement may give nothing', () => {
    const { votes: _, ...without } = shares(0, 1, 0);
    expect(verdict('cumulative', 1, without)).toBe('too-many');
  });
});

describe('the reason of an invalid ballot (rules.md §8)', () => {
  test.each(paperDefects)('%s on the paper decides whatever the marks say', (defect) => {
    expect(verdict('strike', 3, paper('...s', [defect]))).toBe(defect);
    expect(verdict('strike', 3, paper('....', [defect]))).toBe(defect);
    expect(verdict('agree', 1, paper('b', [defect]))).toBe(defect);
  });

  test('is the first of several defects, however they were entered', () => {
    expect(verdict('strike', 3, paper('...s', ['signed', 'marked', 'outside-name', 'not-issued']))).toBe('not-issued');
    expect(verdict('strike', 3, paper('...s', ['signed', 'marked', 'outside-name']))).toBe('outside-name');
    expect(verdict('strike', 3, paper('...s', ['signed', 'marked']))).toBe('marked');
  });

  test('comes with one shared, frozen verdict per reason', () => {
    for (const reason of invalidReasons.slice(0, 4)) {
      const once = judge(paper('...s', [reason as 'signed']), { style: 'strike', seats: 3 }, ruleSets.party);
      const twice = judge(paper('...s', [reason as 'signed']), { style: 'strike', seats: 3 }, ruleSets.party);
      expect(once).toBe(twice);
      expect(Object.isFrozen(once)).toBe(true);
    }
    expect(Object.isFrozen(judge(paper('...s'), { style: 'strike', seats: 3 }, ruleSets.party))).toBe(true);
  });
});
