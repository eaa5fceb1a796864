/** Bytes as a file of their own, for programs that take nothing else; gone after the work. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function withFile<T>(
  name: string,
  bytes: Uint8Array | string,
  work: (path: string, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kiemphieu-outside-'));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return await work(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
