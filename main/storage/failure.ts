import SqliteDatabase from 'better-sqlite3';
import { Refusal } from '../../src/refusal.ts';

/** What a failure of the file system or of SQLite means for the person at the screen; null when it is none of these. */
export function refusalOfFailure(error: unknown, path: string): Refusal | null {
  if (error instanceof Refusal) return error;
  const options = { cause: error };
  const code = error instanceof SqliteDatabase.SqliteError || isSystemError(error) ? error.code : '';
  const detail = error instanceof Error ? error.message : '';
  if (code === 'SQLITE_NOTADB') return new Refusal('file-not-congress', { path }, options);
  if (code.startsWith('SQLITE_CORRUPT')) return new Refusal('file-damaged', { path, detail }, options);
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED' || code === 'EBUSY')
    return new Refusal('file-in-use', { path }, options);
  if (code.startsWith('SQLITE_READONLY') || ['EROFS', 'EACCES', 'EPERM'].includes(code))
    return new Refusal('file-read-only', { path }, options);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return new Refusal('disk-full', { path }, options);
  if (code === 'ENOENT') return new Refusal('file-missing', { path }, options);
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO' || code === 'ENODEV' || code === 'ENXIO')
    return new Refusal('drive-gone', { path }, options);
  if (code === 'SQLITE_CANTOPEN' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'ENAMETOOLONG')
    return new Refusal('file-unreadable', { path, detail }, options);
  return null;
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
