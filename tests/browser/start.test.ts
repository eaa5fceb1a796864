import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from './chromium.ts';
import type { RunningProgram } from './launch.ts';
import { saidBy, started } from './on-screen.ts';

let browser: Browser;
let program: RunningProgram;
let page: Page;
let said: readonly string[];
const asked: string[] = [];

beforeAll(async () => {
  ({ browser, program } = await started());
  page = await (await browser.newContext()).newPage();
  said = saidBy(page);
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.goto(program.url);
}, 120_000);

describe('the program in the browser', () => {
  test('shows its first screen under the strict policy, without a word on the console', async () => {
    await page.getByText('Kiểm Phiếu').first().waitFor();
    expect(said).toEqual([]);
  });

  test('has put the key of the session out of sight', async () => {
    expect(page.url()).not.toContain('key=');
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  test('a refusal is told on the screen, not on the console', async () => {
    await page.goto(`${new URL(program.url).origin}/#/rounds/1/batches/1`);
    await page.getByText('Chưa mở đại hội nào.').waitFor();
    await page.goto(new URL(program.url).origin);
    expect(said).toEqual([]);
  });

  test('asks nobody but its own host', () => {
    expect(new Set(asked)).toEqual(new Set([new URL(program.url).origin]));
  });

  test('cannot be used from another browser without the key', async () => {
    const stranger = await browser.newContext();
    const answer = await (await stranger.newPage()).goto(new URL('/', program.url).href);
    expect(answer?.status()).toBe(403);
    await stranger.close();
  });

  test('cannot be commanded by a page of another origin', async () => {
    const other = await page.context().newPage();
    await other.route('http://other.example/', (route) =>
      route.fulfill({ body: '<p>other</p>', contentType: 'text/html' }),
    );
    await other.goto('http://other.example/');
    const answer = await other.evaluate(
      (url) =>
        fetch(url, { method: 'POST', credentials: 'include', mode: 'no-cors', body: '{}' }).then((r) => r.type, String),
      new URL('/rpc/files/close', program.url).href,
    );
    expect(answer).toMatch(/opaque|TypeError/);
    await other.close();
  });
});

test('a browser that does not start is told in one line', async () => {
  await expect(findChromium({ CHROMIUM: '/nowhere/chromium' })).rejects.toThrow(
    /^\/nowhere\/chromium does not start\..*CHROMIUM/,
  );
});
