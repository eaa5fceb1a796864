/** What the hall sees. Drawn in units of its own width, so that the chair's small picture is the large one. */
import './hall.css';
import { useTranslation } from 'react-i18next';
import type { HallView } from '../../../src/api/views.ts';
import { HallProgress } from './HallProgress.tsx';
import { HallResult } from './HallResult.tsx';

export function HallStage({ view }: { readonly view: HallView }) {
  const { t } = useTranslation(['hall', 'common']);
  const { congress, practice, shown } = view;
  return (
    <div className={`hall-stage of-${shown.mode}`}>
      <div className="hall-sheet">
        {practice ? (
          <p className="hall-practice">
            <strong>{t('practice')}</strong> {t('practiceText')}
          </p>
        ) : null}
        {shown.mode === 'blank' ? (
          <h1 className="hall-waiting">{congress?.title ?? t('common:program')}</h1>
        ) : shown.mode === 'progress' ? (
          <HallProgress congress={congress?.title ?? ''} shown={shown} />
        ) : (
          <HallResult congress={congress?.title ?? ''} shown={shown} />
        )}
      </div>
    </div>
  );
}
