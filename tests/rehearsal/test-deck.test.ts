import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/election/judge.ts';
import type { Mark, RoundDefinition, Style } from '../../src/election/model.ts';
import { invalidReasons, styles } from '../../src/election/model.ts';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import type { Rules } from '../../src/election/rules.ts';
import { deckOf } from '../../src/rehearsal/deck.ts';
import { testPapers } from '../../src/rehearsal/test-deck.ts';
import { election, people } from '../election/elections.ts';
import { anyRound, anySeed, countedTotals, testDeck } from './made-rounds.ts';

describe('the known totals of a test deck', () => {
  test('equal what the count makes of its papers, whatever style, list and rules', () => {
    fc.assert(
      fc.property(anyRound, anySeed, (definition, seed) => {
        const { ballots, totals } = testDeck(definition, seed);
        expect(countedTotals(definition, ballots)).toEqual(totals);
      }),
      { numRuns: 400 },
    );
  });

  test.each(styles)('equal the count for every length of the list on %s ballots', (style) => {
    for (let lines = 1; lines <= 120; lines += 1) {
      const definition = election({ style, seats: Math.ceil(lines * 0.8), candidates: people(lines) });
      const { ballots, totals } = testDeck(definition, lines);
      expect(countedTotals(definition, ballots), `${lines}`).toEqual(totals);
    }
  });

  test('give every person another number of votes where the papers stay few enough', () => {
    fc.assert(
      fc.property(anyRound, anySeed, (definition, seed) => {
        const lines = definition.candidates.length;
        fc.pre(definition.seats >= 4 || lines <= 60);
        expect(new Set(testDeck(definition, seed).totals.for).size).toBe(lines);
      }),
    );
  });

  test('stay below some two thousand papers where one of a hundred and twenty is to be elected', () => {
    const { ballots, totals } = testDeck(election({ seats: 1, candidates: people(120) }));
    expect(ballots.length).toBeLessThan(2200);
    expect(new Set(totals.for).size).toBeGreaterThan(30);
  });
});

describe('the papers of a test deck', () => {
  test('are the same for the same seed, and others for another', () => {
    const definition = election({ candidates: people(9) });
    expect(testPapers(definition, 7)).toEqual(testPapers(definition, 7));
    expect(testPapers(definition, 7)).not.toEqual(testPapers(definition, 8));
  });

  test('vote for every line and leave every line out at least once', () => {
    fc.assert(
      fc.property(anyRound, anySeed, (definition, seed) => {
        const papers = testPapers(definition, seed);
        for (const line of definition.candidates.keys()) {
          expect(papers.some(({ gives }) => gives[line]! > 0)).toBe(true);
          expect(
            papers.some(({ fate, gives }) => (fate === 'valid' || fate === 'none-chosen') && gives[line] === 0),
          ).toBe(true);
        }
      }),
    );
  });

  test('hold every mark that the style knows', () => {
    const marks = (style: Style, lines: number) =>
      new Set<Mark>(
        testPapers(election({ style, seats: 2, candidates: people(lines) }), 1).flatMap((paper) => paper.marks),
      );
    expect(marks('strike', 5)).toEqual(new Set(['none', 'struck', 'partial']));
    expect(marks('agree', 5)).toEqual(new Set(['agree', 'disagree', 'none', 'both']));
    expect(marks('agree', 1)).toEqual(new Set(['agree', 'disagree', 'none', 'both']));
    expect(marks('list', 5)).toEqual(new Set(['none', 'chosen']));
    expect(marks('cumulative', 5)).toContain('chosen');
  });

  test('are invalid for every reason that can occur', () => {
    const reasonsOf = (change: Partial<RoundDefinition>) => Object.keys(testDeck(election(change)).totals.reasons);
    const strict: Partial<Rules> = { lineUnclear: 'ballot-invalid', allBlank: 'invalid' };
    const found = new Set([
      ...reasonsOf({ style: 'agree', rules: strict }),
      ...reasonsOf({ style: 'agree', seats: 1, candidates: people(1) }),
    ]);
    expect([...found].sort()).toEqual([...invalidReasons].sort());
    for (const style of ['strike', 'list'] as const)
      expect(reasonsOf({ style, seats: 2 }).sort()).toEqual(
        ['marked', 'none-chosen', 'not-issued', 'outside-name', 'signed', 'too-many'].sort(),
      );
  });

  test('hold an untouched one, one with a single name, one with as many as the seats, and one with one more', () => {
    const papers = testPapers(election({ seats: 3, candidates: people(6) }), 1);
    const kept = papers
      .filter(({ defects }) => defects.length === 0)
      .map(({ marks }) => marks.filter((mark) => mark === 'none').length);
    for (const count of [0, 1, 3, 4, 6]) expect(kept).toContain(count);
  });

  test('bear no mark for a name that a voter wrote', () => {
    const written = { number: 5, name: 'Người ghi thêm', written: true };
    const definition = election({ style: 'list', writeIn: true, candidates: [...people(4), written] });
    expect(testPapers(definition, 1).every(({ marks }) => marks.length === 4)).toBe(true);
  });

  test('lie in the piles, the last ones left out where the piles are too small', () => {
    const papers = testPapers(election(), 1);
    const { ballots, totals } = deckOf(papers, [3, 2]);
    expect(ballots.map(({ batch, serial }) => `${batch}/${serial}`)).toEqual(['1/1', '1/2', '1/3', '2/1', '2/2']);
    expect(totals.valid + totals.invalid).toBe(5);
  });
});

describe('a program that counts wrongly is noticed by the deck', () => {
  const other: { readonly [K in keyof Rules]?: (rules: Rules) => Partial<Rules> } = {
    singleNeither: (rules) => ({ singleNeither: rules.singleNeither === 'valid' ? 'invalid' : 'valid' }),
    singleStruck: (rules) => ({ singleStruck: rules.singleStruck === 'valid' ? 'invalid' : 'valid' }),
    allBlank: (rules) => ({ allBlank: rules.allBlank === 'valid' ? 'invalid' : 'valid' }),
    lineUnclear: (rules) => ({
      lineUnclear: rules.lineUnclear === 'line-uncounted' ? 'ballot-invalid' : 'line-uncounted',
    }),
    partialStrike: (rules) => ({ partialStrike: rules.partialStrike === 'kept' ? 'struck' : 'kept' }),
    moreThanSeats: (rules) => ({ moreThanSeats: rules.moreThanSeats === 'valid' ? 'invalid' : 'valid' }),
    equalDivision: (rules) => ({
      equalDivision: rules.equalDivision === 'round-down' ? 'remainder-in-order' : 'round-down',
    }),
  };

  test.each<[keyof Rules, Style, number, number]>([
    ['singleNeither', 'agree', 1, 1],
    ['singleStruck', 'strike', 1, 1],
    ['singleStruck', 'list', 1, 1],
    ['singleStruck', 'cumulative', 1, 1],
    ['allBlank', 'agree', 4, 3],
    ['lineUnclear', 'agree', 4, 3],
    ['partialStrike', 'strike', 4, 3],
    ['moreThanSeats', 'cumulative', 4, 2],
    ['equalDivision', 'cumulative', 4, 3],
  ])('by another %s on %s ballots', (rule, style, lines, seats) => {
    const definition = election({ style, seats, candidates: people(lines) });
    const { ballots, totals } = testDeck(definition);
    const broken = { ...definition, rules: other[rule]!(rulesInForce(definition)) };
    expect(countedTotals(broken, ballots)).not.toEqual(totals);
  });

  test('by one seat more or less', () => {
    fc.assert(
      fc.property(anyRound, anySeed, (definition, seed) => {
        fc.pre(
          definition.style !== 'cumulative' && definition.seats > 1 && definition.candidates.length > definition.seats,
        );
        const { ballots, totals } = testDeck(definition, seed);
        for (const seats of [definition.seats - 1, definition.seats + 1])
          expect(countedTotals({ ...definition, seats }, ballots)).not.toEqual(totals);
      }),
    );
  });

  test('by two exchanged columns', () => {
    fc.assert(
      fc.property(anyRound, anySeed, fc.nat(), (definition, seed, place) => {
        const lines = definition.candidates.length;
        fc.pre(lines > 1 && (definition.seats >= 4 || lines <= 60));
        const { ballots, totals } = testDeck(definition, seed);
        const one = place % (lines - 1);
        const exchanged = ballots.map((ballot) => ({
          ...ballot,
          marks: ballot.marks.with(one, ballot.marks[one + 1]!).with(one + 1, ballot.marks[one]!),
        }));
        expect(countedTotals(definition, exchanged).for).not.toEqual(totals.for);
      }),
    );
  });

  test('by a defect that is overlooked, a paper that is lost and one that is counted twice', () => {
    fc.assert(
      fc.property(anyRound, anySeed, fc.nat(), (definition, seed, chosen) => {
        const { ballots, totals } = testDeck(definition, seed);
        const overlooked = ballots.map((ballot) => ({ ...ballot, defects: [] }));
        expect(countedTotals(definition, overlooked)).not.toEqual(totals);
        const place = chosen % ballots.length;
        expect(countedTotals(definition, ballots.toSpliced(place, 1))).not.toEqual(totals);
        expect(countedTotals(definition, [...ballots, ballots[place]!])).not.toEqual(totals);
      }),
    );
  });

  test('and each paper by itself is worth what it was made for', () => {
    fc.assert(
      fc.property(anyRound, anySeed, (definition, seed) => {
        for (const paper of testPapers(definition, seed)) {
          const verdict = judge(paper, definition, rulesInForce(definition));
          expect(verdict.valid ? 'valid' : verdict.reason).toBe(paper.fate);
        }
      }),
    );
  });
});
