import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { RoundView } from '../../../src/api/views.ts';
import { judge } from '../../../src/election/judge.ts';
import { rulesInForce } from '../../../src/election/rules-in-force.ts';
import { stepsOf, type KeyedStyle } from '../../../src/reading/draft.ts';
import { isCorrecting, type Entry } from '../../../src/reading/keypad.ts';
import type { EntryStore } from './entry-store.ts';

interface RecentPanelProps {
  readonly store: EntryStore;
  readonly round: RoundView;
}

/** The ballots of this batch, the newest first; one can be chosen to be looked at again or corrected. */
export function RecentPanel({ store, round }: RecentPanelProps) {
  const { t } = useTranslation('entry');
  const entries = useStore(store, ({ pad }) => pad.entries);
  const correcting = useStore(store, ({ pad }) => (isCorrecting(pad) ? pad.serial : null));
  const { style } = store.getState().pad;
  return (
    <section className="card entry-recent" aria-label={t('recent')}>
      <p className="overline">{t('recent')}</p>
      {entries.length === 0 ? <p className="label">{t('recentNone')}</p> : null}
      <ol reversed>
        {entries.toReversed().map((entry) => (
          <RecentLine
            key={entry.serial}
            entry={entry}
            chosen={entry.serial === correcting}
            round={round}
            style={style}
            onSelect={store.getState().select}
          />
        ))}
      </ol>
    </section>
  );
}

interface RecentLineProps {
  readonly entry: Entry;
  readonly chosen: boolean;
  readonly round: RoundView;
  readonly style: KeyedStyle;
  readonly onSelect: (serial: number) => void;
}

/** Drawn once for each ballot: recording the fiftieth must not draw forty-nine again. */
const RecentLine = memo(function RecentLine({ entry, chosen, round, style, onSelect }: RecentLineProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li ref={line}>
      <button type="button" aria-current={chosen || undefined} onClick={() => onSelect(entry.serial)} tabIndex={-1}>
        <span className="entry-serial">{entry.serial}</span>
        <EntryText entry={entry} round={round} style={style} />
      </button>
    </li>
  );
});

function EntryText({ entry, round, style }: Pick<RecentLineProps, 'entry' | 'round' | 'style'>) {
  const { t } = useTranslation('entry');
  const { t: reasons } = useTranslation('reasons');
  const steps = stepsOf(style, entry.marks);
  // Struck and chosen numbers speak for themselves; on an agree ballot each kind of exception is named.
  const kinds = (['disagree', 'none', 'both'] as const).flatMap((kind) => {
    const lines = steps.filter(({ mark }) => mark === kind).map(({ line }) => (line === 'rest' ? '…' : line));
    if (lines.length === 0) return [];
    return [entry.marks.length === 1 ? t(`exception/${kind}`) : `${t(`exception/${kind}`)} ${lines.join(' ')}`];
  });
  const keyed = style === 'agree' ? kinds.join(' · ') : steps.map(({ line }) => line).join(' ');
  const verdict = judge(
    entry,
    { style, seats: round.seats },
    rulesInForce({ ruleSet: round.ruleSet, rules: round.overrides, round: { kind: round.kind } }),
  );
  return (
    <span className="entry-text">
      {keyed === '' ? t(`untouched/${style}`) : keyed}
      {entry.doubt !== null ? (
        <em>
          {t('waiting')} · {entry.doubt}
        </em>
      ) : null}
      {entry.doubt === null && !verdict.valid ? (
        <em>
          {t('invalid')} · {reasons(verdict.reason)}
        </em>
      ) : null}
    </span>
  );
}
