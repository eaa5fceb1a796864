import { describe, expect, test } from 'vitest';
import { judge } from '../../src/election/judge.ts';
import { invalidReasons, paperDefects } from '../../src/election/model.ts';
import type { Ballot, Candidate, InvalidReason, Style } from '../../src/election/model.ts';
import { ruleSets } from '../../src/election/rule-sets/index.ts';
import type { Rules } from '../../src/election/rules.ts';
import { paper, people, shares, withSpellings } from './elections.ts';

function verdict(style: Style, seats: number, ballot: Ballot, rules: Partial<Rules> = {}): 'valid' | InvalidReason {
  const shape = { style, seats, candidates: people(ballot.marks.length) };
  const found = judge(ballot, shape, { ...ruleSets.party.rules, ...rules });
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

describe('a name struck in part (rules.md §4.2: the surname or the post only, a line under the name)', () => {
  test.each([
    ['pss.', 'kept', 'valid'],
    ['ppss', 'kept', 'valid'],
    ['pss.', 'struck', 'valid'],
    ['p...', 'kept', 'too-many'],
    ['p...', 'struck', 'valid'],
    ['pppp', 'kept', 'too-many'],
    ['pppp', 'struck', 'none-chosen'],
    ['psss', 'kept', 'valid'],
    ['psss', 'struck', 'none-chosen'],
  ] as const)('%s with partialStrike %s is %s', (lines, partialStrike, expected) =>
    expect(verdict('strike', 3, paper(lines), { partialStrike })).toBe(expected),
  );

  test.each([
    ['kept', 'invalid', 'valid'],
    ['struck', 'valid', 'valid'],
    ['struck', 'invalid', 'none-chosen'],
  ] as const)('the only name, counted as %s, singleStruck %s: %s', (partialStrike, singleStruck, expected) =>
    expect(verdict('strike', 1, paper('p'), { partialStrike, singleStruck })).toBe(expected),
  );
});

describe('a list ballot with names that voters wrote (rules.md §4.1)', () => {
  /** Two printed names, three written ones: 4 is another spelling of 3, 5 of 1. */
  const candidates = withSpellings(people(5), 2, [null, null, null, 2, 0]);

  function written(lines: string, seats: number, list: readonly Candidate[] = candidates) {
    const found = judge(paper(lines), { style: 'list', seats, candidates: list }, ruleSets['youth-union'].rules);
    return found.valid ? 'valid' : found.reason;
  }

  test.each([
    ['ccc..', 3, 'valid'],
    ['..cc.', 1, 'valid'],
    ['c...c', 1, 'valid'],
    ['c.ccc', 2, 'valid'],
    ['...c.', 1, 'valid'],
    ['...cc', 1, 'too-many'],
    ['c.c.c', 1, 'too-many'],
    ['ccccc', 2, 'too-many'],
    ['ccccc', 3, 'valid'],
    ['.....', 3, 'none-chosen'],
  ] as const)('%s for %i seats is %s: spellings of one person are one choice', (lines, seats, expected) =>
    expect(written(lines, seats)).toBe(expected),
  );

  test('two spellings of a person whose own line is not marked are one choice', () => {
    const list = withSpellings(people(4), 1, [null, null, 1, 1]);
    expect(written('..cc', 1, list)).toBe('valid');
    expect(written('c.cc', 1, list)).toBe('too-many');
  });

  test('with one printed name may choose nobody, whatever names others wrote', () => {
    expect(written('...', 1, withSpellings(people(3), 1, []))).toBe('valid');
    expect(written('.', 1, people(1))).toBe('valid');
  });

  test('without a printed name must choose somebody', () => {
    expect(written('.', 1, withSpellings(people(1), 0, []))).toBe('none-chosen');
    expect(written('', 1, [])).toBe('none-chosen');
  });
});

describe('ticks on a cumulative ballot (rules.md §4.4)', () => {
  test.each([
    [10, ['x', 'x', 0], 'valid'],
    [10, ['x', 4, 0], 'valid'],
    [10, ['x', 10, 0], 'valid'],
    [10, ['x', 11, 0], 'too-many'],
    [0, ['x', 0, 0], 'valid'],
  ] as const)('with %i votes, %j is %s', (votes, written, expected) =>
    expect(verdict('cumulative', 2, shares(votes, ...written))).toBe(expected),
  );

  test.each([
    [['x', 'x', 0], 'valid'],
    [['x', 2, 0], 'valid'],
    [['x', 'x', 1], 'too-many'],
    [[1, 1, 1], 'too-many'],
    [['x', 'x', 'x'], 'too-many'],
  ] as const)('%j for two seats is %s where more people than seats are not allowed', (written, expected) => {
    expect(verdict('cumulative', 2, shares(10, ...written), { moreThanSeats: 'invalid' })).toBe(expected);
    expect(verdict('cumulative', 2, shares(10, ...written), { moreThanSeats: 'valid' })).toBe('valid');
  });
});

describe('the reason of an invalid ballot (rules.md §8)', () => {
  const fourNames = { style: 'strike', seats: 3, candidates: people(4) } as const;

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
      const once = judge(paper('...s', [reason as 'signed']), fourNames, ruleSets.party.rules);
      const twice = judge(paper('...s', [reason as 'signed']), fourNames, ruleSets.party.rules);
      expect(once).toBe(twice);
      expect(Object.isFrozen(once)).toBe(true);
    }
    expect(Object.isFrozen(judge(paper('...s'), fourNames, ruleSets.party.rules))).toBe(true);
  });
});
