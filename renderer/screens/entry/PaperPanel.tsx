import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ReadingView, RoundView } from '../../../src/api/views.ts';
import { marksOf } from '../../../src/reading/draft.ts';
import { draftShown, isCorrecting, isFull } from '../../../src/reading/keypad-state.ts';
import { PaperBallot } from '../../parts/ballot/PaperBallot.tsx';
import type { EntryStore } from './entry-store.ts';

interface PaperPanelProps {
  readonly round: RoundView;
  readonly reading: ReadingView;
  readonly store: EntryStore;
  /** The reader says that no paper is left; null where nobody has to. */
  readonly onEnd: (() => void) | null;
}

/** The ballot as the paper looks, and where it lies in the piles. */
export function PaperPanel({ round, reading, store, onEnd }: PaperPanelProps) {
  const { t } = useTranslation('entry');
  const serial = useStore(store, ({ pad }) => pad.serial);
  return (
    <section className="card entry-paper" aria-label={t('ballot', { serial })}>
      <Place round={round} reading={reading} store={store} onEnd={onEnd} />
      <div className="entry-lines">
        <Lines store={store} />
      </div>
    </section>
  );
}

function Lines({ store }: Pick<PaperPanelProps, 'store'>) {
  const candidates = useStore(store, (entry) => entry.candidates);
  const draft = useStore(store, ({ pad }) => pad.draft);
  // Only votes being typed show on the paper; the digits of a number draw nothing.
  const amount = useStore(store, ({ pad }) => (pad.draft.amountOf === null ? '' : pad.pending));
  const { pad } = store.getState();
  const { style, candidates: lines } = pad;
  const { steps } = draftShown({ ...pad, draft, pending: amount });
  const marks = useMemo(() => marksOf(style, lines, steps), [style, lines, steps]);
  const line = draft.amountOf ?? steps.at(-1)?.line;
  return (
    <PaperBallot
      candidates={candidates}
      style={style}
      marks={marks}
      highlight={typeof line === 'number' ? line : null}
    />
  );
}

function Place({ round, reading, store, onEnd }: PaperPanelProps) {
  const { t } = useTranslation('entry');
  const serial = useStore(store, ({ pad }) => pad.serial);
  const correcting = useStore(store, ({ pad }) => isCorrecting(pad));
  const full = useStore(store, ({ pad }) => isFull(pad));
  const entered = useStore(store, ({ pad }) => pad.entries.length);
  const { batch, size, reader, ordinal, wanted, finished } = reading;
  // Of a pile that others read as well nothing is told that their readings hold.
  const total = wanted === 1 ? round.entered - reading.entries.length + entered : null;
  const collected = round.collected ?? 0;
  return (
    <header className="entry-place">
      <div>
        <p className="overline">
          {t('batchOf', { batch, batches: round.batches.length })} ·{' '}
          {wanted === 1 ? t('reader', { reader }) : t('readingOf', { ordinal, wanted, reader })}
        </p>
        <h2>
          {finished && !correcting
            ? t('finished/title')
            : full
              ? t('full')
              : t(correcting && !finished ? 'correcting' : 'ballot', { serial })}
        </h2>
      </div>
      {onEnd ? (
        <button type="button" className="entry-end" tabIndex={-1} onClick={onEnd}>
          <kbd className="key">E</kbd> {t('end')}
        </button>
      ) : null}
      <div className="entry-progress">
        <progress
          max={Math.max(1, size)}
          value={entered}
          aria-label={total === null ? t('progressOfPile', { entered, size }) : t('progressName', { total, collected })}
        />
        <span>
          {total === null ? t('progressOfPile', { entered, size }) : t('progress', { entered, size, total, collected })}
        </span>
      </div>
    </header>
  );
}
