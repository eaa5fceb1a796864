/** Lets a worker work on a file until something happens to it. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

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
