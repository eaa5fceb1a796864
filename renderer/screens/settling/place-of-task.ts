/** A task in the list: where its papers lie, and in a few words what is to be settled there. */
import { useTranslation } from 'react-i18next';
import type { Place } from '../../parts/table/PlaceList.tsx';
import { decisionOn } from './settling-tasks.ts';
import type { SettlingTask } from './settling-tasks.ts';

export function usePlaceOfTask(): (task: SettlingTask) => Place {
  const { t } = useTranslation('settling');
  const nameOf = (task: SettlingTask): string => {
    if (task.kind === 'paper') return t('ballot', { serial: task.paper.serial });
    if (task.kind !== 'order' || task.fault.kind === 'turned') return t('whole');
    const { from, to } = task.fault.first;
    return from === to ? t('ballot', { serial: from }) : t('ballots', { from, to });
  };
  const detailOf = (task: SettlingTask): string => {
    const decision = decisionOn(task);
    if (decision) return t(`settledAs/${decision.as}`);
    if (task.kind !== 'paper') return t(`detail/${task.kind}`);
    const { kind, lines, defects, holders } = task.paper;
    if (kind === 'single') return t('detail/single');
    return t('detail/differs', { count: lines.length + defects.length + (holders.length > 0 ? 1 : 0) });
  };
  return (task) => ({
    key: task.key,
    pile: t('pile', { batch: task.batch.batch }),
    name: nameOf(task),
    detail: task.batch.mayISettle || decisionOn(task) ? detailOf(task) : t('detail/notMine'),
  });
}
