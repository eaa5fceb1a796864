import type { DecisionView, ElectionSummary, ElectionView } from '../../src/api/views.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { ElectionRow } from '../storage/elections.ts';
import type { RoundRow } from '../storage/rounds.ts';
import { alternatesView } from './alternates.ts';
import { electionRounds, progressState } from './election-progress.ts';
import { roundSummary } from './round-view.ts';

export function electionSummary(file: OpenCongress, { id, title, office, poll }: ElectionRow): ElectionSummary {
  const rows = file.rounds.ofElection(id);
  const rounds = rows.map((row) => roundSummary(file, row));
  return { id, title, office, ruleSet: rows[0]!.ruleSet, poll, rounds, progress: progressState(file, id) };
}

export function electionView(file: OpenCongress, electionId: number): ElectionView {
  const election = electionRounds(file, electionId);
  const { rows, progress } = election;
  const { id, title, office, poll } = election.election;
  return {
    id,
    title,
    office,
    ruleSet: rows[0]!.ruleSet,
    poll,
    rounds: rows.map((row) => roundSummary(file, row)),
    progress,
    decisions: rows.flatMap((row) => decisionViews(file, row, rows.at(-1)!)),
    alternates: alternatesView(file, election),
  };
}

/** The decisions in force on a round; taken back only while no later round was built on them. */
function decisionViews(file: OpenCongress, { id, number }: RoundRow, last: RoundRow): DecisionView[] {
  return file.decisions.ofRound(id).map((row) => ({ ...row, round: number, revocable: last.number === number }));
}
