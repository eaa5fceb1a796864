/** Two persons of the committee: what no single one may do. */
import type { Person } from '../../src/people/roles.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Occasion } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';

/** The second person; refuses with second-person-needed where nobody else of the committee gave the PIN. */
export function requireTwo({ witness }: Pick<Occasion, 'witness'>): Person {
  if (!witness) throw new Refusal('second-person-needed', {});
  return witness;
}

/** What a round is counted against changes by one person only before its first ballot was entered. */
export function requireTwoOnceCounted(file: OpenCongress, occasion: Pick<Occasion, 'witness'>, roundId: number): void {
  if (file.readings.anyEntered(roundId)) requireTwo(occasion);
}

/** The same for the electorate of the congress, which every open round follows that has none of its own. */
export function requireTwoOnceFollowed(file: OpenCongress, occasion: Pick<Occasion, 'witness'>): void {
  for (const { id: electionId } of file.elections.list())
    for (const { id, electorate } of file.rounds.ofElection(electionId))
      if (electorate === null) requireTwoOnceCounted(file, occasion, id);
}
