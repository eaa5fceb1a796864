import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../desk.ts';
import { nameIn } from '../../parts/ballot/name-in.ts';
import { useReasonText } from '../../parts/ballot/reason-text.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { shownTime } from '../../parts/shown-time.ts';
import { soundRecorded } from '../../parts/sound.ts';
import { FaultSentence } from './FaultSentence.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import type { DecidableTask, Decision } from './settling-tasks.ts';
import type { TaskPanelProps } from './TaskPanel.tsx';

/** What was settled, by whom and when, and the way to take it back with a reason. */
export function SettledPanel({
  round,
  task,
  decision,
  locked,
}: Pick<TaskPanelProps<DecidableTask>, 'round' | 'task'> & {
  readonly decision: Decision;
  readonly locked: string | null;
}) {
  const { t } = useTranslation('settling');
  const reasons = useReasonText(round.style);
  const [revoking, setRevoking] = useState(false);
  const revoke = useMutation(ask.settling.revoke.mutationOptions({ onSuccess: soundRecorded }));
  const { batch, mayISettle } = task.batch;
  const paper = task.kind === 'paper' ? task.paper : null;
  const fault = paper === null || paper.kind === 'single' ? task.fault : null;
  const may = locked === null && mayISettle;
  useScreenKeys(may ? [['R', () => setRevoking(true)]] : []);
  return (
    <div className="settling-paper">
      <p className="overline">{t(`settledAs/${decision.as}`)}</p>
      <h2>{paper ? t('paper', { batch, serial: paper.serial }) : t('pile', { batch })}</h2>
      <p className="settling-text">{t('settled/by', { actor: decision.actor, time: shownTime(decision.at) })}</p>
      <FaultSentence fault={fault} batch={batch} />
      {paper && paper.lines.length + paper.defects.length > 0 ? (
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
        title={paper ? t('settled/revokeTitle', { batch, serial: paper.serial }) : t('settled/revokeOrder', { batch })}
        yes={t('settled/revokeYes')}
        onNo={() => setRevoking(false)}
        onYes={(reason) => {
          setRevoking(false);
          revoke.mutate({ roundId: round.id, rulingId: decision.rulingId, reason });
        }}
      />
    </div>
  );
}
