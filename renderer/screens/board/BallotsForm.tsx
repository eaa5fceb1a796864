/** Issued, collected, and how many ballots a pile has: asked first, because everything else is laid out from it. */
import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { desk } from '../../desk.ts';
import { Dialog } from '../../parts/dialogs/Dialog.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useTwoPersons } from '../../parts/people/two-persons.ts';

export function BallotsForm({ round, onSaved }: { readonly round: RoundView; readonly onSaved?: () => void }) {
  const { t } = useTranslation('board');
  const [issued, setIssued] = useState<number | string>(round.issued ?? '');
  const [collected, setCollected] = useState<number | string>(round.collected ?? '');
  const [batchSize, setBatchSize] = useState<number | string>(round.batchSize || 50);
  const save = useTwoPersons(desk.rounds.saveBallots, () => onSaved?.());
  const complete = typeof issued === 'number' && typeof collected === 'number' && typeof batchSize === 'number';
  return (
    <form
      className="ballots-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) save.mutate({ roundId: round.id, issued, collected, batchSize });
      }}
    >
      <p className="label">{t('ballots/help')}</p>
      <div className="ballots-fields">
        <WholeNumber label={t('ballots/issued')} value={issued} onChange={setIssued} max={1_000_000} autoFocus />
        <WholeNumber label={t('ballots/collected')} value={collected} onChange={setCollected} max={1_000_000} />
        <WholeNumber label={t('ballots/batchSize')} value={batchSize} onChange={setBatchSize} min={1} max={1000} />
      </div>
      <div role="status" className="ballots-outcome">
        {complete ? <p>{layout(t, collected, batchSize)}</p> : null}
        {typeof issued === 'number' && issued > round.electorate.present ? (
          <p className="caution">{t('ballots/overPresent', { present: round.electorate.present })}</p>
        ) : null}
        {complete && collected > issued ? <p className="caution">{t('ballots/overIssued')}</p> : null}
        {complete && collected < issued ? (
          <p className="caution">{t('ballots/missing', { count: issued - collected })}</p>
        ) : null}
      </div>
      <Refused error={save.error} />
      <Button type="submit" disabled={!complete} loading={save.isPending}>
        {t('ballots/save')}
      </Button>
    </form>
  );
}

/** The same form over the board, for numbers that turned out wrong. */
export function BallotsDialog({
  round,
  opened,
  onClose,
}: {
  readonly round: RoundView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('board');
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t('ballots/title')}>
      <BallotsForm round={round} onSaved={onClose} />
    </Dialog>
  );
}

function WholeNumber(props: {
  readonly label: string;
  readonly value: number | string;
  readonly onChange: (value: number | string) => void;
  readonly min?: number;
  readonly max: number;
  readonly autoFocus?: boolean;
}) {
  const { autoFocus = false, min = 0, ...rest } = props;
  return (
    <NumberInput
      {...rest}
      min={min}
      size="lg"
      hideControls
      allowNegative={false}
      allowDecimal={false}
      clampBehavior="strict"
      autoComplete="off"
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      data-digits
      required
      withAsterisk={false}
    />
  );
}

function layout(t: ReturnType<typeof useTranslation<'board'>>['t'], collected: number, size: number): string {
  const count = Math.ceil(collected / size);
  const last = collected - (count - 1) * size;
  if (count === 0) return t('ballots/none');
  if (count === 1) return t('ballots/one', { last });
  if (last === size) return t('ballots/even', { count, size });
  return t('ballots/uneven', { count, full: count - 1, size, last });
}
