import { useTranslation } from 'react-i18next';
import { FaultSentence } from './FaultSentence.tsx';
import type { TaskPanelProps } from './TaskPanel.tsx';
import type { SettlingTask } from './settling-tasks.ts';

/** A whole pile is in question: which one to take up, and what is wrong with it. */
export function PileHead({
  task,
}: Pick<TaskPanelProps<Extract<SettlingTask, { kind: 'order' | 'count' | 'reading' }>>, 'task'>) {
  const { t } = useTranslation('settling');
  const { batch } = task.batch;
  return (
    <>
      <p className="overline">{t('takePile')}</p>
      <h2>{t('pile', { batch })}</h2>
      <FaultSentence fault={task.fault} batch={batch} />
    </>
  );
}
