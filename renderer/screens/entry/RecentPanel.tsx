import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { RoundView } from '../../../src/api/views.ts';
import { judge } from '../../../src/election/judge.ts';
import type { Candidate } from '../../../src/election/model.ts';
import { holdingOf, stepsOf } from '../../../src/reading/draft.ts';
import { isCorrecting, type Entry } from '../../../src/reading/keypad-state.ts';
import type { Register } from '../../../src/reading/register.ts';
import { useReasonText } from '../../parts/ballot/reason-text.ts';
import { useShownCount } from '../../parts/shown-count.ts';
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
  const candidates = useStore(store, (entry) => entry.candidates);
  const { register } = store.getState().pad;
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
            candidates={candidates}
            register={register}
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
  readonly candidates: readonly Candidate[];
  readonly register: Register | null;
  readonly onSelect: (serial: number) => void;
}

/** Drawn once for each ballot: recording the fiftieth must not draw forty-nine again. */
const RecentLine = memo(function RecentLine({ chosen, onSelect, ...line }: RecentLineProps) {
  const { entry } = line;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li ref={item}>
      <button type="button" aria-current={chosen || undefined} onClick={() => onSelect(entry.serial)} tabIndex={-1}>
        <span className="entry-serial">{entry.serial}</span>
        <EntryText {...line} />
      </button>
    </li>
  );
});

function EntryText({ entry, round, candidates, register }: Omit<RecentLineProps, 'chosen' | 'onSelect'>) {
  const { t } = useTranslation('entry');
  const reasons = useReasonText(round.style);
  const { style, seats, rules } = round;
  const keyed = useKeyedText()(entry, round.style);
  const shown = useShownCount();
  const holding = holdingOf(entry, register);
  const { marks, defects, votes } = entry;
  const verdict = judge({ marks, defects, votes: votes ?? undefined }, { style, seats, candidates }, rules);
  return (
    <span className="entry-text">
      {style === 'cumulative' ? (
        <strong>
          {holding === null ? t('noHolder') : (holding.name ?? t('entitled', { votes: shown(holding.votes) }))}
        </strong>
      ) : null}
      {keyed === '' ? t(`untouched/${style === 'agree' && marks.length === 1 ? 'agreeAlone' : style}`) : keyed}
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

/** What was keyed on a ballot, in the order of the paper. Struck and chosen numbers speak for themselves; exceptions are named. */
function useKeyedText(): (entry: Entry, style: RoundView['style']) => string {
  const { t } = useTranslation('entry');
  const shown = useShownCount();
  return ({ marks }, style) => {
    const steps = stepsOf(style, marks);
    if (style === 'cumulative') {
      return steps
        .map(({ line, mark }) => `${line}: ${typeof mark === 'number' ? shown(mark) : t('tick')}`)
        .join(' · ');
    }
    const named = style === 'agree' ? (['disagree', 'none', 'both'] as const) : (['partial'] as const);
    const plain = steps.filter(({ mark }) => mark === 'struck' || mark === 'chosen').map(({ line }) => line);
    const kinds = named.flatMap((kind) => {
      const lines = steps.filter(({ mark }) => mark === kind).map(({ line }) => (line === 'rest' ? '…' : line));
      if (lines.length === 0) return [];
      return [marks.length === 1 ? t(`exception/${kind}`) : `${t(`exception/${kind}`)} ${lines.join(' ')}`];
    });
    return [...(plain.length > 0 ? [plain.join(' ')] : []), ...kinds].join(' · ');
  };
}
