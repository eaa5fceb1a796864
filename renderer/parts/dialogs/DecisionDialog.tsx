/** A decision of the meeting: what it means, who it names, when and why; then it is on record. */
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogButtons } from './Dialog.tsx';
import { useDecided, type Decided } from './decided.ts';
import { DecidedFields } from './DecidedFields.tsx';
import { Refused } from '../Refused.tsx';

interface DecisionProps {
  readonly title: string;
  /** What follows from the decision. */
  readonly text: string;
  readonly yes?: string;
  readonly danger?: boolean;
  /** False while something above the reason is missing. */
  readonly ready?: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onDecide: (decided: Decided) => void;
  /** What is asked before time and reason; its first control takes the focus. */
  readonly children?: ReactNode;
}

export function DecisionDialog({ opened, ...props }: DecisionProps & { readonly opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={props.onClose} size="lg" title={props.title}>
      {opened ? <DecisionForm {...props} /> : null}
    </Dialog>
  );
}

function DecisionForm({
  text,
  yes,
  danger = false,
  ready = true,
  pending,
  error,
  onClose,
  onDecide,
  children,
}: DecisionProps) {
  const { t } = useTranslation(['rounds', 'common']);
  const { draft, setDraft, decided } = useDecided();
  const [complain, setComplain] = useState(false);
  const submit = () => {
    setComplain(true);
    if (decided && ready && !pending) onDecide(decided);
  };
  return (
    <form
      className="decision-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{text}</p>
      {children}
      <DecidedFields
        value={draft}
        onChange={setDraft}
        complain={complain}
        onEnter={submit}
        focus={children === undefined}
      />
      <Refused error={error} />
      {/* Huỷ would also be read as voiding what the dialog speaks of. */}
      <DialogButtons onCancel={onClose} cancel={t(danger ? 'common:close' : 'common:cancel')}>
        <Button type="submit" loading={pending} disabled={!ready} {...(danger ? { color: 'red.9' } : {})}>
          {yes ?? t('decide/do')}
        </Button>
      </DialogButtons>
    </form>
  );
}
