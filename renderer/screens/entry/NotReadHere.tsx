import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { refusalOf } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import type { Reader } from '../../parts/next-reading.ts';
import { useRound } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { nextPile } from './reading-end.ts';

/** Why this person does not read this pile, and what to do instead: the next pile that waits for him, or the board. */
export function NotReadHere({
  roundId,
  batch,
  reader,
  error,
}: {
  readonly roundId: number;
  readonly batch: number;
  readonly reader: Reader | null;
  readonly error: unknown;
}) {
  const { t } = useTranslation('entry');
  const navigate = useNavigate();
  const round = useRound(roundId).data;
  const closed = !round || round.state === 'sealed' || round.annulled;
  const next = !closed && reader ? nextPile(round, reader, batch) : null;
  const back = () => void navigate(`/rounds/${roundId}`);
  const go = () => (next ? void navigate(`/rounds/${roundId}/batches/${next.batch}`, { replace: true }) : back());
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  useScreenKeys([
    ['Enter', go],
    ['Escape', back],
  ]);
  const { code } = refusalOf(error);
  const help = code === 'reader-twice' || code === 'reader-settled' || code === 'readings-complete' ? code : 'other';
  return (
    <Frame
      title={t('notHere/title', { batch })}
      hints={[
        { cap: 'Enter', label: next ? t('notHere/next', { batch: next.batch }) : t('leave'), press: go },
        { cap: 'Esc', label: t('leave'), press: back },
      ]}
    >
      <section className="card entry-not-here">
        <h2>{t('notHere/title', { batch })}</h2>
        <Refused error={error} />
        <p>{t(`notHere/help/${help}`)}</p>
        <Button ref={first} onClick={go} rightSection={<kbd className="key">Enter</kbd>}>
          {next ? t('notHere/next', { batch: next.batch }) : t('finished/toBoard')}
        </Button>
      </section>
    </Frame>
  );
}
