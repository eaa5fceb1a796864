import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenBoundaries, checkHouse, importsOf } from '../../build/check-boundaries.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

function broken(from: string, line: string): readonly string[] {
  return importsOf(from, line).flatMap(brokenBoundaries);
}

describe('the boundaries of the house', () => {
  test.each([
    ['src/election/a.ts', "import type { A } from '../api/views.ts';"],
    ['src/reading/a.ts', "import { z } from 'zod';"],
    ['src/rehearsal/a.ts', "import type { A } from '../api/views.ts';"],
    ['src/papers/a.ts', "import { b } from '../../main/b.ts';"],
    ['src/vietnamese/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/election/deep/a.ts', "export * from '../../../renderer/b.ts';"],
    ['src/exchange/a.ts', "import { createHash } from 'node:crypto';"],
    ['src/api/a.ts', "import { useState } from 'react';"],
    ['src/words/a.ts', "const b = await import('../../main/b.ts');"],
    ['renderer/parts/A.tsx', "import type { B } from '../../main/desk.ts';"],
    ['renderer/screens/board/A.tsx', "import { B } from '../result/B.tsx';"],
    ['renderer/screens/board/A.tsx', "import path from 'node:path';"],
    ['renderer/parts/A.tsx', "import { B } from '../screens/board/B.tsx';"],
    ['main/a.ts', "import { B } from '../renderer/parts/B.tsx';"],
    ['main/a.ts', "import { b } from '../build/b.ts';"],
    ['main/a.ts', "import { b } from '../tests/b.ts';"],
    ['main/web.ts', "import { app } from 'electron';"],
    ['main/storage/a.ts', "import type { App } from 'electron';"],
    ['renderer/a.ts', "import { ipcRenderer } from 'electron';"],
    ['tests/main/a.test.ts', "import { app } from 'electron';"],
    ['main/a.ts', "const vite = await import('vite');"],
    ['main/documents/a.ts', "import React from 'react';"],
  ])('%s must not have: %s', (from, line) => {
    expect(broken(from, line)).not.toEqual([]);
  });

  test.each([
    ['src/election/a.ts', "import { b } from '../vietnamese/b.ts';"],
    ['src/api/a.ts', "import { z } from 'zod';"],
    ['src/exchange/a.ts', "import { parse } from 'csv-parse/sync';"],
    ['renderer/screens/board/A.tsx', "import { B } from './B.tsx'; import { c } from '../../../src/election/c.ts';"],
    ['renderer/routes.tsx', "import { Board } from './screens/board/Board.tsx';"],
    ['main/window.ts', "import { BrowserWindow } from 'electron';"],
    ['main/storage/a.ts', "import Database from 'better-sqlite3'; import fs from 'node:fs';"],
    ['tests/main/a.test.ts', "import { b } from '../../main/b.ts'; import { c } from '../../build/c.ts';"],
  ])('%s may have: %s', (from, line) => {
    expect(broken(from, line)).toEqual([]);
  });

  test('hold in the whole house', () => {
    expect(checkHouse(project)).toEqual([]);
  });
});

describe('the linter', () => {
  const wrong: Readonly<Record<string, readonly [rule: string, text: string]>> = {
    'src/election/circle.ts': ['no-cycle', "import { b } from './round.ts';\nexport const a = (): number => b();"],
    'src/election/round.ts': ['no-cycle', "import { a } from './circle.ts';\nexport const b = (): number => a();"],
    'src/election/loud.ts': ['no-console', "console.log('a');\nexport const a = 1;"],
    'renderer/parts/loud.ts': ['no-console', "console.log('a');\nexport const a = 1;"],
    'src/election/clock.ts': ['no-restricted-properties', 'export const a = Date.now();'],
    'src/reading/chance.ts': ['no-restricted-properties', 'export const a = Math.random();'],
    'src/exchange/machine.ts': ['no-restricted-globals', 'export const a = process.platform;'],
    'main/forgotten.ts': ['no-floating-promises', 'export const a = async () => 1;\na();'],
    'main/anything.ts': ['no-explicit-any', 'export const a = (b: any) => String(b);'],
    'renderer/parts/Hook.tsx': [
      'rules-of-hooks',
      "import { useState } from 'react';\nexport function A({ b }: { b: boolean }) {\n  if (b) useState(1);\n  return null;\n}",
    ],
  };
  let folder: string;
  let report: readonly string[];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kiemphieu-lint-'));
    for (const name of ['.oxlintrc.json', 'tsconfig.json']) await cp(path.join(project, name), path.join(folder, name));
    await symlink(path.join(project, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    const texts = Object.entries(wrong).map(([name, [, text]]) => [name, text] as const);
    for (const [name, text] of [...texts, ['main/right.ts', 'export const a = 1;\n'] as const]) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    report = (await lint(folder)).split('\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(Object.entries(wrong))('reports %s: %j', (name, [rule]) => {
    expect(report.filter((line) => line.startsWith(`${name}:`) && line.includes(`(${rule})`))).not.toEqual([]);
  });

  test('reports nothing where all is in order', () => {
    expect(report.filter((line) => line.startsWith('main/right.ts'))).toEqual([]);
  });
});

/** What the linter says of a folder, with the very options of `npm run check`. */
async function lint(folder: string): Promise<string> {
  const bin = path.join(project, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const rooms = ['src', 'renderer', 'main'];
  const run = promisify(execFile)(process.execPath, [bin, '--type-aware', '--format', 'unix', ...rooms], {
    cwd: folder,
  });
  return run.then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? '',
  );
}
