/** Rounds of one election, each counted into a sealed folder of its own by the command `count`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCount } from '../../../main/command/count.ts';
import { sha256 } from '../../../main/sha256.ts';
import type { Candidate, Decision, EarlierRound } from '../../../src/election/model.ts';
import { parseElectionFile } from '../../../src/exchange/election-file.ts';
import { parseResult } from '../../../src/exchange/result-file.ts';
import { electionJson } from '../../exchange/sample-election.ts';

/** Counts an election of ten strike ballots; `kept` are the numbers kept on each. Answers the folder. */
export async function held(
  parent: string,
  name: string,
  election: Record<string, unknown>,
  kept: readonly (readonly number[])[],
): Promise<string> {
  const declared = electionJson({
    title: 'Bầu Ban Chấp hành',
    office: 'executive-committee',
    electorate: { kind: 'delegates', summoned: 10, excluded: [], present: 10 },
    ballots: { issued: 10, collected: 10 },
    ...election,
  });
  const numbers = (declared['candidates'] as Candidate[]).map(({ number }) => number);
  const rows = kept.map((keeps, index) =>
    ['1', String(index + 1), '', ...numbers.map((number) => (keeps.includes(number) ? '' : 'x'))].join(),
  );
  const paths = [join(parent, `${name}.json`), join(parent, `${name}.csv`)] as const;
  await writeFile(paths[0], JSON.stringify(declared));
  await writeFile(paths[1], `${['batch,serial,defects', ...numbers].join()}\n${rows.join('\n')}\n`);
  await runCount(...paths, join(parent, name), '1.2.3', new Date('2026-01-05T08:00:00Z'));
  return join(parent, name);
}

/** What a later round says of a held one. */
export async function earlierRound(folder: string, decisions: readonly Decision[] = []): Promise<EarlierRound> {
  const text = await readFile(join(folder, 'result.json'), 'utf8');
  const { elected, tied, shortfall } = parseResult(text, 'result.json');
  const { round, seats } = parseElectionFile(await readFile(join(folder, 'election.json'), 'utf8'), 'election.json');
  return {
    number: round.number ?? 1,
    kind: round.kind,
    resultHash: sha256(text),
    seats,
    elected,
    tied,
    shortfall,
    decisions,
  };
}

const an = { name: 'Nguyễn Văn An', birthDate: '1970-01-01' };
const binh = { name: 'Trần Thị Bình' };
const cuong = { name: 'Lê Quốc Cường' };
const dung = { name: 'Phạm Thu Dung', birthDate: '1982' };
const em = { name: 'Hoàng Văn Em' };
const giang = { name: 'Vũ Thị Giang' };
const listed = (...people: object[]) => people.map((person, index) => ({ number: index + 1, ...person }));

export interface Chain {
  /** Four seats, six people: An and Bình elected, Cường, Dung and Em level for two places. */
  readonly first: string;
  /** Re-vote of these three: Cường elected, not a vote for Dung and Em, so that one place stays open. */
  readonly revote: string;
  /** Further round for that place among Dung, Em and Giang: Dung elected. */
  readonly further: string;
}

const times = (count: number, keeps: readonly number[]) => Array.from({ length: count }, () => keeps);
export const firstKept = [...times(3, [1, 2, 3, 4]), ...times(3, [1, 2, 3, 5]), ...times(3, [1, 2, 4, 5]), [1]];
export const revoteKept = times(10, [1]);
const furtherKept = [...times(7, [1]), ...times(3, [3])];

export const firstDeclared = { seats: 4, candidates: listed(an, binh, cuong, dung, em, giang) };
/** The three level people as a re-vote has them. */
export const revoteList = listed({ ...cuong, from: 3 }, { ...dung, from: 4 }, { ...em, from: 5 });
export const furtherList = listed({ ...dung, from: 4 }, { ...em, from: 5 }, { ...giang, from: 6 });
export const goOn: Decision = { kind: 'go-on', reason: 'Đại hội biểu quyết', decidedAt: '2026-01-05T15:42' };

const firstRound = (parent: string) => held(parent, 'lan-1', firstDeclared, firstKept);

/** The re-vote, with single parts replaced. */
export async function revoteOf(
  parent: string,
  first: string,
  changes: { readonly name?: string; readonly earlier?: Partial<EarlierRound>; readonly [key: string]: unknown } = {},
): Promise<string> {
  const { name = 'lan-2', earlier, ...election } = changes;
  const round = { kind: 'revote', number: 2, parent: 1, earlier: [{ ...(await earlierRound(first)), ...earlier }] };
  return held(parent, name, { seats: 2, candidates: revoteList, round, ...election }, revoteKept);
}

/** The further round, with single parts replaced. */
export async function furtherAfter(
  parent: string,
  { first, revote }: Pick<Chain, 'first' | 'revote'>,
  changes: { readonly name?: string; readonly [key: string]: unknown } = {},
): Promise<string> {
  const { name = 'lan-3', ...election } = changes;
  const earlier = [await earlierRound(first), await earlierRound(revote, [goOn])];
  const round = { kind: 'further', number: 3, parent: 1, earlier };
  return held(parent, name, { seats: 1, candidates: furtherList, round, ...election }, furtherKept);
}

export async function heldChain(parent: string): Promise<Chain> {
  const first = await firstRound(parent);
  const revote = await revoteOf(parent, first);
  return { first, revote, further: await furtherAfter(parent, { first, revote }) };
}
