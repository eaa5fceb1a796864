import { Button, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../src/api/views.ts';
import { roles } from '../../../src/people/roles.ts';
import { desk } from '../../desk.ts';
import '../../parts/dialogs/decision.css';
import { Dialog, DialogButtons } from '../../parts/dialogs/Dialog.tsx';
import { isSecretChosen, NewSecretFields, noSecret } from '../../parts/people/NewSecretFields.tsx';
import { Refused } from '../../parts/Refused.tsx';
import type { Newcomer } from './newcomers.ts';

/** Name and role; a new person also types the PIN. */
export function PersonDialog({
  person,
  first,
  onClose,
  onSaved,
}: {
  /** The account that is changed; null for a new one. */
  readonly person: PersonView | null;
  readonly first: Newcomer;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
}) {
  const { t } = useTranslation(['people', 'common']);
  const [name, setName] = useState(first.name);
  const [role, setRole] = useState(first.role);
  const [chosen, setChosen] = useState(noSecret);
  const [complain, setComplain] = useState(false);
  const save = useMutation({
    mutationFn: async () => {
      if (person) await desk.people.save({ personId: person.id, name, role, active: person.active });
      else await desk.people.add({ name, role, secret: chosen.secret });
    },
    onSuccess: () => onSaved(name.trim()),
  });
  const nameless = name.trim() === '';
  const complete = !nameless && (person !== null || isSecretChosen(chosen));
  return (
    <Dialog opened onClose={onClose} size="lg" title={t(person ? 'list/edit' : 'addDialog/title')}>
      <form
        className="decision-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setComplain(true);
          if (complete && !save.isPending) save.mutate();
        }}
      >
        <TextInput
          label={t('list/name')}
          value={name}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          autoFocus={person !== null || first.name === ''}
          data-autofocus={person !== null || first.name === '' || undefined}
          error={complain && nameless ? t('addDialog/nameMissing') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Radio.Group label={t('list/role')} value={role} onChange={setRole}>
          {roles.map((each) => (
            <Radio key={each} value={each} mt={6} label={t(`role/${each}`)} description={t(`roleIs/${each}`)} />
          ))}
        </Radio.Group>
        {person ? null : (
          <>
            <p className="label">{t('addDialog/secretHelp')}</p>
            <NewSecretFields
              value={chosen}
              onChange={setChosen}
              complain={complain}
              label={t('secret')}
              autoFocus={first.name !== ''}
            />
          </>
        )}
        <Refused error={save.error} />
        <DialogButtons onCancel={onClose}>
          <Button type="submit" loading={save.isPending}>
            {t(person ? 'common:save' : 'addDialog/do')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
