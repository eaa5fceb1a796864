import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestWords } from '../../../src/election/own-words.ts';
import { Dialog } from '../../parts/dialogs/Dialog.tsx';
import { isKeepable, useTooLong } from '../../parts/fields/text-length.ts';

/** Asks why before something is taken back; Enter does it, Esc leaves it. */
export function ReasonDialog({
  opened,
  title,
  yes,
  proposed = '',
  onYes,
  onNo,
}: {
  readonly opened: boolean;
  readonly title: string;
  readonly yes: string;
  /** A reason that fits as it is. */
  readonly proposed?: string;
  readonly onYes: (reason: string) => void;
  readonly onNo: () => void;
}) {
  return (
    <Dialog opened={opened} onClose={onNo} title={title} withCloseButton={false}>
      {opened ? <ReasonForm yes={yes} proposed={proposed} onYes={onYes} onNo={onNo} /> : null}
    </Dialog>
  );
}

function ReasonForm({
  yes,
  proposed,
  onYes,
  onNo,
}: {
  readonly yes: string;
  readonly proposed: string;
  readonly onYes: (reason: string) => void;
  readonly onNo: () => void;
}) {
  const { t } = useTranslation(['settling', 'common']);
  const tooLong = useTooLong();
  const [reason, setReason] = useState(proposed);
  const [complain, setComplain] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isKeepable(reason, longestWords.settling)) onYes(reason);
        else setComplain(true);
      }}
    >
      <TextInput
        data-autofocus
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={complain && reason.trim() === '' ? t('reasonMissing') : tooLong(reason, longestWords.settling)}
        autoComplete="off"
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onNo}>
          {t('common:cancel')}
        </Button>
        <Button type="submit">{yes}</Button>
      </Group>
    </form>
  );
}
