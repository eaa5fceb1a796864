/** The pages of a paper as they will be printed. */
import './paper.css';
import { useTranslation } from 'react-i18next';
import type { Paper } from './paper.ts';
import { Refused } from '../Refused.tsx';

export function PaperPreview({
  paper: { pages, total, failed, complete, preview },
  label,
  pageLabel,
  error,
}: {
  readonly paper: Pick<Paper, 'pages' | 'total' | 'failed' | 'complete' | 'preview'>;
  readonly label: string;
  readonly pageLabel: (page: number, pages: number) => string;
  readonly error: unknown;
}) {
  const { t } = useTranslation('papers');
  return (
    <section ref={preview} className="papers-preview" tabIndex={0} aria-label={label} aria-busy={!complete && !failed}>
      {pages.map(({ address, sheet }, index) => (
        <img
          key={address}
          src={address}
          className={`paper-page ${sheet}`}
          alt={pageLabel(index + 1, total ?? pages.length)}
        />
      ))}
      {!complete && !failed && !error ? (
        <p role="status" className="papers-drawing">
          {t('drawing')}
        </p>
      ) : null}
      {failed ? <p role="alert">{t('failed')}</p> : null}
      <Refused error={error} />
    </section>
  );
}
