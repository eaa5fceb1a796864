/** Takes the elected of another election as the list or as the voters of this round; what was typed is saved first. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, desk } from '../../desk.ts';
import { useTwoPersons } from '../../parts/people/two-persons.ts';
import type { Taking } from './TakeElectedDialog.tsx';

/** `store` answers the round's id once everything typed is on disk. `taken` shows the round anew. */
export function useTaking(store: () => Promise<number | null>, taken: (roundId: number) => void) {
  const [taking, setTaking] = useState<Taking | null>(null);
  const list = useMutation(ask.candidates.takeElected.mutationOptions());
  const voters = useTwoPersons(desk.rounds.electorateFrom);
  const take = async (what: Taking, electionId: number): Promise<void> => {
    const roundId = await store();
    if (roundId === null) {
      setTaking(null);
      return;
    }
    try {
      await (what === 'list' ? list : voters).mutateAsync({ roundId, electionId });
    } catch {
      return;
    }
    setTaking(null);
    taken(roundId);
  };
  return {
    taking,
    open: (what: Taking) => {
      list.reset();
      voters.reset();
      setTaking(what);
    },
    close: () => setTaking(null),
    take: (electionId: number) => {
      if (taking) void take(taking, electionId);
    },
    /** The same election's elected once more. */
    again: (electionId: number) => void take('list', electionId),
    pending: list.isPending || voters.isPending,
    error: list.error ?? voters.error,
  };
}
