/** Keys ballots of pile 2 without end and writes the serial of each on standard output once it was answered. */
import { writeSync } from 'node:fs';
import { createDesk } from '../../../main/desk.ts';
import { createRouter } from '../../../main/service/router.ts';
import { createRouterClient } from '@orpc/server';
import { struck } from '../desk/elections.ts';
import { openSignedIn } from '../desk/committee.ts';

const [path = '', folder = ''] = process.argv.slice(2);
const desk = createDesk({ host: 'web', version: '0', userFolder: folder, documents: folder, sampleFolder: folder });
const client = createRouterClient(createRouter(desk));
await openSignedIn(client, path);
const [election] = await client.elections.list();
const reading = await client.reading.open({ roundId: election!.rounds[0]!.id, batch: 2 });
let serial = reading.entries.length;
writeSync(1, `${serial}\n`);
while (serial < reading.size) {
  serial += 1;
  await client.reading.record({ readingId: reading.id, serial, ballot: struck(3, 3), doubt: null });
  writeSync(1, `${serial}\n`);
}
setInterval(() => undefined, 1000);
