/** An election over all its rounds: what was held, what it gave, and what may come next. */
import { electionProgress, namesOnBallot } from '../../src/election/progress.ts';
import type { ElectionProgress, HeldRound } from '../../src/election/progress.ts';
import { Refusal } from '../../src/refusal.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { ElectionRow } from '../storage/elections.ts';
import type { RoundRow } from '../storage/rounds.ts';
import { countedRound } from './round-facts.ts';

export interface ElectionRounds {
  readonly election: ElectionRow;
  /** In the order they were held. */
  readonly rows: readonly RoundRow[];
  readonly held: readonly HeldRound[];
  readonly progress: ElectionProgress;
}

/** Refuses with not-found. */
export function electionRow(file: OpenCongress, electionId: number): ElectionRow {
  const row = file.elections.get(electionId);
  if (!row) throw new Refusal('not-found', { what: `cuộc bầu ${electionId}` });
  return row;
}

export function electionRounds(file: OpenCongress, electionId: number): ElectionRounds {
  const election = electionRow(file, electionId);
  const rows = file.rounds.ofElection(electionId);
  const held = rows.map((row) => heldRound(file, row));
  return { election, rows, held, progress: electionProgress(held, election.office) };
}

/** counting, deciding or complete; the ballots of a round that is still counted are not looked at. */
export function progressState(file: OpenCongress, electionId: number): ElectionProgress['state'] {
  const last = file.rounds.ofElection(electionId).at(-1);
  const counting = last !== undefined && file.seals.last(last.id) !== 'sealed' && !file.decisions.annulled(last.id);
  return counting ? 'counting' : electionRounds(file, electionId).progress.state;
}

/** The election when it needs no more votes. Refuses with election-unfinished, also where it elected nobody, as a straw poll. */
export function finishedElection(file: OpenCongress, electionId: number): ElectionRounds {
  const election = electionRounds(file, electionId);
  const { state, elected } = election.progress;
  if (state !== 'complete' || elected.length === 0)
    throw new Refusal('election-unfinished', { title: election.election.title });
  return election;
}

/** Somebody who holds a seat already, by every name that the ballot of that round gave them. */
export interface SeatHolder {
  readonly names: readonly string[];
  readonly birthDate: string | undefined;
  readonly round: number;
}

export function seatHolders({ held, progress }: Pick<ElectionRounds, 'held' | 'progress'>): SeatHolder[] {
  return progress.elected.map((person) => ({
    names: namesOnBallot(held, person),
    birthDate: person.candidate.birthDate,
    round: person.round,
  }));
}

/** Who holds a seat from the sealed rounds before this one; the ballots of rounds that are still counted are not looked at. */
export function holdersBefore(file: OpenCongress, { electionId, number }: RoundRow): SeatHolder[] {
  const sealed = file.rounds
    .ofElection(electionId)
    .filter((row) => row.number < number && file.seals.last(row.id) === 'sealed');
  if (sealed.length === 0) return [];
  const held = sealed.map((row) => heldRound(file, row));
  return seatHolders({ held, progress: electionProgress(held, electionRow(file, electionId).office) });
}

/** A sealed round answers with what was sealed, without reading its ballots again. */
function heldRound(file: OpenCongress, row: RoundRow): HeldRound {
  const decisions = file.decisions.ofRound(row.id).map(({ decision }) => decision);
  const seal = file.seals.inForce(row.id);
  if (seal) return { definition: seal.minutes.definition, result: seal.minutes.result, sealed: true, decisions };
  const { definition, result } = countedRound(file, row.id);
  return { definition, result, sealed: false, decisions };
}
