/** How far the whole count is, and what concerns all piles at once. */
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { progressOf } from './next-step.ts';

/** Null where this person may not, or where it is no use now. */
export interface BatchWaysGiven {
  readonly changeReadings: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly drawCovers: (() => void) | null;
  readonly showReaders: (() => void) | null;
}

export function BatchWays({
  round,
  changeReadings,
  redo,
  drawCovers,
  showReaders,
}: BatchWaysGiven & { readonly round: RoundView }) {
  const { t } = useTranslation('board');
  const { read, agreed } = progressOf(round);
  const collected = round.collected ?? 0;
  const parts = [
    ...(round.readings === 1
      ? [t('progress/once', { count: read[0] ?? 0 })]
      : read.map((count, at) => t('progress/reading', { ordinal: at + 1, count }))),
    ...(round.readings === 1 ? [] : [t('progress/agreed', { count: agreed })]),
  ];
  const ways = [
    ['R', t('readings/shown', { count: round.readings }), changeReadings],
    ['X', t('ways/redo'), redo],
    ['C', t('ways/covers'), drawCovers],
    ['Y', t('ways/readers'), showReaders],
  ] as const;
  return (
    <header className="batches-head">
      <div className="batches-progress">
        <p>{t('progress/of', { parts: parts.join(' · '), collected })}</p>
        <div className="batches-bars" aria-hidden="true">
          {[...read, ...(round.readings === 1 ? [] : [agreed])].map((count, at) => (
            <progress
              key={at}
              max={Math.max(1, collected)}
              value={count}
              data-agreed={at === read.length || undefined}
            />
          ))}
        </div>
      </div>
      <div className="batches-ways">
        {ways.map(([cap, words, run]) =>
          run ? (
            <button key={cap} type="button" className="batches-way" onClick={run}>
              <kbd className="key">{cap}</kbd> {words}
            </button>
          ) : cap === 'R' ? (
            <span key={cap}>{words}</span>
          ) : null,
        )}
      </div>
    </header>
  );
}
