/** Work that test files running side by side must not do at the same time. */
import { mkdir, rm, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A lock this old belongs to a run that was broken off. */
const staleAfter = 180_000;

/** Runs `work` while nobody else runs work of the same `name` in this checkout. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const place = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);
  const lock = path.join(tmpdir(), `kiemphieu-${name}-${place}.lock`);
  while (!(await taken(lock))) {
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > staleAfter) await rm(lock, { recursive: true, force: true });
    else await wait(100);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
