/** The congress files opened lately, kept for this person beside other programs' data, never in a congress file. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RecentFile } from '../src/api/views.ts';

const maxRecent = 12;
const stored = z.array(z.object({ path: z.string(), title: z.string(), openedAt: z.string() }));
type Stored = z.infer<typeof stored>[number];

export interface RecentFiles {
  /** Latest first. */
  readonly list: () => readonly RecentFile[];
  readonly add: (path: string, title: string, openedAt: string) => void;
  readonly forget: (path: string) => void;
}

/** `folder` is made when it is missing. A list that cannot be read is begun anew: it holds nothing of value. */
export function recentFiles(folder: string): RecentFiles {
  const path = join(folder, 'recent.json');
  const read = (): Stored[] => {
    try {
      return stored.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      return [];
    }
  };
  const write = (files: readonly Stored[]): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(files, null, 2));
    renameSync(`${path}.new`, path);
  };
  const without = (gone: string) => read().filter((file) => file.path !== gone);
  return {
    list: () => read().map((file) => ({ ...file, missing: !existsSync(file.path) })),
    add: (added, title, openedAt) => write([{ path: added, title, openedAt }, ...without(added)].slice(0, maxRecent)),
    forget: (gone) => write(without(gone)),
  };
}
