import { useQuery } from '@tanstack/react-query';
import { ask, askedOnce, desk } from '../../desk.ts';
import type { PaperKind } from './papers-of-round.ts';

/**
 * The PDF of a paper. The minutes follow every change of the round; the others are drawn once, when they are chosen: each
 * drawing is a line of the journal, and what the journal tells would have them drawn again.
 */
export function useDrawnPaper(kind: PaperKind | null, roundId: number, batch: number | null) {
  const minutes = useQuery({
    ...ask.papers.minutes.queryOptions({ input: { roundId } }),
    enabled: kind === 'minutes',
  });
  const once = useQuery({
    queryKey: [askedOnce, 'paper', kind, roundId, batch],
    queryFn: () => draw(kind, roundId, batch),
    enabled: kind !== null && kind !== 'minutes',
    gcTime: 0,
  });
  return kind === 'minutes' ? minutes : once;
}

function draw(kind: PaperKind | null, roundId: number, batch: number | null): Promise<Blob> {
  if (kind === 'covers') return desk.papers.covers(batch === null ? { roundId } : { roundId, batch });
  if (kind === 'zero' || kind === 'entryJournal' || kind === 'readiness') return desk.papers[kind]({ roundId });
  return desk.papers.minutes({ roundId });
}
