/** Opening a seal again: only with a reason, which stands in the journal and the minutes. */
import './sealing.css';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { longestWords } from '../../../src/election/own-words.ts';
import { desk } from '../../desk.ts';
import { Dialog, DialogButtons } from '../../parts/dialogs/Dialog.tsx';
import { enterGoesOn } from '../../parts/fields/enter-goes-on.ts';
import { isKeepable, useTooLong } from '../../parts/fields/text-length.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useTwoPersons } from '../../parts/people/two-persons.ts';

interface ReopenDialogProps {
  readonly round: RoundView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ReopenDialog({ round, opened, onClose }: ReopenDialogProps) {
  const { t } = useTranslation('board');
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t('reopen/title')}>
      {opened ? <ReopenForm round={round} onClose={onClose} /> : null}
    </Dialog>
  );
}

function ReopenForm({ round, onClose }: Omit<ReopenDialogProps, 'opened'>) {
  const { t } = useTranslation('board');
  const tooLong = useTooLong();
  const [reason, setReason] = useState('');
  const reopen = useTwoPersons(desk.rounds.reopen, onClose);
  const given = isKeepable(reason, longestWords.reopening);
  const submit = () => {
    if (given) reopen.mutate({ roundId: round.id, reason });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{t('reopen/text')}</p>
      <Textarea
        label={t('reopen/reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={enterGoesOn(submit)}
        error={tooLong(reason, longestWords.reopening)}
        autosize
        minRows={2}
        maxRows={6}
        required
        data-autofocus
      />
      <Refused error={reopen.error} />
      <DialogButtons onCancel={onClose}>
        <Button type="submit" disabled={!given} loading={reopen.isPending} color="red.9">
          {t('reopen/do')}
        </Button>
      </DialogButtons>
    </form>
  );
}
