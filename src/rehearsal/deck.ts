/** Bộ phiếu: made papers in their piles, with what they should give together. */
import type { Ballot, InvalidReason } from '../election/model.ts';
import type { MadePaper } from './made-paper.ts';

export interface KnownTotals {
  /** Votes for each printed name, in ballot order. */
  readonly for: readonly number[];
  readonly valid: number;
  readonly invalid: number;
  readonly reasons: Readonly<Partial<Record<InvalidReason, number>>>;
}

export interface Deck {
  readonly ballots: readonly Ballot[];
  readonly totals: KnownTotals;
}

/** The papers laid into piles of these sizes, the first papers on the first pile. Papers beyond the piles are left out. */
export function deckOf(papers: readonly MadePaper[], piles: readonly number[]): Deck {
  const places = piles.flatMap((size, pile) =>
    Array.from({ length: size }, (_, place) => ({ batch: pile + 1, serial: place + 1 })),
  );
  const laid = papers.slice(0, places.length);
  return {
    ballots: laid.map(({ marks, defects, votes }, place) => ({
      ...places[place]!,
      marks,
      defects,
      ...(votes === undefined ? {} : { votes }),
    })),
    totals: totalsOf(laid),
  };
}

/** Adds up what the papers were made to give. */
export function totalsOf(papers: readonly MadePaper[]): KnownTotals {
  const totals = { for: papers[0]?.gives.map(() => 0) ?? [], valid: 0, invalid: 0 };
  const reasons: Partial<Record<InvalidReason, number>> = {};
  for (const { fate, gives } of papers) {
    if (fate === 'valid') totals.valid += 1;
    else {
      totals.invalid += 1;
      reasons[fate] = (reasons[fate] ?? 0) + 1;
    }
    for (const [line, votes] of gives.entries()) totals.for[line]! += votes;
  }
  return { ...totals, reasons };
}
