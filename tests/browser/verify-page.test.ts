/** `verify.html` of a folder that the program exported, opened from the disk in a real browser. */
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCount } from '../../main/command/count.ts';
import { createDesk } from '../../main/desk.ts';
import { writeSealedFolder } from '../../main/export/sealed-folder.ts';
import { sealedFiles } from '../../src/exchange/manifest.ts';
import { newKeyPair, signerWith } from '../../main/signing.ts';
import { createRouterClient } from '@orpc/server';
import { createRouter } from '../../main/service/router.ts';
import { launchBrowser, project } from './launch.ts';

let browser: Browser;
let page: Page;
let folder: string;
/** The sealed round of the sample congress, as the desk exported it. */
let good: string;
let fingerprint: string | null;
const said: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kiemphieu-page-'));
  const sampleFolder = path.join(project, 'fixtures', 'sample');
  const desk = createDesk({ host: 'web', version: '1.2.3', userFolder: folder, documents: folder, sampleFolder });
  const client = createRouterClient(createRouter(desk));
  await client.files.openSample();
  const rounds = (await client.elections.list()).flatMap((election) => election.rounds);
  const sealed = rounds.find(({ state }) => state === 'sealed');
  ({ folder: good, fingerprint } = await client.export.run({ roundId: sealed!.id, folder }));
  desk.close();
  browser = await launchBrowser();
  page = await (await browser.newContext()).newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
}, 120_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the page of the good folder afresh and gives it the files of `tried`. */
async function verdictOn(tried: string): Promise<{ verdict: string; problems: readonly string[] }> {
  await page.goto(pathToFileURL(path.join(good, 'verify.html')).href);
  await page.locator('#folder').setInputFiles(tried);
  const verdict = page.locator('#verdict strong');
  await verdict.waitFor();
  return { verdict: await verdict.innerText(), problems: await page.locator('#details li').allInnerTexts() };
}

/** A copy of the good folder, changed. */
async function tampered(change: (copy: string) => Promise<void>): Promise<string> {
  const copy = await mkdtemp(path.join(folder, 'copy-'));
  await cp(good, copy, { recursive: true });
  await change(copy);
  return copy;
}

async function rewrite(copy: string, name: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(path.join(copy, name), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(path.join(copy, name), after);
}

/** Whatever is in the copy, under a manifest of its own, by that key; what a forger with this program can do. */
async function resealed(copy: string, signer = signerWith(newKeyPair())): Promise<string> {
  const files = new Map<string, Uint8Array>();
  for (const name of sealedFiles) files.set(name, await readFile(path.join(copy, name)));
  const writer = { name: 'Kiểm Phiếu', version: '1.2.3', signer };
  return (await writeSealedFolder(folder, `${path.basename(copy)}-forged`, files, writer)).folder;
}

describe('verify.html in the browser', () => {
  test('finds a good folder in order, and shows the mã khoá of the paper and who is elected', async () => {
    expect(await verdictOn(good)).toEqual({ verdict: 'ĐÚNG', problems: [] });
    expect(await page.locator('.key').innerText()).toBe(fingerprint);
    const { elected } = JSON.parse(await readFile(path.join(good, 'result.json'), 'utf8'));
    expect(await page.locator('td', { hasText: '✓' }).count()).toBe(elected.length);
    const green = await page.locator('#verdict').evaluate((shown) => getComputedStyle(shown).backgroundColor);
    expect(green).toBe('rgb(11, 122, 75)');
    expect([said, asked.filter((url) => !url.startsWith('file:'))]).toEqual([[], []]);
  });

  test('takes the files chosen one by one, or dropped', async () => {
    await page.goto(pathToFileURL(path.join(good, 'verify.html')).href);
    const names = await readdir(good);
    await page.locator('#files').setInputFiles(names.map((name) => path.join(good, name)));
    await page.locator('#verdict.good').waitFor();
    const contents = await Promise.all(
      names.map(async (name) => ({ name, base64: (await readFile(path.join(good, name))).toString('base64') })),
    );
    await page.reload();
    const transfer = await page.evaluateHandle((files) => {
      const given = new DataTransfer();
      for (const { name, base64 } of files)
        given.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      return given;
    }, contents);
    await page.dispatchEvent('#drop', 'drop', { dataTransfer: transfer });
    await page.locator('#verdict.good').waitFor();
    expect(await page.locator('#details li').count()).toBe(0);
  });

  test('speaks English at one switch, the verdict too', async () => {
    await verdictOn(good);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('#verdict strong').innerText()).toBe('IN ORDER');
    expect(await page.locator('h1').innerText()).toBe('Check a sealed folder');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('verifies the signature where the browser knows no Ed25519', async () => {
    const older = await (await browser.newContext()).newPage();
    await older.addInitScript(() => {
      SubtleCrypto.prototype.importKey = () => Promise.reject(new DOMException('Ed25519', 'NotSupportedError'));
    });
    await older.goto(pathToFileURL(path.join(good, 'verify.html')).href);
    await older.locator('#folder').setInputFiles(good);
    await older.locator('#verdict.good').waitFor();
    expect(await older.locator('.key').innerText()).toBe(fingerprint);
    const wrong = await tampered((copy) => rewrite(copy, 'manifest.json', lastDigitOfSignature));
    await older.locator('#folder').setInputFiles(wrong);
    await older.locator('#verdict.bad').waitFor();
    await older.context().close();
  });

  test.each([...sealedFiles, 'manifest.json'])('turns red at a flipped byte of %s', async (name) => {
    const bytes = await readFile(path.join(good, name));
    for (const place of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const copy = await tampered(async (changed) => {
        const flipped = Buffer.from(bytes);
        flipped[place]! ^= 1;
        await writeFile(path.join(changed, name), flipped);
      });
      const { verdict, problems } = await verdictOn(copy);
      expect([verdict, problems.length > 0], `${name}[${place}]`).toEqual(['KHÔNG ĐÚNG', true]);
    }
    const red = await page.locator('#verdict').evaluate((shown) => getComputedStyle(shown).backgroundColor);
    expect(red).toBe('rgb(179, 38, 30)');
  });

  test.each<readonly [string, (copy: string) => Promise<string | void>, RegExp]>([
    [
      'a dropped ballot',
      (copy) => rewrite(copy, 'ballots.csv', (text) => text.replace(/\n[^\n]+\n$/u, '\n')),
      /ballots\.csv đã bị sửa/u,
    ],
    ['a dropped line of the journal', (copy) => rewrite(copy, 'journal.jsonl', withoutLine(5)), /đứt ở dòng 6/u],
    ['a journal in another order', (copy) => rewrite(copy, 'journal.jsonl', linesSwapped(3)), /đứt ở dòng 4/u],
    ['a missing file', (copy) => rm(path.join(copy, 'minutes.pdf')), /Thiếu minutes\.pdf/u],
    ['a stranger', (copy) => writeFile(path.join(copy, 'ghi-chu.txt'), 'x'), /ghi-chu\.txt không thuộc/u],
    ['another key', (copy) => resealed(copy), /Ký bằng khoá/u],
    [
      'a signature that does not fit',
      (copy) => rewrite(copy, 'manifest.json', lastDigitOfSignature),
      /Chữ ký không khớp/u,
    ],
    [
      'another result under a manifest of its own',
      async (copy) => {
        await rewrite(copy, 'result.json', (text) =>
          text.replace(/"for": (\d+)/u, (_, votes) => `"for": ${Number(votes) + 1}`),
        );
        return resealed(copy);
      },
      /candidates\[1\]\.for/u,
    ],
  ])('turns red at %s', async (_, change, expected) => {
    let forged: string | void = undefined;
    const copy = await tampered(async (changed) => {
      forged = await change(changed);
    });
    const { verdict, problems } = await verdictOn(forged ?? copy);
    expect(verdict).toBe('KHÔNG ĐÚNG');
    expect(problems.join('\n')).toMatch(expected);
  });

  test('turns red at a file swapped with that of another folder, and tells a count from files as unsigned', async () => {
    const sample = (name: string) => path.join(project, 'fixtures', 'cases', 'majority-over-half-of-odd-base', name);
    const counted = path.join(folder, 'counted');
    await runCount(sample('election.json'), sample('ballots.csv'), counted, '1.2.3', new Date('2026-01-05T08:00:00Z'));
    expect(await verdictOn(counted)).toEqual({ verdict: 'ĐÚNG', problems: [] });
    expect(await page.locator('.unsigned').innerText()).toContain('KHÔNG CÓ CHỮ KÝ');
    const swapped = await tampered((copy) => cp(path.join(counted, 'minutes.pdf'), path.join(copy, 'minutes.pdf')));
    expect((await verdictOn(swapped)).problems).toContain(
      'minutes.pdf không phải là biên bản được lập từ lần niêm phong này.',
    );
  });

  test('tells two folders given at once apart from one', async () => {
    const copy = await tampered((changed) => cp(good, path.join(changed, 'more'), { recursive: true }));
    const { problems } = await verdictOn(copy);
    expect(problems).toContain('more/result.json không thuộc thư mục niêm phong.');
  });

  test('says nothing on the console and asks nobody', () => {
    expect([said, asked.filter((url) => !url.startsWith('file:'))]).toEqual([[], []]);
  });
});

const withoutLine = (number: number) => (text: string) =>
  text
    .split('\n')
    .filter((_, index) => index !== number)
    .join('\n');

const linesSwapped = (index: number) => (text: string) => {
  const lines = text.split('\n');
  return [...lines.slice(0, index), lines[index + 1], lines[index], ...lines.slice(index + 2)].join('\n');
};

const lastDigitOfSignature = (text: string) =>
  text.replace(/([0-9a-f])("\s*\}\s*\}\s*)$/u, (_, digit: string, end: string) => `${digit === '0' ? '1' : '0'}${end}`);
