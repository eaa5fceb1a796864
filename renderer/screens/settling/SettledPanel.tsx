import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../desk.ts';
import { nameIn } from '../../parts/name-in.ts';
import { useReasonText } from '../../parts/reason-text.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/screen-keys.ts';
import { shownTime } from '../../parts/shown-time.ts';
import { soundRecorded } from '../../parts/sound.ts';
import { FaultSentence } from './FaultSentence.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import type { SettledPaper, SettlingTask } from './settling-tasks.ts';
import type { TaskPanelProps } from './TaskPanel.tsx';

/** What was settled, by whom and when, and the way to take it back with a reason. */
export function SettledPanel({
  round,
  task: { batch, paper, fault },
  settled,
  locked,
}: Pick<TaskPanelProps<Extract<SettlingTask, { kind: 'paper' }>>, 'round' | 'task'> & {
  readonly settled: SettledPaper['settled'];
  readonly locked: string | null;
}) {
  const { t } = useTranslation('settling');
  const reasons = useReasonText(round.style);
  const [revoking, setRevoking] = useState(false);
  const revoke = useMutation(ask.settling.revoke.mutationOptions({ onSuccess: soundRecorded }));
  const may = locked === null && batch.mayISettle;
  useScreenKeys(may ? [['R', () => setRevoking(true)]] : []);
  return (
    <div className="settling-paper">
      <p className="overline">{t(`settledAs/${settled.as}`)}</p>
      <h2>{t('paper', { batch: batch.batch, serial: paper.serial })}</h2>
      <p className="settling-text">{t('settled/by', { actor: settled.actor, time: shownTime(settled.at) })}</p>
      {paper.kind === 'single' ? <FaultSentence fault={fault} batch={batch.batch} /> : null}
      {paper.lines.length + paper.defects.length > 0 ? (
        <ul className="settling-asked" aria-label={t('settled/asked')}>
          {paper.lines.map(({ number }) => (
            <li key={number}>
              <span className="settling-number">{number}</span> {nameIn(round, number)}
            </li>
          ))}
          {paper.defects.map((defect) => (
            <li key={defect}>{reasons(defect)}</li>
          ))}
        </ul>
      ) : null}
      {may ? (
        <Button variant="default" onClick={() => setRevoking(true)}>
          {t('settled/revoke')}
        </Button>
      ) : null}
      <Refused error={revoke.error} />
      <ReasonDialog
        opened={revoking}
        title={t('settled/revokeTitle', { batch: batch.batch, serial: paper.serial })}
        yes={t('settled/revokeYes')}
        onNo={() => setRevoking(false)}
        onYes={(reason) => {
          setRevoking(false);
          revoke.mutate({ roundId: round.id, rulingId: settled.rulingId, reason });
        }}
      />
    </div>
  );
}
