import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Hands } from './keyboard.ts';
import { goAfresh, type RunningProgram } from './launch.ts';
import { onScreen } from './on-screen.ts';

let program: RunningProgram;
let page: Page;
let hands: Hands;

beforeAll(async () => {
  ({ program, page, hands } = await onScreen());
  await page.goto(program.url);
  await page.locator('.start').waitFor();
  await hands.press('s');
  await page.locator('.home').waitFor();
  await goAfresh(page, program.url, '/rounds/2');
  await page.locator('.batches').waitFor();
}, 120_000);

const list = () => page.locator('.remark').allInnerTexts();
const said = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const field = (name: string) => page.getByRole('textbox', { name });

test('remarks are written, worded anew and taken away by keys alone, and stand in the minutes', async () => {
  await hands.press('g');
  await page.locator('.remark-form textarea:focus').waitFor();
  // A letter in two parts, as some keyboards send it: the field leaves it alone, the file keeps it in one.
  await hands.write('Mất điện 5 phút'.normalize('NFD'));
  expect(await field('Nội dung').inputValue()).toBe('Mất điện 5 phút'.normalize('NFD'));
  await hands.press('Tab');
  await hands.write('14h10');
  await hands.press('Enter');
  await said('Đã ghi vào biên bản.');
  await hands.tabTo(page.getByRole('radio', { name: 'Ý kiến, sự việc' }));
  await hands.press('ArrowRight', 'Tab');
  await hands.write('Đại biểu Trần Văn Nam');
  await hands.press('Tab');
  await hands.write('Kiểm lại tập 2');
  await hands.press('Tab');
  await hands.write('2');
  await hands.press('Enter');
  await expect
    .poll(list)
    .toEqual([
      expect.stringContaining('14:10 Mất điện 5 phút'),
      expect.stringContaining('Khiếu nại kèm theo · Đại biểu Trần Văn Nam Kiểm lại tập 2 (2 tờ kèm theo)'),
    ]);

  await hands.tabTo(page.locator('[data-remark="2"]'));
  await hands.press('ArrowUp', 'Enter');
  await page.locator('.remark-form textarea:focus').waitFor();
  await hands.rewrite('Mất điện 15 phút');
  await hands.press('Control+s');
  await said('Đã sửa.');
  await expect.poll(list).toEqual([expect.stringContaining('14:10 Mất điện 15 phút'), expect.anything()]);

  await hands.tabTo(page.locator('[data-remark="2"]'));
  await hands.press('Delete');
  await page.getByRole('dialog').locator(':focus').waitFor();
  await hands.press('Tab', 'Enter');
  await said('Đã bỏ khỏi biên bản.');
  await expect.poll(list).toHaveLength(1);
}, 60_000);

test('words that are not written down yet are not lost by a key that leaves the screen', async () => {
  await goAfresh(page, program.url, '/rounds/2/remarks');
  await page.locator('.remark:focus').waitFor();
  await hands.press('n');
  await page.locator('.remark-form textarea:focus').waitFor();
  await hands.write('Đếm lại số phiếu phát ra');
  await hands.press('Escape');
  await page.getByRole('dialog', { name: 'Còn thay đổi chưa lưu' }).locator(':focus').waitFor();
  await hands.press('Enter');
  await page.locator('.board').waitFor();
  await hands.press('g');
  await expect
    .poll(list)
    .toEqual([
      expect.stringContaining('Mất điện'),
      expect.stringContaining('Ý kiến, sự việc Đếm lại số phiếu phát ra'),
    ]);
}, 60_000);

test('words too long to be kept are told at once and refused whole, never cut short', async () => {
  await goAfresh(page, program.url, '/rounds/2/remarks');
  await page.locator('.remark-form').waitFor();
  const before = await list();
  await hands.press('n');
  await page.locator('.remark-form textarea:focus').waitFor();
  // Two thousand letters as the file counts them, though most are typed in parts.
  const longest = 'Kiểm lại tập 2 nhé. '.repeat(100).slice(0, 1999) + 'ế';
  await page.keyboard.insertText(longest.normalize('NFD'));
  expect(await page.getByText(/^Dài quá/u).count()).toBe(0);
  await hands.write('ạ!');
  await page.getByText('Dài quá 2 ký tự (nhiều nhất 2000): viết gọn lại, hoặc ghi thành hai điều.').waitFor();
  await hands.press('Control+s');
  expect(await list()).toEqual(before);
  expect((await field('Nội dung').inputValue()).normalize('NFC')).toBe(`${longest}ạ!`);
  await hands.press('Backspace', 'Backspace', 'Control+s');
  await said('Đã ghi vào biên bản.');
  await expect.poll(async () => (await list()).at(-1)).toContain(longest);
}, 60_000);
