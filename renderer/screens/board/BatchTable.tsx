/** The piles on the table, one row each: how many ballots, how many are in, by whom, and the way into the pile. */
import { Button, Modal, NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BatchView, RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Refused } from '../../parts/Refused.tsx';

export function BatchTable({
  round,
  sizing,
  setSizing,
}: {
  readonly round: RoundView;
  /** Batch whose size is being changed. */
  readonly sizing: number | null;
  readonly setSizing: (batch: number | null) => void;
}) {
  const { t } = useTranslation('board');
  const common = useTranslation().t;
  const sized = round.batches.find(({ number }) => number === sizing);
  if (round.batches.length === 0) return <p className="card board-note">{t('batches/none')}</p>;
  return (
    <section className="card batches" aria-label={t('batches/title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('batches/batch')}</th>
            <th scope="col">{t('batches/size')}</th>
            <th scope="col">{t('batches/entered')}</th>
            <th scope="col">{t('batches/reader')}</th>
            <th scope="col">{t('batches/state')}</th>
            <th scope="col" className="batch-action">
              <span className="visually-hidden">{t('batches/action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {round.batches.map((batch) => (
            <BatchRow key={batch.number} batch={batch} round={round} setSizing={setSizing} />
          ))}
        </tbody>
      </table>
      <Modal
        opened={sized !== undefined}
        onClose={() => setSizing(null)}
        centered
        size="md"
        title={t('batches/sizeOf', { batch: sized?.number ?? '' })}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {sized ? <SizeForm batch={sized} roundId={round.id} onDone={() => setSizing(null)} /> : null}
      </Modal>
    </section>
  );
}

function BatchRow({
  batch,
  round,
  setSizing,
}: {
  readonly batch: BatchView;
  readonly round: RoundView;
  readonly setSizing: (batch: number) => void;
}) {
  const { t } = useTranslation('board');
  const action = { untouched: 'start', reading: 'goOn', read: 'look' } as const;
  const sealed = round.state === 'sealed' || round.annulled;
  return (
    <tr data-batch={batch.number}>
      <th scope="row">{batch.number}</th>
      <td>
        {sealed ? (
          batch.size
        ) : (
          <button
            type="button"
            className="batch-size"
            aria-label={t('batches/editSize', { batch: batch.number, size: batch.size })}
            onClick={() => setSizing(batch.number)}
          >
            {batch.size}
          </button>
        )}
      </td>
      <td>{batch.entered}</td>
      <td className="batch-reader">{batch.reader ?? ''}</td>
      <td className="batch-state">
        <StateChips batch={batch} />
      </td>
      <td className="batch-action">
        <Link to={`/rounds/${round.id}/batches/${batch.number}`} className="batch-open">
          {t(`batches/${sealed ? 'look' : action[batch.state]}`, { batch: batch.number })}
        </Link>
      </td>
    </tr>
  );
}

function StateChips({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation('board');
  const { entered, size, doubtful, state } = batch;
  return (
    <>
      {state === 'untouched' ? <span className="chip quiet">{t('batches/untouched')}</span> : null}
      {state === 'reading' ? <span className="chip calm">{t('batches/reading', { entered, size })}</span> : null}
      {state === 'read' && entered === size && doubtful === 0 ? (
        <span className="chip valid">{t('batches/read')}</span>
      ) : null}
      {entered > size ? <span className="chip struck">{t('batches/over', { count: entered - size })}</span> : null}
      {doubtful > 0 ? <span className="chip attention">{t('batches/doubtful', { count: doubtful })}</span> : null}
    </>
  );
}

/** The real size of one pile; Enter saves, Esc leaves it. */
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

/** Moves the focus to the way into the next or previous pile. */
export function moveInBatches(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.batch-open')];
  const row = document.activeElement?.closest('tr');
  const at = row ? links.findIndex((link) => row.contains(link)) : -1;
  const to = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by));
  links[to]?.focus();
}
