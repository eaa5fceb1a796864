/** The final result of one election over all its rounds. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SummedElection } from '../../../src/api/views.ts';
import { AlternatesSection } from './AlternatesSection.tsx';
import { CompositionSection } from './CompositionSection.tsx';
import { DecisionsSection } from './DecisionsSection.tsx';
import { PeopleTable } from './PeopleTable.tsx';

export function ElectionResult({
  election,
  open,
  take,
  replace,
}: {
  readonly election: SummedElection;
  readonly open: () => void;
  readonly take: (() => void) | null;
  readonly replace: (() => void) | null;
}) {
  const { t } = useTranslation('summary');
  const { title, poll, state, seats, elected, rounds } = election;
  return (
    <section className="card summary-main" aria-label={title} tabIndex={0}>
      <div className="summary-head">
        <div>
          <h2>{title}</h2>
          <p className="label">
            {[
              ...(poll ? [] : [t('elected', { elected: elected.length, seats })]),
              t('rounds', { count: rounds }),
              ...(election.open > 0 ? [t('open', { count: election.open })] : []),
              t(`state/${state}`),
            ].join(' · ')}
          </p>
        </div>
        <Button variant="default" onClick={open}>
          {t('toRound')}
        </Button>
      </div>
      {poll ? <p>{t('poll')}</p> : null}
      {!poll && elected.length === 0 ? <p className="label">{t('nobody')}</p> : null}
      {elected.length > 0 ? (
        <>
          <PeopleTable
            caption={t('people')}
            people={elected}
            notes={absences(election, t)}
            meetingOf={election.meetingOf}
          />
          <CompositionSection composition={election.composition} />
        </>
      ) : null}
      <DecisionsSection election={election} />
      {take !== null || election.alternates !== null ? (
        <AlternatesSection election={election} take={take} replace={replace} />
      ) : null}
    </section>
  );
}

function absences(
  { alternates }: SummedElection,
  t: ReturnType<typeof useTranslation<'summary'>>['t'],
): ReadonlyMap<string, string> {
  return new Map(alternates?.replacements.map(({ absent, by }) => [absent, t('alternates/away', { by })]));
}
