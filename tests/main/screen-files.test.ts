import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerWithScreen } from '../../main/screen-files.ts';

let folder: string;
let screens: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kiemphieu-screens-'));
  screens = path.join(folder, 'renderer');
  await mkdir(path.join(screens, 'assets'), { recursive: true });
  await mkdir(path.join(folder, 'renderer-other'));
  await writeFile(path.join(screens, 'index.html'), 'page');
  await writeFile(path.join(screens, 'assets', 'type face.woff2'), 'font');
  await writeFile(path.join(folder, 'secret'), 'secret');
  await writeFile(path.join(folder, 'renderer-other', 'secret'), 'secret');
});
afterAll(() => rm(folder, { recursive: true }));

const answer = (address: string, method = 'GET') =>
  answerWithScreen(screens, 'kiemphieu', new Request(address, { method }));

test('the root is the page', async () => {
  expect(await (await answer('app://kiemphieu/')).text()).toBe('page');
});

test('a file keeps its type, and its name may hold spaces', async () => {
  const font = await answer('app://kiemphieu/assets/type%20face.woff2');
  expect(font.headers.get('content-type')).toBe('font/woff2');
  expect(font.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  'app://kiemphieu/missing.js',
  'app://kiemphieu/assets',
  'app://other/index.html',
  'app://kiemphieu/../secret',
  'app://kiemphieu/%2e%2e/secret',
  'app://kiemphieu/..%2fsecret',
  'app://kiemphieu/..%2frenderer-other%2fsecret',
  'app://kiemphieu/..%5csecret',
  'app://kiemphieu/%00',
  'app://kiemphieu/%ff',
  'app://kiemphieu//etc/passwd',
])('%s is not there', async (address) => {
  const missing = await answer(address);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toBe('404');
});

test('nothing can be written', async () => {
  expect((await answer('app://kiemphieu/', 'POST')).status).toBe(404);
});
