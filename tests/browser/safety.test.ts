import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { samplePin } from '../../main/sample/sample-pin.ts';
import { signIn } from './by-keys.ts';
import { handsAt } from './keyboard.ts';
import type { RunningProgram } from './launch.ts';
import { started } from './on-screen.ts';

let program: RunningProgram;
let page: Page;

beforeAll(async () => {
  const screen = await started();
  ({ program } = screen);
  page = await screen.browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(program.url);
  await page.getByRole('button', { name: /^Đại hội mẫu/u }).waitFor();
}, 120_000);

/** Where pictures are wanted, each step leaves one. */
async function picture(name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Nobody is signed in to a file that is opened: the chair of the sample gives the PIN. */
async function sitDown(): Promise<void> {
  await page.getByRole('list', { name: 'Chọn tên' }).waitFor();
  await signIn(page, handsAt(page), 'Lưu Quang Thịnh', samplePin);
}

/** Closing waits for the second copy; then nothing but the file is left. */
async function closed(path: string): Promise<void> {
  await expect.poll(() => existsSync(`${path}-wal`), { timeout: 20_000 }).toBe(false);
}

test('the age of the backup is in sight, and a stick that is pulled is told while work goes on', async () => {
  await page.keyboard.press('s');
  await page.getByRole('region', { name: 'Các cuộc bầu' }).waitFor();
  const stick = join(program.documents, 'USB');
  mkdirSync(stick);
  await page.getByRole('button', { name: 'Chưa sao lưu' }).click();
  await picture('backup-dialog');
  await page.getByRole('button', { name: 'Chọn nơi sao lưu' }).click();
  const chooser = page.getByRole('dialog', { name: 'Chọn nơi sao lưu' });
  await chooser.locator('[aria-busy="false"]').waitFor();
  await chooser.getByLabel('Đường dẫn').fill(stick);
  await chooser.getByLabel('Đường dẫn').press('Enter');
  await chooser.getByText('không có thư mục con nào').waitFor();
  await chooser.getByRole('button', { name: 'Chọn thư mục này' }).click();
  await page.getByText(/^Lần cuối/u).waitFor();
  await expect.poll(() => existsSync(join(stick, 'Đại hội mẫu.kiemphieu'))).toBe(true);
  await picture('backup-chosen');

  renameSync(stick, `${stick} rút`);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Sao lưu liên tục' }).waitFor({ state: 'detached' });
  await page.goto(`${new URL(program.url).origin}/#/rounds/2/batches/1`);
  await page.getByRole('heading', { name: /^Phiếu số/u }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Phiếu số 2/u }).waitFor();
  await page.getByRole('status').getByText('Chưa sao lưu được').waitFor({ timeout: 20_000 });
  await picture('backup-failed');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Phiếu số 3/u }).waitFor();
  renameSync(`${stick} rút`, stick);
});

test('a damaged file offers to be saved into a new one, which says what is missing', async () => {
  await page.goto(`${new URL(program.url).origin}/#/congress`);
  await page.getByRole('region', { name: 'Các cuộc bầu' }).waitFor();
  await page.keyboard.press('q');
  await page.getByRole('button', { name: /^Đại hội mẫu/u }).waitFor();
  const whole = join(program.documents, 'Đại hội mẫu.kiemphieu');
  await closed(whole);
  copyFileSync(whole, `${whole}.bak`);
  const bytes = readFileSync(whole);
  for (const page of [60, 61, 90, 130]) bytes.fill(0, page * 4096, (page + 1) * 4096);
  writeFileSync(whole, bytes);
  await page.keyboard.press('1');
  await page.getByRole('dialog', { name: 'Tệp bị hỏng' }).waitFor();
  await picture('salvage-offer');
  await page.getByRole('button', { name: 'Cứu sang tệp mới' }).click();
  await page.getByText(/^Đã chép \d+ dòng/u).waitFor({ timeout: 30_000 });
  await picture('salvage-report');
  expect(readFileSync(whole).equals(bytes)).toBe(true);
  await page.getByRole('button', { name: 'Mở tệp mới' }).click();
  await sitDown();
  await page.getByRole('region', { name: 'Các cuộc bầu' }).waitFor();
  await page.getByText(/^Tệp cứu lại/u).waitFor();
  await picture('salvage-opened');
  copyFileSync(`${whole}.bak`, whole);
});

test('a file whose backup was continued elsewhere is not opened unnoticed', async () => {
  await page.keyboard.press('q');
  await page.getByRole('button', { name: /^Đại hội mẫu/u }).waitFor();
  const ours = join(program.documents, 'Đại hội mẫu.kiemphieu');
  const copy = join(program.documents, 'USB', 'Đại hội mẫu.kiemphieu');
  await closed(join(program.documents, 'Đại hội mẫu.kiemphieu'));
  const { createDesk } = await import('../../main/desk.ts');
  const other = createDesk({
    host: 'web',
    version: '0',
    userFolder: join(program.documents, 'khác'),
    documents: program.documents,
    sampleFolder: '',
  });
  other.openFile(copy);
  await other.people.signIn(1, samplePin);
  other.command('congress-saved', (file) => ({
    answer: undefined,
    open: { congress: file.congress.get() },
    changed: { subject: 'congress' },
  }));
  other.close();
  await page.getByRole('button', { name: new RegExp(`${ours.replaceAll(/[/.]/gu, '.')}$`, 'u') }).click();
  await page.getByRole('dialog', { name: 'Có bản sao mới hơn' }).waitFor();
  await picture('copies');
  await page.getByRole('button', { name: 'Mở bản sao' }).click();
  await sitDown();
  await page.getByRole('region', { name: 'Các cuộc bầu' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});
