import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ReadingView, RoundView } from '../../../src/api/views.ts';
import { liveVerdict, type LiveVerdict } from '../../../src/reading/live-verdict.ts';
import { isFull, type KeypadState } from '../../../src/reading/keypad-state.ts';
import type { Allotment } from '../../../src/reading/settling.ts';
import type { Reader } from '../../parts/next-reading.ts';
import { useReasonText } from '../../parts/ballot/reason-text.ts';
import { useShownCount } from '../../parts/shown-count.ts';
import type { EntryStore } from './entry-store.ts';
import { nextPile } from './reading-end.ts';

interface VerdictPanelProps {
  readonly store: EntryStore;
  readonly round: RoundView;
  readonly reading: ReadingView;
  readonly reader: Reader;
}

/** One large line: how many are voted for, valid or why not; when the pile is done, what Enter does then. */
export function VerdictPanel({ store, round, reading, reader }: VerdictPanelProps) {
  const { t } = useTranslation('entry');
  const reasons = useReasonText(round.style);
  // Only a change of what was keyed changes the verdict, not a digit of a number still being typed.
  useStore(store, ({ pad }) => pad.draft);
  useStore(store, ({ pad }) => (pad.draft.amountOf === null ? '' : pad.pending));
  const full = useStore(store, ({ pad }) => isFull(pad));
  const candidates = useStore(store, (entry) => entry.candidates);
  const lines = useVerdictLines(round);
  const { pad } = store.getState();
  if (full) {
    const { batch, wanted } = reading;
    const next = nextPile(round, reader, batch)?.batch ?? null;
    return (
      <section className="entry-verdict valid" role="status">
        <p className="entry-verdict-line">{t('doneTitle', { batch, size: pad.size })}</p>
        <p>
          {wanted > 1 ? t('doneFinish') : null} {next === null ? t('doneAll') : t('doneNext', { batch: next })}
        </p>
      </section>
    );
  }
  const { doubt, defects, holding } = pad.draft;
  if (pad.style === 'cumulative' && holding === null && doubt === null && defects.length === 0) {
    return (
      <section className="entry-verdict quiet" role="status">
        <p className="entry-verdict-first">{t(pad.register === null ? 'votesFirst' : 'holderFirst')}</p>
      </section>
    );
  }
  const live = liveVerdict(pad, { seats: round.seats, rules: round.rules, candidates });
  const { large, counts, judgement } = lines(pad, live);
  const colour = doubt !== null ? 'attention' : live.verdict.valid ? 'valid' : 'invalid';
  return (
    <section className={`entry-verdict ${colour}`} role="status">
      <p className="entry-verdict-line" data-long={large.length > 20 || undefined}>
        {large}
      </p>
      <p>{[...counts, doubt !== null ? t('waits') : judgement].join(' · ')}</p>
      {doubt !== null ? <p className="entry-doubt">{doubt}</p> : null}
      {defects.length > (doubt !== null ? 0 : 1) ? (
        <p className="entry-doubt">{defects.map((defect) => reasons(defect)).join(' · ')}</p>
      ) : null}
    </section>
  );
}

interface VerdictLines {
  readonly large: string;
  readonly counts: readonly string[];
  readonly judgement: string;
}

function useVerdictLines({
  candidates,
  style,
  seats,
}: RoundView): (pad: KeypadState, live: LiveVerdict) => VerdictLines {
  const { t } = useTranslation('entry');
  const reasons = useReasonText(style);
  const shown = useShownCount();

  /** Why the ballot gives too much: too many votes, or too many people. */
  const tooMany = ({ votes, allotment }: LiveVerdict): string => {
    if (allotment === null) return t('tooMany', { count: votes - seats });
    return allotment.left < 0n
      ? t('tooManyVotes', { votes: shown(-allotment.left) })
      : t('tooManyPeople', { people: allotment.people, seats });
  };
  const judgementOf = (live: LiveVerdict): string => {
    const { verdict, votes } = live;
    if (!verdict.valid) {
      return `${t('invalid')}: ${verdict.reason === 'too-many' ? tooMany(live) : reasons(verdict.reason)}`;
    }
    if (candidates.length === 1 || style === 'agree' || style === 'cumulative') return t('valid/plain');
    return votes >= seats ? t('valid/full') : t('valid/fewer', { count: seats - votes });
  };
  const ofVotes = ({ entitlement, given, left, people, ticks, perTick }: Allotment) => ({
    large: t('given', { given: shown(given), entitlement: shown(entitlement) }),
    counts: [
      ...(left > 0n ? [t('left', { votes: shown(left) })] : left === 0n ? [t('nothingLeft')] : []),
      t('forPeople', { count: people }),
      ...(ticks > 0 && left >= 0n ? [t('perTick', { count: ticks, votes: shown(perTick) })] : []),
    ],
  });
  return (pad, live) => {
    const { votes, against, unclear, allotment } = live;
    const judgement = judgementOf(live);
    if (allotment !== null) return { ...ofVotes(allotment), judgement };
    const keyed = pad.style === 'cumulative' ? 'list' : pad.style;
    return {
      large: `${t(`kept/${keyed}`)} ${votes} / ${keyed === 'agree' ? candidates.length : seats}`,
      counts: [t(`against/${keyed}`, { count: against }), ...(unclear > 0 ? [t('unclear', { count: unclear })] : [])],
      judgement,
    };
  };
}
