/** Gathers what the file says of one round; every answer about a round starts here. */
import { judge } from '../../src/election/judge.ts';
import { inOrder, reconcileBatches, reconcileDeclaration, reconcileReadings } from '../../src/election/reconcile.ts';
import { reconcileHolders } from '../../src/election/reconcile-holders.ts';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import { tally } from '../../src/election/tally.ts';
import { formatResult } from '../../src/exchange/result-file.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Ballot, EarlierRound, InvalidReason, RoundDefinition } from '../../src/election/model.ts';
import type { Finding } from '../../src/election/findings.ts';
import type { Result } from '../../src/election/result.ts';
import { roundState } from '../../src/reading/round.ts';
import type { RoundState } from '../../src/reading/round.ts';
import type { OpenCongress } from '../open-congress.ts';
import { sha256 } from '../sha256.ts';
import type { BallotFacts, ReadBatch } from '../storage/ballots.ts';
import type { ElectionRow } from '../storage/elections.ts';
import type { PaperContent } from '../storage/readings.ts';
import type { RoundRow } from '../storage/rounds.ts';
import type { Seal } from '../storage/seals.ts';

/** One pile and how far its readings are. */
export interface BatchProgress extends ReadBatch {
  /** Papers of an agreed pile; ballots of the first reading until then. */
  readonly entered: number;
  /** Ballots waiting for a ruling of the committee. */
  readonly doubtful: number;
  /** Faults and differences that wait for a third person. */
  readonly open: number;
}

export interface CountedRound {
  readonly row: RoundRow;
  readonly election: ElectionRow;
  readonly state: RoundState;
  /** True where the congress voided the ballots: the count below then tells nothing but what was found. */
  readonly annulled: boolean;
  readonly seal: Seal | null;
  /** What was declared. A sealed round answers with what was sealed, whatever the congress says by now. */
  readonly definition: RoundDefinition;
  readonly batches: readonly BatchProgress[];
  /** Ballots of the batches that count: agreed ones, or with one reading all that is entered. */
  readonly ballots: readonly BallotFacts[];
  /** Ballots with a ruling or without a doubt, as they count. */
  readonly counted: readonly Ballot[];
  readonly openDoubts: number;
  /** With the findings that its own declaration and ballots tell; `round-findings.ts` adds what the file tells besides. */
  readonly result: Result;
}

export function roundRow(file: OpenCongress, roundId: number): RoundRow {
  const row = file.rounds.get(roundId);
  if (!row) throw new Refusal('not-found', { what: `lần bầu ${roundId}` });
  return row;
}

/** setup until the first ballot, counting until the seal; a reopened round counts again. */
export function stateOf(file: OpenCongress, roundId: number, batches: readonly ReadBatch[]): RoundState {
  const entered = sumOf(batches.flatMap(({ readings }) => readings.map((reading) => reading.entered)));
  return roundState({ entered, lastSeal: file.seals.last(roundId) });
}

function electionOf(file: OpenCongress, { electionId }: RoundRow): ElectionRow {
  const election = file.elections.get(electionId);
  if (!election) throw new Refusal('not-found', { what: `cuộc bầu ${electionId}` });
  return election;
}

/** What is declared for a round now. */
export function roundDefinition(file: OpenCongress, row: RoundRow, election = electionOf(file, row)): RoundDefinition {
  const congress = file.congress.get();
  return {
    title: election.title,
    ruleSet: row.ruleSet,
    rules: row.rules,
    style: row.style,
    seats: row.seats,
    round: placeOf(file, row),
    office: election.office,
    ...(election.poll ? { poll: true } : {}),
    ...(row.writeIn ? { writeIn: true } : {}),
    electorate: row.electorate ?? congress.electorate,
    ballots: { issued: row.issued ?? 0, collected: row.collected ?? 0 },
    candidates: file.candidates.list(row.id),
    committee: congress.committee,
  };
}

/** Which round of its election it is, with the rounds before. */
function placeOf(file: OpenCongress, row: RoundRow): RoundDefinition['round'] {
  const { kind, number, colour } = row;
  if (number === 1) return { kind, number, colour };
  const before = file.rounds.ofElection(row.electionId).filter((round) => round.number < number);
  const parent = before.find(({ id }) => id === row.parentId)!.number;
  return { kind, number, parent, colour, earlier: before.map((round) => earlierRound(file, round)) };
}

/** What a later round is built on; voided ballots elect nobody. */
function earlierRound(file: OpenCongress, { id, number, kind, seats }: RoundRow): EarlierRound {
  const decisions = file.decisions.ofRound(id).map(({ decision }) => decision);
  const seal = file.seals.inForce(id);
  if (!seal) {
    const resultHash = sha256(formatResult(countedRound(file, id).result));
    return { number, kind, resultHash, seats, elected: [], tied: null, shortfall: seats, decisions };
  }
  const { elected, tied, shortfall } = seal.minutes.result;
  return { number, kind, resultHash: seal.resultHash, seats, elected, tied, shortfall, decisions };
}

/** The whole count of a round as it stands now. */
export function countedRound(file: OpenCongress, roundId: number): CountedRound {
  const row = roundRow(file, roundId);
  const election = electionOf(file, row);
  const seal = file.seals.inForce(roundId);
  const definition = seal ? seal.minutes.definition : roundDefinition(file, row, election);
  const batches = file.ballots.ofRound(row, definition.candidates.length).map(progressOf);
  const ballots = batches.flatMap(({ counts, papers }) => (counts ? papers : []));
  const counted = ballots.filter(countsNow).map(ballotInForce);
  const known = {
    row,
    election,
    state: stateOf(file, roundId, batches),
    annulled: file.decisions.annulled(roundId),
    seal,
    definition,
    batches,
    ballots,
    counted,
    openDoubts: sumOf(batches.map(({ doubtful }) => doubtful)),
  };
  const result = tally(definition, counted);
  return { ...known, result: { ...result, findings: findingsOf(known, result) } };
}

/** How much of the round was read once. */
export function enteredIn(batches: readonly BatchProgress[]): number {
  return sumOf(batches.map(({ entered }) => entered));
}

/** Papers of the batches that count. */
export function agreedIn(batches: readonly ReadBatch[]): number {
  return sumOf(batches.map(({ counts, papers }) => (counts ? papers.length : 0)));
}

export function progressOf(batch: ReadBatch): BatchProgress {
  const { counts, papers, readings, compared } = batch;
  return {
    ...batch,
    entered: counts ? papers.length : (readings[0]?.entered ?? 0),
    doubtful: papers.filter(({ doubt, ruling }) => doubt !== null && ruling === null).length,
    open: compared?.open ?? 0,
  };
}

/** A doubtful ballot counts only after the committee's ruling; one in which readings differ only after it is settled. */
export function countsNow({ doubt, ruling, content }: BallotFacts): boolean {
  return content !== null && (doubt === null || ruling !== null);
}

/** The ballot as it counts: by the ruling where there is one, else as it was read. */
export function ballotInForce(ballot: BallotFacts): Ballot {
  return ballotOf(ballot, ballot.content ?? ballot.asRead);
}

export function ballotOf(place: { readonly batch: number; readonly serial: number }, paper: PaperContent): Ballot {
  const { marks, defects, votes } = paper;
  return { batch: place.batch, serial: place.serial, defects, marks, votes: votes ?? undefined };
}

export function verdictOf(definition: RoundDefinition, ballot: Ballot): 'valid' | InvalidReason {
  const verdict = judge(ballot, definition, rulesInForce(definition));
  return verdict.valid ? 'valid' : verdict.reason;
}

/**
 * Before the first ballot only the declaration can be wrong. Later a ballot on the committee's table, or of a batch whose
 * readings do not agree yet, is entered but not yet counted: F.205, F.206 and F.208 tell that, so F.201 speaks of entered
 * ballots and F.203 of a count that lacks nothing.
 */
function findingsOf(round: Omit<CountedRound, 'result'>, result: Result): Finding[] {
  const { definition, state, batches, ballots, openDoubts } = round;
  if (state === 'setup') return inOrder(reconcileDeclaration(definition));
  const entered = enteredIn(batches);
  const { collected } = definition.ballots;
  const whole = openDoubts === 0 && batches.every(({ counts }) => counts);
  const ofCount = result.findings.flatMap((finding): Finding[] => {
    if (finding.code === 'F.201') return entered === collected ? [] : [{ ...finding, entered }];
    if (finding.code === 'F.203' && !whole) return [];
    return [finding];
  });
  return inOrder([
    ...ofCount,
    ...reconcileBatches(batches, openDoubts),
    ...reconcileReadings(batches),
    ...reconcileHolders(ballots.map(({ batch, serial, content }) => ({ batch, serial, code: content?.code ?? null }))),
  ]);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
