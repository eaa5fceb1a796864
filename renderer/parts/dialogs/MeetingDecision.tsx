/** The dialogs of what a meeting decides on a round: who of the tied is elected, seats left open, ballots voided. */
import { Checkbox, Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import type { DecisionContent } from '../../../src/election/model.ts';
import type { NextStep } from '../../../src/election/progress.ts';
import { stepSentence } from '../../../src/words/steps.ts';
import { meetingWords } from '../../../src/words/meeting.ts';
import { ask } from '../../desk.ts';
import { useSession } from '../../session.ts';
import type { Decided } from './decided.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import { nameIn } from '../ballot/name-in.ts';

/** Steps that are a decision and no new round. */
export type DecidingStep = Extract<NextStep, { kind: 'settle-tie' | 'leave-open' | 'annul' }>;

export function isDeciding(step: NextStep): step is DecidingStep {
  return step.kind === 'settle-tie' || step.kind === 'leave-open' || step.kind === 'annul';
}

/** `round`: the round that is decided on. Closed while `step` is null. */
export function MeetingDecision({
  round,
  step,
  onClose,
  onDecided = onClose,
}: {
  readonly round: RoundView;
  readonly step: DecidingStep | null;
  readonly onClose: () => void;
  readonly onDecided?: () => void;
}) {
  const { t } = useTranslation('rounds');
  const decide = useMutation(ask.elections.decide.mutationOptions());
  const close = () => {
    decide.reset();
    onClose();
  };
  const record = (decision: Exclude<DecisionContent, { kind: 'go-on' }>) => (decided: Decided) =>
    decide.mutate({ roundId: round.id, decision, ...decided }, { onSuccess: onDecided });
  const common = { opened: true, pending: decide.isPending, error: decide.error, onClose: close };
  switch (step?.kind) {
    case undefined:
      return null;
    case 'settle-tie':
      return <SettleDialog round={round} step={step} {...common} record={record} />;
    case 'leave-open':
      return (
        <DecisionDialog
          {...common}
          title={t('decide/leaveTitle', { seats: step.seats })}
          text={t('decide/leaveText')}
          onDecide={record({ kind: 'leave-open' })}
        />
      );
    case 'annul':
      return (
        <DecisionDialog
          {...common}
          title={t('decide/annulTitle')}
          text={t('decide/annulText')}
          yes={t('step/annul')}
          danger
          onDecide={record({ kind: 'annul' })}
        />
      );
  }
}

function SettleDialog({
  round,
  step,
  record,
  ...dialog
}: {
  readonly round: RoundView;
  readonly step: Extract<DecidingStep, { kind: 'settle-tie' }>;
  readonly record: (decision: Extract<DecisionContent, { kind: 'settle-tie' }>) => (decided: Decided) => void;
  readonly opened: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('rounds');
  const language = useSession((session) => session.language);
  const [method, setMethod] = useState<'lots' | 'congress'>('lots');
  const [elected, setElected] = useState<readonly number[]>([]);
  const { seats, candidates } = step;
  const toggle = (number: number) =>
    setElected((before) =>
      before.includes(number)
        ? before.filter((each) => each !== number)
        : // One seat: the new choice takes the place of the old one.
          [...before, number].slice(-seats),
    );
  return (
    <DecisionDialog
      {...dialog}
      title={t('decide/settleTitle')}
      text={stepSentence(step, language, round, (number) => nameIn(round, number))}
      ready={elected.length === seats}
      onDecide={record({ kind: 'settle-tie', method, elected })}
    >
      <Radio.Group label={t('decide/settleHow')} value={method} onChange={(chosen) => setMethod(chosen)}>
        {(['lots', 'congress'] as const).map((each) => (
          <Radio
            key={each}
            value={each}
            mt={6}
            label={t(`decide/${each}`, meetingWords(round, language))}
            data-autofocus={each === method || undefined}
          />
        ))}
      </Radio.Group>
      <div className="decision-people" role="group" aria-label={t('decide/settleWho', { seats })}>
        <p>
          {t('decide/settleWho', { seats })}{' '}
          <span className="label" role="status">
            {t('decide/settleCount', { chosen: elected.length, seats })}
          </span>
        </p>
        {candidates.map((number) => (
          <Checkbox
            key={number}
            label={`${number}. ${nameIn(round, number)}`}
            checked={elected.includes(number)}
            onChange={() => toggle(number)}
          />
        ))}
      </div>
    </DecisionDialog>
  );
}
