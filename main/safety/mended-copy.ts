/** A private copy of a damaged file that SQLite is willing to look into; the original is only ever read. */
import { closeSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { Refusal } from '../../src/refusal.ts';
import { createCongressFile } from '../storage/open.ts';
import { applicationId } from '../storage/migrate.ts';
import { copyWithLog } from './copies.ts';

const magic = 'SQLite format 3\0';
const smallestPage = 512;
/** Bytes that a header may promise beyond the end of the file: no stick loses more than a congress file can hold. */
const mostLost = 1 << 28;

/**
 * Copies the file with its log into `folder` and opens the copy. What is cut off is filled with empty pages; where the head of
 * the file or its list of tables is unreadable, those of a new file take their place: every congress file is laid out alike.
 */
export function mendedCopy(path: string, folder: string): Database {
  const copy = join(folder, 'copy.db');
  copyWithLog(path, copy);
  const blank = join(folder, 'blank.kiemphieu');
  createCongressFile(blank, () => undefined);
  mendHead(copy, blank, path);
  const opened = openedCopy(copy);
  if (opened) return opened;
  transplantTables(copy, blank);
  const mended = openedCopy(copy);
  if (!mended) throw new Refusal('file-damaged', { path, detail: 'không cứu được gì' });
  return mended;
}

/** The names of the tables of a congress file, each after those it refers to. */
export const tablesInOrder = [
  'congress',
  'people',
  'recovery_codes',
  'sign_ins',
  'signing_keys',
  'elections',
  'rounds',
  'candidates',
  'holders',
  'batches',
  'readings',
  'reading_events',
  'entries',
  'rulings',
  'notes',
  'remarks',
  'seals',
  'decisions',
  'alternates',
  'replacements',
  'journal',
] as const;

export type TableName = (typeof tablesInOrder)[number];

/** Null where the list of tables cannot be read. */
function openedCopy(path: string): Database | null {
  let database: Database | null = null;
  try {
    database = new SqliteDatabase(path, { timeout: 0 });
    // Lets SQLite open a file that is shorter than its head says.
    database.pragma('writable_schema = ON');
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    const known = database.prepare<[], { name: string }>("select name from sqlite_schema where type = 'table'").all();
    if (tablesInOrder.every((table) => known.some(({ name }) => name === table))) return database;
  } catch {
    // Told by the answer.
  }
  try {
    database?.close();
  } catch {
    // The log could not be moved into the file: it is dropped with the list of tables.
  }
  return null;
}

function mendHead(copy: string, blank: string, path: string): void {
  const bytes = readFileSync(copy);
  if (bytes.length < smallestPage) throw new Refusal('file-damaged', { path, detail: 'không cứu được gì' });
  const sound = bytes.toString('latin1', 0, 16) === magic && pageSizeOf(bytes) !== null;
  if (sound && bytes.readUInt32BE(68) !== applicationId) throw new Refusal('file-not-congress', { path });
  const head = sound ? bytes.subarray(0, 100) : firstBytes(blank, 100);
  const pageSize = pageSizeOf(head)!;
  const promised = sound ? head.readUInt32BE(28) * pageSize : 0;
  const whole = Math.ceil(bytes.length / pageSize) * pageSize;
  const length = promised - bytes.length > mostLost ? whole : Math.max(promised, whole);
  const mended = Buffer.alloc(length);
  bytes.copy(mended);
  if (!sound) head.copy(mended);
  mended.writeUInt32BE(length / pageSize, 28);
  writeFileSync(copy, mended);
}

/** Puts the pages that list the tables of a new file over those of the copy. */
function transplantTables(copy: string, blank: string): void {
  rmSync(`${copy}-wal`, { force: true });
  rmSync(`${copy}-shm`, { force: true });
  const from = readFileSync(blank);
  const to = readFileSync(copy);
  const pageSize = pageSizeOf(from)!;
  if (pageSizeOf(to) !== pageSize) return;
  for (const page of pagesOfTree(from, pageSize, 1)) {
    const start = (page - 1) * pageSize;
    if (start + pageSize <= to.length)
      from.copy(to, start + (page === 1 ? 100 : 0), start + (page === 1 ? 100 : 0), start + pageSize);
  }
  writeFileSync(copy, to);
}

/** The pages of a table's tree (SQLite file format, §1.6): a page of type 5 leads to others, one of type 13 holds rows. */
function pagesOfTree(bytes: Buffer, pageSize: number, page: number): number[] {
  const start = (page - 1) * pageSize;
  const head = start + (page === 1 ? 100 : 0);
  if (bytes[head] !== 5) return [page];
  const cells = bytes.readUInt16BE(head + 3);
  const children = [bytes.readUInt32BE(head + 8)];
  for (let cell = 0; cell < cells; cell += 1)
    children.push(bytes.readUInt32BE(start + bytes.readUInt16BE(head + 12 + cell * 2)));
  return [page, ...children.flatMap((child) => pagesOfTree(bytes, pageSize, child))];
}

function pageSizeOf(head: Buffer): number | null {
  const size = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
  return size >= smallestPage && (size & (size - 1)) === 0 ? size : null;
}

function firstBytes(path: string, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(length, statSync(path).size));
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes;
  } finally {
    closeSync(file);
  }
}
