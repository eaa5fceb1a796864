/** The chosen paper: what it is for, and the ways it leaves the screen. */
import { Button } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../parts/Refused.tsx';
import { shownTime } from '../../parts/shown-time.ts';
import type { PaperWay } from './paper-ways.ts';
import type { PaperOfRound } from './papers-of-round.ts';

export function PaperCard({
  paper,
  batch,
  sealedAt,
  pages,
  ways,
  first,
  status,
  error,
  children,
}: {
  readonly paper: PaperOfRound;
  /** The one pile whose cover it is. */
  readonly batch: number | null;
  readonly sealedAt: string | null;
  readonly pages: number | null;
  readonly ways: readonly PaperWay[];
  /** Has the focus when the paper is chosen. */
  readonly first: Ref<HTMLButtonElement>;
  readonly status: string | null;
  readonly error: unknown;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('papers');
  const { kind, state } = paper;
  const name = batch === null ? t(`list/${kind}`) : t('list/coverOf', { batch });
  const told = state === 'official' || state === 'draft';
  return (
    <section className={`card papers-card ${told ? state : ''}`}>
      <h2>{kind === 'minutes' && told ? t(`${state}Title`) : name}</h2>
      {kind === 'minutes' ? null : <p>{t(`text/${kind}`)}</p>}
      {state === 'official' ? <p>{t('officialText', { time: shownTime(sealedAt ?? '') })}</p> : null}
      {state === 'draft' ? <p>{t('draftText')}</p> : null}
      {children}
      {pages === null ? null : (
        <p className="label">{t(kind === 'ballots' || kind === 'slides' ? 'sheets' : 'pages', { count: pages })}</p>
      )}
      {status === null ? null : <p role="status">{status}</p>}
      <Refused error={error} />
      <div className="papers-buttons">
        {ways.map(({ key, button, run, able }, at) => (
          <Button
            key={key}
            ref={at === 0 ? first : undefined}
            variant={at === 0 ? 'filled' : 'default'}
            onClick={run}
            disabled={!able}
          >
            {button}
          </Button>
        ))}
      </div>
    </section>
  );
}
