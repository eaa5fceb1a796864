import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePadKeys } from './pad-keys.ts';
import { PileHead } from './PileHead.tsx';
import type { SettlingTask } from './settling-tasks.ts';
import type { TaskPanelProps } from './TaskPanel.tsx';

/** The readings have too little in common to be settled paper by paper: one of them is given again, from the board. */
export function ReadingPanel({
  task,
  refuse,
  onUndo,
  onLeave,
}: TaskPanelProps<Extract<SettlingTask, { kind: 'reading' }>>) {
  const { t } = useTranslation('settling');
  usePadKeys((key) => {
    if (key === 'record' || key === 'leave') onLeave();
    else if (key === 'back') onUndo();
    else refuse(t('refused/key-not-here'));
  });
  return (
    <div className="settling-paper">
      <PileHead task={task} />
      <p className="settling-question">{t('reading/do')}</p>
      <p className="settling-text">{t('reading/how')}</p>
      <Button size="md" onClick={onLeave}>
        {t('toBoard')}
      </Button>
    </div>
  );
}
