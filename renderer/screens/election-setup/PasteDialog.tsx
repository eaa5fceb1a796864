import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/dialogs/Dialog.tsx';

/** A box to paste a list into, for those who do not know that the table itself takes it. */
export function PasteDialog({
  opened,
  onClose,
  onRead,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onRead: (text: string) => void;
}) {
  const { t } = useTranslation(['candidates', 'common']);
  const [text, setText] = useState('');
  const read = () => {
    if (!text.trim()) return;
    setText('');
    onRead(text);
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t('pasteTitle')} size="lg" withCloseButton={false}>
      <Textarea
        label={t('pasteLabel')}
        description={t('pasteHelp')}
        minRows={10}
        rows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          read();
        }}
        data-autofocus
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button onClick={read} disabled={!text.trim()}>
          {t('pasteRead')}
        </Button>
      </Group>
    </Dialog>
  );
}
