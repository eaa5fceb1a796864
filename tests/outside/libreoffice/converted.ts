/** What LibreOffice makes of files of Word, Excel and PowerPoint. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../programs.ts';

/**
 * The files converted, by their new names; `kind` as `--convert-to` takes it. With a profile of its own, since two
 * LibreOffices do not share one. A file that it cannot read gives none.
 */
export async function converted(
  files: Readonly<Record<string, Uint8Array>>,
  kind: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'kiemphieu-outside-'));
  try {
    const [given, made] = [join(folder, 'given'), join(folder, 'made')];
    await Promise.all([mkdir(given), mkdir(made)]);
    const paths = Object.entries(files).map(([name, bytes]) => ({ path: join(given, name), bytes }));
    for (const { path, bytes } of paths) await writeFile(path, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const toThere = ['--headless', '--convert-to', kind, '--outdir', made];
    await run('soffice', profile, ...toThere, ...paths.map(({ path }) => path));
    const names = await readdir(made);
    return new Map(
      await Promise.all(names.map(async (name) => [name.normalize('NFC'), await readFile(join(made, name))] as const)),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The letters of ASCII, by which a text is known again: where its typeface lacks a letter of Vietnamese, LibreOffice takes
 * another's and writes it behind the line.
 */
export function knownLetters(text: string): string {
  return text.normalize('NFC').replaceAll(/[^!-~]/gu, '');
}
