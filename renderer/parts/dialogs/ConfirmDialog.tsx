import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';

/** Asks once before something that cannot be taken back easily. The safe answer has the focus when it is dangerous. */
export function ConfirmDialog({
  opened,
  title,
  text,
  yes,
  no,
  danger = false,
  onYes,
  onNo,
}: {
  readonly opened: boolean;
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  /** What the other answer is called where it is more than leaving the question. */
  readonly no?: string;
  readonly danger?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onNo} title={title} withCloseButton={false}>
      <p style={{ marginTop: 0, overflowWrap: 'anywhere' }}>{text}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onNo} data-autofocus={danger || undefined}>
          {no ?? t('cancel')}
        </Button>
        <Button onClick={onYes} {...(danger ? { color: 'red.9' } : { 'data-autofocus': true })}>
          {yes}
        </Button>
      </Group>
    </Dialog>
  );
}
