/** The few things the export asks of a disk, so that a full or vanished drive can be tried out without one. */
import { open, readFile, rename, rm, rmdir, mkdir, readdir } from 'node:fs/promises';
import { Refusal } from '../../src/refusal.ts';

export interface Disk {
  /** Creates one folder; its parent must exist. */
  readonly createFolder: (path: string) => Promise<void>;
  /** Writes a new file and returns only when the drive has it. */
  readonly writeFlushed: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly readBack: (path: string) => Promise<Uint8Array>;
  /** Flushes the names in a folder, where the system can. */
  readonly flushFolder: (path: string) => Promise<void>;
  /** Names in a folder, or null when there is nothing of that name. */
  readonly namesIn: (path: string) => Promise<readonly string[] | null>;
  readonly removeEmptyFolder: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly removeAll: (path: string) => Promise<void>;
}

export const realDisk: Disk = {
  createFolder: async (path) => {
    await mkdir(path);
  },
  writeFlushed: async (path, bytes) => {
    const file = await open(path, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  readBack: (path) => readFile(path),
  flushFolder: async (path) => {
    try {
      const folder = await open(path, 'r');
      try {
        await folder.sync();
      } finally {
        await folder.close();
      }
    } catch (error) {
      if (!cannotFlushFolders(codeOf(error))) throw error;
    }
  },
  namesIn: async (path) => {
    try {
      return await readdir(path);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOENT') return null;
      // A file of that name is in the way just as a folder with something in it is.
      if (code === 'ENOTDIR') return [path];
      throw error;
    }
  },
  removeEmptyFolder: rmdir,
  rename,
  removeAll: (path) => rm(path, { recursive: true, force: true }),
};

/** Windows has no fsync for folders, some file systems of USB sticks neither. */
function cannotFlushFolders(code: string): boolean {
  if (['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(code)) return true;
  return process.platform === 'win32' && ['EPERM', 'EISDIR', 'EACCES', 'EBADF'].includes(code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What a failed write means for the person at the screen. `parentLost`: the folder was there when the writing began. */
export function refusalOfWrite(error: unknown, path: string, parentLost: boolean): Refusal {
  if (error instanceof Refusal) return error;
  const cause = { cause: error };
  const code = codeOf(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return new Refusal('disk-full', { path }, cause);
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) return new Refusal('file-read-only', { path }, cause);
  if (['EEXIST', 'ENOTEMPTY'].includes(code)) return new Refusal('file-exists', { path }, cause);
  if (['EIO', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE'].includes(code))
    return new Refusal('drive-gone', { path }, cause);
  if (['ENOENT', 'ENOTDIR'].includes(code))
    return parentLost ? new Refusal('drive-gone', { path }, cause) : new Refusal('folder-missing', { path }, cause);
  return new Refusal('file-unwritable', { path, detail: error instanceof Error ? error.message : '' }, cause);
}
