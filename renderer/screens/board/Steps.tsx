/** The road of a round at the left: what is done, what is being done, what is still to come. */
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { isRead } from '../../parts/next-reading.ts';
import { isOpen, reconciliationOf, sortFindings, type NextStep } from './next-step.ts';

type StepName = 'setup' | 'ballots' | 'entry' | 'reconcile' | 'result' | 'seal';
const times = { 1: 'one', 2: 'two', 3: 'three' } as const;
const names: readonly StepName[] = ['setup', 'ballots', 'entry', 'reconcile', 'result', 'seal'];

export function Steps({
  round,
  next,
  go,
  editBallots,
  openResult,
}: {
  readonly round: RoundView;
  readonly next: NextStep;
  readonly go: (step: NextStep) => void;
  /** Null where nobody, or not this person, may change them. */
  readonly editBallots: (() => void) | null;
  /** Null for whoever may not see the result yet. */
  readonly openResult: (() => void) | null;
}) {
  const { t } = useTranslation('board');
  const navigate = useNavigate();
  const here = `/rounds/${round.id}`;
  const sealed = round.state === 'sealed';
  const laidOut = round.issued !== null && round.collected !== null;
  const allEntered = laidOut && round.batches.every((batch) => isRead(batch, round.readings));
  const standing = sortFindings(round).now.filter(isOpen);
  const reconciliation = reconciliationOf(round);
  const done: Readonly<Record<StepName, boolean>> = {
    setup: round.candidates.length > 0,
    ballots: laidOut,
    entry: allEntered,
    reconcile: reconciliation?.word === 'noted' || reconciliation?.word === 'nothing',
    result: sealed,
    seal: sealed,
  };
  const current = names.find((name) => !done[name]);

  const details: Readonly<Record<StepName, string>> = {
    setup: done.setup
      ? t(round.poll ? 'steps/candidatesPoll' : 'steps/candidates', {
          // Names that voters wrote are on no printed ballot.
          count: round.candidates.filter(({ written }) => written !== true).length,
          seats: round.seats,
        })
      : t('steps/noCandidates'),
    ballots: laidOut ? t('steps/of', { done: round.collected, all: round.issued }) : '',
    entry: laidOut
      ? t(round.readings === 1 ? 'steps/of' : 'steps/ofAgreed', { done: round.agreed, all: round.collected })
      : '',
    reconcile: reconciliation ? t(`steps/${reconciliation.word}`, { count: reconciliation.count }) : '',
    result: '',
    seal: sealed ? t('steps/sealed') : '',
  };
  const open: Readonly<Record<StepName, (() => void) | null>> = {
    setup: () => void navigate(`${here}/setup`),
    ballots: editBallots,
    entry: next.kind === 'enter' ? () => go(next) : null,
    reconcile:
      round.openDifferences > 0
        ? () => void navigate(`${here}/settling`)
        : round.openDoubts > 0
          ? () => void navigate(`${here}/rulings`)
          : standing[0]
            ? () => go({ kind: 'finding', key: standing[0]!.key, code: standing[0]!.finding.code })
            : null,
    result: openResult,
    seal: sealed || next.kind === 'seal' ? () => go(next) : null,
  };

  return (
    <nav aria-label={t('steps/title')}>
      <ol className="steps">
        {names.map((name, index) => {
          const isCurrent = name === current;
          const press = open[name];
          const content = (
            <>
              <span className="step-mark" aria-hidden="true">
                {done[name] ? '✓' : index + 1}
              </span>
              <span className="step-words">
                <span className="step-name">
                  {name === 'entry' ? t(`steps/entryOf/${times[round.readings]}`) : t(`steps/${name}`)}
                </span>
                <span className="step-detail">{details[name] || (isCurrent ? t('steps/now') : '')}</span>
              </span>
              {done[name] ? <span className="visually-hidden">, {t('steps/done')}</span> : null}
            </>
          );
          return (
            <li
              key={name}
              className={`step${done[name] ? ' done' : ''}${isCurrent ? ' current' : ''}`}
              aria-current={isCurrent ? 'step' : undefined}
            >
              {press ? (
                <button type="button" className="step-open" onClick={press}>
                  {content}
                </button>
              ) : (
                <div className="step-open">{content}</div>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
