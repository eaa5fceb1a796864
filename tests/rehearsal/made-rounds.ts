/** Rounds of every style, size and rule for the made papers, and what a count says of a deck. */
import fc from 'fast-check';
import { styles } from '../../src/election/model.ts';
import type { RoundDefinition } from '../../src/election/model.ts';
import type { Result } from '../../src/election/result.ts';
import { ruleSetIds } from '../../src/election/rule-sets/index.ts';
import { tally } from '../../src/election/tally.ts';
import { deckOf } from '../../src/rehearsal/deck.ts';
import type { Deck, KnownTotals } from '../../src/rehearsal/deck.ts';
import { testPapers } from '../../src/rehearsal/test-deck.ts';
import { anyRules, election, people } from '../election/elections.ts';

export const anyRound: fc.Arbitrary<RoundDefinition> = fc
  .record({
    style: fc.constantFrom(...styles),
    lines: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 120 })),
    seats: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 120 })),
    ruleSet: fc.constantFrom(...ruleSetIds),
    rules: fc.oneof(fc.constant({}), anyRules),
  })
  .map(({ lines, ...terms }) => election({ ...terms, candidates: people(lines) }));

export const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** The test deck on one pile. */
export function testDeck(definition: RoundDefinition, seed = 1): Deck {
  const papers = testPapers(definition, seed);
  return deckOf(papers, [papers.length]);
}

/** What the program counts, as the deck's maker says it. */
export function countedTotals(definition: RoundDefinition, ballots: Deck['ballots']): KnownTotals {
  return totalsIn(tally(definition, ballots));
}

function totalsIn({ candidates, ballots, invalidReasons }: Result): KnownTotals {
  return {
    for: candidates.map((candidate) => candidate.for),
    valid: ballots.valid,
    invalid: ballots.invalid,
    reasons: invalidReasons,
  };
}
