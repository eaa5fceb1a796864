import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Asks once before something that cannot be taken back easily. The safe answer has the focus when it is dangerous. */
export function ConfirmDialog({
  opened,
  title,
  text,
  yes,
  danger = false,
  onYes,
  onNo,
}: {
  readonly opened: boolean;
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly danger?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onNo} title={title} centered withCloseButton={false}>
      <p style={{ marginTop: 0, overflowWrap: 'anywhere' }}>{text}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onNo} data-autofocus={danger || undefined}>
          {t('cancel')}
        </Button>
        <Button onClick={onYes} {...(danger ? { color: 'red.9' } : { 'data-autofocus': true })}>
          {yes}
        </Button>
      </Group>
    </Modal>
  );
}
