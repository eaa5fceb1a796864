/** Gathers what the file says of one round; every answer about a round starts here. */
import { judge } from '../../src/election/judge.ts';
import { inOrder, reconcileBatches, reconcileDeclaration } from '../../src/election/reconcile.ts';
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
import type { BallotFacts } from '../storage/ballots.ts';
import type { Pile } from '../storage/batches.ts';
import type { ElectionRow } from '../storage/elections.ts';
import type { PaperContent } from '../storage/readings.ts';
import type { RoundRow } from '../storage/rounds.ts';
import type { Seal } from '../storage/seals.ts';

/** One pile and how far its first reading is. */
export interface BatchProgress {
  readonly number: number;
  readonly size: number;
  readonly entered: number;
  /** Ballots waiting for a ruling. */
  readonly doubtful: number;
  /** Who began the first reading; null when nobody did. */
  readonly reader: string | null;
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
export function stateOf(file: OpenCongress, roundId: number, entered: number): RoundState {
  return roundState({ entered, lastSeal: file.seals.last(roundId) });
}

function definitionOf(file: OpenCongress, row: RoundRow, election: ElectionRow): RoundDefinition {
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
  const election = file.elections.get(row.electionId);
  if (!election) throw new Refusal('not-found', { what: `cuộc bầu ${row.electionId}` });
  const seal = file.seals.inForce(roundId);
  const definition = seal ? seal.minutes.definition : definitionOf(file, row, election);
  const ballots = file.ballots.ofRound(roundId, row.style, definition.candidates.length);
  const counted = ballots.filter(countsNow).map(ballotInForce);
  const known = {
    row,
    election,
    state: stateOf(file, roundId, ballots.length),
    annulled: file.decisions.annulled(roundId),
    seal,
    definition,
    batches: progressOf(file.batches.list(roundId), file.readings.readers(roundId), ballots),
    ballots,
    counted,
    openDoubts: ballots.length - counted.length,
  };
  const result = tally(definition, counted);
  return { ...known, result: { ...result, findings: findingsOf(known, result) } };
}

/** How far each pile is. */
function progressOf(
  piles: readonly Pile[],
  readers: ReadonlyMap<number, string>,
  ballots: readonly BallotFacts[],
): BatchProgress[] {
  const entered = new Map<number, number>();
  const doubtful = new Map<number, number>();
  for (const ballot of ballots) {
    entered.set(ballot.batch, (entered.get(ballot.batch) ?? 0) + 1);
    if (!countsNow(ballot)) doubtful.set(ballot.batch, (doubtful.get(ballot.batch) ?? 0) + 1);
  }
  return piles.map(({ number, size }) => ({
    number,
    size,
    entered: entered.get(number) ?? 0,
    doubtful: doubtful.get(number) ?? 0,
    reader: readers.get(number) ?? null,
  }));
}

/** A doubtful ballot counts only after the committee's ruling. */
export function countsNow(ballot: BallotFacts): boolean {
  return ballot.doubt === null || ballot.ruling !== null;
}

/** The ballot as it counts: by the ruling where there is one, else as it was read. */
export function ballotInForce(ballot: BallotFacts): Ballot {
  return ballotOf(ballot, ballot.ruling ?? ballot.asRead);
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
 * Before the first ballot only the declaration can be wrong. Later a ballot on the committee's table is entered but not yet
 * counted: F.205 tells that, so F.201 speaks of entered ballots and F.203 of a count without open doubts.
 */
function findingsOf(round: Omit<CountedRound, 'result'>, result: Result): Finding[] {
  const { definition, state, batches, ballots, openDoubts } = round;
  if (state === 'setup') return inOrder(reconcileDeclaration(definition));
  const entered = ballots.length;
  const { collected } = definition.ballots;
  const ofCount = result.findings.flatMap((finding): Finding[] => {
    if (finding.code === 'F.201') return entered === collected ? [] : [{ ...finding, entered }];
    if (finding.code === 'F.203' && openDoubts > 0) return [];
    return [finding];
  });
  return inOrder([...ofCount, ...reconcileBatches(batches, openDoubts)]);
}
