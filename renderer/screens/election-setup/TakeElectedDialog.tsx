/** Which election's elected become the list of this one, or its voters: BTV from the new BCH, the first plenum of a new BCH. */
import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionSummary } from '../../../src/api/views.ts';
import { Dialog } from '../../parts/dialogs/Dialog.tsx';
import { Refused } from '../../parts/Refused.tsx';

export type Taking = 'list' | 'voters';

interface TakeProps {
  /** Null while closed. */
  readonly taking: Taking | null;
  readonly elections: readonly ElectionSummary[];
  readonly pending: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onTake: (electionId: number) => void;
}

export function TakeElectedDialog(props: TakeProps) {
  const { t } = useTranslation(['elections', 'common']);
  const { taking } = props;
  // While the dialog closes, it stays what it was.
  const [last, setLast] = useState(taking);
  if (taking !== null && taking !== last) setLast(taking);
  return (
    <Dialog
      opened={taking !== null}
      onClose={props.onClose}
      size="lg"
      title={t(last === 'voters' ? 'take/votersTitle' : 'take/listTitle')}
    >
      {taking ? <TakeForm {...props} taking={taking} /> : null}
    </Dialog>
  );
}

function TakeForm({ taking, elections, pending, error, onClose, onTake }: TakeProps & { readonly taking: Taking }) {
  const { t } = useTranslation(['elections', 'common']);
  const ready = elections.filter(({ progress }) => progress === 'complete');
  const [chosen, setChosen] = useState(String(ready.at(-1)?.id ?? ''));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '' && !pending) onTake(Number(chosen));
      }}
    >
      <p style={{ marginTop: 0 }}>{t(`take/${taking}Text`)}</p>
      <Radio.Group value={chosen} onChange={setChosen} label={t('take/from')}>
        {elections.map((election) => (
          <Radio
            key={election.id}
            value={String(election.id)}
            disabled={election.progress !== 'complete'}
            mt={8}
            label={election.progress === 'complete' ? election.title : t('take/unfinished', { title: election.title })}
            data-autofocus={String(election.id) === chosen || undefined}
          />
        ))}
      </Radio.Group>
      {ready.length === 0 ? <p className="rule-caution">{t('take/none')}</p> : null}
      <Refused error={error} />
      <div className="form-actions" style={{ marginTop: '1rem' }}>
        <Button type="submit" loading={pending} disabled={chosen === ''}>
          {t(`take/${taking}`)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
