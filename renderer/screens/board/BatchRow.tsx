import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BatchView, RoundView } from '../../../src/api/views.ts';
import { mayDo } from '../../../src/people/permissions.ts';
import { isFull, mayRead, ownReading, wantedOf, type Reader, type ReadingOf } from '../../parts/next-reading.ts';
import { maySettle } from './next-step.ts';

interface BatchRowProps {
  readonly batch: BatchView;
  readonly round: RoundView;
  readonly reader: Reader;
  readonly ordinals: readonly number[];
  readonly setSizing: (batch: number) => void;
}

export function BatchRow({ batch, round, reader, ordinals, setSizing }: BatchRowProps) {
  const { t } = useTranslation('board');
  const closed = round.state === 'sealed' || round.annulled;
  const { number, size, readers } = batch;
  const wanted = wantedOf(batch, round);
  return (
    <tr data-batch={number} tabIndex={-1}>
      <th scope="row">{number}</th>
      <td>
        {closed || !mayDo(reader.role, 'pile-measured') ? (
          size
        ) : (
          <button
            type="button"
            className="batch-size"
            aria-label={t('batches/editSize', { batch: number, size })}
            onClick={() => setSizing(number)}
          >
            {size}
          </button>
        )}
      </td>
      {ordinals.map((ordinal) => (
        <td key={ordinal} className="batch-reader">
          <ReaderCell reading={readers[ordinal - 1]} batch={batch} wanted={wanted} />
        </td>
      ))}
      <td className="batch-state">
        <StateChips batch={batch} wanted={wanted} />
      </td>
      <td className="batch-action">
        <BatchWay batch={batch} round={round} reader={reader} closed={closed} />
      </td>
    </tr>
  );
}

/** Who reads, or read, and how far. Of a finished reading only that it is: how many it holds is nothing for the next reader. */
function ReaderCell({
  reading,
  batch,
  wanted,
}: {
  readonly reading: ReadingOf | undefined;
  readonly batch: BatchView;
  readonly wanted: number;
}) {
  const { t } = useTranslation('board');
  if (!reading) return null;
  const { person, finished, entered } = reading;
  const full = isFull(batch, reading);
  const done = wanted === 1 ? entered >= batch.size : finished;
  return (
    <>
      <span className="batch-person">{person}</span>{' '}
      {done ? (
        <span className="batch-done">
          ✓<span className="visually-hidden"> {t('batches/finished')}</span>
        </span>
      ) : (
        <span className="batch-far">
          {t(full ? 'batches/endUnsaid' : 'batches/far', { entered, size: batch.size })}
        </span>
      )}
    </>
  );
}

function StateChips({ batch, wanted }: { readonly batch: BatchView; readonly wanted: number }) {
  const { t } = useTranslation('board');
  const { size, entered, doubtful, readingsState, readers, open } = batch;
  const inHand = readers.flatMap(({ finished }, at) => (finished ? [] : [at + 1])).join(', ');
  const over = wanted === 1 ? entered - size : 0;
  const full = wanted === 1 && entered === size;
  return (
    <>
      {readingsState === 'untouched' && size > 0 ? <span className="chip quiet">{t('batches/untouched')}</span> : null}
      {readingsState === 'reading' && !full && over <= 0 ? (
        <span className="chip calm">
          {wanted === 1 ? t('batches/inHand') : t('batches/inHandOf', { ordinals: inHand })}
        </span>
      ) : null}
      {readingsState === 'waiting' ? (
        <span className="chip attention">{t('batches/waiting', { ordinal: readers.length + 1 })}</span>
      ) : null}
      {open > 0 ? <span className="chip struck">{t('batches/open', { count: open })}</span> : null}
      {readingsState === 'agreed' && doubtful === 0 && over <= 0 ? (
        <span className="chip valid">{t(wanted === 1 ? 'batches/read' : 'batches/agreed')}</span>
      ) : null}
      {over > 0 ? <span className="chip struck">{t('batches/over', { count: over })}</span> : null}
      {doubtful > 0 ? <span className="chip attention">{t('batches/doubtful', { count: doubtful })}</span> : null}
    </>
  );
}

/** The one way of the row: what this person can do with the pile now. */
function BatchWay({
  batch,
  round,
  reader,
  closed,
}: Pick<BatchRowProps, 'batch' | 'round' | 'reader'> & { readonly closed: boolean }) {
  const { t } = useTranslation('board');
  const { number, readers, hash } = batch;
  const here = `/rounds/${round.id}`;
  const own = ownReading(batch, reader.id);
  const wanted = wantedOf(batch, round);
  const way = (): readonly [to: string, words: string] | null => {
    const pile = `${here}/batches/${number}`;
    if (!closed && mayRead(batch, round.readings, reader)) {
      if (own && wanted > 1 && isFull(batch, own)) return [pile, t('batches/end', { batch: number })];
      if (own) return [pile, t('batches/goOn', { batch: number })];
      return readers.length === 0
        ? [pile, t('batches/start', { batch: number })]
        : [pile, t('batches/startAnother', { batch: number, ordinal: readers.length + 1 })];
    }
    if (!closed && maySettle(batch, reader)) return [`${here}/settling`, t('batches/settle', { batch: number })];
    const look = own && !closed ? ([pile, t('batches/look', { batch: number })] as const) : null;
    // A pile that is read once is corrected freely by its reader.
    if (look && wanted === 1) return look;
    if (hash !== null && mayDo(reader.role, 'covers-drawn')) {
      return [`${here}/papers?paper=covers&batch=${number}`, t('batches/cover', { batch: number })];
    }
    return look;
  };
  const found = way();
  return found ? (
    <Link to={found[0]} className="batch-open">
      {found[1]}
    </Link>
  ) : null;
}
