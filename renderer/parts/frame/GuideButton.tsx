import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { guideKey, useGuide } from '../guide/guide.ts';
import { guideChapter } from '../guide/guide-chapter.ts';

/** At the head of every screen: the guide, at the chapter of this screen. */
export function GuideButton() {
  const { t } = useTranslation('guide');
  const { pathname } = useLocation();
  return (
    <button
      type="button"
      className="plain"
      title={t('open')}
      onClick={() => useGuide.setState({ chapter: guideChapter(pathname) })}
    >
      <span className="with-key">{t('open')}</span> <kbd className="key">{guideKey}</kbd>
    </button>
  );
}
