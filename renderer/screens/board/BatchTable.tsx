/** The piles on the table, one row each: how many ballots, who read them and how far, and the way into the pile. */
import './batches.css';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { wantedOf, type Reader } from '../../parts/next-reading.ts';
import { BatchRow } from './BatchRow.tsx';
import { BatchSizeDialog } from './BatchSizeDialog.tsx';
import { BatchWays, type BatchWaysGiven } from './BatchWays.tsx';

interface BatchTableProps extends BatchWaysGiven {
  readonly round: RoundView;
  readonly reader: Reader;
  /** Batch whose size is being changed. */
  readonly sizing: number | null;
  readonly setSizing: (batch: number | null) => void;
}

export function BatchTable({ round, reader, sizing, setSizing, ...ways }: BatchTableProps) {
  const { t } = useTranslation('board');
  const most = Math.max(round.readings, ...round.batches.map((batch) => wantedOf(batch, round)));
  const ordinals = Array.from({ length: most }, (_, at) => at + 1);
  if (round.batches.length === 0) return <p className="card board-note">{t('batches/none')}</p>;
  return (
    <section className="card batches" aria-label={t('batches/title')}>
      <BatchWays round={round} {...ways} />
      <div className="batches-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('batches/batch')}</th>
              <th scope="col">{t('batches/size')}</th>
              {ordinals.map((ordinal) => (
                <th key={ordinal} scope="col">
                  {most === 1 ? t('batches/reader') : t('batches/reading', { ordinal })}
                </th>
              ))}
              <th scope="col">{t('batches/state')}</th>
              <th scope="col" className="batch-action">
                <span className="visually-hidden">{t('batches/action')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {round.batches.map((batch) => (
              <BatchRow
                key={batch.number}
                batch={batch}
                round={round}
                reader={reader}
                ordinals={ordinals}
                setSizing={setSizing}
              />
            ))}
          </tbody>
        </table>
      </div>
      <BatchSizeDialog round={round} batch={sizing} onClose={() => setSizing(null)} />
    </section>
  );
}

/** Moves the focus to the way into the next or previous pile; to the row itself where it has none. */
export function moveInBatches(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-batch]')];
  const row = document.activeElement?.closest<HTMLElement>('[data-batch]');
  const at = row ? rows.indexOf(row) : -1;
  const to = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))];
  (to?.querySelector<HTMLElement>('.batch-open') ?? to)?.focus();
}

/** The pile whose row has the focus. */
export function focusedBatch(): number | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-batch]');
  return row ? Number(row.dataset['batch']) : null;
}
