import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wrongFiles, wrongSettings } from '../../build/check-package.ts';
import { readConfiguration } from '../../build/pack-offline.ts';
import type { PackedFile } from '../../build/pack-offline.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { desktopBuild } from '../../main/built-files.ts';
import { portMessage } from '../../src/api/transport.ts';
import { builtFiles, project } from '../browser/launch.ts';

describe('what electron-builder is told', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kiemphieu-builder-'));
    await cp(path.join(project, 'package.json'), path.join(folder, 'package.json'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('meets its schema and every safety setting', async () => {
    const config = await readConfiguration(project);
    expect(wrongSettings(config)).toEqual([]);
    expect(config.fileAssociations).toMatchObject([{ ext: 'kiemphieu' }]);
    expect(config.win?.target).toEqual([
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ]);
    expect(config.linux?.target).toEqual([
      { target: 'AppImage', arch: ['x64'] },
      { target: 'deb', arch: ['x64'] },
    ]);
  });

  test('an unknown key is refused', async () => {
    const text = await readFile(path.join(project, 'electron-builder.yml'), 'utf8');
    await writeFile(path.join(folder, 'electron-builder.yml'), `${text}\nnoSuchKey: true\n`);
    await expect(readConfiguration(folder)).rejects.toThrow(/noSuchKey/);
  });

  test('a fuse left open is found', async () => {
    const config = await readConfiguration(project);
    const open = { ...config, electronFuses: { ...config.electronFuses, runAsNode: true } };
    expect(wrongSettings(open)).toEqual(['electronFuses.runAsNode must be false']);
    expect(wrongSettings({ ...config, asar: false })).toEqual(['asar must be on']);
  });
});

describe('what a package must and must not hold', () => {
  const file = (name: string): PackedFile => ({ name, size: 1, unpacked: name.endsWith('.node') });
  const whole = [
    'package.json',
    'dist/main/electron.js',
    'dist/main/preload.cjs',
    'dist/main/key-bags-thread.js',
    'dist/main/verify-page/page.html',
    'dist/main/verify-page/recount.js',
    'dist/renderer/index.html',
    'dist/renderer/assets/index-a.js',
    'dist/renderer/assets/entry-a.png',
    'dist/renderer/assets/be-vietnam-pro-vietnamese-400-normal-a.woff2',
    'fixtures/sample/congress.json',
    'fixtures/sample/election-1.json',
    'fixtures/sample/ballots-1.csv',
    'node_modules/better-sqlite3/prebuilds/win32-x64.node',
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ...['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
      (face) => `node_modules/@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`,
    ),
  ].map(file);

  test('the whole is in order', () => {
    expect(wrongFiles(whole)).toEqual([]);
  });

  test.each(whole.map(({ name }) => name))('a package without %s is refused', (name) => {
    expect(wrongFiles(whole.filter((each) => each.name !== name))).toHaveLength(1);
  });

  test.each([
    'src/election/tally.ts',
    'tests/election/tally.test.ts',
    'main/desk.ts',
    'fixtures/cases/t1/election.json',
    'node_modules/vitest/index.js',
    'node_modules/electron/index.js',
    'node_modules/zod/index.d.ts',
    'dist/main/electron.js.map',
    'congress.kiemphieu',
  ])('a package with %s is refused', (name) => {
    expect(wrongFiles([...whole, file(name)])).toEqual([`unwanted: ${name}`]);
  });

  test('native code inside the archive and an empty screen are refused', () => {
    const spoilt = whole.map((each) => {
      if (each.name.endsWith('win32-x64.node')) return { ...each, unpacked: false };
      return each.name.endsWith('index.html') ? { ...each, size: 0 } : each;
    });
    expect(wrongFiles(spoilt)).toEqual([
      'empty: dist/renderer/index.html',
      'must lie beside the archive: node_modules/better-sqlite3/prebuilds/win32-x64.node',
    ]);
  });
});

describe('the built desktop host', () => {
  const built = (name: string) => readFile(path.join(project, 'dist', 'main', name), 'utf8');
  beforeAll(() => builtFiles(desktopBuild));

  test('has a preload in CommonJS that asks for electron and nothing else', async () => {
    const asked: string[] = [];
    const sent: unknown[] = [];
    const heard: ((event: unknown) => void)[] = [];
    const window = {
      addEventListener: (_: string, hear: (event: unknown) => void) => heard.push(hear),
      removeEventListener: () => {},
    };
    const electron = { ipcRenderer: { postMessage: (...message: readonly unknown[]) => sent.push(message) } };
    const require = (name: string) => {
      asked.push(name);
      return electron;
    };
    runInNewContext(await built('preload.cjs'), { require, window, module: { exports: {} }, exports: {} });
    expect(asked).toEqual(['electron']);
    for (const hear of heard) hear({ source: window, data: portMessage, ports: ['a port'] });
    expect(sent).toEqual([[portMessage, null, ['a port']]]);
  });

  test('finds at run time only Node, Electron and what is packed', async () => {
    const texts = await Promise.all(['electron.js', 'key-bags-thread.js'].map(built));
    const found = texts.flatMap((text) => [...text.matchAll(/^import (?:[^"';]* from )?["']([^"']+)["'];/gm)]);
    const names = found.map((match) => match[1] ?? '');
    const packages = names.filter((name) => !name.startsWith('node:') && name !== 'electron');
    expect(names).toContain('electron');
    expect(packages.length).toBeGreaterThan(3);
    for (const name of packages) {
      const owner = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
      expect(Object.keys(packageFile.dependencies)).toContain(owner);
    }
  });
});
