import { baseBeforeCounting, neededOf } from '../../src/election/electorate.ts';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import { batchState } from '../../src/reading/batch.ts';
import type { BatchView, RoundSummary, RoundView } from '../../src/api/views.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { RoundRow } from '../storage/rounds.ts';
import { countedRound, stateOf } from './round-facts.ts';
import type { BatchProgress } from './round-facts.ts';
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
    batches: batches.map(batchView),
    entered: ballots.length,
    openDoubts,
    findings: notedFindings(file, round),
    sealedAt: seal?.at ?? null,
    reopenings: file.seals.reopenings(roundId),
  };
}

export function roundSummary(file: OpenCongress, row: RoundRow): RoundSummary {
  const entered = file.readings.entered(row.id);
  return {
    id: row.id,
    electionId: row.electionId,
    number: row.number,
    kind: row.kind,
    state: stateOf(file, row.id, entered),
    style: row.style,
    seats: row.seats,
    candidates: file.candidates.printed(row.id),
    collected: row.collected,
    entered,
    colour: row.colour,
    annulled: file.decisions.annulled(row.id),
  };
}

function sourceOf(file: OpenCongress, { sourceElectionId }: RoundRow): RoundView['source'] {
  const source = sourceElectionId === null ? undefined : file.elections.get(sourceElectionId);
  return source ? { electionId: source.id, title: source.title } : null;
}

function batchView({ number, size, entered, doubtful, reader }: BatchProgress): BatchView {
  const state = batchState({ size, entered });
  return { number, size, entered, doubtful, state, reader: entered === 0 ? null : reader };
}
