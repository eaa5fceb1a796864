import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../src/people/roles.ts';
import { ask } from '../../desk.ts';
import '../dialogs/decision.css';
import { Dialog, DialogButtons } from '../dialogs/Dialog.tsx';
import { isSecretChosen, NewSecretFields, noSecret } from './NewSecretFields.tsx';
import { Refused } from '../Refused.tsx';

interface NewSecretDialogProps {
  /** Whose PIN; closed while null. */
  readonly person: Pick<Person, 'id' | 'name'> | null;
  readonly onClose: () => void;
  readonly onSet?: () => void;
}

export function NewSecretDialog({ person, onClose, onSet = onClose }: NewSecretDialogProps) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <Dialog opened={person !== null} onClose={onClose} title={t('secretOf', { name: person?.name ?? '' })}>
      {person ? <NewSecretForm person={person} onClose={onClose} onSet={onSet} /> : null}
    </Dialog>
  );
}

/** The form alone, for a dialog that shows other things too. */
export function NewSecretForm({
  person,
  onClose,
  onSet,
}: {
  readonly person: Pick<Person, 'id'>;
  readonly onClose: () => void;
  readonly onSet: () => void;
}) {
  const { t } = useTranslation(['people', 'common']);
  const [chosen, setChosen] = useState(noSecret);
  const [complain, setComplain] = useState(false);
  const set = useMutation(ask.people.setSecret.mutationOptions({ onSuccess: onSet }));
  return (
    <form
      className="decision-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setComplain(true);
        if (isSecretChosen(chosen) && !set.isPending) set.mutate({ personId: person.id, secret: chosen.secret });
      }}
    >
      <NewSecretFields value={chosen} onChange={setChosen} complain={complain} autoFocus />
      <Refused error={set.error} />
      <DialogButtons onCancel={onClose}>
        <Button type="submit" loading={set.isPending}>
          {t('common:save')}
        </Button>
      </DialogButtons>
    </form>
  );
}
