/** How each step that the rules offer after this round is taken. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import type { NextStep } from '../../../src/election/progress.ts';
import { ask } from '../../desk.ts';
import { isDeciding, type DecidingStep } from '../../parts/dialogs/MeetingDecision.tsx';
import { stepsOf } from './steps-of-round.ts';

export function useNextSteps(round: RoundView) {
  const navigate = useNavigate();
  const { electionId } = round;
  const election = useQuery(ask.elections.get.queryOptions({ input: { electionId } }));
  const [deciding, setDeciding] = useState<DecidingStep | null>(null);
  return {
    ...stepsOf(election.data, round.number),
    error: election.error,
    deciding,
    endDeciding: () => setDeciding(null),
    take: (step: NextStep) => {
      if (isDeciding(step)) setDeciding(step);
      else void navigate(`/elections/${electionId}/next/${step.kind}`);
    },
  };
}

export type NextSteps = ReturnType<typeof useNextSteps>;
