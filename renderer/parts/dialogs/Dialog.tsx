import './dialog.css';
import { Button, Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TakesFocus } from './TakesFocus.tsx';

interface DialogProps extends Omit<ModalProps, 'centered' | 'closeButtonProps' | 'returnFocus'> {
  /** What the cross says when it is read aloud; "Đóng" by itself. */
  readonly closeLabel?: string;
}

/** A dialog in the middle of the screen, with a cross that has a name. Its first field is marked with `data-autofocus`. */
export function Dialog({ closeLabel, children, ...props }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal {...props} centered returnFocus={false} closeButtonProps={{ 'aria-label': closeLabel ?? t('close') }}>
      <TakesFocus />
      {children}
    </Modal>
  );
}

/** The foot of a small form, in a dialog mostly: what it does, and the way out. */
export function DialogButtons({
  onCancel,
  cancel,
  children,
}: {
  readonly onCancel: () => void;
  /** "Huỷ" by itself. */
  readonly cancel?: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="dialog-buttons">
      {children}
      <Button variant="default" onClick={onCancel}>
        {cancel ?? t('cancel')}
      </Button>
    </div>
  );
}
