import { describe, expect, test } from 'vitest';
import { ruleSets } from '../../src/election/rule-sets/index.ts';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import { sources } from '../../src/election/sources.ts';
import { election } from './elections.ts';

describe('the rule sets', () => {
  test('the Party measures a majority of those summoned (Điều 30)', () => {
    expect(ruleSets.party).toEqual({
      base: 'summoned',
      threshold: 'majority',
      singleNeither: 'invalid',
      singleStruck: 'valid',
      allBlank: 'valid',
      lineUnclear: 'line-uncounted',
      tie: 'revote',
    });
  });

  test.each([
    ['youth-union', { base: 'collected' }],
    ['trade-union', { base: 'collected' }],
    ['shareholders', { base: 'none', threshold: 'none' }],
    ['custom', { base: 'valid' }],
  ] as const)('%s differs from the Party in %j alone', (id, difference) =>
    expect(ruleSets[id]).toEqual({ ...ruleSets.party, ...difference }),
  );
});

describe('the rules in force', () => {
  test('are the set’s, with the round’s own decisions over them', () => {
    const rules = rulesInForce(election({ ruleSet: 'youth-union', rules: { allBlank: 'invalid', tie: 'congress' } }));
    expect(rules).toEqual({ ...ruleSets['youth-union'], allBlank: 'invalid', tie: 'congress' });
  });

  test('have no majority line in a re-vote, even where the round asks for one (rules.md §8)', () => {
    const revote = election({ rules: { threshold: 'majority' }, round: { kind: 'revote' } });
    expect(rulesInForce(revote)).toEqual({ ...ruleSets.party, threshold: 'none' });
  });

  test('keep the majority line in a further round', () => {
    expect(rulesInForce(election({ round: { kind: 'further' } }))).toEqual(ruleSets.party);
  });
});

describe('the articles that may be shown', () => {
  test('stand only where the text was verified', () => {
    const shown = Object.entries(sources).map(([set, { majority, mostVotes, revote }]) => [
      set,
      [majority?.article ?? null, mostVotes?.article ?? null, revote?.article ?? null],
    ]);
    const enterprises = 'Luật Doanh nghiệp 2020, Điều 148 khoản 3';
    expect(Object.fromEntries(shown)).toEqual({
      party: ['Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 30', null, null],
      'youth-union': [null, null, null],
      'trade-union': [null, null, null],
      shareholders: [null, enterprises, enterprises],
      custom: [null, null, null],
    });
  });
});
