import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { keyOf } from '../../../src/reading/keys.ts';
import { desk, askedOnce } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import type { Reader } from '../../parts/next-reading.ts';
import { useSignedIn } from '../../parts/people/signed-in.ts';
import { createEntryStore, type OpenedBatch } from './entry-store.ts';
import { EntryDesk } from './EntryDesk.tsx';
import { FinishedDesk } from './FinishedDesk.tsx';
import { NotReadHere } from './NotReadHere.tsx';
import { soundRefused } from '../../parts/sound.ts';

/** Reads one batch: opens its reading once, then everything happens at the typist's desk. */
export function Entry() {
  const { t } = useTranslation('entry');
  const roundId = Number(useParams()['roundId']);
  const batch = Number(useParams()['batch']);
  // Not one of the shared queries: those are fetched again after every ballot, and this screen keeps its own state.
  const reader = useSignedIn();
  const opened = useQuery({
    queryKey: [askedOnce, 'batch', roundId, batch, reader?.id],
    queryFn: async () => {
      const reading = await desk.reading.open({ roundId, batch });
      const round = await desk.rounds.get({ roundId });
      const holders = round.style === 'cumulative' ? (await desk.holders.get()).holders : [];
      return { reading, round, holders, repeats: await repeatedBy(round) };
    },
    gcTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
  });
  const opening = opened.isFetching;
  useLayoutEffect(() => {
    if (!opening) return;
    // Keys that come before the pile lies open are not kept for later, and the typist hears that.
    const refuse = ({ code, shiftKey, repeat }: KeyboardEvent) => {
      if (keyOf(code, shiftKey) !== null && !repeat) soundRefused();
    };
    window.addEventListener('keydown', refuse);
    return () => window.removeEventListener('keydown', refuse);
  }, [opening]);
  if (opened.error) return <NotReadHere roundId={roundId} batch={batch} reader={reader} error={opened.error} />;
  if (opening || !opened.data || !reader) {
    return (
      <Frame title={t('batchOf', { batch, batches: '…' })} hints={[]}>
        {null}
      </Frame>
    );
  }
  return (
    <OpenedReading
      key={`${roundId}/${batch}/${reader.id}/${String(opened.data.reading.finished)}`}
      {...opened.data}
      reader={reader}
      reopen={() => void opened.refetch()}
    />
  );
}

/** The round whose voided ballots this one votes again; null for any other round. */
async function repeatedBy({ number, electionId }: RoundView): Promise<number | null> {
  if (number === 1) return null;
  const { rounds } = await desk.elections.get({ electionId });
  return rounds.find((round) => round.number === number - 1)?.annulled === true ? number - 1 : null;
}

interface OpenedReadingProps extends OpenedBatch {
  readonly repeats: number | null;
  readonly reader: Reader;
  readonly reopen: () => void;
}

function OpenedReading({ round, reading, holders, repeats, reader, reopen }: OpenedReadingProps) {
  const { t } = useTranslation('entry');
  const [search] = useSearchParams();
  const serial = Number(search.get('serial'));
  const store = useMemo(() => {
    const second = { strike: 'two', agree: 'marks', list: 'marks', cumulative: 'votes' } as const;
    const reasons = ['one', second[round.style], 'three', 'four', 'five', 'six'] as const;
    const created = createEntryStore(
      { round, reading, holders },
      reasons.map((reason) => t(`doubtReasons/${reason}`)),
    );
    if (serial > 0) created.getState().select(serial);
    return created;
    // The words of the reasons are fixed when the batch is opened; changing the language must not drop a ballot.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [round, reading, holders, serial]);
  const opened = { round, repeats, reading, store };
  return reading.finished ? <FinishedDesk {...opened} onResumed={reopen} /> : <EntryDesk {...opened} reader={reader} />;
}
