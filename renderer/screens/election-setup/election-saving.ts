/** Writes an election, its list and its electorate, each only when it changed, so that the journal tells real changes. */
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RoundView } from '../../../src/api/views.ts';
import { ask, desk } from '../../desk.ts';
import { useTwoPersons } from '../../parts/people/two-persons.ts';
import type { ElectionDraft } from './election-draft.ts';

export function useElectionSaving(round: RoundView | null, draft: ElectionDraft) {
  const add = useMutation(ask.elections.add.mutationOptions());
  const saveElection = useMutation(ask.elections.save.mutationOptions());
  const saveCandidates = useMutation(ask.candidates.save.mutationOptions());
  const saveElectorate = useTwoPersons(desk.rounds.saveElectorate);
  const saveColour = useMutation(ask.rounds.saveColour.mutationOptions());
  /** A new election whose list was refused is there already: the next attempt must not add it again. */
  const added = useRef<number | null>(null);
  const steps = [add, saveElection, saveCandidates, saveElectorate, saveColour];

  const write = async (): Promise<number> => {
    const { election, candidates, electorate, colour, changed } = draft;
    const existing = round?.id ?? added.current;
    const roundId = existing ?? (await add.mutateAsync(election)).roundId;
    if (existing === null) added.current = roundId;
    else if (changed.election) await saveElection.mutateAsync({ ...election, roundId });
    if (changed.candidates) await saveCandidates.mutateAsync({ roundId, candidates });
    if (changed.electorate) await saveElectorate.mutateAsync({ roundId, electorate });
    if (changed.colour) await saveColour.mutateAsync({ roundId, colour });
    draft.keep();
    return roundId;
  };
  return {
    /** The round's id when everything is on disk, null when something was refused. */
    write: async (): Promise<number | null> => {
      for (const step of steps) step.reset();
      try {
        return await write();
      } catch {
        return null;
      }
    },
    error: steps.find(({ error }) => error)?.error ?? null,
    pending: steps.some(({ isPending }) => isPending),
  };
}
