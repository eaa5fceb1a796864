/** Rounds held from the first paper to the seal, for tests of what comes after them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mark } from '../../../src/election/model.ts';
import type { Client, Workplace } from '../desk/workplace.ts';
import { aCongress, newCongress, witness, workplace } from '../desk/workplace.ts';

export type Paper = Parameters<Client['reading']['record']>[0]['ballot'];
export type NewElection = Parameters<Client['elections']['add']>[0];
type NextRound = Parameters<Client['elections']['startRound']>[0];

/** What an election is to become, where a test asks whether it may still change. */
export const otherTerms = {
  title: 'X',
  office: 'other',
  seats: 1,
  style: 'strike',
  ruleSet: 'party',
  rules: {},
  readings: 1,
} as const;

export const said = { reason: 'Đại hội biểu quyết', decidedAt: '2026-01-05T15:42' };

/** A desk with an open congress of ten delegates. */
export async function atDesk(): Promise<Workplace> {
  const place = workplace();
  await newCongress(place.client, join(place.documents, 'thu.kiemphieu'));
  return place;
}

/** A strike ballot of `lines` lines on which only these numbers are left. */
export function keeping(lines: number, ...numbers: readonly number[]): Paper {
  const marks = Array.from({ length: lines }, (_, line): Mark => (numbers.includes(line + 1) ? 'none' : 'struck'));
  return { marks, defects: [], votes: null };
}

export const times = (count: number, paper: Paper): Paper[] => Array.from({ length: count }, () => paper);

/** An election with its list; the party's committee elected by strike ballots unless said otherwise. */
export async function anElection(client: Client, names: readonly string[], terms: Partial<NewElection> = {}) {
  const added = await client.elections.add({
    title: 'Bầu Ban Chấp hành',
    office: 'executive-committee',
    seats: 1,
    style: 'strike',
    ruleSet: 'party',
    rules: {},
    readings: 1,
    ...terms,
  });
  await client.candidates.save({ roundId: added.roundId, candidates: names.map((name) => ({ name })) });
  return added;
}

/** Declares the papers as issued and collected and keys them in one pile. */
export async function enter(client: Client, roundId: number, papers: readonly Paper[]): Promise<number> {
  await client.rounds.saveBallots({ roundId, issued: papers.length, collected: papers.length, batchSize: 1000 });
  const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
  for (const [index, ballot] of papers.entries())
    await client.reading.record({ readingId, serial: index + 1, ballot, doubt: null });
  return readingId;
}

/** Enters the papers, answers what must be answered, and seals. */
export async function hold(client: Client, roundId: number, papers: readonly Paper[]): Promise<void> {
  await enter(client, roundId, papers);
  await seal(client, roundId);
}

export async function seal(client: Client, roundId: number): Promise<void> {
  for (const { key, note } of (await client.rounds.get({ roundId })).findings)
    if (note === null) await client.rounds.note({ roundId, key, note: 'Đã xem' });
  await client.rounds.seal({ roundId, witness });
}

/** The round that the outcome proposes first, with the people it names. */
export async function offered(client: Client, electionId: number): Promise<NextRound> {
  const { progress, rounds } = await client.elections.get({ electionId });
  const [step] = progress.steps;
  if (!step || !('candidates' in step) || step.kind === 'settle-tie') throw new Error(`no round: ${step?.kind}`);
  const parent = rounds.find(({ number }) => number === step.round)!;
  const list = (await client.rounds.get({ roundId: parent.id })).candidates;
  return {
    electionId,
    kind: step.kind,
    seats: step.seats,
    style: parent.style,
    colour: 'yellow',
    electorate: aCongress.electorate,
    candidates: step.candidates.map((from) => ({ name: list[from - 1]!.name, from })),
    ...said,
  };
}

/** Starts the round that is offered, changed as a test needs it. */
export async function startOffered(client: Client, electionId: number, change: Partial<NextRound> = {}) {
  return client.elections.startRound({ ...(await offered(client, electionId)), ...change });
}

/** Names of the elected, of all rounds. */
export async function electedNames(client: Client, electionId: number): Promise<string[]> {
  const { progress } = await client.elections.get({ electionId });
  return progress.elected.map(({ candidate }) => candidate.name);
}

/** A file of an exported folder as text. */
export function exported(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** Tables that say all there is of a file, to show that a refusal left nothing behind. */
export function everything({ desk }: Pick<Workplace, 'desk'>): unknown {
  const { database } = desk.file();
  const tables = [
    'elections',
    'rounds',
    'candidates',
    'readings',
    'reading_events',
    'entries',
    'rulings',
    'decisions',
    'alternates',
    'replacements',
    'holders',
  ];
  return [...tables, 'seals', 'congress', 'journal'].map((table) => database.prepare(`select * from ${table}`).all());
}
