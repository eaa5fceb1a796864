/** What was settled at this place in this sitting: it leaves the list at once, and the last of it can be taken back. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettlingView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { decisionOn, settledTasks } from './settling-tasks.ts';

export function useSettledNow(roundId: number, view: SettlingView, viewedAt: number) {
  const { t } = useTranslation('settling');
  /** Keys of what was settled, the last at the end. */
  const [done, setDone] = useState<readonly string[]>([]);
  /** The list still shows it: the desk has not told yet that it is settled. */
  const [gone, setGone] = useState<{ readonly key: string; readonly viewedAt: number } | null>(null);
  const revoke = useMutation(ask.settling.revoke.mutationOptions());
  return {
    isGone: (key: string) => gone !== null && gone.key === key && gone.viewedAt === viewedAt,
    settled: (key: string) => {
      setGone({ key, viewedAt });
      setDone([...done, key]);
    },
    /** The key of what is open again; null where nothing of this sitting is left. */
    undo: async (): Promise<string | null> => {
      const all = settledTasks(view);
      const key = done.findLast((known) => all.some((task) => task.key === known));
      const task = all.find((known) => known.key === key);
      const decision = task && decisionOn(task);
      if (!decision) return null;
      await revoke.mutateAsync({ roundId, rulingId: decision.rulingId, reason: t('undoReason') });
      setDone(done.filter((known) => known !== key));
      setGone(null);
      return task.key;
    },
    error: revoke.error,
  };
}
