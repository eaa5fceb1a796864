import { describe, expect, test } from 'vitest';
import { ruleSets } from '../../src/election/rule-sets/index.ts';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import { fractionOf } from '../../src/election/rules.ts';
import { election } from './elections.ts';

describe('the parameters of an organisation (design.md §5, rules.md §4.7)', () => {
  test('the Party measures a majority of those summoned (190 Điều 30)', () => {
    expect(ruleSets.party.rules).toEqual({
      base: 'summoned',
      threshold: 'majority',
      singleNeither: 'invalid',
      singleStruck: 'valid',
      allBlank: 'valid',
      lineUnclear: 'line-uncounted',
      partialStrike: 'kept',
      moreThanSeats: 'valid',
      equalDivision: 'round-down',
      tie: 'revote',
      maxRounds: null,
    });
  });

  test.each([
    ['party-244', {}],
    ['youth-union', { base: 'collected', maxRounds: 2 }],
    ['trade-union', { base: 'collected' }],
    ['shareholders', { base: 'none', threshold: 'none' }],
    ['cooperative', { base: 'present' }],
    ['custom', { base: 'valid' }],
  ] as const)('%s differs from the Party in %j alone', (id, difference) =>
    expect(ruleSets[id].rules).toEqual({ ...ruleSets.party.rules, ...difference }),
  );
});

describe('the rules in force', () => {
  test('are the set’s, with the round’s own decisions over them', () => {
    const rules = rulesInForce(election({ ruleSet: 'youth-union', rules: { allBlank: 'invalid', tie: 'congress' } }));
    expect(rules).toEqual({ ...ruleSets['youth-union'].rules, allBlank: 'invalid', tie: 'congress' });
  });

  test.each(['majority', '2/3'] as const)(
    'have no line in a re-vote, even where %s is asked for (rules.md §8)',
    (threshold) => {
      const revote = election({ rules: { threshold }, round: { kind: 'revote' } });
      expect(rulesInForce(revote)).toEqual({ ...ruleSets.party.rules, threshold: 'none' });
    },
  );

  test('have no line in a straw poll (190 Điều 3)', () => {
    expect(rulesInForce(election({ poll: true }))).toEqual({ ...ruleSets.party.rules, threshold: 'none' });
  });

  test('keep the line in a further round, and where it is said to be no poll', () => {
    expect(rulesInForce(election({ round: { kind: 'further' }, poll: false }))).toEqual(ruleSets.party.rules);
  });
});

describe('a threshold that is a part of the base', () => {
  test.each([
    ['2/3', 2, 3],
    ['65/100', 65, 100],
    ['1/1', 1, 1],
    ['999/1000', 999, 1000],
    ['1000/1000', 1000, 1000],
  ])('%s is %i of %i', (threshold, numerator, denominator) =>
    expect(fractionOf(threshold)).toEqual({ numerator, denominator }),
  );

  test.each([
    'majority',
    'none',
    '3/2',
    '0/3',
    '2/0',
    '02/3',
    '2/03',
    '1/1001',
    '1001/1001',
    '10000/10000',
    '2/3 ',
    ' 2/3',
    '2/3/4',
    '-1/2',
    '1.5/2',
    '',
  ])('“%s” is none', (threshold) => expect(fractionOf(threshold)).toBeNull());
});
