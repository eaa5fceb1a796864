/** One number of the side panel with the way to its ballots, for whoever may see them. */
import { useTranslation } from 'react-i18next';

export function BehindRow({
  label,
  count,
  open,
}: {
  readonly label: string;
  /** Null where the number is not known here, or counts votes instead of ballots. */
  readonly count: number | null;
  readonly open: (() => void) | null;
}) {
  const { t } = useTranslation('result');
  if (!open) {
    return count === null ? null : (
      <li className="result-figure">
        <span>{label}</span>
        <strong>{count}</strong>
      </li>
    );
  }
  return (
    <li>
      <button type="button" className="result-open" onClick={open}>
        <span>{label}</span>
        {count === null ? null : <strong>{count}</strong>}
        <span className="visually-hidden">, {t('see')}</span>
        <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
          <path d="M1.5 1 6.5 6 1.5 11" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        </svg>
      </button>
    </li>
  );
}
