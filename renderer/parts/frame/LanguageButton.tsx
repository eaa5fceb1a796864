import { useTranslation } from 'react-i18next';
import { useSession } from '../../session.ts';

/** The name of the other language, in that language. */
export function LanguageButton() {
  const { t } = useTranslation();
  const { language, setLanguage } = useSession();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className="plain" lang={other} onClick={() => setLanguage(other)}>
      {t('otherLanguage')}
    </button>
  );
}
