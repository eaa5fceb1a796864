import './entry.css';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand';
import type { ReadingView, RoundView } from '../../../src/api/views.ts';
import { isCorrecting, isFull, marksShown } from '../../../src/reading/keypad.ts';
import { keyOf, type Key } from '../../../src/reading/keys.ts';
import { desk } from '../../desk.ts';
import { Frame } from '../../parts/Frame.tsx';
import type { KeyHint } from '../../parts/KeyBar.tsx';
import { PaperBallot } from '../../parts/PaperBallot.tsx';
import { ChoicePanel } from './ChoicePanel.tsx';
import type { EntryStore } from './entry-store.ts';
import { PadPanel } from './PadPanel.tsx';
import { RecentPanel } from './RecentPanel.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';

interface EntryDeskProps {
  readonly round: RoundView;
  readonly reading: ReadingView;
  readonly store: EntryStore;
}

/** The paper on the left, the pad on the right, the keys at the foot. */
export function EntryDesk({ round, reading, store }: EntryDeskProps) {
  const { t } = useTranslation('entry');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const pad = useStore(store, (state) => state.pad);
  const next = nextBatch(round, reading.batch);

  async function finish() {
    // Ask again: other piles may have been read or resized since this one was opened.
    const after = nextBatch(await desk.rounds.get({ roundId: round.id }), reading.batch);
    await navigate(after === null ? `/rounds/${round.id}` : `/rounds/${round.id}/batches/${after}`, { replace: true });
  }

  function take(key: Key) {
    const { pad: now } = store.getState();
    if (key === 'record' && now.mode === 'marks' && isFull(now)) void finish();
    else if (key === 'leave' && now.mode === 'marks' && !isCorrecting(now)) {
      if (store.getState().mayLeave()) void navigate(`/rounds/${round.id}`);
    } else store.getState().key(key);
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return;
      if (event.target.closest('input, textarea, select, [role=dialog], [role=menu]')) return;
      const onControl = event.target.closest('button, a') !== null;
      if (onControl && (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Space')) return;
      const key = keyOf(event.code, event.shiftKey);
      if (key === null) return;
      event.preventDefault();
      if (event.repeat) return;
      // A control that was clicked or reached by Tab gives the keys back to the pad.
      if (onControl && event.target instanceof HTMLElement) event.target.blur();
      take(key);
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  });

  const press = (key: Key) => () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    take(key);
  };
  const hints: KeyHint[] = [
    { cap: '0–9', label: t(`keys/digits/${pad.style}`) },
    ...(pad.style === 'agree'
      ? [
          { cap: '0 n', label: t('keys/blank') },
          { cap: '00 n', label: t('keys/both') },
        ]
      : []),
    { cap: '+', label: t('keys/end'), press: press('end') },
    { cap: 'Enter', label: t('keys/record'), press: press('record') },
    { cap: '−', label: t('keys/back'), press: press('back') },
    { cap: '*', label: t('keys/same'), press: press('same') },
    { cap: '/', label: t('keys/defects'), press: press('defects') },
    { cap: '.', label: t('keys/doubt'), press: press('doubt') },
    { cap: '↑ ↓', label: t('keys/earlier'), press: press('earlier') },
    { cap: 'Esc', label: t('keys/leave'), press: press('leave') },
  ];

  const total = round.entered - reading.entries.length + pad.entries.length;
  const collected = round.collected ?? 0;
  const full = isFull(pad);
  return (
    <Frame title={`${round.title} · ${common(`round/${round.kind}`, { number: round.number })}`} hints={hints} far="">
      <div className="entry">
        <section className="card entry-paper" aria-label={t('ballot', { serial: pad.serial })}>
          <header className="entry-place">
            <div>
              <p className="overline">
                {t('batchOf', { batch: reading.batch, batches: round.batches.length })} ·{' '}
                {t('reader', { reader: reading.reader })}
              </p>
              <h2>
                {full
                  ? t('full')
                  : isCorrecting(pad)
                    ? t('correcting', { serial: pad.serial })
                    : t('ballot', { serial: pad.serial })}
              </h2>
            </div>
            <div className="entry-progress">
              <progress
                max={Math.max(1, reading.size)}
                value={pad.entries.length}
                aria-label={t('progressName', { total, collected })}
              />
              <span>{t('progress', { entered: pad.entries.length, size: reading.size, total, collected })}</span>
            </div>
          </header>
          <div className="entry-lines">
            <PaperBallot
              candidates={round.candidates}
              style={round.style}
              marks={marksShown(pad)}
              highlight={lastLine(pad.draft.steps)}
            />
          </div>
        </section>
        <div className="entry-side">
          <PadPanel store={store} />
          {pad.mode === 'marks' ? (
            <>
              <VerdictPanel
                pad={pad}
                round={round}
                done={full ? { batch: reading.batch, size: reading.size, next } : null}
              />
              <RecentPanel pad={pad} round={round} onSelect={(serial) => store.getState().select(serial)} />
            </>
          ) : (
            <ChoicePanel store={store} />
          )}
        </div>
      </div>
    </Frame>
  );
}

/** The next batch with ballots left, looking on from here and then from the start; null when all piles are read. */
function nextBatch(round: RoundView, from: number): number | null {
  const open = round.batches.filter(({ number, entered, size }) => number !== from && entered < size);
  return (open.find(({ number }) => number > from) ?? open[0])?.number ?? null;
}

function lastLine(steps: readonly { readonly line: number | 'rest' }[]): number | null {
  const line = steps.at(-1)?.line;
  return typeof line === 'number' ? line : null;
}
