/** Tổng hợp kết quả: every election of the congress with who was elected. */
import { composition } from '../../src/election/composition.ts';
import type { CongressSummary } from '../../src/api/views.ts';
import type { OpenCongress } from '../open-congress.ts';
import { alternatesView } from './alternates.ts';
import { electionRounds } from './election-progress.ts';
import { localTime } from './minutes-facts.ts';

export function congressSummary(file: OpenCongress, now: Date): CongressSummary {
  const { firstDay, lastDay } = file.congress.get();
  // Ages are taken at the congress; a congress without dates is held today.
  const on = lastDay || firstDay || localTime(now).slice(0, 10);
  return {
    elections: file.elections.list().map(({ id }) => {
      const rounds = electionRounds(file, id);
      const { title, office, poll } = rounds.election;
      const { state, seats, open, elected } = rounds.progress;
      const people = elected.map(({ candidate }) => candidate);
      return {
        id,
        title,
        office,
        poll,
        state,
        seats,
        open,
        rounds: rounds.rows.length,
        roundId: rounds.rows.at(-1)!.id,
        elected,
        composition: composition(people, on),
        alternates: alternatesView(file, rounds),
      };
    }),
  };
}
