/**
 * Kiểm tra trước khi kiểm phiếu: the test deck goes through the whole program on this computer, by the same commands as real
 * ballots, in a practice copy among the temporary files. The open file is not touched.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestReport } from '../../src/api/views.ts';
import type { RoundDefinition } from '../../src/election/model.ts';
import { Refusal } from '../../src/refusal.ts';
import { deckOf } from '../../src/rehearsal/deck.ts';
import { testPapers, testShares } from '../../src/rehearsal/test-deck.ts';
import { createDesk } from '../desk.ts';
import type { Desk } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { storedSecret } from '../people/secrets.ts';
import { countedRound } from '../service/round-facts.ts';
import type { NewAccount } from '../storage/people.ts';
import { readDeck, testPin } from './deck-reading.ts';
import type { DeskClient } from './deck-reading.ts';
import { writePracticeCopy } from './practice-copy.ts';
import { reportRows } from './report-rows.ts';

/** Nobody keeps anything behind these PINs: the copy is gone when the test is over. */
const testSecretCost = 16;
/** Three readers, a chair who settles. */
const testPeople = ['Máy thử', 'Lượt thử 1', 'Lượt thử 2', 'Lượt thử 3'] as const;

export type CountedDeck = Pick<TestReport, 'ballots' | 'rows' | 'valid' | 'invalid' | 'wrongBallots' | 'passed'>;

/** Refuses with counting-not-ready where the round has no list yet, and as any of the commands does. */
export async function countedTestDeck(
  desk: Desk,
  file: OpenCongress,
  roundId: number,
  clientOf: (desk: Desk) => DeskClient,
): Promise<CountedDeck> {
  const { definition, row } = countedRound(file, roundId);
  const papers = testPapers(definition, roundId);
  if (papers.length === 0) throw new Refusal('counting-not-ready', { missing: 'candidates' });
  const deck = deckOf(papers, pilesOf(papers.length, row.batchSize));
  const folder = await mkdtemp(join(tmpdir(), 'kiemphieu-test-'));
  const { host, version, sampleFolder } = desk.options;
  const beside = createDesk({ host, version, sampleFolder, userFolder: folder, documents: folder, log: desk.log });
  try {
    const path = join(folder, 'test.kiemphieu');
    writePracticeCopy(beside, file, path, await testAccounts());
    beside.openFile(path);
    const client = clientOf(beside);
    await declare(client, definition, roundId, deck.ballots.length, row.batchSize);
    await readDeck(client, roundId, deck, row.readings);
    const { result } = await client.result.get({ roundId });
    return { ...reportRows(definition, deck.totals, result), ballots: deck.ballots.length, wrongBallots: [] };
  } finally {
    beside.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** As many ballots as the deck has; where shareholders vote, a register of made-up ones, one a paper. */
async function declare(
  client: DeskClient,
  { style }: RoundDefinition,
  roundId: number,
  size: number,
  batchSize: number,
): Promise<void> {
  const { people } = await client.people.state();
  await client.people.signIn({ personId: people[0]!.id, secret: testPin });
  await client.rounds.saveBallots({ roundId, issued: size, collected: size, batchSize });
  const register = await client.holders.get();
  if (style !== 'cumulative' || register.holders.length === 0) return;
  const holders = Array.from({ length: size }, (_, place) => ({
    code: String(place + 1),
    name: `Cổ đông thử ${place + 1}`,
    own: testShares,
    proxied: 0,
    present: true,
  }));
  await client.holders.save({ holders });
}

function pilesOf(papers: number, batchSize: number): number[] {
  return Array.from({ length: Math.ceil(papers / batchSize) }, (_, pile) =>
    Math.min(batchSize, papers - pile * batchSize),
  );
}

async function testAccounts(): Promise<NewAccount[]> {
  const secret = await storedSecret(testPin, testSecretCost);
  return testPeople.map((name, place) => ({ name, role: place === 0 ? 'chair' : 'operator', secret }));
}
