/** A round of ten papers in two piles, read by two people and settled by a third, gone on with wherever it was left. */
import type { Mark } from '../../src/election/model.ts';
import { operators } from '../main/desk/committee.ts';
import { struck } from '../main/desk/elections.ts';
import type { Client } from '../main/desk/workplace.ts';

const [first, second, third] = operators;
const piles = [1, 2];
const pile = 5;

type SitDown = (name: string) => Promise<void>;
type Say = (line: string) => void;

/** What stands on a paper, the same after every start. */
function paperAt(roundId: number, batch: number, serial: number) {
  return struck(3, 1 + ((roundId * 31 + batch * 7 + serial * 13) % 3));
}

/** The second reader misreads two papers of each round. */
function readBy(reader: string, roundId: number, batch: number, serial: number) {
  const wrong = reader === second && serial === 1 + (roundId % pile);
  return paperAt(wrong ? roundId + 1 : roundId, batch, serial);
}

export async function readTwice(client: Client, roundId: number, sitDown: SitDown, say: Say): Promise<void> {
  for (const reader of [first, second]) {
    await sitDown(reader);
    for (const batch of piles) {
      const { readings } = await batchOf(client, roundId, batch);
      if (readings === 'agreed') continue;
      const { id: readingId, finished, entries } = await client.reading.open({ roundId, batch });
      if (finished) continue;
      for (let serial = entries.length + 1; serial <= pile; serial += 1) {
        const ballot = readBy(reader, roundId, batch, serial);
        const begun = performance.timeOrigin + performance.now();
        await client.reading.record({ readingId, serial, ballot, doubt: null });
        say(`ballot ${readingId} ${serial} ${ballot.marks.join(',')} ${begun}`);
      }
      await client.reading.finish({ readingId });
      say(`finished ${readingId}`);
    }
  }
}

export async function settle(client: Client, roundId: number, sitDown: SitDown, say: Say): Promise<void> {
  await sitDown(third);
  for (const { batch, papers } of (await client.settling.get({ roundId })).batches)
    for (const { entries, serial, lines, settled } of papers) {
      if (settled) continue;
      const { marks } = paperAt(roundId, batch, serial);
      const parts = { lines: lines.map(({ number }) => ({ number, mark: marks[number - 1] as Mark })), defects: [] };
      await client.settling.decide({ roundId, batch, entries, parts });
      say(`settled ${roundId} ${batch}`);
    }
}

async function batchOf(client: Client, roundId: number, batch: number) {
  const { batches } = await client.rounds.get({ roundId });
  return { readings: batches[batch - 1]!.readingsState };
}
