/** How the ballots of a round are printed: as they were last, until somebody chooses otherwise. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { proposed, type BallotPrint } from './ballot-print.ts';

/** `printable`: this person may print them. `settled`: what is proposed is known. */
export function useChosenPrint(round: RoundView, printable: boolean) {
  const [chosen, setChosen] = useState<Partial<BallotPrint>>({});
  const answer = useQuery({
    ...ask.papers.printedBallots.queryOptions({ input: { roundId: round.id } }),
    enabled: printable,
  });
  const printed = answer.data ?? null;
  const print: BallotPrint = { ...proposed(round, printed), ...chosen };
  return { print, settled: !answer.isPending, printed, setPrint: (change: BallotPrint) => setChosen(change) };
}
