import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../desk.ts';
import { Refused } from '../../parts/Refused.tsx';
import { ChoiceButton } from './ChoiceButton.tsx';
import { usePadKeys } from './pad-keys.ts';
import { PileHead } from './PileHead.tsx';
import type { SettlingTask } from './settling-tasks.ts';
import type { TaskPanelProps } from './TaskPanel.tsx';

/** The readings have the same papers in another order: looked at where they lie, and confirmed with one key. */
export function OrderPanel({
  round,
  task,
  refuse,
  onSettled,
  onUndo,
  onLeave,
}: TaskPanelProps<Extract<SettlingTask, { kind: 'order' }>>) {
  const { t } = useTranslation('settling');
  const { batch } = task.batch;
  const confirm = useMutation(
    ask.settling.confirmOrder.mutationOptions({ onSuccess: onSettled, onError: () => refuse('') }),
  );
  const take = () => confirm.mutate({ roundId: round.id, batch, key: task.faultKey });
  usePadKeys((key) => {
    if (confirm.isPending) refuse(t('refused/busy'));
    else if (key === '1') take();
    else if (key === 'back') onUndo();
    else if (key === 'leave') onLeave();
    else refuse(t('refused/key-not-here'));
  });
  return (
    <div className="settling-paper">
      <PileHead task={task} />
      <p className="settling-text">{t('order/same')}</p>
      <p className="settling-text">{t('order/look')}</p>
      <div className="settling-choices">
        <ChoiceButton digit={1} chosen={false} onChoose={take} words={t('order/confirm')} />
      </div>
      <Refused error={confirm.error} />
    </div>
  );
}
