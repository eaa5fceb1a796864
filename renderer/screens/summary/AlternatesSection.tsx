/** Đại biểu dự khuyết in the order in which they replace. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SummedElection } from '../../../src/api/views.ts';
import { nextAlternate } from './alternates.ts';
import { PeopleTable } from './PeopleTable.tsx';

export function AlternatesSection({
  election,
  take,
  replace,
}: {
  readonly election: SummedElection;
  readonly take: (() => void) | null;
  readonly replace: (() => void) | null;
}) {
  const { t } = useTranslation('summary');
  const { alternates } = election;
  const tied = alternates?.tied ?? null;
  const used = new Map(
    alternates?.replacements.map(({ by, absent }) => [by, t('alternates/used', { absent })] as const),
  );
  const places = alternates ? alternates.ordered.length + (tied?.seats ?? 0) : 0;
  return (
    <section className="summary-section" aria-labelledby="alternates">
      <h3 id="alternates">{t('alternates/title')}</h3>
      {alternates === null ? (
        <p className="label">{t('alternates/none')}</p>
      ) : (
        <>
          {alternates.ordered.length > 0 ? (
            <>
              <p className="label">{t('alternates/ordered')}</p>
              <PeopleTable
                caption={t('alternates/title')}
                people={alternates.ordered}
                notes={used}
                meetingOf={election.meetingOf}
              />
            </>
          ) : null}
          {tied ? (
            <p className="summary-caution">
              {t('alternates/tied', {
                seats: tied.seats,
                names: tied.people.map(({ candidate }) => candidate.name).join(', '),
              })}
            </p>
          ) : null}
          {places < alternates.seats ? (
            <p className="summary-caution">{t('alternates/fewer', { count: places, seats: alternates.seats })}</p>
          ) : null}
          {alternates.ordered.length > 0 && nextAlternate(election) === null ? (
            <p className="summary-caution">{t('alternates/left')}</p>
          ) : null}
        </>
      )}
      <div className="summary-ways">
        {take ? (
          <Button variant="default" onClick={take}>
            {t(alternates === null ? 'alternates/take' : 'alternates/change')}
          </Button>
        ) : null}
        {replace ? (
          <Button variant="default" onClick={replace}>
            {t('alternates/replace')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
