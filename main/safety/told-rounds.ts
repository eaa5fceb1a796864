/** Lines of the journal that tell what became of a round: notes, remarks, seals, decisions of the congress, later rounds, alternates. */
import type { Candidate, Decision, Electorate } from '../../src/election/model.ts';
import { findingKey } from '../service/round-findings.ts';
import type { Finding } from '../../src/election/findings.ts';
import type { ProvedLine } from './journal-lines.ts';
import { congressTold, list, newRound } from './told-declarations.ts';
import type { Telling, ToldRow, ToldTables } from './told-tables.ts';

interface ToldRound {
  readonly electionId: number;
  readonly number: number;
  readonly kind: string;
  readonly parentId: number;
  readonly seats: number;
  readonly style: string;
  readonly colour: string;
  readonly electorate: Electorate;
  readonly candidates: readonly Candidate[];
  readonly reason: string;
  readonly decidedAt: string;
}

export const roundLines: Readonly<Record<string, Telling>> = {
  'round-started': (told, line) => {
    const { roundId, open } = line;
    const round = open as unknown as ToldRound;
    const { electionId, number, kind, parentId, seats, style, colour, candidates, electorate } = round;
    const parent = told.row('rounds', parentId);
    const write_in = parent['write_in'] === 1 && style === 'list' && kind !== 'revote' ? 1 : 0;
    const taken = { rule_set: parent['rule_set']!, rules: parent['rules']!, readings: parent['readings']!, write_in };
    const place = { id: roundId, election_id: electionId, number, kind, parent_id: parentId, colour, style, seats };
    told.put('rounds', { ...newRound, ...place, ...taken, electorate: JSON.stringify(electorate) });
    list(told, roundId!, candidates);
    // Where the last round's ballots were voided it is held again, and nobody decided to go on.
    const last = roundOf(told, electionId, number - 1);
    if (kind !== 'further' || inForce(told, last).some((row) => row['kind'] === 'annul')) return;
    const { reason, decidedAt } = round;
    decided(told, line, last, { kind: 'go-on', reason, decidedAt });
  },
  'round-removed': (told, line) => {
    const { roundId, electionId, number } = line.open as { roundId: number; electionId: number; number: number };
    for (const row of inForce(told, roundOf(told, electionId, number - 1)))
      if (row['kind'] === 'go-on') revoked(told, line, row, `lần bầu ${number}`);
    told.change('rounds', roundId, { removed: 1 });
  },
  'decision-taken': (told, line) => decided(told, line, line.roundId!, line.open['decision'] as Decision),
  'decision-revoked': (told, line) => {
    const { decisionId, reason } = line.open as { decisionId: number; reason: string };
    revoked(told, line, { id: decisionId, round_id: line.roundId }, reason);
  },
  'finding-noted': (told, { roundId, open, at, actor }) => {
    const { finding, note } = open as unknown as { finding: Finding; note: string };
    told.add('notes', { round_id: roundId, finding_key: findingKey(finding), note, at, actor });
  },
  'remark-written': remarked,
  'remark-changed': remarked,
  'remark-removed': remarked,
  'round-sealed': (told, { roundId, open, at, actor }) => {
    const { ballotsHash, resultHash, witness } = open as { ballotsHash: string; resultHash: string; witness: string };
    const hashes = { ballots_hash: ballotsHash, result_hash: resultHash };
    told.add('seals', { round_id: roundId, kind: 'sealed', reason: null, ...hashes, witness, at, actor });
    // It keeps the electorate it was sealed with, whatever the congress says later.
    const electorate = told.row('rounds', roundId!)['electorate'] ?? JSON.stringify(congressTold(told).electorate);
    told.change('rounds', roundId!, { electorate });
  },
  'round-reopened': (told, line) => {
    const { roundId, open, at, actor } = line;
    const { reason, witness, revoked: ids = [] } = open as { reason: string; witness: string; revoked?: number[] };
    for (const id of ids) revoked(told, line, { id, round_id: roundId }, reason);
    const none = { minutes: null, ballots_hash: null, result_hash: null, signature: null };
    told.add('seals', { round_id: roundId, kind: 'reopened', reason, ...none, witness, at, actor });
  },
  'alternates-taken': (told, { open, at, actor }) => {
    const { electionId, seats, reason, decidedAt } = open as Record<string, string | number>;
    told.add('alternates', {
      election_id: electionId!,
      seats: seats!,
      reason: reason!,
      decided_at: decidedAt!,
      at,
      actor,
    });
  },
  'delegate-replaced': (told, { open, at, actor }) => {
    const { electionId, absent, by, reason, decidedAt } = open as Record<string, string | number>;
    const why = { reason: reason!, decided_at: decidedAt!, at, actor };
    told.add('replacements', { election_id: electionId!, absent: absent!, replaced_by: by!, ...why });
  },
};

/** What is said no more has no content. */
function remarked(told: ToldTables, { roundId, open, closed, at, actor }: ProvedLine): void {
  const { content } = closed as { content?: unknown };
  const said = content === undefined ? null : JSON.stringify(content);
  told.add('remarks', { round_id: roundId, number: open['number'] as number, content: said, at, actor });
}

function decided(told: ToldTables, { at, actor }: ProvedLine, roundId: number, decision: Decision): void {
  const { reason, decidedAt, ...content } = decision;
  const said = { kind: content.kind, content: JSON.stringify(content), revokes: null, reason, decided_at: decidedAt };
  told.add('decisions', { round_id: roundId, ...said, at, actor });
}

function revoked(told: ToldTables, { at, actor }: ProvedLine, decision: ToldRow, reason: string): void {
  const said = { kind: 'revoked', content: null, revokes: decision['id']!, reason, decided_at: null };
  told.add('decisions', { round_id: decision['round_id']!, ...said, at, actor });
}

function inForce(told: ToldTables, roundId: number): ToldRow[] {
  const rows = [...told.table('decisions').values()].filter((row) => row['round_id'] === roundId);
  const gone = new Set(rows.map((row) => row['revokes']));
  return rows.filter((row) => row['kind'] !== 'revoked' && !gone.has(row['id']));
}

function roundOf(told: ToldTables, electionId: number, number: number): number {
  for (const row of told.table('rounds').values())
    if (row['election_id'] === electionId && row['number'] === number && row['removed'] === 0) return Number(row['id']);
  throw new TypeError(`no round ${number}`);
}
