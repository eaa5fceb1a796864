import { useTranslation } from 'react-i18next';
import type { ReadingView } from '../../../src/api/views.ts';
import type { Suspicion } from './suspicion.ts';

/** In place of the paper, so that nobody can key past it: this may be the wrong pile. */
export function SuspicionNotice({
  suspicion: { kind, asked, unread },
  reading,
}: {
  readonly suspicion: Suspicion;
  readonly reading: ReadingView;
}) {
  const { t } = useTranslation('entry');
  const { batch } = reading;
  return (
    <section className="card entry-suspicion" role="alertdialog" aria-label={t('suspicion/title')}>
      <p className="overline">{t('suspicion/title')}</p>
      <h2>{asked === 'pile' ? t(`suspicion/${kind}`, { batch }) : t('suspicion/discard', { batch })}</h2>
      <p>{asked === 'pile' ? t(`suspicion/${kind}Help`, { batch }) : t('suspicion/discardHelp')}</p>
      <ul>
        <li>
          <kbd className="key">Enter</kbd> {t(asked === 'pile' ? 'suspicion/yes' : 'suspicion/drop', { batch })}
        </li>
        <li>
          <kbd className="key">Esc</kbd> {t(asked === 'pile' ? 'suspicion/no' : 'suspicion/keep')}
        </li>
      </ul>
      <p className="entry-refusal" role="status">
        {unread ? t('suspicion/unread') : null}
      </p>
    </section>
  );
}
