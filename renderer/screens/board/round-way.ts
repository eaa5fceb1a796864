/** Where a round stands in its election: the rounds before and after it, and the way on. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { isDeciding, type DecidingStep } from '../../parts/dialogs/MeetingDecision.tsx';

export function useRoundWay(round: RoundView) {
  const navigate = useNavigate();
  const { electionId } = round;
  const election = useQuery(ask.elections.get.queryOptions({ input: { electionId } })).data;
  const [annulling, setAnnulling] = useState<DecidingStep | null>(null);
  const others = election?.rounds.filter(({ number }) => number !== round.number) ?? [];
  const later = others.find(({ number }) => number > round.number);
  const steps = later ? [] : (election?.progress.steps ?? []);
  const annulStep = steps.find((step) => step.kind === 'annul');
  const toAgain = () => void navigate(`/elections/${electionId}/next/again`);
  return {
    others,
    later: later ?? null,
    /** A step is offered on this round's outcome. */
    open: steps.length > 0 && annulStep === undefined,
    /** To the step that is offered: where a voided vote is repeated, else where the outcome is. */
    goOn: () => {
      if (later) void navigate(`/rounds/${later.id}`);
      else if (round.annulled) toAgain();
      else void navigate(`/rounds/${round.id}/result`);
    },
    toAgain,
    annulling,
    /** Null where the rules do not offer it. */
    annul: annulStep && isDeciding(annulStep) ? () => setAnnulling(annulStep) : null,
    endAnnulling: () => setAnnulling(null),
  };
}

export type RoundWay = ReturnType<typeof useRoundWay>;
