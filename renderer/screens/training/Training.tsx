/** Tập gõ số: the number pad learnt by doing, on the real list of a round or on a made-up one. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { startTraining } from '../../../src/rehearsal/training/session.ts';
import { madeRound, sheetOf, type TrainedRound } from '../../../src/rehearsal/training/sheet.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { TrainingDesk } from './TrainingDesk.tsx';

export function Training() {
  return useParams()['roundId'] === undefined ? (
    <OpenTraining round={madeRound()} withRegister={false} back="/" />
  ) : (
    <RoundTraining />
  );
}

function RoundTraining() {
  const { t } = useTranslation('training');
  const roundId = useRoundId();
  const round = useRound(roundId);
  const holders = useQuery(ask.holders.get.queryOptions());
  if (!round.data || !holders.data) {
    return (
      <Frame title={t('title')} hints={[]}>
        <Refused error={round.error ?? holders.error} />
      </Frame>
    );
  }
  const back = `/rounds/${roundId}/rehearsal`;
  return (
    <OpenTraining
      key={roundId}
      round={trained(round.data)}
      withRegister={holders.data.holders.length > 0}
      back={back}
    />
  );
}

/** Where voters write every name there is nothing to train on but a made-up list. */
function trained(round: RoundView): TrainedRound {
  const { title, ruleSet, overrides, style, seats, kind, number, poll } = round;
  const candidates = round.candidates.filter(({ written }) => written !== true);
  if (candidates.length === 0) return madeRound(style);
  return { title, ruleSet, rules: overrides, style, seats, poll, candidates, round: { kind, number } };
}

interface OpenTrainingProps {
  readonly round: TrainedRound;
  readonly withRegister: boolean;
  readonly back: string;
}

function OpenTraining({ round, withRegister, back }: OpenTrainingProps) {
  const { t } = useTranslation('entry');
  // Other papers every time, and the same ones while the screen is open.
  const [seed] = useState(() => Math.floor(Math.random() * 2 ** 31));
  const start = useMemo(
    () => {
      const second = { strike: 'two', agree: 'marks', list: 'marks', cumulative: 'votes' } as const;
      const reasons = ['one', second[round.style], 'three', 'four', 'five', 'six'] as const;
      const words = reasons.map((reason) => t(`doubtReasons/${reason}`));
      return startTraining(sheetOf(round, withRegister), words, seed);
    },
    // The training goes on whatever else changes, the language and the round included.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [seed],
  );
  return <TrainingDesk start={start} back={back} />;
}
