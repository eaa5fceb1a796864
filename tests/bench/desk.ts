/** How long the desk takes: recording a ballot with 2,000 ballots in the file, reading a round, opening the sample. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createDesk } from '../../main/desk.ts';
import { createRouter } from '../../main/service/router.ts';
import type { Mark } from '../../src/election/model.ts';
import { chair, newCongress, signInAs } from '../main/desk/committee.ts';

const lines = 63;
const inFile = 2_000;
const timed = 1_000;

export async function benchDesk(print: (line: string) => void = console.log): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kiem-phieu-bench-'));
  const sampleFolder = join(import.meta.dirname, '..', '..', 'fixtures', 'sample');
  const desk = createDesk({
    host: 'web',
    version: '0',
    userFolder: join(folder, 'user'),
    documents: folder,
    sampleFolder,
  });
  const client = createRouterClient(createRouter(desk));
  try {
    print('Desk');
    print(
      `  open the sample, first time (written)   ${ms(await timeOf(() => client.files.openSample()))}   target 1000 ms`,
    );
    await client.files.close();
    print(
      `  open the sample again                   ${ms(await timeOf(() => client.files.openSample()))}   target 1000 ms`,
    );
    const congress = await client.congress.get();
    await newCongress(client, join(folder, 'bench.kiemphieu'), congress);
    const { roundId } = await client.elections.add({
      title: 'Bench',
      office: 'executive-committee',
      seats: 55,
      style: 'strike',
      ruleSet: 'party',
      rules: {},
      readings: 1,
    });
    const candidates = Array.from({ length: lines }, (_, line) => ({ name: `Nguyễn Văn ${line + 1}` }));
    await client.candidates.save({ roundId, candidates });
    await client.rounds.saveBallots({ roundId, issued: inFile + timed, collected: inFile + timed, batchSize: 50 });
    const times: number[] = [];
    for (let place = 0; place < inFile + timed; place += 1) {
      if (place === inFile) {
        await client.files.close();
        const open = await timeOf(() => client.files.open({ path: join(folder, 'bench.kiemphieu') }));
        await signInAs(client, chair.name);
        print(`  open with all checks, 2,000 ballots     ${ms(open)}   target 1000 ms`);
      }
      const { id: readingId } =
        place % 50 === 0 ? await client.reading.open({ roundId, batch: place / 50 + 1 }) : current;
      current = { id: readingId };
      const marks = Array.from({ length: lines }, (_, line): Mark =>
        (line * 7 + place) % lines < 9 ? 'struck' : 'none',
      );
      const ballot = { marks, defects: [], votes: null };
      const took = await timeOf(() =>
        client.reading.record({ readingId, serial: (place % 50) + 1, ballot, doubt: null }),
      );
      if (place >= inFile) times.push(took);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => ms(times[Math.min(times.length - 1, Math.floor(times.length * share))]!);
    print(`  record a ballot, 2,000 × 63 in the file  p50 ${at(0.5)}   p99 ${at(0.99)}   target p99 5 ms`);
    await client.rounds.get({ roundId });
    const views: number[] = [];
    for (let view = 0; view < 20; view += 1) views.push(await timeOf(() => client.rounds.get({ roundId })));
    views.sort((a, b) => a - b);
    print(`  the board of a round of ${inFile + timed} ballots     p50 ${ms(views[10]!)}`);
    print(`  its result                               ${ms(await timeOf(() => client.result.get({ roundId })))}`);
  } finally {
    desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

let current: { readonly id: number } = { id: 0 };

async function timeOf(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

if (import.meta.main) await benchDesk();
