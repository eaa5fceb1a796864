/** Kills a working program again and again with SIGKILL at random moments and counts what is lost. */
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenExports, lossesAfter } from './losses.ts';
import { work } from './worked-file.ts';

export interface FaultFigures {
  readonly runs: number;
  readonly faults: number;
  /** Ballots, ends of readings, rulings, seals, sign-ins, exports and copies that were answered. */
  readonly answered: number;
  readonly losses: readonly string[];
}

/** Kills that hit one file before the next is begun, so that making a file is hit too. */
const killsAFile = 10;

export async function killed(kills: number, seed: number): Promise<FaultFigures> {
  let state = seed;
  const below = (limit: number) =>
    Math.floor((((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8) / 2 ** 24) * limit);
  const losses: string[] = [];
  let faults = 0;
  let sum = 0;
  while (faults < kills) {
    const folder = mkdtempSync(join(tmpdir(), 'kiemphieu-faults-'));
    const out = join(folder, 'out');
    mkdirSync(join(out, 'USB'), { recursive: true });
    const path = join(folder, 'thu.kiemphieu');
    const answered: string[] = [];
    for (let kill = 0; kill < killsAFile && faults < kills; kill += 1, faults += 1) {
      const afterLines = below(3) === 0 ? 0 : 1 + below(60);
      const milliseconds = afterLines === 0 ? 200 + below(900) : below(12);
      const { lines, refused } = await work(path, below(2 ** 24), out, (worker, told) => {
        const shot = () => setTimeout(() => worker.kill('SIGKILL'), milliseconds);
        if (afterLines === 0) shot();
        else {
          let fired = false;
          worker.stdout!.on('data', () => {
            if (!fired && told() >= afterLines) shot();
            fired ||= told() >= afterLines;
          });
        }
      });
      answered.push(...lines);
      if (refused !== null) losses.push(`work was refused with ${refused}`);
      losses.push(...(await lossesAfter(path, answered, out)));
    }
    losses.push(...(await brokenExports(out)));
    sum += answered.length;
    rmSync(folder, { recursive: true, force: true });
  }
  return { runs: faults, faults, answered: sum, losses };
}
