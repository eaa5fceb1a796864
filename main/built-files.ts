/** Whether the built files are as new as their sources, and building them when they are not (source checkouts only). */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface BuildTarget {
  /** The vite configuration, relative to the project. */
  readonly config: string;
  /** A file that the build always writes last or rewrites. */
  readonly result: string;
  /** Files and folders the result is made from. */
  readonly sources: readonly string[];
}

export const screensBuild: BuildTarget = {
  config: 'build/vite.renderer.ts',
  result: 'dist/renderer/index.html',
  sources: ['renderer', 'src', 'build/vite.renderer.ts', 'package-lock.json'],
};

export const desktopBuild: BuildTarget = {
  config: 'build/vite.electron.ts',
  result: 'dist/main/electron.js',
  sources: ['main', 'src', 'build/vite.electron.ts', 'package-lock.json'],
};

/** True when `result` is there and no source is newer. */
export async function isBuilt(project: string, target: BuildTarget): Promise<boolean> {
  const built = await stat(path.join(project, target.result)).catch(() => null);
  if (built === null) return false;
  const times = await Promise.all(target.sources.map((source) => newestChange(path.join(project, source))));
  return Math.max(...times) <= built.mtimeMs;
}

/** Builds `target` with vite; errors of the sources reject with vite's own message. */
export async function build(project: string, target: BuildTarget): Promise<void> {
  const vite = await import('vite');
  await vite.build({ configFile: path.join(project, target.config), logLevel: 'warn' });
}

/** The latest modification in milliseconds of a file or of anything in a folder; 0 when there is none. */
async function newestChange(place: string): Promise<number> {
  const found = await stat(place).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(place);
  const times = await Promise.all(names.map((name) => newestChange(path.join(place, name))));
  // A folder's own time tells of removed files.
  return Math.max(found.mtimeMs, ...times);
}
