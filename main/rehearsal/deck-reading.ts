/** Reads a deck into an open file as people would: one after the other signs in, keys every batch, and a last one settles. */
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../src/api/contract.ts';
import type { Ballot, Mark, Style } from '../../src/election/model.ts';
import type { Deck } from '../../src/rehearsal/deck.ts';

export type DeskClient = ContractRouterClient<typeof contract>;

/** Everybody of the file has this PIN; the first account is the chair, who settles. */
export const testPin = '0000';

/**
 * So many readings of every batch. In the second one the first line of the first paper is keyed wrongly on purpose, and then
 * settled: a comparison that finds nothing would leave the totals wrong.
 */
export async function readDeck(client: DeskClient, roundId: number, deck: Deck, readings: 1 | 2 | 3): Promise<void> {
  const { people } = await client.people.state();
  const [settler, ...readers] = people;
  const { style } = await client.rounds.get({ roundId });
  const withCodes = style === 'cumulative' && (await client.holders.get()).holders.length > 0;
  for (const [reading, reader] of readers.slice(0, readings).entries()) {
    await client.people.signIn({ personId: reader.id, secret: testPin });
    const wrongly = reading === 1;
    await readBatches(
      client,
      roundId,
      readings > 1,
      deck.ballots.map((ballot, place) => ({
        ...ballot,
        marks: wrongly && place === 0 ? misread(style, ballot.marks) : ballot.marks,
        code: withCodes ? String(place + 1) : null,
      })),
    );
  }
  if (readings === 1) return;
  await client.people.signIn({ personId: settler!.id, secret: testPin });
  await settle(client, roundId, deck.ballots);
}

type Keyed = Ballot & { readonly code: string | null };

async function readBatches(
  client: DeskClient,
  roundId: number,
  finishes: boolean,
  ballots: readonly Keyed[],
): Promise<void> {
  for (const [batch, papers] of Map.groupBy(ballots, (ballot) => ballot.batch)) {
    const { id: readingId } = await client.reading.open({ roundId, batch });
    for (const { serial, marks, defects, votes, code } of papers) {
      const ballot = { marks: [...marks], defects: [...defects], votes: votes ?? null, code };
      await client.reading.record({ readingId, serial, ballot, doubt: null });
    }
    if (finishes) await client.reading.finish({ readingId });
  }
}

/** The settler looks at the paper, here at the deck, and decides the lines that are asked. */
async function settle(client: DeskClient, roundId: number, ballots: readonly Ballot[]): Promise<void> {
  const { batches } = await client.settling.get({ roundId });
  for (const { batch, papers } of batches)
    for (const { entries, serial, lines } of papers) {
      const paper = ballots.find((ballot) => ballot.batch === batch && ballot.serial === serial);
      if (!paper) continue;
      const decided = lines.map(({ number }) => ({ number, mark: paper.marks[number - 1]! }));
      await client.settling.decide({ roundId, batch, entries, parts: { lines: decided, defects: [], holder: null } });
    }
}

const misreadAs: Readonly<Record<Style, readonly [Mark, Mark]>> = {
  strike: ['none', 'struck'],
  agree: ['agree', 'disagree'],
  list: ['none', 'chosen'],
  cumulative: [0, 1],
};

/** The first line as somebody reads it who is not at it. */
function misread(style: Style, marks: readonly Mark[]): Mark[] {
  const [one, other] = misreadAs[style];
  return marks.with(0, marks[0] === one ? other : one);
}
