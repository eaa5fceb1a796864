import { describe, expect, test } from 'vitest';
import { parameters } from '../../../src/election/mattering.ts';
import { questionsOf, withAnswer } from '../../../renderer/screens/election-setup/rule-questions.ts';
import { ruleSetIds, ruleSets } from '../../../src/election/rule-sets/index.ts';

const ballot = { style: 'agree', people: 5, poll: false } as const;

describe('what is asked of the committee (rules §7)', () => {
  test('in the Party is the blank line of one candidate, the blank ballot of several, the partial strike', () => {
    expect(questionsOf('party', { ...ballot, people: 1 }).open).toEqual(['singleNeither']);
    expect(questionsOf('party', ballot).open).toEqual(['allBlank']);
    expect(questionsOf('party', { ...ballot, style: 'strike' }).open).toEqual(['partialStrike']);
  });

  test('can be changed where the rule set has an answer', () => {
    expect(questionsOf('party', ballot).settled).toEqual(['base', 'threshold', 'tie', 'maxRounds', 'lineUnclear']);
    expect(questionsOf('shareholders', { ...ballot, style: 'cumulative' })).toEqual({
      open: ['tie', 'moreThanSeats', 'equalDivision'],
      settled: ['base', 'threshold', 'maxRounds'],
    });
  });

  test('in a straw poll is nothing about who is elected', () => {
    const { open, settled } = questionsOf('custom', { ...ballot, poll: true });
    expect([...open, ...settled]).not.toContain('threshold');
    expect([...open, ...settled]).not.toContain('tie');
  });

  test('covers every parameter of the rules', () => {
    expect(parameters.toSorted()).toEqual(Object.keys(ruleSets.party.rules).toSorted());
  });
});

describe('an answer', () => {
  test.each(ruleSetIds)('of %s that is the usual one is no decision', (ruleSet) => {
    const { tie } = ruleSets[ruleSet].rules;
    expect(withAnswer(ruleSet, { tie: 'older', maxRounds: 3 }, 'tie', tie)).toEqual({ maxRounds: 3 });
  });

  test('that differs stands beside the others', () => {
    expect(withAnswer('party', { allBlank: 'invalid' }, 'threshold', '2/3')).toEqual({
      threshold: '2/3',
      allBlank: 'invalid',
    });
  });

  test('without a base takes the majority with it, and a majority brings a base back', () => {
    expect(withAnswer('party', {}, 'base', 'none')).toEqual({ base: 'none', threshold: 'none' });
    expect(withAnswer('party', { base: 'none', threshold: 'none' }, 'threshold', '2/3')).toEqual({ threshold: '2/3' });
    expect(withAnswer('shareholders', {}, 'threshold', 'majority')).toEqual({ base: 'valid', threshold: 'majority' });
  });
});
