/** What the chooser of places shows: folders and congress files, nothing hidden, in Vietnamese order. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import type { Drive, FolderListing } from '../../src/api/views.ts';
import { Refusal } from '../../src/refusal.ts';

export const congressExtension = '.kiemphieu';

type Entry = FolderListing['entries'][number];
const collator = new Intl.Collator('vi', { numeric: true });

/** Lists a folder. Refuses: folder-missing, file-unreadable (no permission, not a folder). */
export function folderListing(folder: string, documents: string, drives: readonly Drive[]): FolderListing {
  const path = resolve(folder);
  const parent = dirname(path);
  return {
    path,
    parent: parent === path ? null : parent,
    entries: namesIn(path)
      .flatMap((name) => entryOf(join(path, name), name) ?? [])
      .sort((a, b) => (a.kind === b.kind ? collator.compare(a.name, b.name) : a.kind === 'folder' ? -1 : 1)),
    places: placesOf(documents, drives),
  };
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path).filter((name) => !name.startsWith('.') && !name.startsWith('$'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') throw new Refusal('folder-missing', { path }, { cause: error });
    const detail = code === 'ENOTDIR' ? 'không phải là thư mục' : 'không có quyền đọc';
    throw new Refusal('file-unreadable', { path, detail }, { cause: error });
  }
}

/** Null for what is neither a folder nor a congress file, and for what cannot be looked at. */
function entryOf(path: string, name: string): Entry | null {
  try {
    const stat = statSync(path);
    const modified = stat.mtime.toISOString();
    if (stat.isDirectory()) return { name, path, kind: 'folder', modified };
    const isCongress = stat.isFile() && extname(name).toLowerCase() === congressExtension;
    return isCongress ? { name, path, kind: 'congress', modified } : null;
  } catch {
    return null;
  }
}

/** Names are those of the Vietnamese desktop. */
function placesOf(documents: string, drives: readonly Drive[]): FolderListing['places'] {
  const folders = [
    { name: 'Thư mục chính', path: homedir() },
    { name: 'Tài liệu', path: documents },
    { name: 'Màn hình nền', path: join(homedir(), 'Desktop') },
  ];
  const known = new Set<string>();
  return [
    ...folders
      .filter(({ path }) => existsSync(path) && isNew(known, realpathSync(path)))
      .map((place) => ({ ...place, kind: 'folder' as const })),
    ...drives.map(({ name, path }) => ({ name, path, kind: 'drive' as const })),
  ];
}

function isNew(known: Set<string>, path: string): boolean {
  return !known.has(path) && known.add(path).has(path);
}
