/** Whether the built files are as new as their sources, and building them when they are not (source checkouts only). */
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

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
  sources: [
    'renderer',
    'src',
    'HUONG-DAN.md',
    'build/pictures',
    'build/guide.ts',
    'build/vite.renderer.ts',
    'package-lock.json',
  ],
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

/** Builds `target` with vite in a process of its own; rejects with vite's own message where the sources are wrong. */
export async function build(project: string, target: BuildTarget): Promise<void> {
  const vite = path.join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', path.join(project, target.config), '--logLevel', 'warn'];
  // Whatever started this, the screens are built for use: another NODE_ENV would build React's development half in.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, args, { cwd: project, env });
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
