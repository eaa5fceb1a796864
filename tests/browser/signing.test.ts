/** Ký số biên bản by the keys alone: the key file, its password, whose it is, the signed minutes as a file. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { madeKeyFile } from '../main/signature/made-keys.ts';
import { readSignatures } from '../main/signature/read-signatures.ts';
import type { Hands } from './keyboard.ts';
import { goAfresh, type RunningProgram } from './launch.ts';
import { onScreen } from './on-screen.ts';

let program: RunningProgram;
let page: Page;
let hands: Hands;

const dialog = () => page.getByRole('dialog');

beforeAll(async () => {
  ({ program, page, hands } = await onScreen({ reducedMotion: 'reduce' }));
  // Kept from the system for as long as somebody listens.
  page.on('filechooser', () => {});
  await page.goto(program.url);
  await page.locator('.start').waitFor();
  await hands.press('s');
  await page.locator('.home').waitFor();
}, 120_000);

/** What is chosen where the button with the focus opens the computer's own dialog. */
async function chooses(name: string, buffer: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hands.press('Enter')]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });
  await dialog().getByRole('button', { name }).waitFor();
}

async function signs(
  key: ReturnType<typeof madeKeyFile>,
  { before, told = 'Mẫu CA' }: { readonly before?: Uint8Array; readonly told?: string } = {},
): Promise<Uint8Array> {
  await goAfresh(page, program.url, '/rounds/5/papers');
  await page.locator('.paper-page').first().waitFor();
  await hands.press('c');
  await dialog().getByRole('button', { name: 'Chọn tệp .p12 hoặc .pfx…' }).and(page.locator(':focus')).waitFor();
  await chooses(key.name, key.bytes);
  await hands.tabTo(dialog().getByLabel('Mật khẩu của tệp', { exact: true }));
  await hands.write(`${key.password}x`);
  await hands.press('Enter');
  await dialog().getByText('Mật khẩu của ky.p12 không đúng.').waitFor();
  await hands.press('Backspace');
  if (before) {
    await hands.tabTo(dialog().getByRole('button', { name: 'Chọn tệp PDF đã ký…' }));
    await chooses('da-ky.pdf', before);
    await hands.tabTo(dialog().getByRole('button', { name: 'Xem chứng thư số' }));
  }
  await hands.press('Enter');
  await dialog().getByText(told).waitFor();
  await dialog()
    .getByRole('button', { name: /ký và lưu PDF/iu })
    .and(page.locator(':focus'))
    .waitFor();
  const [saved] = await Promise.all([page.waitForEvent('download'), hands.press('Enter')]);
  expect(saved.suggestedFilename()).toBe('Bien-ban-kiem-phieu-lan-1-da-ky.pdf');
  await dialog().getByText('Đã ký.').waitFor();
  await dialog().getByRole('button', { name: 'Đóng' }).last().and(page.locator(':focus')).waitFor();
  return readFile(await saved.path());
}

test('two people sign one after the other without a mouse; who signs is told before', async () => {
  const once = await signs(madeKeyFile({ until: '2098-01-01' }));
  const twice = await signs(madeKeyFile({ name: 'Nguyễn Văn Chủ', until: '2098-01-01' }), { before: once });
  expect(readSignatures(twice).map(({ faults }) => faults)).toEqual([[], []]);
  expect(Buffer.from(twice.subarray(0, once.length)).equals(Buffer.from(once))).toBe(true);
});

test('a certificate that nobody but its owner vouches for is told as such, and signs', async () => {
  const signed = await signs(madeKeyFile({ selfSigned: true, until: '2098-01-01' }), {
    told: 'Tự ký, không có nơi cấp bảo đảm',
  });
  expect(readSignatures(signed).map(({ faults }) => faults)).toEqual([[]]);
});
