/** Redo of one reading: it counts no more, stays in the file, and the pile is read anew by somebody. */
import { Button, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchView, RoundView } from '../../../src/api/views.ts';
import { longestWords } from '../../../src/election/own-words.ts';
import { ask } from '../../desk.ts';
import { Dialog, DialogButtons } from '../../parts/dialogs/Dialog.tsx';
import { isKeepable, useTooLong } from '../../parts/fields/text-length.ts';
import type { Reader } from '../../parts/next-reading.ts';
import { Refused } from '../../parts/Refused.tsx';

interface RedoDialogProps {
  readonly round: RoundView;
  readonly reader: Reader;
  /** The pile whose row had the focus; null where none had. */
  readonly batch: number | null;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function RedoDialog({ round, reader, batch, opened, onClose }: RedoDialogProps) {
  const { t } = useTranslation('board');
  const read = round.batches.filter((each) => mayRedo(each, reader).length > 0);
  const redone = read.find(({ number }) => number === batch) ?? read[0];
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t('redo/title', { batch: redone?.number ?? '' })}>
      {opened && redone ? <RedoForm batch={redone} reader={reader} onClose={onClose} /> : null}
    </Dialog>
  );
}

/** A reader gives up his own reading; the chair has any pile read anew. */
export function mayRedo({ readers }: Pick<BatchView, 'readers'>, { id, role }: Reader): BatchView['readers'] {
  return readers.filter(({ personId }) => role === 'chair' || personId === id);
}

function RedoForm({
  batch,
  reader,
  onClose,
}: {
  readonly batch: BatchView;
  readonly reader: Reader;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('board');
  const readings = mayRedo(batch, reader);
  const [readingId, setReadingId] = useState(() => String(readings.at(-1)?.readingId ?? ''));
  const tooLong = useTooLong();
  const [reason, setReason] = useState('');
  const discard = useMutation(ask.reading.discard.mutationOptions({ onSuccess: onClose }));
  const complete =
    isKeepable(reason, longestWords.redo) && readings.some((reading) => String(reading.readingId) === readingId);
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
          {readings.map((reading) => (
            <Radio
              key={reading.readingId}
              value={String(reading.readingId)}
              label={t('redo/reading', { ordinal: batch.readers.indexOf(reading) + 1, person: reading.person })}
            />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label={t('redo/reason')}
        value={reason}
        error={tooLong(reason, longestWords.redo)}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Refused error={discard.error} />
      <DialogButtons onCancel={onClose}>
        <Button type="submit" disabled={!complete} loading={discard.isPending} color="red.9">
          {t('redo/do')}
        </Button>
      </DialogButtons>
    </form>
  );
}
