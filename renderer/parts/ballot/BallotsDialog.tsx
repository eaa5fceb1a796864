import './ballots-behind.css';
import type { ReactNode } from 'react';
import { Dialog } from '../dialogs/Dialog.tsx';

/** The room for a list of ballots and the paper beside it. */
export function BallotsDialog({
  opened,
  title,
  onClose,
  children,
}: {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="min(84rem, 96vw)"
      title={title}
      classNames={{ content: 'ballots-behind-dialog', body: 'ballots-behind-body' }}
    >
      {children}
    </Dialog>
  );
}
