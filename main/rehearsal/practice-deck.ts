/** Bộ phiếu tập của một bản tập dượt: the same papers whenever it is asked, laid into the piles of the round. */
import type { PracticeBallot } from '../../src/api/views.ts';
import type { RoundDefinition } from '../../src/election/model.ts';
import { deckOf } from '../../src/rehearsal/deck.ts';
import type { KnownTotals } from '../../src/rehearsal/deck.ts';
import { practicePapers } from '../../src/rehearsal/practice-deck.ts';
import type { OpenCongress } from '../open-congress.ts';
import { countedRound } from '../service/round-facts.ts';
import { practiceSeed } from './copied-from.ts';
import { requirePractice } from './practice-only.ts';

export interface RoundDeck {
  readonly definition: RoundDefinition;
  readonly ballots: readonly PracticeBallot[];
  /** What the papers at these places give; all of them by default. */
  readonly totals: (isMeant?: (ballot: PracticeBallot) => boolean) => KnownTotals;
}

/** Refuses with practice-only. */
export function roundDeck(file: OpenCongress, roundId: number): RoundDeck {
  requirePractice(file);
  const { definition } = countedRound(file, roundId);
  const piles = file.batches.list(roundId).map(({ size }) => size);
  const size = piles.reduce((sum, pile) => sum + pile, 0);
  const holders = holdersOf(file, definition);
  const shares = holders?.map(({ own, proxied }) => own + proxied) ?? null;
  const papers = practicePapers(definition, practiceSeed(file) + roundId, size, shares);
  const ballots = deckOf(papers, piles).ballots.map((ballot, place) => ({
    ...ballot,
    code: holders?.[place]?.code ?? null,
  }));
  return {
    definition,
    ballots,
    totals: (isMeant = () => true) =>
      deckOf(
        papers.filter((_, place) => isMeant(ballots[place]!)),
        [size],
      ).totals,
  };
}

/** Whose papers they are, where a register is kept: nobody has two. */
function holdersOf(file: OpenCongress, { style }: RoundDefinition) {
  if (style !== 'cumulative' || !file.holders.exists()) return null;
  return file.holders.list().filter(({ own, proxied, present }) => present && own + proxied > 0);
}
