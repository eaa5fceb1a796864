import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isBuilt } from '../../main/built-files.ts';
import { chooseHost, sentenceOf } from '../../main/choose-host.ts';
import { congressFileOf } from '../../main/congress-argument.ts';
import { openerOf } from '../../main/default-browser.ts';

let project: string;
beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'kiemphieu-project-'));
});
afterEach(() => rm(project, { recursive: true }));

async function put(file: string, content = ''): Promise<string> {
  const full = path.join(project, file);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, content);
  return full;
}

describe('the host that npm start takes', () => {
  const display = { platform: 'linux', env: { DISPLAY: ':0' }, web: false } as const;

  test('the browser when Electron is not installed', () => {
    expect(chooseHost({ project, ...display })).toEqual({ kind: 'web', because: 'no-electron' });
  });

  test.each(['', 'electron'])('the browser when Electron’s package names “%s” but brought no program', async (name) => {
    await put('node_modules/electron/path.txt', name);
    expect(chooseHost({ project, ...display })).toEqual({ kind: 'web', because: 'no-electron' });
  });

  test('a window of its own when the program and a display are there', async () => {
    await put('node_modules/electron/path.txt', 'electron\n');
    const binary = await put('node_modules/electron/dist/electron');
    expect(chooseHost({ project, ...display })).toEqual({ kind: 'desktop', binary });
    expect(chooseHost({ project, platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, web: false })).toEqual({
      kind: 'desktop',
      binary,
    });
    expect(chooseHost({ project, platform: 'win32', env: {}, web: false }).kind).toBe('desktop');
    expect(chooseHost({ project, platform: 'linux', env: {}, web: false })).toEqual({
      kind: 'web',
      because: 'no-display',
    });
    expect(chooseHost({ project, ...display, web: true })).toEqual({ kind: 'web', because: 'asked' });
  });

  test('the reason is one sentence in each language', () => {
    for (const reason of ['asked', 'no-electron', 'no-display'] as const) {
      const [vi, en, ...rest] = sentenceOf(reason).split('\n');
      expect(vi).toMatch(/^Kiểm Phiếu chạy trong trình duyệt [^.]+\.$/);
      expect(en).toMatch(/^Kiểm Phiếu runs in the browser [^.]+\.$/);
      expect(rest).toEqual([]);
    }
  });
});

describe('built files', () => {
  const target = { config: 'vite.ts', result: 'dist/index.html', sources: ['source', 'vite.ts'] };
  const old = new Date('2026-01-01');
  const later = new Date('2026-01-02');

  test('are not there before the first build', async () => {
    expect(await isBuilt(project, target)).toBe(false);
  });

  test('stand until a source anywhere below is newer', async () => {
    const source = await put('source/deep/a.ts');
    for (const place of [source, path.dirname(source), path.join(project, 'source')]) await utimes(place, old, old);
    await utimes(await put('dist/index.html'), later, later);
    expect(await isBuilt(project, target)).toBe(true);
    await utimes(source, later, new Date('2026-01-03'));
    expect(await isBuilt(project, target)).toBe(false);
  });
});

describe('the congress file among the arguments', () => {
  test.each([
    [['--flag', 'a.kiemphieu'], path.resolve('/hall', 'a.kiemphieu')],
    [['Đại hội.KIEMPHIEU', '/x/b.kiemphieu'], path.resolve('/x/b.kiemphieu')],
    [['--file=a.kiemphieu', 'a.txt', '.'], null],
    [[], null],
  ])('%j', (args, expected) => {
    expect(congressFileOf(args, '/hall')).toBe(expected);
  });
});

test('no system opens the address through a shell', () => {
  for (const platform of ['win32', 'darwin', 'linux'] as const) {
    expect(openerOf(platform)[0]).not.toMatch(/cmd|sh$|powershell/);
  }
});
