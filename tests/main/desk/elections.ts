/** Small elections for tests of the desk. */
import type { Mark } from '../../../src/election/model.ts';
import type { Client } from './workplace.ts';

/** A strike ballot of `lines` lines with these numbers struck. */
export function struck(lines: number, ...numbers: readonly number[]) {
  const marks = Array.from({ length: lines }, (_, line): Mark => (numbers.includes(line + 1) ? 'struck' : 'none'));
  return { marks, defects: [], votes: null, code: null };
}

/** Elects 2 of 3 by strike ballots: 10 issued and collected, in piles of 5. Read once, unless a test is about several readings. */
export async function twoOfThree(
  client: Client,
  names = ['Lê Văn An', 'Phạm Thị Bình', 'Vũ Văn Cường'],
  readings: 1 | 2 | 3 = 1,
) {
  const { electionId, roundId } = await client.elections.add({
    title: 'Bầu Ban Chấp hành',
    office: 'executive-committee',
    seats: 2,
    style: 'strike',
    ruleSet: 'party',
    rules: {},
    readings,
  });
  await client.candidates.save({ roundId, candidates: names.map((name) => ({ name })) });
  await client.rounds.saveBallots({ roundId, issued: 10, collected: 10, batchSize: 5 });
  return { electionId, roundId };
}

/** Keys the ballots of a batch, one after the other. */
export async function key(
  client: Client,
  place: { readonly roundId: number; readonly batch: number },
  ballots: readonly ReturnType<typeof struck>[],
) {
  const { id: readingId } = await client.reading.open(place);
  for (const [index, ballot] of ballots.entries())
    await client.reading.record({ readingId, serial: index + 1, ballot, doubt: null });
  return readingId;
}
