import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { useFirstFocus } from '../../parts/fields/first-focus.ts';
import { useFootKeys } from '../../parts/frame/foot-keys.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { TotalsTable } from './TotalsTable.tsx';
import { TrainingCard } from './TrainingCard.tsx';

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
  const first = useFirstFocus<HTMLButtonElement>();
  const here = `/rounds/${round.id}`;
  const toEntry = () => void navigate(here);
  const toDeck = () => void navigate(`${here}/rehearsal/deck`);
  const toTraining = () => void navigate(`${here}/training`);
  const compare = () => void compared.refetch();
  const hints = useFootKeys([
    { key: 'I', label: t('keys/deck'), run: toDeck },
    { key: 'N', label: t('keys/entry'), run: toEntry },
    { key: 'K', label: t('keys/compare'), run: compare },
    { key: 'G', label: t('keys/training'), run: toTraining },
    { key: 'Escape', label: t('keys/back'), run: toEntry },
  ]);
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
          <TrainingCard onGo={toTraining} />
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
