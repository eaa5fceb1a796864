/**
 * Packs the program exactly as `npm run package` does, around an empty Electron, so that what would be packed can be
 * looked at on a machine that cannot download Electron.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getRawHeader, extractAll } from '@electron/asar';
import { Arch, build, Platform } from 'electron-builder';
import type { Configuration } from 'electron-builder';
// Both come with electron-builder; they are what it checks its own configuration with.
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';

export interface PackedFile {
  /** Path inside the archive, with forward slashes and without a leading one. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Beside the archive instead of in it. */
  readonly unpacked: boolean;
}

/** Reads electron-builder.yml; rejects with electron-builder's own words where its schema is not met. */
export async function readConfiguration(project: string): Promise<Configuration> {
  const config = await getConfig(project, path.join(project, 'electron-builder.yml'), null);
  await validateConfiguration(config, new DebugLogger(false));
  return config;
}

/** Packs into `folder` and answers with the path of the archive. */
export async function packOffline(project: string, config: Configuration, folder: string): Promise<string> {
  const electron = path.join(folder, 'electron');
  mkdirSync(path.join(electron, 'locales'), { recursive: true });
  writeFileSync(path.join(electron, 'electron'), '', { mode: 0o755 });
  for (const language of ['vi', 'en-US']) writeFileSync(path.join(electron, 'locales', `${language}.pak`), '');
  const output = path.join(folder, 'release');
  await build({
    projectDir: project,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    publish: 'never',
    config: {
      ...config,
      // An empty Electron has no fuses to set.
      electronFuses: null,
      electronDist: electron,
      directories: { ...config.directories, output },
    },
  });
  return path.join(output, 'linux-unpacked', 'resources', 'app.asar');
}

/** Every file of an archive. */
export function packedFiles(archive: string): readonly PackedFile[] {
  return filesBelow(getRawHeader(archive).header, '');
}

export { extractAll as unpack };

/** The header of an archive: folders hold `files`, files hold their size. */
interface Folder {
  readonly files: Readonly<Record<string, Folder | { readonly size: number; readonly unpacked?: boolean }>>;
}

function filesBelow(folder: Folder, place: string): PackedFile[] {
  return Object.entries(folder.files).flatMap(([name, entry]) => {
    if ('files' in entry) return filesBelow(entry, `${place}${name}/`);
    return [{ name: place + name, size: entry.size, unpacked: entry.unpacked ?? false }];
  });
}
