/** Redo of one reading: it counts no more, stays in the file, and the pile is read anew by somebody. */
import { Button, Modal, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import '../../parts/readings-choice.css';
import { Refused } from '../../parts/Refused.tsx';

interface RedoDialogProps {
  readonly round: RoundView;
  /** The pile whose row had the focus; null where none had. */
  readonly batch: number | null;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function RedoDialog({ round, batch, opened, onClose }: RedoDialogProps) {
  const { t } = useTranslation('board');
  const common = useTranslation().t;
  const read = round.batches.filter(({ readers }) => readers.length > 0);
  const number = read.find((each) => each.number === batch)?.number ?? read[0]?.number ?? 0;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      centered
      title={t('redo/title', { batch: number })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {opened ? <RedoForm key={number} round={round} batch={number} onClose={onClose} /> : null}
    </Modal>
  );
}

function RedoForm({
  round,
  batch,
  onClose,
}: {
  readonly round: RoundView;
  readonly batch: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('board');
  const common = useTranslation().t;
  const readers = round.batches.find(({ number }) => number === batch)?.readers ?? [];
  const [readingId, setReadingId] = useState(() => String(readers.at(-1)?.readingId ?? ''));
  const [reason, setReason] = useState('');
  const discard = useMutation(ask.reading.discard.mutationOptions({ onSuccess: onClose }));
  const complete = reason.trim() !== '' && readers.some((reader) => String(reader.readingId) === readingId);
  return (
    <form
      className="readings-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) discard.mutate({ readingId: Number(readingId), reason });
      }}
    >
      <p>{t('redo/text')}</p>
      <Radio.Group value={readingId} onChange={setReadingId} label={t('redo/which')}>
        <div className="readings-choices">
          {readers.map((reader, at) => (
            <Radio
              key={reader.readingId}
              value={String(reader.readingId)}
              label={t('redo/reading', { ordinal: at + 1, person: reader.person })}
            />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label={t('redo/reason')}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Refused error={discard.error} />
      <div className="dialog-buttons">
        <Button type="submit" disabled={!complete} loading={discard.isPending} color="red.9">
          {t('redo/do')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
