/** What a mark is called aloud: "bị gạch", "đồng ý", "12 phiếu". */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark, Style } from '../../src/election/model.ts';

export function useSpokenMark(): (style: Style, mark: Mark) => string {
  const { t } = useTranslation('ballot');
  return useCallback(
    (style, mark) => {
      if (typeof mark === 'number') return t('spoken/votes', { votes: mark });
      switch (style) {
        case 'strike':
          return t(mark === 'struck' ? 'spoken/strike/struck' : 'spoken/strike/none');
        case 'list':
          return t(mark === 'chosen' ? 'spoken/list/chosen' : 'spoken/list/none');
        case 'agree':
          return t(
            mark === 'agree' || mark === 'disagree' || mark === 'both' ? `spoken/agree/${mark}` : 'spoken/agree/none',
          );
        case 'cumulative':
          return '';
      }
    },
    [t],
  );
}
