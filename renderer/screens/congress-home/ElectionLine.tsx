import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ElectionSummary, RoundState } from '../../../src/api/views.ts';
import { ColourSquare } from '../../parts/ColourChip.tsx';
import { currentRound } from './next-step.ts';

const chips: Record<RoundState, string> = { setup: 'quiet', counting: 'calm', sealed: 'valid' };

/** One election of the congress: what is elected, how far the count is. */
export function ElectionLine({
  election,
  place,
  chosen,
  choose,
  setup,
}: {
  readonly election: ElectionSummary;
  readonly place: number;
  readonly chosen: boolean;
  readonly choose: () => void;
  /** Null for whoever declares nothing. */
  readonly setup: (() => void) | null;
}) {
  const { t } = useTranslation(['elections', 'common', 'rounds']);
  const round = currentRound(election);
  if (!round) return null;
  // A later round fills a part of the seats from a part of the list: the election is what its first round was.
  const { seats, candidates, style } = election.rounds[0] ?? round;
  const { collected, entered, agreed, state } = round;
  return (
    <li className={chosen ? 'election chosen' : 'election'} onFocus={choose}>
      <span className="place">{place}</span>
      <div>
        <Link to={`/rounds/${round.id}`} className="name" data-election={election.id} title={election.title}>
          {election.title}
        </Link>
        <div className="label">
          {candidates > 0
            ? t(election.poll ? 'home/ofPoll' : 'home/of', { seats, candidates })
            : t('home/noCandidates', { seats })}{' '}
          · {t(`common:style/${style}`)}
        </div>
        {election.rounds.length > 1 ? <Rounds election={election} /> : null}
      </div>
      <div className="progress label">
        {collected === null ? (
          t('home/notIssued')
        ) : (
          <>
            {t(entered > agreed ? 'home/progressRead' : 'home/progress', { entered, agreed, collected })}
            <div className={agreed >= collected ? 'track full' : 'track'}>
              <span style={{ width: `${collected > 0 ? Math.min(100, (agreed / collected) * 100) : 0}%` }} />
            </div>
          </>
        )}
      </div>
      <span className="election-chips">
        {election.poll ? <span className="chip attention">{t('rounds:poll')}</span> : null}
        {election.progress === 'deciding' ? (
          <span className="chip attention">{t('rounds:deciding')}</span>
        ) : (
          <span className={`chip ${chips[state]}`}>{t(`common:state/${state}`)}</span>
        )}
      </span>
      {setup ? (
        <Button variant="subtle" onClick={setup} aria-label={`${t('home/setupElection')}: ${election.title}`}>
          {t('home/setupElection')}
        </Button>
      ) : null}
    </li>
  );
}

/** Every round with its state, the first one first. */
function Rounds({ election }: { readonly election: ElectionSummary }) {
  const { t } = useTranslation(['rounds', 'common']);
  return (
    <ul className="election-rounds" aria-label={t('ofElection', { title: election.title })}>
      {election.rounds.map((round) => (
        <li key={round.id}>
          <ColourSquare colour={round.colour} />{' '}
          <Link to={`/rounds/${round.id}`} tabIndex={-1}>
            {t(`common:round/${round.kind}`, { number: round.number })}
          </Link>
          : {round.annulled ? t('annulled').toLocaleLowerCase() : t(`common:state/${round.state}`).toLocaleLowerCase()}
        </li>
      ))}
    </ul>
  );
}
