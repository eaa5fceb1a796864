/** The real size of one pile, where it is not what the layout made it. */
import { Button, Modal, NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchView, RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
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
  const common = useTranslation().t;
  const sized = round.batches.find(({ number }) => number === batch);
  return (
    <Modal
      opened={sized !== undefined}
      onClose={onClose}
      centered
      size="md"
      title={t('batches/sizeOf', { batch: sized?.number ?? '' })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {sized ? <SizeForm batch={sized} roundId={round.id} onDone={onClose} /> : null}
    </Modal>
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
      <div className="dialog-buttons">
        <Button type="submit" loading={save.isPending} disabled={typeof size !== 'number'}>
          {common('save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
