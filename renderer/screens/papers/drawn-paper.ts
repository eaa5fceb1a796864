import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { drawnPapers, type DrawnPaper } from '../../../src/papers/drawn-papers.ts';
import { ask, desk, paperOnce } from '../../desk.ts';
import type { BallotPrint } from './ballot-print.ts';
import type { PaperKind } from './papers-of-round.ts';

/** Milliseconds without a key, until a code counts as typed. */
const rest = 400;

/**
 * The PDF of a paper. Papers of the result and ballots follow every line of the journal; the others only what is declared and
 * entered: they tell of the journal, and the line of their own printing would have them drawn again. Of ballots a test of
 * the printer is seen: what can be voted on comes only in a file, with its number in the journal.
 */
export function useDrawnPaper(
  kind: PaperKind | null,
  roundId: number,
  batch: number | null,
  { look, copies, settled }: BallotPrint & { readonly settled: boolean },
) {
  const minutes = useQuery({
    ...ask.papers.minutes.queryOptions({ input: { roundId } }),
    enabled: kind === 'minutes',
  });
  const named = isNamed(kind) ? kind : 'announcement';
  const drawn = useQuery({
    ...ask.papers.draw.queryOptions({ input: { roundId, paper: named, format: 'pdf' } }),
    enabled: isNamed(kind),
  });
  const [rested] = useDebouncedValue(copies, rest);
  // What is half typed is nobody's code yet.
  const seen = typeof copies === 'object' && typeof rested === 'object' ? rested : copies;
  const ballot = useQuery({
    // How many are printed makes no other ballot.
    ...ask.papers.testBallot.queryOptions({
      input: { roundId, ...look, copies: typeof seen === 'number' ? 1 : seen },
    }),
    enabled: kind === 'ballots' && settled && !(typeof seen === 'object' && seen.code.trim() === ''),
  });
  const once = useQuery({
    queryKey: [...paperOnce, kind, roundId, batch],
    queryFn: () => draw(kind, roundId, batch),
    enabled: isDrawnOnce(kind),
    gcTime: 0,
  });
  return kind === 'minutes' ? minutes : kind === 'ballots' ? ballot : isNamed(kind) ? drawn : once;
}

function isNamed(kind: PaperKind | null): kind is PaperKind & Exclude<DrawnPaper, 'minutes' | 'workbook'> {
  return kind !== 'minutes' && kind !== 'workbook' && (drawnPapers as readonly (string | null)[]).includes(kind);
}

const drawnOnce = ['zero', 'covers', 'entryJournal', 'readiness'] as const;

function isDrawnOnce(kind: PaperKind | null): kind is (typeof drawnOnce)[number] {
  return (drawnOnce as readonly (string | null)[]).includes(kind);
}

function draw(kind: PaperKind | null, roundId: number, batch: number | null): Promise<Blob> {
  if (kind === 'covers') return desk.papers.covers(batch === null ? { roundId } : { roundId, batch });
  if (kind === 'entryJournal' || kind === 'readiness') return desk.papers[kind]({ roundId });
  return desk.papers.zero({ roundId });
}
