import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import type { Congress } from '../../../src/api/views.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import { ask, desk } from '../../desk.ts';
import { CongressFields, congressFactsComplete, type CongressFacts } from '../../parts/fields/CongressFields.tsx';
import { electorateUnder } from '../../parts/fields/electorate-reasons.ts';
import { ElectorateForm } from '../../parts/fields/ElectorateForm.tsx';
import { Frame } from '../../parts/frame/Frame.tsx';
import { useOpenCongress } from '../../parts/open-congress.ts';
import { organisationWords } from '../../parts/fields/organisation-words.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { useWhyNot } from '../../parts/people/signed-in.ts';
import { useTwoPersons } from '../../parts/people/two-persons.ts';
import { UnsavedGuard, useUnsaved } from '../../parts/dialogs/UnsavedGuard.tsx';
import { votesByShares } from '../../parts/fields/votes-by-shares.ts';
import { useSession } from '../../session.ts';
import '../../parts/fields/form.css';
import { PeopleCard } from './PeopleCard.tsx';
import { nameless, peopleOf, rowsOfPeople } from './people-rows.ts';
import { votersUnder } from './voters-under.ts';

export function CongressSetup() {
  const { t } = useTranslation('congress');
  const { none, congress, error } = useOpenCongress();
  if (none) return <Navigate to="/" replace />;
  if (congress) return <SetupForm congress={congress} />;
  return (
    <Frame title={t('setupTitle')} hints={[]}>
      <Refused error={error} />
    </Frame>
  );
}

/** Starts from what is saved; later changes by another window do not overwrite what is being typed. */
function SetupForm({ congress }: { readonly congress: Congress }) {
  const { t } = useTranslation(['congress', 'common']);
  const navigate = useNavigate();
  const elections = useQuery(ask.elections.list.queryOptions()).data ?? [];
  const save = useTwoPersons(desk.congress.save);
  const whyNot = useWhyNot('congress-saved');
  const [facts, setFacts] = useState<CongressFacts>(congress);
  const [electorate, setElectorate] = useState(congress.electorate);
  const [presidium, setPresidium] = useState(() => rowsOfPeople(congress.presidium));
  const [committee, setCommittee] = useState(() => rowsOfPeople(congress.committee));
  const [complain, setComplain] = useState(false);
  const { ruleSet } = facts;
  const says = organisationWords(
    ruleSet,
    electorate.kind,
    useSession((session) => session.language),
  );
  const voters = votersUnder(ruleSet, elections);
  const { base, threshold } = ruleSets[voters].rules;
  const byShares = votesByShares(ruleSet, elections);
  const changeFacts = (next: CongressFacts) => {
    setFacts(next);
    setElectorate(electorateUnder(electorate, voters, votersUnder(next.ruleSet, elections)));
  };

  const draft = {
    ...facts,
    firstDay: facts.firstDay ?? '',
    lastDay: facts.lastDay ?? '',
    electorate: {
      ...electorate,
      excluded: electorate.excluded.filter(({ reason, count }) => count > 0 && reason.trim()),
    },
    presidium: peopleOf(presidium),
    committee: peopleOf(committee),
  };
  const written = JSON.stringify(draft);
  const [saved, setSaved] = useState(written);
  const dirty = written !== saved;
  const guard = useUnsaved(dirty);

  const store = async (): Promise<boolean> => {
    setComplain(true);
    if (!congressFactsComplete(facts) || nameless([...presidium, ...committee]).length > 0) {
      setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return false;
    }
    try {
      await save.mutateAsync(draft);
    } catch {
      return false;
    }
    setSaved(written);
    return true;
  };
  const back = () => void navigate('/congress');
  useScreenKeys([
    ['mod+S', () => void store()],
    ['Escape', back],
  ]);

  return (
    <Frame
      title={t('setupOf', { meeting: says.meeting })}
      hints={[
        { cap: 'Ctrl S', label: t('keys/save'), press: () => void store() },
        { cap: 'Enter', label: t('keys/row') },
        { cap: 'Alt ↑ ↓', label: t('keys/move') },
        { cap: 'Ctrl Delete', label: t('keys/remove') },
        { cap: 'Esc', label: t('keys/back'), press: back },
      ]}
    >
      <form
        className="form-page"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void store();
        }}
      >
        <div className="form-columns">
          <section className="card form-card" aria-labelledby="setup-facts">
            <h2 id="setup-facts">{says.Meeting}</h2>
            <CongressFields value={facts} kind={electorate.kind} onChange={changeFacts} complain={complain} />
          </section>
          <section className="card form-card" aria-labelledby="setup-voters">
            <h2 id="setup-voters">{t(`voters/${base === 'summoned' ? 'summoned' : byShares ? 'shares' : 'other'}`)}</h2>
            <ElectorateForm
              value={electorate}
              onChange={setElectorate}
              base={base}
              threshold={threshold}
              ruleSet={voters}
              shares={byShares}
            />
          </section>
          <PeopleCard kind="presidium" ruleSet={ruleSet} rows={presidium} change={setPresidium} />
          <PeopleCard kind="committee" ruleSet={ruleSet} rows={committee} change={setCommittee} />
        </div>
        <Refused error={save.error} />
        <div className="form-actions sticky">
          <Button
            type="submit"
            size="md"
            loading={save.isPending}
            disabled={whyNot !== null || (!dirty && !save.isPending)}
          >
            {t('common:save')}
          </Button>
          <span className={dirty ? 'state unsaved' : 'state'} role="status">
            {whyNot ?? t(dirty ? 'unsavedState' : 'savedState')}
          </span>
        </div>
      </form>
      <UnsavedGuard guard={guard} save={store} />
    </Frame>
  );
}
