import type { RoundView } from '../../../src/api/views.ts';

/** The next batch with ballots left, looking on from `from` and then from the start; null when all piles are read. */
export function nextBatch(round: Pick<RoundView, 'batches'>, from: number): number | null {
  const open = round.batches.filter(({ number, entered, size }) => number !== from && entered < size);
  return (open.find(({ number }) => number > from) ?? open[0])?.number ?? null;
}
