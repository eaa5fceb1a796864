/** The committee lays out its papers with the keyboard alone, seeing them as it goes. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readPdf, wholeText } from '../main/documents/pdf-text.ts';
import { goAfresh } from './launch.ts';
import { onScreen } from './on-screen.ts';

const millimetre = 72 / 25.4;

test('margins, motto, committee and signers are changed by keys, seen at once, saved, and printed', async () => {
  const { page, hands, program, said } = await onScreen();
  await page.goto(program.url);
  await page.locator('.start').waitFor();
  await hands.press('s');
  await page.locator('.home').waitFor();
  await hands.press('v');
  const preview = page.getByRole('region', { name: 'Xem trước biên bản' });
  const drawn = () => preview.and(page.locator('[aria-busy="false"]')).waitFor();
  await preview.locator('img').first().waitFor();
  await drawn();
  const pictureNow = () => preview.locator('img').first().getAttribute('src');
  const lines = () => page.getByText(/^Nhật ký \d+ dòng/u).innerText();
  const [first, before] = [await pictureNow(), await lines()];
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const save = page.getByRole('button', { name: 'Lưu', exact: true });

  await hands.tabTo(field('Trái'));
  await hands.rewrite('8');
  await page.getByText('Từ 15 đến 40').waitFor();
  await hands.press('Control+s');
  expect(await lines()).toBe(before);
  expect(await save.isDisabled()).toBe(true);
  expect(await pictureNow()).toBe(first);
  await hands.rewrite('38');
  await hands.tabTo(field('Dòng bên phải tiêu đề'));
  await hands.rewrite('LIÊN ĐOÀN LAO ĐỘNG\nTỈNH LAM GIANG');
  await hands.tabTo(field('Gọi là'));
  await hands.rewrite('Tổ bầu cử');
  await page.waitForFunction((old) => document.querySelector('.paper-page')?.getAttribute('src') !== old, first);
  await drawn();
  expect(await lines()).toBe(before);

  // The part in which the hand is goes back to what the regulation says.
  await hands.press('F4');
  expect(await field('Gọi là').inputValue()).toBe('Ban kiểm phiếu');
  await hands.rewrite('Tổ bầu cử');
  const signers = page.getByRole('table', { name: 'Người ký biên bản, từ trái sang phải' });
  await hands.tabTo(signers.getByRole('textbox', { name: 'Chức danh, dòng 1' }));
  await hands.press('Control+Delete');
  await hands.press('Control+Delete');
  await page.getByText('Biên bản phải có người ký: từ 1 đến 4 nơi ký.').waitFor();
  expect(await save.isDisabled()).toBe(true);
  await hands.press('F4');
  await page.getByText('Biên bản phải có người ký').waitFor({ state: 'detached' });
  await hands.tabTo(signers.getByRole('textbox', { name: 'Chức danh, dòng 3' }));
  await hands.write('Thư ký đại hội');
  await hands.press('Alt+ArrowUp');
  expect(await signers.getByRole('textbox', { name: 'Chức danh, dòng 2' }).inputValue()).toBe('Thư ký đại hội');

  await hands.press('Escape');
  const question = page.getByRole('dialog');
  await question.waitFor();
  await hands.press('Escape');
  await question.waitFor({ state: 'detached' });
  await hands.press('Control+s');
  await page.getByText('Đã lưu mọi thay đổi').waitFor();
  await expect.poll(lines).not.toBe(before);
  const saved = await lines();
  await hands.press('Escape');
  await page.locator('.home').waitFor();
  await hands.press('v');
  await preview.locator('img').first().waitFor();
  expect(await field('Trái').inputValue()).toBe('38');
  expect(await lines()).toBe(saved);

  await goAfresh(page, program.url, '/rounds/1/papers?paper=minutes');
  await page.getByText(/^\d+ trang A4$/u).waitFor();
  const download = page.waitForEvent('download');
  await hands.press('l');
  const pdf = await readPdf(await readFile(await (await download).path()));
  const text = wholeText(pdf);
  expect(text).toContain('LIÊN ĐOÀN LAO ĐỘNG TỈNH LAM GIANG');
  expect(text).toContain('2. Tổ bầu cử');
  expect(text).toMatch(/T\/M ĐOÀN CHỦ TỊCH .*THƯ KÝ ĐẠI HỘI .*TRƯỞNG BAN KIỂM PHIẾU/u);
  expect(Math.min(...pdf.pages[0]!.texts.map(({ left }) => left))).toBeCloseTo(38 * millimetre, 0);

  // From the papers of a round and back to them.
  await hands.press('v');
  await preview.locator('img').first().waitFor();
  await hands.press('Escape');
  await page.getByText(/^\d+ trang A4$/u).waitFor();
  expect(said).toEqual([]);
}, 120_000);
