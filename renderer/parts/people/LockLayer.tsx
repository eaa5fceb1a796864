import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleState, PersonView } from '../../../src/api/views.ts';
import type { Person } from '../../../src/people/roles.ts';
import { ask, desk, queries } from '../../desk.ts';
import { journalHead } from '../frame/journal-head.ts';
import { LanguageButton } from '../frame/LanguageButton.tsx';
import './lock.css';
import { PersonAndSecret } from './PersonAndSecret.tsx';
import { RecoverLayer } from './RecoverLayer.tsx';

/** Máy đang khoá: which congress this is, how far its journal is, and who may sit down. */
export function LockLayer({
  state,
  last,
  closeFile,
}: {
  readonly state: PeopleState;
  /** Whose screen lies below. */
  readonly last: Person | null;
  readonly closeFile: () => void;
}) {
  const { t } = useTranslation(['people', 'common']);
  const file = useQuery(ask.files.current.queryOptions()).data;
  const [forgotten, setForgotten] = useState<PersonView | null>(null);
  const journal = file
    ? t('common:journal', { lines: file.journal.lines, head: journalHead(file.journal.head) })
    : undefined;
  const head = (title: string): ReactNode => (
    <>
      <header className="layer-head">
        <span className="program">{t('common:program')}</span>
        <LanguageButton />
      </header>
      <p className="overline lock-congress">{file?.title}</p>
      <h1 className="lock-title">{title}</h1>
    </>
  );
  if (forgotten) {
    return (
      <RecoverLayer person={forgotten} head={head(t('recover/title'))} far={journal} leave={() => setForgotten(null)} />
    );
  }
  return (
    <PersonAndSecret
      kind="lock"
      label={t('lock/title')}
      people={state.people.filter(({ active }) => active)}
      first={last ? { personId: last.id, note: t('lock/last') } : undefined}
      samplePin={state.samplePin}
      yes={t('lock/enter')}
      give={async (personId, secret) => {
        await desk.people.signIn({ personId, secret });
        await queries.invalidateQueries({ queryKey: ask.people.state.key() });
      }}
      keys={[{ cap: 'Q', label: t('keys/closeFile'), press: closeFile }]}
      caution={({ id }) => (last && id !== last.id ? t('lock/another', { name: last.name }) : null)}
      forgotten={setForgotten}
      head={
        <>
          {head(t('lock/title'))}
          <p className="label lock-lead">{t('lock/locked')}</p>
        </>
      }
      far={journal}
    />
  );
}
