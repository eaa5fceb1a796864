import type { Pile } from '../storage/batches.ts';

/**
 * Lays collected ballots out in piles of `batchSize`, the last one smaller. Piles somebody measured keep their size as
 * long as ballots are left for them.
 */
export function layOutPiles(collected: number, batchSize: number, measured: readonly Pile[]): Pile[] {
  const known = new Map(measured.filter((pile) => pile.measured).map((pile) => [pile.number, pile]));
  const piles: Pile[] = [];
  for (let left = collected; left > 0; left -= piles.at(-1)!.size) {
    const number = piles.length + 1;
    const pile = known.get(number);
    piles.push(pile && pile.size > 0 ? pile : { number, size: Math.min(batchSize, left), measured: false });
  }
  return piles;
}
