/** Which copy of a congress file this is, and how two copies of one file stand to each other. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Database } from 'better-sqlite3';

/** A copy by its random id, and where it lies as a digest that tells nothing. */
export interface CopyIdentity {
  readonly copy: string;
  readonly place: string;
}

export function copyIdentity(id: string, path: string, machine = hostname()): CopyIdentity {
  const real = join(realpathSync(dirname(path)), basename(path));
  const place = createHash('sha256').update(`${id}\n${machine}\n${real}`).digest('hex').slice(0, 32);
  return { copy: id, place };
}

/** True where the file was last written at another path or on another machine: what is written next makes it a copy of its own. */
export function isElsewhere(database: Database, path: string): boolean {
  const line = database
    .prepare<[], { open: string }>(
      `select open from journal where action in ('congress-created', 'file-continued') and open is not null
       order by seq desc limit 1`,
    )
    .get();
  const { copy, place } = (line ? JSON.parse(line.open) : {}) as Partial<CopyIdentity>;
  return copy === undefined || copyIdentity(copy, path).place !== place;
}

export interface ChainLine {
  readonly hash: string;
  readonly at: string;
}

export function chainOf(database: Database): ChainLine[] {
  return database.prepare<[], ChainLine>('select hash, at from journal order by seq').all();
}

/** Copies a file together with its log: what was written last may stand only there. */
export function copyWithLog(path: string, copy: string): void {
  copyFileSync(path, copy);
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
}

/** The journal of a file that is not open here; null where there is none or it cannot be read. The file is not touched. */
export function chainOfFile(path: string): ChainLine[] | null {
  if (!existsSync(path)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'kiemphieu-copy-'));
  try {
    const copy = join(folder, 'copy.db');
    copyWithLog(path, copy);
    const database = new SqliteDatabase(copy, { timeout: 0 });
    try {
      return chainOf(database);
    } finally {
      database.close();
    }
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Relation {
  /** Lines both have. */
  readonly common: number;
  /** Lines that only this file has, and when it was last written. */
  readonly ours: number;
  readonly oursAt: string;
  readonly theirs: number;
  readonly theirsAt: string;
}

export function relationOf(ours: readonly ChainLine[], theirs: readonly ChainLine[]): Relation {
  let common = 0;
  while (common < Math.min(ours.length, theirs.length) && ours[common]!.hash === theirs[common]!.hash) common += 1;
  return {
    common,
    ours: ours.length - common,
    oursAt: ours.at(-1)?.at ?? '',
    theirs: theirs.length - common,
    theirsAt: theirs.at(-1)?.at ?? '',
  };
}
