import { describe, expect, test } from 'vitest';
import { startTally, tally } from '../../src/election/tally.ts';
import { election, paper, papers, people, shares } from './elections.ts';

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

describe('the findings of a count', () => {
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
