import './entry.css';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand';
import type { ReadingView, RoundView } from '../../../src/api/views.ts';
import { isCorrecting, isFull } from '../../../src/reading/keypad-state.ts';
import { keyOf, type Key } from '../../../src/reading/keys.ts';
import { desk } from '../../desk.ts';
import { Frame } from '../../parts/Frame.tsx';
import type { KeyHint } from '../../parts/KeyBar.tsx';
import { ChoicePanel } from './ChoicePanel.tsx';
import type { EntryStore } from './entry-store.ts';
import { nextBatch } from './next-batch.ts';
import { PadPanel } from './PadPanel.tsx';
import { PaperPanel } from './PaperPanel.tsx';
import { RecentPanel } from './RecentPanel.tsx';
import { RoundBand } from './RoundBand.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';

interface EntryDeskProps {
  readonly round: RoundView;
  /** The round whose voided ballots this one votes again. */
  readonly repeats: number | null;
  readonly reading: ReadingView;
  readonly store: EntryStore;
}

/**
 * The paper on the left, the pad on the right, the keys at the foot. This frame is drawn once; each panel follows the
 * store by itself, so that a key redraws only what it changed.
 */
export function EntryDesk({ round, repeats, reading, store }: EntryDeskProps) {
  const { t } = useTranslation('entry');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const choosing = useStore(store, ({ pad }) => pad.mode !== 'marks');

  const toNames = useMemo(
    () => async () => {
      if (await store.getState().mayLeave()) await navigate(`/rounds/${round.id}/names`);
    },
    [navigate, round, store],
  );
  const take = useMemo(() => {
    async function finish() {
      // Ask again: other piles may have been read or resized since this one was opened.
      const after = nextBatch(await desk.rounds.get({ roundId: round.id }), reading.batch);
      await navigate(after === null ? `/rounds/${round.id}` : `/rounds/${round.id}/batches/${after}`, {
        replace: true,
      });
    }
    return (key: Key) => {
      const { pad, mayLeave } = store.getState();
      if (key === 'record' && pad.mode === 'marks' && isFull(pad)) void finish();
      else if (key === 'leave' && pad.mode === 'marks' && !isCorrecting(pad)) {
        void mayLeave().then((may) => (may ? navigate(`/rounds/${round.id}`) : undefined));
      } else store.getState().key(key);
    };
  }, [navigate, reading, round, store]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return;
      if (event.target.closest('input, textarea, select, [role=dialog], [role=menu]')) return;
      const onControl = event.target.closest('button, a') !== null;
      if (onControl && (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Space')) return;
      if (round.writeIn && event.code === 'KeyG' && !event.repeat) void toNames();
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
  }, [take, round, toNames]);

  const naming = useStore(store, ({ pad }) => pad.mode === 'name');
  const hints = useMemo((): KeyHint[] => {
    if (naming) {
      return [
        { cap: 'Enter', label: t('keys/nameWrite') },
        { cap: '↓', label: t('keys/nameKnown') },
        { cap: 'Esc', label: t('keys/nameLeave') },
      ];
    }
    const press = (key: Key) => () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      take(key);
    };
    const { style, writeIn } = store.getState().pad;
    const cumulative = style === 'cumulative';
    return [
      { cap: '0–9', label: t(`keys/digits/${style}`) },
      ...(style === 'strike' ? [{ cap: '0 n', label: t('keys/partial') }] : []),
      ...(writeIn ? [{ cap: '0', label: t('keys/name'), press: press('0') }] : []),
      ...(style === 'agree'
        ? [
            { cap: '0 n', label: t('keys/blank') },
            { cap: '00 n', label: t('keys/both') },
          ]
        : []),
      { cap: '+', label: t(cumulative ? 'keys/endVotes' : 'keys/end'), press: press('end') },
      { cap: 'Enter', label: t('keys/record'), press: press('record') },
      { cap: '−', label: t('keys/back'), press: press('back') },
      ...(cumulative ? [] : [{ cap: '*', label: t('keys/same'), press: press('same') }]),
      { cap: '/', label: t('keys/defects'), press: press('defects') },
      { cap: '.', label: t('keys/doubt'), press: press('doubt') },
      ...(writeIn ? [{ cap: 'G', label: t('keys/names'), press: () => void toNames() }] : []),
      { cap: '↑ ↓', label: t('keys/earlier'), press: press('earlier') },
      { cap: 'Esc', label: t('keys/leave'), press: press('leave') },
    ];
  }, [naming, store, t, take, toNames]);

  return (
    <Frame title={`${round.title} · ${common(`round/${round.kind}`, { number: round.number })}`} hints={hints} far="">
      <div className="entry">
        <RoundBand round={round} repeats={repeats} />
        <PaperPanel round={round} reading={reading} store={store} />
        <div className="entry-side">
          <PadPanel store={store} />
          {choosing ? (
            <ChoicePanel store={store} />
          ) : (
            <>
              <VerdictPanel store={store} round={round} batch={reading.batch} />
              <RecentPanel store={store} round={round} />
            </>
          )}
        </div>
      </div>
    </Frame>
  );
}
