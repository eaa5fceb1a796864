/** The place of the next step: what the rules offer after this result, each with its one action, and what was decided. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import type { Result } from '../../../src/election/result.ts';
import type { NextStep } from '../../../src/election/progress.ts';
import { meetingWords } from '../../../src/words/meeting.ts';
import { stepSentence } from '../../../src/words/steps.ts';
import { nameIn } from '../../parts/ballot/name-in.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useSession } from '../../session.ts';
import { Decisions } from './Decisions.tsx';
import type { NextSteps } from './next-steps.ts';
import { isProvisional, notCounted } from './provisional.ts';

export interface NextPanelProps {
  readonly round: RoundView;
  readonly result: Result;
  readonly next: NextSteps;
}

export function NextPanel(props: NextPanelProps) {
  const { t } = useTranslation('result');
  const { round, next } = props;
  const sealed = round.state === 'sealed';
  const undecided = props.result.tied !== null || props.result.shortfall > 0;
  return (
    <section className="result-section next-panel">
      <h2 className="overline">{t('next/title')}</h2>
      <Standing {...props} />
      {next.steps.map((step, at) => (
        <StepLine key={step.kind} step={step} round={round} first={at === 0} take={() => next.take(step)} />
      ))}
      <Decisions round={round} decisions={next.decisions} />
      {next.later ? <Later {...props} later={next.later} /> : null}
      <Refused error={next.error} />
      {!sealed && undecided && !round.annulled && !isProvisional(round) && next.steps.length === 0 ? (
        <p className="label">{t('next/sealFirst')}</p>
      ) : null}
    </section>
  );
}

/** How this round left its seats. */
function Standing({ round, result, next }: NextPanelProps) {
  const { t } = useTranslation('result');
  const language = useSession((session) => session.language);
  const { tied, shortfall } = result;
  if (round.annulled) return <p className="result-tie">{t('next/annulled')}</p>;
  if (isProvisional(round)) return <Provisional round={round} />;
  if (round.poll) return <p>{t('next/poll')}</p>;
  const progress = next.later === null ? next.election?.progress : undefined;
  if (round.state === 'sealed' && progress?.state === 'complete' && progress.open > 0) {
    const { elected, seats, open } = progress;
    const left = next.election?.decisions.some(({ decision }) => decision.kind === 'leave-open') === true;
    const most = round.rules.maxRounds;
    return (
      <>
        <p className="result-tie">{t('next/ended', { elected: elected.length, seats, open })}</p>
        {most !== null && !left ? <p>{t('next/mostRounds', { most })}</p> : null}
      </>
    );
  }
  if (round.state === 'sealed' && progress?.state === 'complete') {
    return <p>{t('next/complete', { seats: progress.seats })}</p>;
  }
  return (
    <>
      {tied ? (
        <>
          <p className="result-tie">{t('next/tied', { seats: tied.seats, people: tied.candidates.length })}</p>
          <ul className="result-tied" hidden={next.steps.length > 0}>
            {tied.candidates.map((number) => (
              <li key={number}>
                {number}. {nameIn(round, number)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {shortfall > 0 ? (
        <p className="result-tie">{t('next/shortfall', { count: shortfall, seats: round.seats })}</p>
      ) : null}
      {!tied && shortfall === 0 ? <p>{t('next/complete', { seats: round.seats })}</p> : null}
      {tied && round.state !== 'sealed' ? (
        <p>
          {t(
            round.kind === 'revote' && round.rules.tie === 'revote' ? 'next/again' : `next/${round.rules.tie}`,
            meetingWords(round, language),
          )}
        </p>
      ) : null}
    </>
  );
}

function Provisional({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation('result');
  const missing = notCounted(round);
  return (
    <>
      <p className="result-tie">{t('next/provisional')}</p>
      {missing > 0 ? <p>{t(round.readings === 1 ? 'next/missing' : 'next/notAgreed', { count: missing })}</p> : null}
      {round.openDoubts > 0 ? <p>{t('next/doubts', { count: round.openDoubts })}</p> : null}
    </>
  );
}

function StepLine({
  step,
  round,
  first,
  take,
}: {
  readonly step: NextStep;
  readonly round: RoundView;
  /** The proposed one. */
  readonly first: boolean;
  readonly take: () => void;
}) {
  const { t } = useTranslation('rounds');
  const language = useSession((session) => session.language);
  return (
    <div className="next-step">
      <p>{stepSentence(step, language, round, (number) => nameIn(round, number))}</p>
      <Button variant={first ? 'filled' : 'default'} onClick={take}>
        {t(`step/${step.kind}`)}
      </Button>
    </div>
  );
}

function Later({ later }: NextPanelProps & { readonly later: NonNullable<NextSteps['later']> }) {
  const { t } = useTranslation(['result', 'common']);
  const navigate = useNavigate();
  const name = t(`common:round/${later.kind}`, { number: later.number });
  return (
    <div className="next-step">
      <p>{t('next/later')}</p>
      <Button
        variant="default"
        onClick={() => void navigate(`/rounds/${later.id}${later.state === 'sealed' ? '/result' : ''}`)}
      >
        {t('next/toLater', { round: name.toLocaleLowerCase() })}
      </Button>
    </div>
  );
}
