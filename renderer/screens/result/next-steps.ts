/** What the rules offer after this round, and how each step is taken. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DecisionView, ElectionView, RoundSummary, RoundView } from '../../../src/api/views.ts';
import type { NextStep } from '../../../src/election/progress.ts';
import { ask } from '../../desk.ts';
import { isDeciding, type DecidingStep } from '../../parts/MeetingDecision.tsx';

export interface StepsOfRound {
  readonly election: ElectionView | undefined;
  /** Only those of the election's last round: an earlier one has been gone on from. */
  readonly steps: readonly NextStep[];
  /** The round after this one. */
  readonly later: RoundSummary | null;
  /** Decisions in force on this round. */
  readonly decisions: readonly DecisionView[];
}

export function stepsOf(election: ElectionView | undefined, roundNumber: number): StepsOfRound {
  const later = election?.rounds.find(({ number }) => number > roundNumber) ?? null;
  return {
    election,
    later,
    steps: later === null ? (election?.progress.steps ?? []) : [],
    decisions: election?.decisions.filter(({ round }) => round === roundNumber) ?? [],
  };
}

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
