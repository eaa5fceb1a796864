/**
 * A program that works until it is killed: it opens the file (a new one is made, a migration), keys ballots, seals, reopens
 * and exports, and tells on standard output what was answered, one line each: "ballot ROUND BATCH SERIAL MARKS".
 */
import { existsSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createDesk } from '../../main/desk.ts';
import { createRouter } from '../../main/service/router.ts';
import { struck, twoOfThree } from '../main/desk/elections.ts';
import { chair, newCongress, signInAs, witness } from '../main/desk/committee.ts';

const [path = '', seedText = '1', out = ''] = process.argv.slice(2);
let seed = Number(seedText);
const below = (limit: number) =>
  Math.floor((((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8) / 2 ** 24) * limit);
const desk = createDesk({
  host: 'web',
  version: '0',
  userFolder: out,
  documents: dirname(path),
  sampleFolder: '',
  secretCost: 16,
  log: () => undefined,
});
const client = createRouterClient(createRouter(desk));
const say = (line: string) => writeSync(1, `${line}\n`);

if (!existsSync(path)) await newCongress(client, path);
else {
  await client.files.open({ path });
  await signInAs(client, chair.name);
}
say('open');

try {
  for (;;) {
    const { roundId } = await twoOfThree(client);
    for (const batch of [1, 2]) {
      const { id: readingId } = await client.reading.open({ roundId, batch });
      for (let serial = 1; serial <= 5; serial += 1) {
        const ballot = struck(3, 1 + below(3));
        await client.reading.record({ readingId, serial, ballot, doubt: null });
        say(`ballot ${roundId} ${batch} ${serial} ${ballot.marks.join(',')}`);
      }
    }
    for (const { key, note } of (await client.rounds.get({ roundId })).findings)
      if (note === null) await client.rounds.note({ roundId, key, note: 'Đã xem' });
    await client.rounds.seal({ roundId, witness });
    say(`sealed ${roundId}`);
    if (below(2) === 0) {
      const { folder } = await client.export.run({ roundId, folder: out });
      say(`exported ${folder}`);
    }
  }
} catch (error) {
  say(`refused ${refusalCode(error)}`);
}
process.exit(0);

function refusalCode(error: unknown): string {
  return (error as { data?: { code?: string } }).data?.code ?? String(error);
}
