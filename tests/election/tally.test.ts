import { describe, expect, test } from 'vitest';
import { startTally, tally } from '../../src/election/tally.ts';
import { election, paper, papers, people, shares, withSpellings } from './elections.ts';

const shareholders = election({ ruleSet: 'shareholders', style: 'cumulative', seats: 1, candidates: people(2) });

describe('a running tally', () => {
  test('answers each ballot with its verdict', () => {
    const running = startTally(election());
    expect(running.add(paper('...s'))).toEqual({ valid: true });
    expect(running.add(paper('....'))).toEqual({ valid: false, reason: 'too-many' });
  });

  test('refuses marks that do not fit, and counts nothing of them', () => {
    const running = startTally(election());
    expect(() => running.add(paper('...c'))).toThrow('input-wrong');
    expect(() => running.add(paper('...'))).toThrow('input-wrong');
    expect(running.finish().ballots).toEqual({ issued: 10, collected: 10, valid: 0, invalid: 0 });
  });

  test('tells only the reasons that occurred, in the order of rules.md §8', () => {
    const ballots = [
      paper('ssss'),
      paper('....'),
      paper('...s', ['signed']),
      paper('...s', ['not-issued']),
      paper('....'),
    ];
    const { invalidReasons } = tally(election(), ballots);
    expect(Object.entries(invalidReasons)).toEqual([
      ['not-issued', 1],
      ['signed', 1],
      ['too-many', 2],
      ['none-chosen', 1],
    ]);
  });

  test('counts invalid ballots for nobody and against nobody', () => {
    const { candidates } = tally(election(), [paper('....'), paper('ssss'), paper('...s', ['marked'])]);
    expect(candidates.map((one) => [one.for, one.against, one.uncounted])).toEqual(people(4).map(() => [0, 0, 0]));
  });

  test('without a ballot has a base, nobody elected and every seat open', () => {
    const result = tally(election(), []);
    expect(result.base).toBe(10);
    expect(result.candidates[0]).toEqual({
      number: 1,
      name: 'Người 1',
      for: 0,
      against: 0,
      uncounted: 0,
      percent: '0.00',
      elected: false,
    });
    expect([result.elected, result.tied, result.shortfall]).toEqual([[], null, 3]);
  });

  test('without a ballot or a base tells no percentage (rules.md §4.4)', () => {
    const result = tally(shareholders, []);
    expect([result.base, result.needed, result.candidates[0]!.percent]).toEqual([null, null, null]);
  });

  test('measures against valid ballots where none is valid', () => {
    const result = tally(election({ ruleSet: 'custom' }), papers(2, '....'));
    expect([result.base, result.needed, result.candidates[0]!.percent]).toEqual([0, 1, '0.00']);
  });

  test('has no majority without a base, even where a majority is asked for', () => {
    const result = tally(election({ rules: { base: 'none' } }), [paper('..ss')]);
    expect([result.needed, result.elected]).toEqual([null, [1, 2]]);
  });

  test('keeps optional facts of a candidate out of the result', () => {
    const candidates = people(1).map((one) => ({ ...one, birthDate: '1970-01-01', unit: 'Xã Hoà Bình' }));
    const [first] = tally(election({ candidates }), []).candidates;
    expect(Object.keys(first!)).toEqual(['number', 'name', 'for', 'against', 'uncounted', 'percent', 'elected']);
  });
});

describe('cumulative votes (Điều 148 khoản 3)', () => {
  test('are added exactly up to the largest safe integer', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const { candidates } = tally(shareholders, [shares(most, most - 1, 0), shares(1, 1, 0)]);
    expect(candidates[0]!.for).toBe(most);
  });

  test('are refused beyond it', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(() => tally(shareholders, [shares(most, 0, most), shares(1, 0, 1)])).toThrow(
      'input-wrong {"path":"marks[1]","expected":"Σ ≤ 9007199254740991"}',
    );
  });
});

describe('ticks on cumulative ballots', () => {
  test.each([
    ['round-down', [5, 3, 0]],
    ['remainder-in-order', [6, 3, 0]],
  ] as const)('are counted by equal division, %s', (equalDivision, votes) => {
    const definition = { ...shareholders, candidates: people(3), rules: { equalDivision } };
    const { candidates } = tally(definition, [shares(7, 'x', 'x', 0), shares(2, 2, 0, 0)]);
    expect(candidates.map((one) => one.for)).toEqual(votes);
  });
});

describe('names struck in part', () => {
  test.each([
    ['kept', [2, 0]],
    ['struck', [1, 1]],
  ] as const)('count as %s', (partialStrike, [votes, against]) => {
    const [first] = tally(election({ rules: { partialStrike } }), [paper('p..s'), paper('.sss')]).candidates;
    expect([first!.for, first!.against, first!.uncounted]).toEqual([votes, against, 0]);
  });
});

describe('written names', () => {
  const candidates = withSpellings(people(4), 2, [null, null, 0, null]);
  const written = election({ ruleSet: 'youth-union', style: 'list', writeIn: true, seats: 1, candidates });

  test('merged by the committee count for one person, once a ballot, and are no candidate of their own', () => {
    const result = tally(written, [paper('c...'), paper('..c.'), paper('c.c.'), paper('...c')]);
    expect(result.candidates.map(({ number, for: votes, against }) => [number, votes, against])).toEqual([
      [1, 3, 1],
      [2, 0, 4],
      [4, 1, 3],
    ]);
    expect(result.ballots).toMatchObject({ valid: 4, invalid: 0 });
    expect(result.findings.map(({ code }) => code)).toEqual(['F.201', 'F.203']);
  });

  test('may be elected by their number on the ballot', () => {
    const result = tally({ ...written, rules: { threshold: 'none' } }, [paper('...c'), paper('...c'), paper('.c..')]);
    expect([result.elected, result.tied]).toEqual([[4], null]);
    expect(result.candidates.find(({ number }) => number === 4)).toMatchObject({ for: 2, elected: true });
  });
});

describe('a straw poll (190 Điều 3)', () => {
  test('is counted, with percentages of its base, and elects nobody; no seat is open', () => {
    const result = tally(election({ poll: true }), papers(10, '...s'));
    expect(result.candidates.map((one) => [one.for, one.percent, one.elected])).toEqual([
      [10, '100.00', false],
      [10, '100.00', false],
      [10, '100.00', false],
      [0, '0.00', false],
    ]);
    expect([result.base, result.needed, result.elected, result.tied, result.shortfall]).toEqual([
      10,
      null,
      [],
      null,
      0,
    ]);
  });

  test('lets a paper keep as many names as were asked for', () => {
    expect(startTally(election({ poll: true })).add(paper('....'))).toEqual({ valid: false, reason: 'too-many' });
  });

  test('says it is no poll', () => {
    expect(tally(election({ poll: false }), papers(10, '...s')).elected).toEqual([1, 2, 3]);
  });
});

describe('the findings of a count', () => {
  test('tell more entitlements than shares present × seats, invalid ballots included (rules.md §4.4)', () => {
    const electorate = {
      kind: 'members',
      summoned: 2,
      excluded: [],
      present: 2,
      shares: { all: 9, present: 4 },
    } as const;
    const definition = { ...shareholders, seats: 2, electorate, ballots: { issued: 2, collected: 2 } };
    expect(tally(definition, [shares(5, 5, 0), shares(3, 1, 2)]).findings).toEqual([]);
    expect(tally(definition, [shares(6, 6, 0), shares(3, 4, 0)]).findings).toEqual([
      { code: 'F.207', votes: 9, limit: 8 },
    ]);
  });

  test('start with what blocks, by number, declaration and count together', () => {
    const definition = election({
      electorate: { kind: 'delegates', summoned: 4, excluded: [{ reason: 'suspended', count: 5 }], present: 5 },
      ballots: { issued: 6, collected: 5 },
      candidates: people(2),
    });
    const codes = tally(definition, papers(4, 'ss')).findings.map(({ code }) => code);
    expect(codes).toEqual(['F.101', 'F.102', 'F.104', 'F.201', 'F.203', 'W.101', 'W.104', 'W.204']);
  });

  test('are none when everything fits', () => {
    expect(tally(election(), papers(10, '...s')).findings).toEqual([]);
  });

  test('do not keep the result from being computed', () => {
    const result = tally(election({ ballots: { issued: 9, collected: 10 } }), papers(10, '...s'));
    expect(result.findings.map(({ code }) => code)).toEqual(['F.103']);
    expect(result.elected).toEqual([1, 2, 3]);
  });
});
