/** What a mark is called aloud: "bị gạch", "đồng ý", "12.000 phiếu". */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark, Style } from '../../../src/election/model.ts';
import { useShownCount } from '../shown-count.ts';

export function useSpokenMark(): (style: Style, mark: Mark) => string {
  const { t } = useTranslation('ballot');
  const shown = useShownCount();
  return useCallback(
    (style, mark) => {
      if (typeof mark === 'number') return mark === 0 ? t('spoken/noVotes') : t('spoken/votes', { votes: shown(mark) });
      switch (style) {
        case 'strike':
          return t(mark === 'struck' || mark === 'partial' ? `spoken/strike/${mark}` : 'spoken/strike/none');
        case 'list':
          return t(mark === 'chosen' ? 'spoken/list/chosen' : 'spoken/list/none');
        case 'agree':
          return t(
            mark === 'agree' || mark === 'disagree' || mark === 'both' ? `spoken/agree/${mark}` : 'spoken/agree/none',
          );
        case 'cumulative':
          return t(mark === 'chosen' ? 'spoken/tick' : 'spoken/noVotes');
      }
    },
    [t, shown],
  );
}
