/** Lets a worker work on a file until something happens to it, and looks at what is left. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createDesk } from '../../main/desk.ts';
import { verifyFolder } from '../../main/export/verify.ts';

export interface Work {
  /** Every line of the worker, in order. */
  readonly lines: readonly string[];
  /** What opening the file or making it new was refused with, or null. */
  readonly refused: string | null;
}

/** Runs a worker; `fault` is called with it once it works, and ends it or its disk. */
export async function work(
  path: string,
  seed: number,
  out: string,
  fault: (worker: ChildProcess, told: () => number) => void,
): Promise<Work> {
  const script = join(import.meta.dirname, 'worker.ts');
  const worker = spawn(process.execPath, [script, path, String(seed), out], { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  worker.stdout.setEncoding('utf8');
  worker.stdout.on('data', (part: string) => (text += part));
  fault(worker, () => text.split('\n').length - 1);
  await once(worker, 'close');
  const lines = text.split('\n').slice(0, -1);
  return { lines, refused: lines.find((line) => line.startsWith('refused '))?.slice(8) ?? null };
}

/**
 * Opens the file with all checks and compares it with what was answered so far. Each line is a loss: a ballot that was answered
 * and is not there, one more than was under way, a seal or an export that is gone or half there.
 */
export async function lossesAfter(path: string, answered: readonly string[]): Promise<string[]> {
  if (!existsSync(path)) return answered.length > 0 ? ['the file is gone'] : [];
  const desk = createDesk({
    host: 'web',
    version: '0',
    userFolder: join(dirname(path), '.user'),
    documents: dirname(path),
    sampleFolder: '',
    log: () => undefined,
  });
  const losses: string[] = [];
  try {
    const { database, seals } = desk.openFile(path);
    const rows = database
      .prepare<[], { roundId: number; batch: number; serial: number; marks: string }>(
        'select round_id as roundId, batch, serial, marks from current_entries',
      )
      .all();
    const there = new Map(rows.map(({ roundId, batch, serial, marks }) => [`${roundId} ${batch} ${serial}`, marks]));
    let ballots = 0;
    for (const line of answered) {
      const [what, first = '', batch = '', serial = '', marks = ''] = line.split(' ');
      if (what === 'ballot') {
        ballots += 1;
        const cells = marks.split(',').map((mark) => (mark === 'struck' ? 'x' : ''));
        if (there.get(`${first} ${batch} ${serial}`) !== cells.join(',')) losses.push(`lost: ${line}`);
      }
      if (what === 'sealed' && seals.inForce(Number(first)) === null) losses.push(`lost: ${line}`);
      if (what === 'exported' && !existsSync(join(line.slice(9), 'manifest.json'))) losses.push(`lost: ${line}`);
    }
    // One for each time the program was stopped may have reached the disk without its answer being heard.
    const stops = answered.filter((line) => line === 'open').length + 1;
    if (rows.length - ballots > stops) losses.push(`${rows.length - ballots} ballots nobody was told of`);
  } catch (error) {
    losses.push(`does not open: ${String(error)}`);
  } finally {
    desk.close();
  }
  return losses;
}

/** Exported folders under their final name must be whole; hidden ones are the traces of a stop. */
export async function brokenExports(folder: string): Promise<string[]> {
  const broken: string[] = [];
  for (const name of readdirSync(folder).filter((each) => each.startsWith('Kiem-phieu'))) {
    const { differences } = await verifyFolder(join(folder, name));
    if (differences.length > 0) broken.push(`export ${name} is not whole`);
  }
  return broken;
}
