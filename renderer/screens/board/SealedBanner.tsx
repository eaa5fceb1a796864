/** A sealed round says so strongly, with the ways that are still open; and every reopening stays visible. */
import './sealing.css';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { shownTime } from '../../parts/shown-time.ts';

export function SealedBanner({
  round,
  reopen,
  later,
}: {
  readonly round: RoundView;
  /** Null where it cannot be reopened, or not by this person. */
  readonly reopen: (() => void) | null;
  /** A later round was built on this one. */
  readonly later: boolean;
}) {
  const { t } = useTranslation('board');
  const navigate = useNavigate();
  return (
    <section className="sealed-banner" aria-label={t('sealed/title')}>
      <svg viewBox="0 0 24 24" width="40" height="40" aria-hidden="true">
        <path
          d="M7 10V7.5a5 5 0 0 1 10 0V10 M5.5 10h13v10.5h-13z M12 14v3"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      <div className="sealed-words">
        <h2>
          {t('sealed/title')}{' '}
          {round.sealedAt ? <small>{t('sealed/at', { time: shownTime(round.sealedAt) })}</small> : null}
        </h2>
        <p>
          {t('sealed/text')} {later ? t('sealed/later') : null}
        </p>
      </div>
      <div className="sealed-ways">
        <Button variant="white" onClick={() => void navigate(`/rounds/${round.id}/papers`)}>
          {t('sealed/papers')}
        </Button>
        <Button variant="white" onClick={() => void navigate(`/rounds/${round.id}/result`)}>
          {t('sealed/result')}
        </Button>
        {reopen ? (
          <Button variant="outline" color="#fff" onClick={reopen}>
            {t('sealed/reopen')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

export function Reopenings({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation('board');
  if (round.reopenings.length === 0) return null;
  return (
    <section className="card board-note">
      <h2>{t('reopen/history', { count: round.reopenings.length })}</h2>
      <ul>
        {round.reopenings.map(({ at, actor, reason }) => (
          <li key={at}>{t('reopen/line', { time: shownTime(at), actor, reason })}</li>
        ))}
      </ul>
    </section>
  );
}
