import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Congress } from '../../../src/api/views.ts';
import { countedElectorate, excludedInAll, neededVotes } from '../../../src/election/electorate.ts';
import { Figure } from '../../parts/Figure.tsx';
import { dayOfIso } from '../../parts/day-text.ts';

/** The congress in one line: who meets, where, when, and the figures every majority starts from. */
export function CongressSummary({ congress, setup }: { readonly congress: Congress; readonly setup: () => void }) {
  const { t } = useTranslation('elections');
  const { electorate } = congress;
  const base = countedElectorate(electorate);
  const days = [...new Set([congress.firstDay, congress.lastDay])].filter(Boolean).map(dayOfIso).join(' – ');
  return (
    <section className="card facts" aria-label={t('home/facts')}>
      <div className="who">
        <strong>{congress.organisation}</strong>
        <span className="label">{[congress.term, congress.place, days].filter(Boolean).join(' · ')}</span>
        <div className="label">
          {t('home/committee')}:{' '}
          {congress.committee.length > 0
            ? t('home/people', { count: congress.committee.length })
            : t('home/committeeMissing')}
        </div>
      </div>
      <Figure label={t('home/summoned')}>{electorate.summoned}</Figure>
      <Figure label={t('home/excluded')}>{excludedInAll(electorate)}</Figure>
      <Figure label={t('home/base')}>{base}</Figure>
      <Figure label={t('home/needed')}>{base > 0 ? neededVotes(base) : '–'}</Figure>
      <Figure label={t('home/present')}>{electorate.present}</Figure>
      <Button variant="default" onClick={setup} aria-label={t('home/setup')}>
        {t('home/setupElection')}
      </Button>
    </section>
  );
}
