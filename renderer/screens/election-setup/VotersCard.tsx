/** Who votes in this round, where that differs from the congress. */
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import type { Electorate } from '../../../src/election/model.ts';
import { rulesInForce } from '../../../src/election/rules-in-force.ts';
import { asksForVoters } from '../../parts/fields/ask-for-voters.ts';
import { shownCount } from '../../parts/shown-count.ts';
import { BaseLine, ElectorateForm } from '../../parts/fields/ElectorateForm.tsx';
import { useSession } from '../../session.ts';
import type { DraftElection } from './election-change.ts';

export function VotersCard({
  election,
  round,
  electorate,
  onChange,
  takeVoters,
}: {
  readonly election: DraftElection;
  readonly round: RoundView;
  readonly electorate: Electorate;
  readonly onChange: (electorate: Electorate) => void;
  /** Null where there is no other election, or the round cannot change any more. */
  readonly takeVoters: (() => void) | null;
}) {
  const { t } = useTranslation('elections');
  const asked = asksForVoters(useLocation().state);
  const [opened, setOpened] = useState(asked);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!asked) return;
    const present = card.current?.querySelector<HTMLInputElement>('input[id$="-present"]');
    present?.focus();
    present?.scrollIntoView({ block: 'center' });
  }, [asked]);
  const { base, threshold } = rulesInForce({ ...election, round });
  const { ruleSet } = election;
  return (
    <section ref={card} className="card form-card" aria-labelledby="election-voters">
      <h2 id="election-voters">{t('form/electorate')}</h2>
      <p className="explained">{t('form/electorateHelp')}</p>
      <div className="voters-ways">
        <Button variant="default" size="compact-md" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t(opened ? 'form/electorateHide' : 'form/electorateShow')}
        </Button>
        {takeVoters ? (
          <Button variant="default" size="compact-md" onClick={takeVoters}>
            {t('take/votersOpen')}
          </Button>
        ) : null}
      </div>
      {opened ? (
        <ElectorateForm
          value={electorate}
          onChange={onChange}
          base={base}
          threshold={threshold}
          ruleSet={ruleSet}
          shares={election.style === 'cumulative'}
          disabled={round.state === 'sealed'}
          stacked
        />
      ) : (
        <div className="electorate">
          {election.style === 'cumulative' ? <SharesLine electorate={electorate} /> : null}
          <BaseLine electorate={electorate} base={base} threshold={threshold} ruleSet={ruleSet} />
        </div>
      )}
    </section>
  );
}

/** The shares that vote, and the way to the register that counts them. */
function SharesLine({ electorate: { shares } }: { readonly electorate: Electorate }) {
  const { t } = useTranslation(['elections', 'congress']);
  const language = useSession((session) => session.language);
  return (
    <p className="voters-shares">
      {shares
        ? t('form/shares', { present: shownCount(shares.present, language), all: shownCount(shares.all, language) })
        : t('form/noShares')}{' '}
      <Link to="/congress/holders">{t('congress:electorate/shares/register')}</Link>
    </p>
  );
}
