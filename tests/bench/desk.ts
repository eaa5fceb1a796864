/** How long the desk takes: keying with 2,000 ballots read twice in the file, the board of the round, opening with all checks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createDesk } from '../../main/desk.ts';
import { createRouter } from '../../main/service/router.ts';
import type { Mark } from '../../src/election/model.ts';
import { aCongress, chair, newCongress, operators, signInAs, witness } from '../main/desk/committee.ts';
import { laidOutRound } from './laid-out-round.ts';

const lines = 100;
const ballots = 2_000;
const pile = 50;
/** Ballots of the second reader that are timed: the last ones, with all others in the file. */
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
  const path = join(folder, 'bench.kiemphieu');
  try {
    print('Desk');
    print(
      `  open the sample, first time (written)   ${ms(await timeOf(() => client.files.openSample()))}   target 1000 ms`,
    );
    await client.files.close();
    print(
      `  open the sample again                   ${ms(await timeOf(() => client.files.openSample()))}   target 1000 ms`,
    );
    await newCongress(client, path, {
      ...aCongress,
      electorate: { kind: 'delegates', summoned: ballots, excluded: [], present: ballots },
    });
    const roundId = await laidOutRound(client, { candidates: lines, seats: 92, ballots, pile, readings: 2 });
    const times: number[] = [];
    const computing: number[] = [];
    for (const reader of operators.slice(0, 2)) {
      await signInAs(client, reader);
      let readingId = 0;
      for (let place = 0; place < ballots; place += 1) {
        if (place % pile === 0) readingId = (await client.reading.open({ roundId, batch: place / pile + 1 })).id;
        const record = { readingId, serial: (place % pile) + 1, ballot: ballotAt(place), doubt: null };
        const before = process.cpuUsage();
        const took = await timeOf(() => client.reading.record(record));
        const computed = computedSince(before);
        if (reader === operators[1] && place >= ballots - timed) {
          times.push(took);
          computing.push(computed);
        }
        if (place % pile === pile - 1) await client.reading.finish({ readingId });
      }
    }
    print(
      `  record a ballot, ${ballots} × ${lines} read twice    p50 ${at(times, 0.5)}   p99 ${at(times, 0.99)}   target p99 5 ms`,
    );
    print(`    of it computing                       p50 ${at(computing, 0.5)}   p99 ${at(computing, 0.99)}`);
    await signInAs(client, chair.name);
    print(`  the board of the round, first           ${ms(await timeOf(() => client.rounds.get({ roundId })))}`);
    const views: number[] = [];
    for (let view = 0; view < 20; view += 1) views.push(await timeOf(() => client.rounds.get({ roundId })));
    print(`  the board of the round, again           p50 ${at(views, 0.5)}`);
    print(`  its result                              ${ms(await timeOf(() => client.result.get({ roundId })))}`);
    print(
      `  its seal                                ${ms(await timeOf(() => client.rounds.seal({ roundId, witness })))}`,
    );
    await client.files.close();
    const before = process.cpuUsage();
    const open = await timeOf(() => client.files.open({ path }));
    print(`  open with all checks, sealed            ${ms(open)}   target 1000 ms`);
    print(`    of it computing                       ${ms(computedSince(before))}`);
  } finally {
    desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nine names struck, other ones on every paper. */
function ballotAt(place: number) {
  const marks = Array.from({ length: lines }, (_, line): Mark => ((line * 7 + place) % lines < 9 ? 'struck' : 'none'));
  return { marks, defects: [], votes: null };
}

/** Milliseconds that the processor worked for this program: what other programs take of it is left out. */
function computedSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function at(times: readonly number[], share: number): string {
  return ms(times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!);
}

async function timeOf(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

if (import.meta.main) await benchDesk();
