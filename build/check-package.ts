/**
 * Checks what a package would hold: electron-builder.yml against electron-builder's own schema, the safety settings, the
 * files that must be in and those that must not, and that the packed program answers. Needs `npm run build` before it
 * and no network.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from 'electron-builder';
import packageFile from '../package.json' with { type: 'json' };
import { packedFiles, packOffline, readConfiguration, unpack } from './pack-offline.ts';
import type { PackedFile } from './pack-offline.ts';

const needed: readonly RegExp[] = [
  /^package\.json$/,
  /^dist\/main\/electron\.js$/,
  /^dist\/main\/preload\.cjs$/,
  /^dist\/main\/key-bags-thread\.js$/,
  /^dist\/main\/verify-page\/page\.html$/,
  /^dist\/main\/verify-page\/recount\.js$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/index-[^/]+\.js$/,
  /^dist\/renderer\/assets\/entry-[^/]+\.png$/,
  /^dist\/renderer\/assets\/be-vietnam-pro-vietnamese-400-normal-[^/]+\.woff2$/,
  /^fixtures\/sample\/congress\.json$/,
  /^fixtures\/sample\/election-1\.json$/,
  /^fixtures\/sample\/ballots-1\.csv$/,
  /^node_modules\/better-sqlite3\/prebuilds\/win32-x64\.node$/,
  /^node_modules\/better-sqlite3\/prebuilds\/linux-x64\.node$/,
  ...['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
    (face) => new RegExp(`^node_modules/@expo-google-fonts/tinos/${face}/[^/]+\\.ttf$`),
  ),
];

const rooms = /^(dist|fixtures\/sample|node_modules)\/|^package\.json$/;
const sources = /\.(test|spec)\.[cm]?[jt]sx?$|\.[cm]?tsx?$|\.map$|^node_modules\/\.|\/tests?\//;

/** One line for everything that is missing from a package or has no business in it. */
export function wrongFiles(files: readonly PackedFile[]): readonly string[] {
  const tools = Object.keys(packageFile.devDependencies).map((name) => `node_modules/${name}/`);
  const unwanted = files.filter(
    ({ name }) => !rooms.test(name) || sources.test(name) || tools.some((tool) => name.startsWith(tool)),
  );
  return [
    ...needed
      .filter((pattern) => !files.some(({ name }) => pattern.test(name)))
      .map((pattern) => `missing: ${pattern}`),
    ...unwanted.map(({ name }) => `unwanted: ${name}`),
    ...files
      .filter(({ size }) => size === 0)
      .filter(({ name }) => name.startsWith('dist/'))
      .map(({ name }) => `empty: ${name}`),
    ...files
      .filter(({ name, unpacked }) => name.endsWith('.node') !== unpacked)
      .map(({ name, unpacked }) => `${unpacked ? 'needlessly beside' : 'must lie beside'} the archive: ${name}`),
  ];
}

/** One line for every setting that a safe package must have and this one lacks. */
export function wrongSettings(config: Configuration): readonly string[] {
  const fuses = {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  } as const;
  const wrong = Object.entries(fuses)
    .filter(([name, value]) => config.electronFuses?.[name as keyof typeof fuses] !== value)
    .map(([name, value]) => `electronFuses.${name} must be ${value}`);
  if (!config.asar) wrong.push('asar must be on');
  if (config.disableAsarIntegrity === true) wrong.push('disableAsarIntegrity must not be set');
  if (config.publish !== null) wrong.push('publish must be null: the program is offline');
  return wrong;
}

async function main(): Promise<void> {
  const project = fileURLToPath(new URL('..', import.meta.url));
  const folder = mkdtempSync(path.join(tmpdir(), 'kiemphieu-package-'));
  try {
    const config = await readConfiguration(project);
    const archive = await packOffline(project, config, folder);
    const files = packedFiles(archive);
    print(files);
    const wrong = [...wrongSettings(config), ...wrongFiles(files)];
    for (const line of wrong) console.error(line);
    if (wrong.length > 0) {
      process.exitCode = 1;
      return;
    }
    const program = path.join(folder, 'program');
    unpack(archive, program);
    const script = fileURLToPath(new URL('try-packed.ts', import.meta.url));
    execFileSync(process.execPath, [script, program], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lists the parts of the package with their files and sizes, the largest first. */
function print(files: readonly PackedFile[]): void {
  const parts = Map.groupBy(files, ({ name }) => partOf(name));
  const rows = [...parts].map(([part, inside]) => ({
    part,
    files: inside.length,
    kilobytes: Math.ceil(inside.reduce((sum, { size }) => sum + size, 0) / 1000),
  }));
  rows.sort((a, b) => b.kilobytes - a.kilobytes);
  for (const { part, files: count, kilobytes } of rows) {
    console.log(`${String(kilobytes).padStart(7)} kB ${String(count).padStart(5)} files  ${part}`);
  }
  const total = rows.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
  console.log(`${String(total).padStart(7)} kB ${String(files.length).padStart(5)} files  in all`);
}

function partOf(name: string): string {
  return /^node_modules\/(@[^/]+\/)?[^/]+|^[^/]+\/[^/]+(?=\/)|^[^/]+/.exec(name)?.[0] ?? name;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
