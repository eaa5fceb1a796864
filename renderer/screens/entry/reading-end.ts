/** How a reader comes away from a pile: it is at its end, or it is left, or it was the wrong one. */
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ReadingView, RoundView } from '../../../src/api/views.ts';
import { desk } from '../../desk.ts';
import { nextReading, type NextReading, type Piles, type Reader } from '../../parts/next-reading.ts';
import type { EntryStore, Way } from './entry-store.ts';

/** The pile this person reads after `batch`. */
export function nextPile({ readings, batches }: Piles, reader: Reader, batch: number): NextReading | null {
  return nextReading({ readings, batches: batches.filter(({ number }) => number !== batch) }, reader, batch);
}

export function useReadingEnd(round: RoundView, reading: ReadingView, reader: Reader, store: EntryStore) {
  const { t } = useTranslation('entry');
  const navigate = useNavigate();
  /** Ballots that the pile should still have; asked about before a short pile ends. */
  const [missing, setMissing] = useState<number | null>(null);
  const ways = useMemo(() => {
    const board = `/rounds/${round.id}`;
    const toBoard: Way = async () => {
      await navigate(board);
      return 'left';
    };
    const finish: Way = async () => {
      if (!(await store.getState().finish())) return 'here';
      // Ask again: other piles may have been read or resized since this one was opened.
      const next = nextPile(await desk.rounds.get({ roundId: round.id }), reader, reading.batch);
      await navigate(next === null ? board : `${board}/batches/${next.batch}`, { replace: true });
      return 'left';
    };
    /** The reader says that no paper is left. */
    const end: Way = async () => {
      if (!store.getState().mayLeave()) return 'here';
      const { entries, size } = store.getState().pad;
      if (entries.length >= size) return finish();
      // At once, also where a slow disk has just answered: the next key is for the question, not for the pad below it.
      flushSync(() => setMissing(size - entries.length));
      return 'asked';
    };
    const leaveFor =
      (to: string): Way =>
      async () => {
        if (!store.getState().mayLeave()) return 'here';
        await navigate(to);
        return 'left';
      };
    const discard: Way = async () => {
      await desk.reading.discard({ readingId: reading.id, reason: t('suspicion/reason') });
      return toBoard();
    };
    return { toBoard, finish, end, leave: leaveFor(board), toNames: leaveFor(`${board}/names`), discard };
  }, [navigate, reader, reading, round, store, t]);
  return { ...ways, missing, goOn: () => setMissing(null) };
}
