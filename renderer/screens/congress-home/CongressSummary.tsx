import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Congress, ElectionSummary } from '../../../src/api/views.ts';
import { countedElectorate, excludedInAll, neededVotes } from '../../../src/election/electorate.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import { Figure } from '../../parts/Figure.tsx';
import { dayOfIso } from '../../parts/fields/day-text.ts';
import { organisationWords } from '../../parts/fields/organisation-words.ts';
import { shownCount } from '../../parts/shown-count.ts';
import { useSession } from '../../session.ts';

/** The congress in one line: who meets, where, when, and the figures every majority starts from. */
export function CongressSummary({
  congress,
  elections,
  setup,
  layout,
  people,
}: {
  readonly congress: Congress;
  readonly elections: readonly ElectionSummary[];
  readonly setup: () => void;
  readonly layout: () => void;
  /** Null for whoever makes no accounts. */
  readonly people: (() => void) | null;
}) {
  const { t } = useTranslation('elections');
  const language = useSession((session) => session.language);
  const { electorate } = congress;
  // Other regulations measure a majority against the ballots, or against nothing.
  const bySummoned =
    elections.length === 0
      ? ruleSets[congress.ruleSet].rules.base === 'summoned'
      : elections.some(({ ruleSet }) => ruleSets[ruleSet].rules.base === 'summoned');
  const says = organisationWords(congress.ruleSet, electorate.kind, language);
  const base = countedElectorate(electorate);
  const days = [...new Set([congress.firstDay, congress.lastDay])].filter(Boolean).map(dayOfIso).join(' – ');
  return (
    <section className="card facts" aria-label={says.Meeting}>
      <div className="who">
        <strong>{congress.organisation}</strong>
        <span className="label">{[congress.term, congress.place, days].filter(Boolean).join(' · ')}</span>
        <div className="label">
          {says.Committee}:{' '}
          {congress.committee.length > 0
            ? t('home/people', { count: congress.committee.length })
            : t('home/committeeMissing')}
        </div>
      </div>
      <Figure label={t('home/summoned')}>{electorate.summoned}</Figure>
      {bySummoned ? (
        <>
          <Figure label={t('home/excluded')}>{excludedInAll(electorate)}</Figure>
          <Figure label={t('home/base')}>{base}</Figure>
          <Figure label={t('home/needed')}>{base > 0 ? neededVotes(base, 'majority') : '–'}</Figure>
        </>
      ) : null}
      {electorate.shares ? (
        <Figure label={t('home/shares')}>{shownCount(electorate.shares.present, language)}</Figure>
      ) : null}
      <Figure label={t('home/present')}>{electorate.present}</Figure>
      <div className="facts-ways">
        <Button variant="default" onClick={setup} aria-label={t('home/setup', { meeting: says.meeting })}>
          {t('home/setupElection')}
        </Button>
        <Button variant="default" onClick={layout} rightSection={<kbd className="key">V</kbd>}>
          {t('home/layout')}
        </Button>
        {people ? (
          <Button variant="default" onClick={people} rightSection={<kbd className="key">P</kbd>}>
            {t('home/accounts')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
