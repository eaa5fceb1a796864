/** The real size of one pile, where it is not what the layout made it. */
import { Button, NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchView, RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Dialog, DialogButtons } from '../../parts/dialogs/Dialog.tsx';
import { Refused } from '../../parts/Refused.tsx';

export function BatchSizeDialog({
  round,
  batch,
  onClose,
}: {
  readonly round: RoundView;
  readonly batch: number | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('board');
  const sized = round.batches.find(({ number }) => number === batch);
  return (
    <Dialog
      opened={sized !== undefined}
      onClose={onClose}
      size="md"
      title={t('batches/sizeOf', { batch: sized?.number ?? '' })}
    >
      {sized ? <SizeForm batch={sized} roundId={round.id} onDone={onClose} /> : null}
    </Dialog>
  );
}

/** Enter saves, Esc leaves it. */
function SizeForm({
  batch,
  roundId,
  onDone,
}: {
  readonly batch: BatchView;
  readonly roundId: number;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('board');
  const common = useTranslation().t;
  const [size, setSize] = useState<number | string>(batch.size);
  const save = useMutation(ask.rounds.saveBatch.mutationOptions({ onSuccess: onDone }));
  return (
    <form
      className="size-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typeof size === 'number') save.mutate({ roundId, batch: batch.number, size });
      }}
    >
      <NumberInput
        aria-label={t('batches/sizeOf', { batch: batch.number })}
        description={t('batches/sizeHelp')}
        value={size}
        onChange={setSize}
        min={0}
        max={1_000_000}
        hideControls
        allowNegative={false}
        allowDecimal={false}
        clampBehavior="strict"
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
      />
      <Refused error={save.error} />
      <DialogButtons onCancel={onDone}>
        <Button type="submit" loading={save.isPending} disabled={typeof size !== 'number'}>
          {common('save')}
        </Button>
      </DialogButtons>
    </form>
  );
}
