/** Tổng hợp kết quả: every election of the congress with who was elected. */
import { composition } from '../../src/election/composition.ts';
import type { CongressSummaryFacts, SummaryDecision } from '../../src/papers/summary/congress-summary.ts';
import type { MeetingOf } from '../../src/words/meeting.ts';
import type { CongressSummary } from '../../src/api/views.ts';
import type { OpenCongress } from '../open-congress.ts';
import { isPractice } from '../rehearsal/copied-from.ts';
import { alternatesView } from './alternates.ts';
import { electionRounds } from './election-progress.ts';
import type { ElectionRounds } from './election-progress.ts';
import { congressOnPaper, localTime } from './minutes-facts.ts';

/** Ages are taken at the end of the congress; a congress without dates is held today. */
function dayOf(file: OpenCongress, now: Date): string {
  const { firstDay, lastDay } = file.congress.get();
  return lastDay || firstDay || localTime(now).slice(0, 10);
}

/** What the paper of the summary is written from, in the words of the first election. */
export function summaryFacts(file: OpenCongress, now: Date, version: string): CongressSummaryFacts {
  const { electorate, presidium, committee } = file.congress.get();
  const [first] = file.elections.list();
  const ruleSet = first ? file.rounds.ofElection(first.id)[0]!.ruleSet : 'party';
  return {
    ruleSet,
    electorate: electorate.kind,
    congress: congressOnPaper(file, dayOf(file, now)),
    presidium,
    committee,
    elections: congressSummary(file, now).elections,
    ...(isPractice(file) ? { practice: true } : {}),
    program: { version },
  };
}

export function congressSummary(file: OpenCongress, now: Date): CongressSummary {
  const on = dayOf(file, now);
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
        decisions: decisionsOf(file, rounds),
        taken: file.alternates.taken(id),
        meetingOf: meetingOf(rounds),
      };
    }),
  };
}

/** A decision is taken after the seal of its round, so the minutes of that round cannot have it. */
function decisionsOf(file: OpenCongress, { rows, held }: ElectionRounds): SummaryDecision[] {
  return rows.flatMap(({ id, number: round }, at) =>
    file.decisions.ofRound(id).map(({ decision }) => {
      const elected = decision.kind === 'settle-tie' ? decision.elected : [];
      const named = elected.map((number) => {
        const name = held[at]?.result.candidates.find((candidate) => candidate.number === number)?.name ?? '';
        return { number, name };
      });
      return { round, decision, named };
    }),
  );
}

function meetingOf({ held }: ElectionRounds): MeetingOf {
  const { ruleSet, electorate } = held.at(-1)!.definition;
  return { ruleSet, electorate: { kind: electorate.kind } };
}
