import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import type { PersonView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { NewSecretDialog } from '../../parts/people/NewSecretDialog.tsx';
import { useOpenCongress } from '../../parts/open-congress.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { useMay, usePeople } from '../../parts/people/signed-in.ts';
import '../../parts/fields/form.css';
import { AccountList } from './AccountList.tsx';
import { LockAfterCard } from './LockAfterCard.tsx';
import { newcomers, type Newcomer } from './newcomers.ts';
import { NewcomerList } from './NewcomerList.tsx';
import './people.css';
import { PersonDialog } from './PersonDialog.tsx';
import { RecoveryCard } from './RecoveryCard.tsx';
import { RoleList } from './RoleList.tsx';

/** Somebody to be added, or an account to be changed. */
type Edited = { readonly add: Newcomer } | { readonly change: PersonView };

/** Người và mã PIN: who may sign in to this congress, and as what. */
export function People() {
  const { t } = useTranslation(['people', 'congress']);
  const navigate = useNavigate();
  const { none, congress, error } = useOpenCongress();
  const state = usePeople().data;
  const may = useMay('person-added');
  const save = useMutation(ask.people.save.mutationOptions());
  const [edited, setEdited] = useState<Edited | null>(null);
  const [secretOf, setSecretOf] = useState<PersonView | null>(null);
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [making, setMaking] = useState(false);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);

  const people = state?.people ?? [];
  const chosenAt = Math.max(
    0,
    people.findIndex(({ id }) => id === chosenId),
  );
  const chosen = people[chosenAt];
  const left = newcomers(congress?.committee ?? [], people, {
    technician: t('congress:roles/technician'),
    leading: [t('congress:roles/chair'), t('congress:roles/deputy')],
  });
  const choose = (by: number) => {
    const to = people[Math.min(people.length - 1, Math.max(0, chosenAt + by))];
    if (to) list.current?.querySelector<HTMLElement>(`[data-person="${to.id}"]`)?.focus();
  };
  const add = (newcomer: Newcomer = { name: '', role: 'operator' }) => setEdited({ add: newcomer });
  const toggle = (person: PersonView) =>
    save.mutate({ personId: person.id, name: person.name, role: person.role, active: !person.active });
  const back = () => void navigate('/congress');
  useScreenKeys([
    ['Escape', back],
    ...(may
      ? ([
          ['N', () => add()],
          ['P', () => chosen && setSecretOf(chosen)],
          ['K', () => setMaking(true)],
          ['Delete', () => chosen && toggle(chosen)],
          ['Enter', () => chosen && setEdited({ change: chosen })],
          ['ArrowDown', () => choose(1)],
          ['ArrowUp', () => choose(-1)],
          ...left.slice(0, 9).map((newcomer, at) => [String(at + 1), () => add(newcomer)] as const),
        ] as const)
      : []),
  ]);

  if (none) return <Navigate to="/" replace />;
  return (
    <Frame
      title={t('title')}
      hints={[
        ...(may
          ? [
              ...(left.length > 0
                ? [{ cap: left.length > 1 ? `1–${Math.min(9, left.length)}` : '1', label: t('keys/newcomer') }]
                : []),
              { cap: 'N', label: t('keys/add'), press: () => add() },
              { cap: '↑ ↓', label: t('keys/choose') },
              { cap: 'Enter', label: t('keys/edit') },
              { cap: 'P', label: t('keys/secret'), press: () => chosen && setSecretOf(chosen) },
              { cap: 'Delete', label: t('keys/active'), press: () => chosen && toggle(chosen) },
              { cap: 'K', label: t('keys/recovery'), press: () => setMaking(true) },
            ]
          : []),
        { cap: 'Esc', label: t('keys/back'), press: back },
      ]}
    >
      <div className="form-page people-page">
        <Refused error={save.error ?? error} />
        {state && !may ? <p role="alert">{t('list/notChair')}</p> : null}
        {state && congress && may ? (
          <div className="people-columns">
            <div className="form-stack">
              <section className="card form-card" aria-labelledby="accounts">
                <div className="people-head">
                  <h2 id="accounts">{t('list/accounts')}</h2>
                  <span className="label" role="status">
                    {said}
                  </span>
                  <Button variant="default" onClick={() => add()} rightSection={<kbd className="key">N</kbd>}>
                    {t('list/add')}
                  </Button>
                </div>
                {people.length === 1 ? <p className="people-alone">{t('list/alone')}</p> : null}
                <AccountList
                  list={list}
                  people={people}
                  me={state.signedIn?.id ?? null}
                  chosen={chosen?.id ?? null}
                  choose={setChosenId}
                  edit={(person) => setEdited({ change: person })}
                  setSecret={setSecretOf}
                  toggle={toggle}
                />
              </section>
              {left.length > 0 ? <NewcomerList newcomers={left} add={add} /> : null}
            </div>
            <div className="form-stack">
              <RoleList />
              <LockAfterCard minutes={state.lockAfterMinutes} />
              <RecoveryCard making={making} setMaking={setMaking} />
            </div>
          </div>
        ) : null}
      </div>
      {edited ? (
        <PersonDialog
          {...('add' in edited ? { person: null, first: edited.add } : { person: edited.change, first: edited.change })}
          onClose={() => setEdited(null)}
          onSaved={(name) => {
            setEdited(null);
            setSaid('add' in edited ? t('list/added', { name }) : '');
          }}
        />
      ) : null}
      <NewSecretDialog
        person={secretOf}
        onClose={() => setSecretOf(null)}
        onSet={() => {
          setSaid(t('list/secretSet', { name: secretOf?.name ?? '' }));
          setSecretOf(null);
        }}
      />
    </Frame>
  );
}
