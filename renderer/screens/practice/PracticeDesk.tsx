import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/Frame.tsx';
import type { KeyHint } from '../../parts/KeyBar.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/screen-keys.ts';
import { TotalsTable } from './TotalsTable.tsx';

/** In a practice copy: its deck on paper, keying it, and what was keyed against the paper. */
export function PracticeDesk({ round, title }: { readonly round: RoundView; readonly title: string }) {
  const { t } = useTranslation('rehearsal');
  const navigate = useNavigate();
  const input = { roundId: round.id };
  const deck = useQuery(ask.rehearsal.deck.queryOptions({ input }));
  // Ballots are keyed between two looks at it.
  const compared = useQuery({
    ...ask.rehearsal.compare.queryOptions({ input }),
    staleTime: 0,
    refetchOnMount: 'always',
  });
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const here = `/rounds/${round.id}`;
  const toEntry = () => void navigate(here);
  const toDeck = () => void navigate(`${here}/rehearsal/deck`);
  const toTraining = () => void navigate(`${here}/training`);
  const compare = () => void compared.refetch();
  const keys: [key: string, label: string, run: () => void][] = [
    ['I', t('keys/deck'), toDeck],
    ['N', t('keys/entry'), toEntry],
    ['K', t('keys/compare'), compare],
    ['G', t('keys/training'), toTraining],
  ];
  useScreenKeys([...keys.map(([key, , press]) => [key, press] as const), ['Escape', toEntry]]);
  const hints: KeyHint[] = [
    ...keys.map(([cap, label, press]) => ({ cap, label, press })),
    { cap: 'Esc', label: t('keys/back'), press: toEntry },
  ];
  const report = compared.data;

  return (
    <Frame title={title} hints={hints}>
      <div className="rehearsal">
        <div className="rehearsal-side">
          <section className="card rehearsal-card">
            <h2>{t('deck/title')}</h2>
            <p>{t('deck/text', { count: deck.data?.ballots.length ?? 0 })}</p>
            <div className="rehearsal-ways">
              <Button ref={first} onClick={toDeck} rightSection={<kbd className="key">I</kbd>}>
                {t('deck/print')}
              </Button>
              <Button variant="default" onClick={toEntry} rightSection={<kbd className="key">N</kbd>}>
                {t('toEntry')}
              </Button>
            </div>
            <Refused error={deck.error} />
          </section>
          <section className="card rehearsal-card">
            <h2>{t('compare/title')}</h2>
            <p>{t('compare/text')}</p>
            <div className="rehearsal-ways">
              <Button
                variant="default"
                onClick={compare}
                loading={compared.isFetching}
                rightSection={<kbd className="key">K</kbd>}
              >
                {t('compare/go')}
              </Button>
            </div>
          </section>
          <section className="card rehearsal-card">
            <h2>{t('training/title')}</h2>
            <p>{t('training/text')}</p>
            <div className="rehearsal-ways">
              <Button variant="default" onClick={toTraining} rightSection={<kbd className="key">G</kbd>}>
                {t('training/go')}
              </Button>
            </div>
          </section>
        </div>
        <div className="rehearsal-main">
          <Refused error={compared.error} />
          {!report || report.ballots === 0 ? (
            <section className="card rehearsal-none" role="status">
              <p>{t('compare/nothing')}</p>
            </section>
          ) : (
            <>
              <section
                className="card rehearsal-verdict"
                data-verdict={report.passed ? 'passed' : 'failed'}
                role="status"
              >
                <h2>
                  <span aria-hidden="true">{report.passed ? '✓' : '✗'}</span>{' '}
                  {report.passed
                    ? t('compare/right', { ballots: report.ballots })
                    : t('compare/wrong', { count: report.wrongBallots.length, ballots: report.ballots })}
                </h2>
                {report.wrongBallots.length > 0 ? (
                  <ul className="rehearsal-wrong">
                    {report.wrongBallots.map(({ batch, serial }) => (
                      <li key={`${batch}/${serial}`}>
                        <Link to={`${here}/batches/${batch}?serial=${serial}`}>
                          {t('compare/open', { batch, serial })}
                        </Link>
                      </li>
                    ))}
                  </ul>
                ) : null}
              </section>
              <TotalsTable report={report} />
            </>
          )}
        </div>
      </div>
    </Frame>
  );
}
