import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../src/people/roles.ts';
import { ask } from '../desk.ts';
import './decision.css';
import { isSecretChosen, NewSecretFields, noSecret } from './NewSecretFields.tsx';
import { Refused } from './Refused.tsx';

interface NewSecretDialogProps {
  /** Whose PIN; closed while null. */
  readonly person: Pick<Person, 'id' | 'name'> | null;
  readonly onClose: () => void;
  readonly onSet?: () => void;
}

export function NewSecretDialog({ person, onClose, onSet = onClose }: NewSecretDialogProps) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <Modal
      opened={person !== null}
      onClose={onClose}
      centered
      title={t('secretOf', { name: person?.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {person ? <NewSecretForm person={person} onClose={onClose} onSet={onSet} /> : null}
    </Modal>
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
      <div className="decision-buttons">
        <Button type="submit" loading={set.isPending}>
          {t('common:save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
