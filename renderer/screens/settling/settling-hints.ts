/** The keys at the foot, by what lies on the table. */
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import type { KeyHint } from '../../parts/frame/KeyBar.tsx';
import { decisionOn } from './settling-tasks.ts';
import type { SettlingTask } from './settling-tasks.ts';

/** keying: a paper that some reading lacks is being read. */
export type SettlingStage = 'ask' | 'keying';

export function useSettlingHints({
  task,
  mine,
  stage,
  round,
  several,
  board,
}: {
  readonly task: SettlingTask | undefined;
  readonly mine: boolean;
  readonly stage: SettlingStage;
  readonly round: RoundView;
  readonly several: boolean;
  readonly board: () => void;
}): readonly KeyHint[] {
  const { t } = useTranslation('settling');
  const cumulative = round.style === 'cumulative';
  if (mine && stage === 'keying') {
    return [
      { cap: '0–9', label: t(cumulative ? 'keys/votes' : 'keys/digits') },
      ...(round.writeIn ? [{ cap: '0', label: t('keys/name') }] : []),
      ...(cumulative ? [{ cap: 'M', label: t('keys/holder') }] : []),
      { cap: '↑ ↓', label: t('keys/lines') },
      { cap: 'Q W E R', label: t('keys/defects') },
      { cap: 'Enter', label: t('keys/record') },
      { cap: 'Esc', label: t('keys/up') },
    ];
  }
  const own = (): KeyHint[] => {
    if (!task || !mine) return [];
    if (decisionOn(task)) return [{ cap: 'R', label: t('keys/revoke') }];
    const undo = { cap: '−', label: t('keys/back') };
    switch (task.kind) {
      case 'order':
        return [{ cap: '1', label: t('keys/confirm') }, undo];
      case 'count':
        return [{ cap: 'Enter', label: t('keys/save') }];
      case 'reading':
        return [{ cap: 'Enter', label: t('keys/leave') }, undo];
      case 'paper':
        if (task.paper.kind === 'single') {
          return [{ cap: '1 2', label: t('keys/choose') }, { cap: 'Enter', label: t('keys/on') }, undo];
        }
        return [
          { cap: '1 2 3', label: t('keys/choose') },
          { cap: 'Enter', label: t('keys/next') },
          undo,
          { cap: '↑ ↓', label: t('keys/lines') },
          { cap: '.', label: t('keys/committee') },
        ];
    }
  };
  return [
    ...own(),
    ...(several ? [{ cap: 'PgUp PgDn', label: t('keys/pages') }] : []),
    { cap: 'Esc', label: t('keys/board'), press: board },
  ];
}
