import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../src/people/roles.ts';
import { ask, queries, refusalOf } from '../../desk.ts';
import { KeyHints } from '../frame/KeyBar.tsx';
import { LayerAbove } from '../frame/LayerAbove.tsx';
import { isSecretChosen, NewSecretFields, noSecret } from './NewSecretFields.tsx';
import { Refused } from '../Refused.tsx';
import { soundRefused } from '../sound.ts';
import { useWaiting } from './waiting.ts';

/** Quên mã PIN: the code of the sealed envelope sets a chair's PIN anew; everybody else asks the chair. */
export function RecoverLayer({
  person,
  head,
  far,
  leave,
}: {
  readonly person: Person;
  readonly head: ReactNode;
  readonly far: ReactNode;
  readonly leave: () => void;
}) {
  const { t } = useTranslation(['people', 'common']);
  const byCode = person.role === 'chair';
  return (
    <LayerAbove
      kind="lock"
      label={t('recover/title')}
      onKey={({ key }) => {
        if (key === 'Escape') leave();
      }}
    >
      {head}
      <p className="recover-how">{t('recover/how')}</p>
      {byCode ? (
        <RecoverForm person={person} leave={leave} />
      ) : (
        <div className="secret-buttons">
          <Button size="md" onClick={leave} data-autofocus>
            {t('common:back')}
          </Button>
        </div>
      )}
      <div className="layer-keys">
        <KeyHints
          hints={[
            { cap: 'Enter', label: t(byCode ? 'keys/recover' : 'keys/back') },
            { cap: 'Esc', label: t('keys/back') },
          ]}
        />
        <span className="far">{far}</span>
      </div>
    </LayerAbove>
  );
}

function RecoverForm({ person, leave }: { readonly person: Person; readonly leave: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const [code, setCode] = useState('');
  const [chosen, setChosen] = useState(noSecret);
  const [complain, setComplain] = useState(false);
  const { seconds, wait } = useWaiting();
  const recover = useMutation(
    ask.people.recover.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: ask.people.state.key() }),
      onError: (refused) => {
        soundRefused();
        const { code: why, params } = refusalOf(refused);
        if (why === 'sign-in-delayed') wait(Number(params['seconds']));
      },
    }),
  );
  const delayed = recover.error !== null && refusalOf(recover.error).code === 'sign-in-delayed';
  const wrong = recover.error !== null && refusalOf(recover.error).code === 'secret-wrong';
  return (
    <form
      className="secret-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setComplain(true);
        if (code.trim() === '' || !isSecretChosen(chosen) || seconds > 0 || recover.isPending) soundRefused();
        else recover.mutate({ code, personId: person.id, secret: chosen.secret });
      }}
    >
      <TextInput
        label={t('recover/code')}
        value={code}
        maxLength={200}
        size="lg"
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        error={wrong ? t('recover/wrong') : complain && code.trim() === '' ? t('recover/missing') : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <NewSecretFields
        value={chosen}
        onChange={setChosen}
        complain={complain}
        label={t('recover/whose', { name: person.name })}
      />
      {seconds > 0 ? (
        <p className="secret-wait" role="alert">
          {t('lock/wait', { seconds })}
        </p>
      ) : (
        <Refused error={delayed || wrong ? null : recover.error} />
      )}
      <div className="secret-buttons">
        <Button type="submit" size="md" loading={recover.isPending} disabled={seconds > 0}>
          {t('recover/do')}
        </Button>
        <Button variant="default" size="md" onClick={leave}>
          {t('common:back')}
        </Button>
      </div>
    </form>
  );
}
