/** Eight hours at the desk, compressed: 20,000 ballots of 63 names keyed one after the other; memory, file and times told. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createDesk } from '../../main/desk.ts';
import { createRouter } from '../../main/service/router.ts';
import type { Mark } from '../../src/election/model.ts';
import { newCongress } from '../main/desk/committee.ts';
import { laidOutRound } from './laid-out-round.ts';

const ballots = 20_000;
const lines = 63;
const pile = 100;

export async function benchLongSession(print: (line: string) => void = console.log): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kiem-phieu-long-'));
  const desk = createDesk({
    host: 'web',
    version: '0',
    userFolder: join(folder, 'user'),
    documents: folder,
    sampleFolder: '',
  });
  const client = createRouterClient(createRouter(desk));
  const path = join(folder, 'dai.kiemphieu');
  try {
    await newCongress(client, path);
    const roundId = await laidOutRound(client, { candidates: lines, seats: 55, ballots, pile, readings: 1 });
    print(`A long session, ${ballots} ballots × ${lines}`);
    let readingId = 0;
    let times: number[] = [];
    for (let place = 0; place < ballots; place += 1) {
      if (place % pile === 0) readingId = (await client.reading.open({ roundId, batch: place / pile + 1 })).id;
      const marks = Array.from({ length: lines }, (_, line): Mark =>
        (line * 7 + place) % lines < 9 ? 'struck' : 'none',
      );
      const start = performance.now();
      await client.reading.record({
        readingId,
        serial: (place % pile) + 1,
        ballot: { marks, defects: [], votes: null },
        doubt: null,
      });
      times.push(performance.now() - start);
      if ((place + 1) % 5_000 !== 0) continue;
      // The timer that moves the log into the file runs between ballots, as it does between two keys.
      await new Promise((resolve) => setTimeout(resolve, 600));
      times.sort((a, b) => a - b);
      const size = (name: string) => ((statSync(name, { throwIfNoEntry: false })?.size ?? 0) / 1e6).toFixed(1);
      print(
        `  after ${String(place + 1).padStart(6)}   p50 ${times[2_500]!.toFixed(2)} ms   p99 ${times[4_950]!.toFixed(2)} ms   ` +
          `memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB   file ${size(path)} MB   log ${size(`${path}-wal`)} MB`,
      );
      times = [];
    }
    await client.files.close();
    const start = performance.now();
    await client.files.open({ path });
    print(`  open with all checks                    ${(performance.now() - start).toFixed(0)} ms`);
  } finally {
    desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await benchLongSession();
