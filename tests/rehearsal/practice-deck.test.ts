import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { styles } from '../../src/election/model.ts';
import { deckOf } from '../../src/rehearsal/deck.ts';
import { practicePapers } from '../../src/rehearsal/practice-deck.ts';
import { election, people } from '../election/elections.ts';
import { anyRound, anySeed, countedTotals } from './made-rounds.ts';

describe('a practice deck', () => {
  test('has as many papers as asked, and known totals that equal the count', () => {
    fc.assert(
      fc.property(anyRound, anySeed, fc.integer({ min: 0, max: 60 }), (definition, seed, size) => {
        const papers = practicePapers(definition, seed, size);
        expect(papers).toHaveLength(size);
        const { ballots, totals } = deckOf(papers, [size]);
        if (size > 0) expect(countedTotals(definition, ballots)).toEqual(totals);
      }),
    );
  });

  test('begins with the same papers whatever its size', () => {
    const definition = election({ candidates: people(12), seats: 9 });
    expect(practicePapers(definition, 3, 50).slice(0, 20)).toEqual(practicePapers(definition, 3, 20));
  });

  test.each(styles)('looks like real papers on %s ballots: most are valid, some are not, few are alike', (style) => {
    const papers = practicePapers(election({ style, candidates: people(20), seats: 15 }), 5, 300);
    const valid = papers.filter(({ fate }) => fate === 'valid').length;
    expect(valid).toBeGreaterThan(260);
    expect(valid).toBeLessThan(300);
    expect(new Set(papers.map(({ marks }) => marks.join())).size).toBeGreaterThan(150);
  });

  test('gives each holder the votes of the register, and ends with the holders', () => {
    const definition = election({ style: 'cumulative', seats: 3 });
    const papers = practicePapers(definition, 1, 50, [5, 70, 1]);
    expect(papers.map(({ votes }) => votes)).toEqual([15, 210, 3]);
  });
});
