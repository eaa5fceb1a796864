/** How many alternates are taken, and who replaces whom: both are decisions with time and reason. */
import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SummedElection } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { CountInput } from '../../parts/fields/CountInput.tsx';
import { DecisionDialog } from '../../parts/dialogs/DecisionDialog.tsx';
import { holdingPlaces, nextAlternate } from './alternates.ts';

interface AlternatesDialogProps {
  readonly election: SummedElection;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function TakeAlternatesDialog({ election, opened, onClose }: AlternatesDialogProps) {
  const { t } = useTranslation('summary');
  const [seats, setSeats] = useState(election.alternates?.seats ?? 0);
  const take = useMutation(ask.elections.takeAlternates.mutationOptions({ onSuccess: onClose }));
  return (
    <DecisionDialog
      opened={opened}
      title={t('alternates/takeTitle')}
      text={t('alternates/takeText')}
      pending={take.isPending}
      error={take.error}
      onClose={onClose}
      onDecide={(decided) => take.mutate({ electionId: election.id, seats, ...decided })}
    >
      <CountInput
        label={t('alternates/seats')}
        value={seats}
        digits={3}
        onChange={setSeats}
        style={{ maxWidth: '12rem' }}
        data-autofocus
      />
    </DecisionDialog>
  );
}

export function ReplaceDialog({ election, opened, onClose }: AlternatesDialogProps) {
  const { t } = useTranslation('summary');
  const places = holdingPlaces(election);
  const [chosen, setChosen] = useState<string | null>(null);
  const absent = chosen !== null && places.includes(chosen) ? chosen : (places[0] ?? '');
  const replace = useMutation(ask.elections.replace.mutationOptions({ onSuccess: onClose }));
  return (
    <DecisionDialog
      opened={opened}
      title={t('alternates/replaceTitle')}
      text={t('alternates/replaceText', { name: nextAlternate(election)?.candidate.name ?? '' })}
      yes={t('alternates/do')}
      pending={replace.isPending}
      error={replace.error}
      onClose={onClose}
      onDecide={(decided) => replace.mutate({ electionId: election.id, absent, ...decided })}
    >
      <NativeSelect
        label={t('alternates/absent')}
        value={absent}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[...new Set(places)]}
        data-autofocus
      />
    </DecisionDialog>
  );
}
