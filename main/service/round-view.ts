import { baseBeforeCounting, neededOf } from '../../src/election/electorate.ts';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import { batchState } from '../../src/reading/batch.ts';
import { formatBallots } from '../../src/exchange/ballots-file.ts';
import type { BatchView, RoundSummary, RoundView } from '../../src/api/views.ts';
import type { OpenCongress } from '../open-congress.ts';
import { sha256 } from '../sha256.ts';
import type { BallotFacts } from '../storage/ballots.ts';
import type { RoundRow } from '../storage/rounds.ts';
import { batchReadingsState, readBatches } from './batch-readings.ts';
import { agreedIn, ballotInForce, countedRound, enteredIn, progressOf, stateOf } from './round-facts.ts';
import type { BatchProgress, CountedRound } from './round-facts.ts';
import { notedFindings } from './round-findings.ts';

/** Everything the screens of one round show. */
export function roundView(file: OpenCongress, roundId: number): RoundView {
  const round = countedRound(file, roundId);
  const { row, election, state, annulled, seal, definition, batches, ballots, openDoubts } = round;
  const rules = rulesInForce(definition);
  const undeclared = rules.base === 'collected' && row.collected === null;
  const base = undeclared ? null : baseBeforeCounting(definition);
  return {
    id: row.id,
    electionId: row.electionId,
    office: election.office,
    title: definition.title,
    number: row.number,
    kind: row.kind,
    state,
    ruleSet: row.ruleSet,
    overrides: row.rules,
    rules,
    poll: election.poll,
    writeIn: row.writeIn,
    colour: row.colour,
    annulled,
    readings: row.readings,
    source: sourceOf(file, row),
    style: row.style,
    seats: row.seats,
    electorate: definition.electorate,
    base,
    needed: neededOf(rules, base),
    issued: row.issued,
    collected: row.collected,
    batchSize: row.batchSize,
    candidates: definition.candidates,
    batches: batches.map((batch) => batchView(file, round, batch)),
    entered: enteredIn(batches),
    agreed: ballots.length,
    openDifferences: batches.reduce((sum, { open }) => sum + open, 0),
    openDoubts,
    findings: notedFindings(file, round),
    sealedAt: seal?.at ?? null,
    reopenings: file.seals.reopenings(roundId),
  };
}

export function roundSummary(file: OpenCongress, row: RoundRow): RoundSummary {
  const batches = readBatches(file, row).map(progressOf);
  return {
    id: row.id,
    electionId: row.electionId,
    number: row.number,
    kind: row.kind,
    state: stateOf(file, row.id, batches),
    style: row.style,
    seats: row.seats,
    candidates: file.candidates.printed(row.id),
    collected: row.collected,
    entered: enteredIn(batches),
    agreed: agreedIn(batches),
    colour: row.colour,
    annulled: file.decisions.annulled(row.id),
  };
}

function sourceOf(file: OpenCongress, { sourceElectionId }: RoundRow): RoundView['source'] {
  const source = sourceElectionId === null ? undefined : file.elections.get(sourceElectionId);
  return source ? { electionId: source.id, title: source.title } : null;
}

function batchView(file: OpenCongress, round: CountedRound, batch: BatchProgress): BatchView {
  const { number, size, entered, doubtful, open, readings } = batch;
  return {
    number,
    size,
    entered,
    doubtful,
    state: batchState({ size, entered }),
    readingsState: batchReadingsState(file, round.row, batch),
    readers: readings.map(({ id, personId, reader, entered: held, finished }) => ({
      readingId: id,
      person: reader,
      personId,
      entered: held,
      finished: batch.wanted > 1 && finished,
    })),
    open,
    settlers: file.rulings.settlers(round.row.id, number).map(({ id }) => id),
    hash: batchHash(round, batch),
  };
}

const hashes = new WeakMap<readonly BallotFacts[], string>();

/** The lines of `ballots.csv` that are of this batch, with the heading. Null until all of them stand. */
export function batchHash(
  { definition }: CountedRound,
  { papers, size, counts, entered, doubtful }: BatchProgress,
): string | null {
  if (!counts || entered !== size || doubtful > 0) return null;
  // The papers are the same list as long as nothing of the batch changed, the length of the ballot list included.
  const known = hashes.get(papers);
  if (known !== undefined) return known;
  const hash = sha256(formatBallots(definition, papers.map(ballotInForce)));
  hashes.set(papers, hash);
  return hash;
}
