/** Trình chiếu: the window of the second display. It shows and does nothing else; F fills the display in a browser. */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { HallStage } from './HallStage.tsx';
import { useAwake } from './awake.ts';

const dark: HallView = { congress: null, practice: false, shown: { mode: 'blank' } };

export function Hall() {
  const { t } = useTranslation(['hall', 'common']);
  const state = useQuery(ask.hall.state.queryOptions());
  useAwake();
  useEffect(() => {
    document.title = `${t('title')} · ${t('common:program')}`;
  }, [t]);
  useEffect(() => {
    const onKeyDown = ({ code, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
      if (code !== 'KeyF' || repeat || ctrlKey || altKey || metaKey) return;
      const change = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen();
      // The desktop window fills its display by itself, and may not be asked to.
      change.catch(() => {});
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <main className="hall-window">
      {/* Whatever cannot be asked anew may have been taken back meanwhile. */}
      <HallStage view={state.isError ? dark : (state.data ?? dark)} />
    </main>
  );
}
