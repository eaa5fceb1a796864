import './entry.css';
import { useCallback, useLayoutEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ReadingView, RoundView } from '../../../src/api/views.ts';
import { isCorrecting, isFull } from '../../../src/reading/keypad-state.ts';
import { keyOf, type Key } from '../../../src/reading/keys.ts';
import { ConfirmDialog } from '../../parts/dialogs/ConfirmDialog.tsx';
import { Frame } from '../../parts/frame/Frame.tsx';
import type { KeyHint } from '../../parts/frame/KeyBar.tsx';
import type { Reader } from '../../parts/next-reading.ts';
import { ChoicePanel } from './ChoicePanel.tsx';
import type { EntryStore, Way } from './entry-store.ts';
import { PadPanel } from './PadPanel.tsx';
import { PaperPanel } from './PaperPanel.tsx';
import { useReadingEnd } from './reading-end.ts';
import { RecentPanel } from './RecentPanel.tsx';
import { RoundBand } from './RoundBand.tsx';
import { SuspicionNotice } from './SuspicionNotice.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';

interface EntryDeskProps {
  readonly round: RoundView;
  /** The round whose voided ballots this one votes again. */
  readonly repeats: number | null;
  readonly reading: ReadingView;
  readonly reader: Reader;
  readonly store: EntryStore;
}

/**
 * The paper on the left, the pad on the right, the keys at the foot. This frame is drawn once; each panel follows the
 * store by itself, so that a key redraws only what it changed.
 */
export function EntryDesk({ round, repeats, reading, reader, store }: EntryDeskProps) {
  const { t } = useTranslation('entry');
  const { t: common } = useTranslation();
  const choosing = useStore(store, ({ pad }) => pad.mode !== 'marks');
  const suspicion = useStore(store, (entry) => entry.suspicion);
  const { missing, goOn, finish, end, leave, toNames, discard, toBoard } = useReadingEnd(round, reading, reader, store);
  /** Of a pile that is read once nobody has to say that it ends. */
  const ends = reading.wanted > 1;

  const go = useCallback((way: Way) => store.getState().key(null, () => way), [store]);
  const take = useCallback(
    (key: Key | null, letterWay: Way | null = null) => {
      const { key: press, suspicion: asked, answer } = store.getState();
      if (asked !== null) {
        const answered = answer(key);
        if (answered !== null) go(answered === 'discard' ? discard : toBoard);
        return;
      }
      press(key, (pad) => {
        if (pad.mode !== 'marks') return null;
        if (key === 'record' && isFull(pad)) return finish;
        if (key === 'leave' && !isCorrecting(pad)) return leave;
        return letterWay;
      });
    },
    [discard, finish, go, leave, store, toBoard],
  );

  // Before the screen is painted: whoever sees the pile can key it, and no key falls between.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return;
      if (event.target.closest('[role=dialog], [role=menu]')) return;
      const onField = event.target.closest('input, textarea, select') !== null;
      if (onField && !store.getState().naming) return;
      const onControl = event.target.closest('button, a') !== null;
      if (onControl && (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Space')) return;
      const key = keyOf(event.code, event.shiftKey);
      if (key === null && !/^(Key[A-Z]|End)$/u.test(event.code)) return;
      event.preventDefault();
      if (onField) event.stopImmediatePropagation();
      if (event.repeat) return;
      // A control that was clicked or reached by Tab gives the keys back to the pad.
      if (onControl && key !== null && event.target instanceof HTMLElement) event.target.blur();
      const names = round.writeIn && event.code === 'KeyG';
      const atEnd = ends && (event.code === 'KeyE' || event.code === 'End');
      take(key, names ? toNames : atEnd ? end : null);
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [take, round, store, toNames, ends, end]);

  const asked = suspicion?.asked ?? null;
  const naming = useStore(store, ({ pad }) => pad.mode === 'name');
  const hints = useMemo((): KeyHint[] => {
    if (asked !== null) {
      const [yes, no] =
        asked === 'pile'
          ? (['keys/answer-yes', 'keys/answer-no'] as const)
          : (['suspicion/drop', 'suspicion/keep'] as const);
      return [
        { cap: 'Enter', label: t(yes), press: () => take('record') },
        { cap: 'Esc', label: t(no), press: () => take('leave') },
      ];
    }
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
      ...(writeIn ? [{ cap: 'G', label: t('keys/names'), press: () => go(toNames) }] : []),
      { cap: '↑ ↓', label: t('keys/earlier'), press: press('earlier') },
      { cap: 'Esc', label: t('keys/leave'), press: press('leave') },
    ];
  }, [asked, go, naming, store, t, take, toNames]);

  return (
    <Frame title={`${round.title} · ${common(`round/${round.kind}`, { number: round.number })}`} hints={hints} far="">
      <div className="entry">
        <RoundBand round={round} repeats={repeats} />
        {suspicion ? (
          <SuspicionNotice suspicion={suspicion} reading={reading} />
        ) : (
          <PaperPanel round={round} reading={reading} store={store} onEnd={ends ? () => go(end) : null} />
        )}
        <div className="entry-side">
          <PadPanel store={store} />
          {choosing ? (
            <ChoicePanel store={store} />
          ) : (
            <>
              <VerdictPanel store={store} round={round} reading={reading} reader={reader} />
              <RecentPanel store={store} round={round} />
            </>
          )}
        </div>
      </div>
      <ConfirmDialog
        opened={missing !== null}
        title={t('short/title', { batch: reading.batch })}
        text={t('short/text', { batch: reading.batch, size: reading.size, entered: reading.size - (missing ?? 0) })}
        yes={t('short/yes')}
        no={t('short/no')}
        danger
        onNo={goOn}
        onYes={() => {
          goOn();
          go(finish);
        }}
      />
    </Frame>
  );
}
