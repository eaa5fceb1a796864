/** One number of the side panel with the way to its ballots. */
import { useTranslation } from 'react-i18next';

export function BehindRow({
  label,
  count,
  open,
}: {
  readonly label: string;
  /** Null where the number is not known here, or counts votes instead of ballots. */
  readonly count: number | null;
  readonly open: () => void;
}) {
  const { t } = useTranslation('result');
  return (
    <li>
      <span>{label}</span>
      {count === null ? null : <strong>{count}</strong>}
      <button
        type="button"
        className="result-open"
        aria-label={count === null ? `${label}. ${t('see')}` : t('figures/open', { label, count })}
        onClick={open}
      >
        {t('see')}
      </button>
    </li>
  );
}
