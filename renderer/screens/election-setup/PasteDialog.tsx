import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

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
    <Modal opened={opened} onClose={onClose} title={t('pasteTitle')} size="lg" centered withCloseButton={false}>
      <Textarea
        label={t('pasteLabel')}
        description={t('pasteHelp')}
        minRows={10}
        rows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) read();
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
    </Modal>
  );
}
