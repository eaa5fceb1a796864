/** How many people read each batch; changed while counting, a second person of the committee agrees. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { desk } from '../../desk.ts';
import { Dialog, DialogButtons } from '../../parts/dialogs/Dialog.tsx';
import { ReadingsChoice } from '../../parts/fields/ReadingsChoice.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useTwoPersons } from '../../parts/people/two-persons.ts';

interface ReadingsDialogProps {
  readonly round: RoundView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ReadingsDialog({ round, opened, onClose }: ReadingsDialogProps) {
  const { t } = useTranslation('board');
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t('readings/title')}>
      {opened ? <ReadingsForm round={round} onClose={onClose} /> : null}
    </Dialog>
  );
}

function ReadingsForm({ round, onClose }: Omit<ReadingsDialogProps, 'opened'>) {
  const { t } = useTranslation('board');
  const common = useTranslation().t;
  const [readings, setReadings] = useState(round.readings);
  const save = useTwoPersons(desk.rounds.saveReadings, onClose);
  return (
    <form
      className="readings-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (readings === round.readings) onClose();
        else save.mutate({ roundId: round.id, readings });
      }}
    >
      <ReadingsChoice value={readings} onChange={setReadings} autoFocus />
      {round.entered > 0 ? <p className="label">{t('readings/begun')}</p> : null}
      <Refused error={save.error} />
      <DialogButtons onCancel={onClose}>
        <Button type="submit" loading={save.isPending}>
          {common('save')}
        </Button>
      </DialogButtons>
    </form>
  );
}
