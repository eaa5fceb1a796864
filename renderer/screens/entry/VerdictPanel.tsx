import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { RoundView } from '../../../src/api/views.ts';
import { liveVerdict } from '../../../src/reading/live-verdict.ts';
import { isFull } from '../../../src/reading/keypad.ts';
import type { EntryStore } from './entry-store.ts';
import { nextBatch } from './next-batch.ts';

interface VerdictPanelProps {
  readonly store: EntryStore;
  readonly round: RoundView;
  readonly batch: number;
}

/** One large line: how many are voted for, valid or why not; when the pile is done, what Enter does then. */
export function VerdictPanel({ store, round, batch }: VerdictPanelProps) {
  const { t } = useTranslation('entry');
  const { t: reasons } = useTranslation('reasons');
  // Only a change of what was keyed changes the verdict, not a digit of a number still being typed.
  useStore(store, ({ pad }) => pad.draft);
  const full = useStore(store, ({ pad }) => isFull(pad));
  const { pad } = store.getState();
  if (full) {
    const next = nextBatch(round, batch);
    return (
      <section className="entry-verdict valid" role="status">
        <p className="entry-verdict-line">{t('doneTitle', { batch, size: pad.size })}</p>
        <p>{next === null ? t('doneAll') : t('doneNext', { batch: next })}</p>
      </section>
    );
  }
  const { ruleSet, overrides: rules, seats, kind } = round;
  const { verdict, votes, against, unclear } = liveVerdict(pad, { ruleSet, rules, seats, round: { kind } });
  const doubtful = pad.draft.doubt !== null;
  const counts = [
    t(`against/${pad.style}`, { count: against }),
    ...(unclear > 0 ? [t('unclear', { count: unclear })] : []),
  ];
  const single = round.candidates.length === 1;
  const judgement = verdict.valid
    ? single || round.style === 'agree'
      ? t('valid/plain')
      : votes >= seats
        ? t('valid/full')
        : t('valid/fewer', { count: seats - votes })
    : `${t('invalid')}: ${verdict.reason === 'too-many' ? t('tooMany', { count: votes - seats }) : reasons(verdict.reason)}`;
  return (
    <section className={`entry-verdict ${doubtful ? 'attention' : verdict.valid ? 'valid' : 'invalid'}`} role="status">
      <p className="entry-verdict-line">
        {t(`kept/${pad.style}`)} {votes} / {round.style === 'agree' ? round.candidates.length : seats}
      </p>
      <p>
        {counts.join(' · ')} · {doubtful ? t('waits') : judgement}
      </p>
      {doubtful ? <p className="entry-doubt">{pad.draft.doubt}</p> : null}
      {pad.draft.defects.length > (doubtful ? 0 : 1) ? (
        <p className="entry-doubt">{pad.draft.defects.map((defect) => reasons(defect)).join(' · ')}</p>
      ) : null}
    </section>
  );
}
