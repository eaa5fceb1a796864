import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../desk.ts';
import { CountInput } from '../../parts/fields/CountInput.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { soundRecorded } from '../../parts/sound.ts';
import { PileHead } from './PileHead.tsx';
import type { SettlingTask } from './settling-tasks.ts';
import type { TaskPanelProps } from './TaskPanel.tsx';

/** The papers read are more or fewer than the pile has: it is counted again, and either its size or its reading was wrong. */
export function CountPanel({
  round,
  task,
  refuse,
  changed,
  onLeave,
  onMove,
}: TaskPanelProps<Extract<SettlingTask, { kind: 'count' }>>) {
  const { t } = useTranslation('settling');
  const { batch, size } = task.batch;
  const [counted, setCounted] = useState(0);
  const [asWritten, setAsWritten] = useState(false);
  // The count of the pile is compared anew by the desk, which takes this away or leaves it.
  const save = useMutation(
    ask.rounds.saveBatch.mutationOptions({ onSuccess: soundRecorded, onError: () => refuse('') }),
  );
  const take = () => {
    if (counted === 0) refuse(t('count/missing'));
    else if (counted === size && asWritten) onLeave();
    else if (counted === size) setAsWritten(true);
    else save.mutate({ roundId: round.id, batch, size: counted });
  };
  return (
    <form
      className="settling-paper"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
      onKeyDown={({ key }) => {
        if (key === 'PageDown') onMove(1);
        else if (key === 'PageUp') onMove(-1);
      }}
    >
      <PileHead task={task} />
      <p className="settling-question">{t('count/question')}</p>
      <div className="settling-count">
        <CountInput
          autoFocus
          size="xl"
          digits={4}
          label={t('count/field')}
          value={counted}
          onChange={(count) => {
            setCounted(count);
            setAsWritten(false);
            changed();
          }}
        />
        <Button type="submit" size="xl" loading={save.isPending}>
          {t(asWritten ? 'toBoard' : 'count/save')}
        </Button>
      </div>
      {asWritten ? (
        <p className="settling-text" role="status">
          {t('count/asWritten', { size })}
        </p>
      ) : null}
      <Refused error={save.error} />
    </form>
  );
}
