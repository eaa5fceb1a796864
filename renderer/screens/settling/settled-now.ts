/** What was settled at this place in this sitting: it leaves the list at once, and the last of it can be taken back. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettlingView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { settledTasks } from './settling-tasks.ts';

export function useSettledNow(roundId: number, view: SettlingView, viewedAt: number) {
  const { t } = useTranslation('settling');
  /** Keys of papers, the last one settled last. */
  const [papers, setPapers] = useState<readonly string[]>([]);
  /** The list still shows it: the desk has not told yet that it is settled. */
  const [gone, setGone] = useState<{ readonly key: string; readonly viewedAt: number } | null>(null);
  const revoke = useMutation(ask.settling.revoke.mutationOptions());
  return {
    isGone: (key: string) => gone !== null && gone.key === key && gone.viewedAt === viewedAt,
    settled: (key: string) => {
      setGone({ key, viewedAt });
      setPapers([...papers, key]);
    },
    /** The key of the paper that is open again; null where nothing of this sitting is left. */
    undo: async (): Promise<string | null> => {
      const all = settledTasks(view);
      const key = papers.findLast((known) => all.some((task) => task.key === known));
      const task = all.find((known) => known.key === key);
      if (!task) return null;
      await revoke.mutateAsync({ roundId, rulingId: task.paper.settled.rulingId, reason: t('undoReason') });
      setPapers(papers.filter((known) => known !== key));
      setGone(null);
      return task.key;
    },
    error: revoke.error,
  };
}
