import '../../parts/people/pad.css';
import { useTranslation } from 'react-i18next';
import { paperDefects } from '../../../src/election/model.ts';
import { pendingMeans, type KeypadRefusal } from '../../../src/reading/keypad-state.ts';
import type { Difference } from '../../../src/rehearsal/training/difference.ts';
import type { Said, Training } from '../../../src/rehearsal/training/session.ts';
import { useReasonText } from '../../parts/ballot/reason-text.ts';
import { useShownCount } from '../../parts/shown-count.ts';
import { useDifferenceWords } from './difference-words.ts';

/** What was keyed of the paper, and what is wrong with the last key. */
export function TrainingPad({ training }: { readonly training: Training }) {
  const { t } = useTranslation('training');
  const entry = useTranslation('entry').t;
  const reasons = useReasonText(training.pad.style);
  const shown = useShownCount();
  const { pad, said } = training;
  const { draft, pending } = pad;
  const means = pendingMeans(pad);
  const wrong = said !== null && said.kind !== 'right';
  const title =
    means === 'number'
      ? entry('typing')
      : means === 'amount'
        ? t('amount')
        : t(pad.register ? 'typingCode' : 'typingVotes');
  return (
    <section className="card pad training-pad" data-refused={wrong || undefined}>
      {pad.mode === 'marks' ? (
        <>
          <p className="overline">{title}</p>
          <div className="pad-number training-number">
            <output aria-label={title}>{pending}</output>
            <span className="pad-caret" aria-hidden="true" />
          </div>
        </>
      ) : null}
      {draft.holding ? (
        <p className="training-holder">
          {[draft.holding.name, t('entitled', { votes: shown(draft.holding.votes) })].filter(Boolean).join(' · ')}
        </p>
      ) : null}
      <div className="pad-keyed">
        {draft.steps.map(({ line, mark }) => (
          <span key={line} className={`chip ${mark === 'struck' || mark === 'disagree' ? 'struck' : 'calm'}`}>
            {line === 'rest' ? entry('restBlank') : line}
            {typeof mark === 'number'
              ? `: ${shown(mark)}`
              : mark in marks
                ? ` · ${entry(marks[mark as keyof typeof marks])}`
                : ''}
          </span>
        ))}
        {draft.amountOf === null ? null : <span className="chip attention">{draft.amountOf}: …</span>}
        {draft.defects.map((defect) => (
          <span key={defect} className="chip attention">
            {reasons(defect)}
          </span>
        ))}
        {draft.doubt === null ? null : <span className="chip attention">{entry('waiting')}</span>}
      </div>
      {pad.mode === 'defects' ? (
        <Choices title={entry('defectsTitle')} choices={paperDefects.map(reasons)} help={entry('defectsHelp')} />
      ) : null}
      {pad.mode === 'doubt' ? (
        <Choices title={entry('doubtTitle')} choices={pad.doubtReasons} help={entry('doubtHelp')} />
      ) : null}
      <p className="training-said" role="alert" data-kind={said?.kind}>
        {said ? <SaidText said={said} register={pad.register !== null} /> : null}
      </p>
    </section>
  );
}

/** Marks that are told beside the number. */
const marks = { partial: 'partial', none: 'blankLine', both: 'bothBoxes', chosen: 'tick' } as const;

function Choices({
  title,
  choices,
  help,
}: {
  readonly title: string;
  readonly choices: readonly string[];
  readonly help: string;
}) {
  return (
    <div className="training-choices">
      <p className="overline">{title}</p>
      <ol>
        {choices.map((choice, place) => (
          <li key={choice}>
            <kbd className="key">{place + 1}</kbd> {choice}
          </li>
        ))}
      </ol>
      <p className="label">{help}</p>
    </div>
  );
}

function SaidText({ said, register }: { readonly said: Said; readonly register: boolean }) {
  const { t } = useTranslation('training');
  const words = useDifferenceWords();
  switch (said.kind) {
    case 'right':
      return t('right');
    case 'not-on-paper':
      return t('notOnPaper', { number: said.number });
    case 'differs':
      return t('differs', { difference: words(said satisfies Difference) });
    case 'refused':
      return <RefusalText refusal={said.refusal} register={register} />;
  }
}

function RefusalText({ refusal, register }: { readonly refusal: KeypadRefusal; readonly register: boolean }) {
  const { t } = useTranslation('entry');
  const { code } = refusal;
  const facts = { number: 0, digits: '', name: '', holder: '', serial: 0, ...refusal, batch: 0 };
  if (code === 'already-marked' && facts.number === 0) return t('refused/rest-marked');
  if (code === 'holder-missing' && !register) return t('refused/votes-missing');
  return t(`refused/${code}`, facts);
}
