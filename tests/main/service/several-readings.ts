/** An election read more than once, with people who take turns at the desk, for tests of what their readings give. */
import { join } from 'node:path';
import type { Mark, PaperDefect } from '../../../src/election/model.ts';
import { struck } from '../desk/elections.ts';
import { chair, newCongress, operators, signInAs, workplace } from '../desk/workplace.ts';
import type { Client, Workplace } from '../desk/workplace.ts';

export const [anh, binh, chi] = operators;
export { chair };

export type Paper = Omit<ReturnType<typeof struck>, 'defects'> & { readonly defects: PaperDefect[] };

export const lines = 8;

/** The numbers struck on each strike ballot of a pile. */
export type StruckPile = readonly (readonly number[])[];

/** Strike ballots of eight lines, hardly two alike. */
export const piles: readonly [StruckPile, StruckPile] = [
  [[1, 2], [3, 4, 5], [2], [6, 7], [1, 8], [4], [5, 6, 8], [1, 3, 7], [2, 4], [7], [3, 8], [1, 5, 6]],
  [[5], [1, 3], [2, 6, 8], [7], [3, 4]],
];

export function paper(...numbers: readonly number[]): Paper {
  return struck(lines, ...numbers);
}

/** Elects seven of eight: seventeen papers, in a pile of twelve and one of five. */
export async function readAgain(readings: 1 | 2 | 3 = 2) {
  const place = workplace();
  const path = join(place.documents, 'hai-luot.kiemphieu');
  await newCongress(place.client, path);
  return { ...place, path, ...(await elected(place, readings)) };
}

async function elected({ client }: Workplace, readings: 1 | 2 | 3) {
  const { electionId, roundId } = await client.elections.add({
    title: 'Bầu Ban Chấp hành',
    office: 'executive-committee',
    seats: 7,
    style: 'strike',
    ruleSet: 'party',
    rules: {},
    readings,
  });
  const names = ['An', 'Bình', 'Cường', 'Dung', 'Em', 'Giang', 'Hà', 'Khoa'].map((name) => ({
    name: `Lê Văn ${name}`,
  }));
  await client.candidates.save({ roundId, candidates: names });
  await client.rounds.saveElectorate({
    roundId,
    electorate: { kind: 'delegates', summoned: 17, excluded: [], present: 17 },
  });
  await client.rounds.saveBallots({ roundId, issued: 17, collected: 17, batchSize: 12 });
  return { electionId, roundId };
}

export interface Place {
  readonly roundId: number;
  readonly batch: number;
}

/** The person sits down, keys the papers as he reads them, and says that the pile is at its end. */
export async function reads(
  client: Client,
  name: string,
  place: Place,
  papers: readonly (readonly number[] | (Paper & { readonly doubt?: string }))[],
  { finish = true } = {},
): Promise<number> {
  await signInAs(client, name);
  const { id: readingId, entries } = await client.reading.open(place);
  for (const [index, seen] of papers.entries()) {
    const { doubt = null, ...ballot } = 'marks' in seen ? seen : { ...paper(...seen), doubt: null };
    await client.reading.record({ readingId, serial: entries.length + index + 1, ballot, doubt });
  }
  if (finish) await client.reading.finish({ readingId });
  return readingId;
}

/** Votes for each candidate as the round counts now. */
export async function votes(client: Client, roundId: number): Promise<number[]> {
  return (await client.result.get({ roundId })).result.candidates.map((line) => line.for);
}

/** Votes that these papers give: a line that is not struck, on a paper that keeps no more than seven. */
export function votesOf(...papers: readonly (readonly number[])[]): number[] {
  return Array.from({ length: lines }, (_, line) => {
    const valid = papers.filter((numbers) => numbers.length > 0 && numbers.length < lines);
    return valid.filter((numbers) => !numbers.includes(line + 1)).length;
  });
}

export async function batchOf(client: Client, { roundId, batch }: Place) {
  return (await client.rounds.get({ roundId })).batches[batch - 1]!;
}

/** The one batch that has something to settle. */
export async function settlingOf(client: Client, { roundId, batch }: Place) {
  return (await client.settling.get({ roundId })).batches.find((one) => one.batch === batch)!;
}

/** Somebody with the paper in hand settles everything that is open in a batch, by what stands on its papers. */
export async function settlesAll(
  client: Client,
  name: string,
  { roundId, batch }: Place,
  truth: readonly (readonly number[])[],
): Promise<void> {
  await signInAs(client, name);
  for (;;) {
    const view = await settlingOf(client, { roundId, batch });
    const fault = view?.faults.find(({ key, settled }) => key !== null && !settled);
    const open = view?.papers.find(({ settled }) => settled === null);
    if (fault?.key) await client.settling.confirmOrder({ roundId, batch, key: fault.key });
    else if (open) {
      const { entries, serial } = open;
      if (open.kind === 'single' && open.surplus) await client.settling.dismiss({ roundId, batch, entries });
      else if (open.kind === 'single')
        await client.settling.read({ roundId, batch, entries, ballot: paper(...truth[serial - 1]!), confirmed: true });
      else await client.settling.decide({ roundId, batch, entries, parts: partsOf(open.lines, truth[serial - 1]!) });
    } else return;
  }
}

/** Each line that is asked as it stands on the paper. */
export function partsOf(asked: readonly { readonly number: number }[], numbers: readonly number[]) {
  const markOf = (number: number): Mark => (numbers.includes(number) ? 'struck' : 'none');
  return { lines: asked.map(({ number }) => ({ number, mark: markOf(number) })), defects: [] };
}
