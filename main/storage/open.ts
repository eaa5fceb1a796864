/** Creates and opens congress files: everything that can be wrong with one is found here, before anything is shown. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { Refusal } from '../../src/refusal.ts';
import { refusalOfFailure } from './failure.ts';
import { applicationId, knownVersion, migrate } from './migrate.ts';

const magic = 'SQLite format 3\0';

/**
 * Opens an existing congress file for this program alone.
 * Refuses: file-missing, file-unreadable, file-not-congress, file-damaged, file-newer, file-in-use, file-read-only.
 */
export function openCongressFile(path: string): Database {
  return orRefusal(path, () => {
    checkHeader(path);
    return prepare(new SqliteDatabase(path, { fileMustExist: true, timeout: 0 }), path);
  });
}

/**
 * Creates a congress file with its tables and lets `fill` write the first rows. The file appears under its name only when
 * it is complete; an existing file is never replaced.
 */
export function createCongressFile(path: string, fill: (database: Database) => void): void {
  if (existsSync(path)) throw new Refusal('file-exists', { path });
  if (!existsSync(dirname(path))) throw new Refusal('folder-missing', { path: dirname(path) });
  const draft = join(dirname(path), `.${basename(path)}.new`);
  orRefusal(path, () => {
    accessSync(dirname(path), constants.W_OK);
    // A log left behind by a deleted file of the same name would otherwise be read into the new one.
    for (const leftover of [draft, ...companions(draft), ...companions(path)]) rmSync(leftover, { force: true });
    try {
      const database = prepare(new SqliteDatabase(draft, { timeout: 0 }), path);
      try {
        fill(database);
      } finally {
        database.close();
      }
      if (existsSync(path)) throw new Refusal('file-exists', { path });
      renameSync(draft, path);
      syncFolder(dirname(path));
    } finally {
      for (const leftover of [draft, ...companions(draft)]) rmSync(leftover, { force: true });
    }
  });
}

function companions(path: string): string[] {
  return [`${path}-wal`, `${path}-shm`, `${path}-journal`];
}

function orRefusal<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refusalOfFailure(error, path) ?? error;
  }
}

/** What the first 100 bytes tell, so that a foreign file is named as such and never touched by SQLite. */
function checkHeader(path: string): void {
  const stat = statSync(path);
  if (!stat.isFile()) throw new Refusal('file-unreadable', { path, detail: 'không phải là tệp' });
  if (stat.size === 0) throw new Refusal('file-damaged', { path, detail: 'tệp trống' });
  const header = readStart(path, 100);
  const start = header.subarray(0, magic.length).toString('latin1');
  if (header.every((byte) => byte === 0)) throw new Refusal('file-damaged', { path, detail: 'mất phần đầu tệp' });
  if (!magic.startsWith(start)) throw new Refusal('file-not-congress', { path });
  if (header.length < 100) throw new Refusal('file-damaged', { path, detail: `chỉ còn ${stat.size} byte` });
  if (header.readUInt32BE(68) !== applicationId) throw new Refusal('file-not-congress', { path });
  const version = header.readUInt32BE(60);
  if (version > knownVersion) throw new Refusal('file-newer', { path, version, known: knownVersion });
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const expected = header.readUInt32BE(28) * pageSize;
  // With a log of unfinished writing beside it the file may be shorter than it says; SQLite then completes it.
  const hasLog = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
  if (!hasLog && stat.size < expected)
    throw new Refusal('file-damaged', { path, detail: `chỉ còn ${stat.size} trong ${expected} byte` });
  if ((stat.mode & 0o222) === 0) throw new Refusal('file-read-only', { path });
}

function readStart(path: string, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

/** Settings of every connection. `locking_mode = EXCLUSIVE` keeps other programs out; the system frees it after a crash. */
function prepare(database: Database, path: string): Database {
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    if (database.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
      throw new Refusal('file-unreadable', { path, detail: 'ổ đĩa không hỗ trợ ghi an toàn' });
    // FULL: a ballot is on the disk before the next key is read.
    database.pragma('synchronous = FULL');
    // The desk moves the log into the file between ballots; this is only for the day it never gets to.
    database.pragma('wal_autocheckpoint = 20000');
    database.pragma('foreign_keys = ON');
    // Without it REPLACE would slip past the triggers that forbid deletion.
    database.pragma('recursive_triggers = ON');
    // Takes the lock now and proves that the file can be written.
    database.exec('begin immediate; commit');
    const version = database.pragma('user_version', { simple: true }) as number;
    if (version > knownVersion) throw new Refusal('file-newer', { path, version, known: knownVersion });
    const damage = database.pragma('quick_check(1)', { simple: true }) as string;
    if (damage !== 'ok') throw new Refusal('file-damaged', { path, detail: damage });
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder for syncing; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
