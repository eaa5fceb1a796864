/** Phiếu bầu as the committee prints them with the keyboard: what stands beside a name, how many, and the sheet that accounts for them. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readPdf, wholeText } from '../main/documents/pdf-text.ts';
import type { ReadPdf } from '../main/documents/pdf-text.ts';
import { addElectionByShares, arrowTo, createCongress, typeCandidates, typeRegister } from './by-keys.ts';
import type { Hands } from './keyboard.ts';
import { goAfresh } from './launch.ts';
import { onScreen } from './on-screen.ts';

/** A file that `key` saves. */
async function saved(page: Page, hands: Hands, key: string): Promise<ReadPdf> {
  const download = page.waitForEvent('download');
  await hands.press(key);
  return readPdf(await readFile(await (await download).path()));
}

/** What the preview shows once `change` has had its keys: it is drawn anew, and seen whole. */
async function preview(page: Page, change: () => Promise<void>): Promise<ReadPdf> {
  const picture = () =>
    page
      .locator('.paper-page')
      .first()
      .getAttribute('src', { timeout: 1_000 })
      .catch(() => null);
  const before = await picture();
  const drawn = page.waitForResponse((response) => response.url().endsWith('/papers/testBallot') && response.ok());
  await change();
  const body = await (await drawn).body();
  await expect.poll(picture, { timeout: 20_000 }).not.toBe(before);
  await page.locator('.papers-preview[aria-busy="false"]').waitFor();
  return readPdf(body);
}

const journalLines = (page: Page) => page.getByText(/^Nhật ký \d+ dòng/u).innerText();

test('ballots are looked at, tried, printed in their number and accounted for', async () => {
  const { page, hands, program, said } = await onScreen();
  await page.goto(program.url);
  await page.locator('.start').waitFor();
  await hands.press('s');
  await page.locator('.home').waitFor();
  await goAfresh(page, program.url, '/rounds/3');
  await page.locator('.frame-foot').getByText('giấy tờ').waitFor();
  const plain = await preview(page, async () => {
    await hands.press('b');
    await page.getByRole('heading', { name: 'Phiếu bầu' }).waitFor();
  });
  expect(wholeText(plain)).toContain('IN THỬ');
  expect(wholeText(plain)).not.toMatch(/Năm sinh|Chức vụ|Đơn vị|Sở Tài chính/u);

  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
  await hands.press('F2');
  await hands.tabTo(field('Số phiếu in'));
  await hands.rewrite('351');
  await page.getByRole('button', { name: 'Lưu PDF 351 phiếu' }).waitFor();
  await hands.press('Tab');
  const births = await preview(page, () =>
    arrowTo(hands, page.getByRole('combobox', { name: 'Cạnh tên người' }), 'năm sinh'),
  );
  expect(wholeText(births)).toContain('1965');
  const posts = await preview(page, async () => {
    await hands.tabTo(box('Chức vụ'));
    await hands.press('Space');
  });
  expect(wholeText(posts)).toContain('Giám đốc Sở');
  const units = await preview(page, async () => {
    await hands.tabTo(box('Đơn vị'));
    await hands.press('Space');
  });
  expect(wholeText(units)).toContain('Sở Tài chính');
  const unmarked = await preview(page, async () => {
    await hands.tabTo(box('In dấu góc và mã để máy quét đọc'));
    await hands.press('Space');
  });
  expect(wholeText(unmarked)).toContain('Giám đốc Sở');

  // A box has the focus, and takes no letters: a test of the printer leaves no line in the journal.
  const before = await journalLines(page);
  await page.evaluate(() =>
    Object.assign(window, { printed: 0, print: () => ((window as unknown as { printed: number }).printed += 1) }),
  );
  await hands.press('i');
  await expect.poll(() => page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
  expect(await journalLines(page)).toBe(before);

  const run = await saved(page, hands, 'l');
  expect(run.pages).toHaveLength(351 * unmarked.pages.length);
  expect(wholeText(run)).not.toContain('IN THỬ');
  expect(run.pages[0]!.text).toContain('Giám đốc Sở');
  await page.getByText('Đã lưu để in: 351 phiếu.').waitFor();
  expect(await journalLines(page)).not.toBe(before);

  // A few more for those that were spoilt: as they were, nothing is chosen again.
  await goAfresh(page, program.url, '/rounds/3/papers?paper=ballots');
  await page.getByText('Đã lưu để in: 351 phiếu.').waitFor();
  await hands.press('F2');
  expect(await box('Chức vụ').isChecked()).toBe(true);
  expect(await box('In dấu góc và mã để máy quét đọc').isChecked()).toBe(false);
  await hands.tabTo(field('Số phiếu in'));
  await hands.rewrite('4');
  await saved(page, hands, 'l');
  await page.getByText('Đã lưu để in: 355 phiếu.').waitFor();
  const account = wholeText(await saved(page, hands, 'b'));
  expect(account).toMatch(/Đợt in 1: 351 phiếu bầu.*Đợt in 2: 4 phiếu bầu/su);
  expect(account).toContain('Hỏng khi in, cắt, đóng dấu (đã huỷ)');
  expect(account).toContain('Phải bằng dòng 2: 355.');
  expect(said).toEqual([]);
});

test('a company prints a ballot for each holder at the meeting, or leaves them to be filled by hand', async () => {
  const { page, hands, program, said } = await onScreen();
  await page.goto(program.url);
  const committee = ['Lý Văn Sơn', 'Mai Thị Tuyết'];
  await createCongress(page, hands, {
    organisation: 'Công ty Hoa Sen',
    summoned: 10,
    absent: 1,
    present: 9,
    committee,
  });
  await addElectionByShares(page, hands);
  await typeCandidates(page, hands, ['Trần An', 'Lê Bình', 'Vũ Cường']);
  await hands.press('Control+Enter');
  await page.getByRole('heading', { name: 'Đã phát ra và thu về bao nhiêu phiếu?' }).waitFor();
  await hands.press('Escape');
  await typeRegister(page, hands, {
    rows: [
      ['CĐ-01', 'Nguyễn Thị Vốn', '1000', '200'],
      ['CĐ-02', 'Hồ Vắng', '250', ''],
      ['CĐ-03', 'Lê Văn Ít', '300', ''],
    ],
    present: ['1', '3'],
  });
  await page.getByText('Lê Văn Ít (mã CĐ-03): có mặt, 300 cổ phần.').waitFor();
  await hands.press('Control+s');
  await page.getByText('Đã lưu mọi thay đổi').waitFor();
  await hands.press('Escape');
  await page.getByRole('region', { name: 'Các cuộc bầu' }).waitFor();
  await hands.press('Enter');
  await page.locator('.frame-foot').getByText('giấy tờ').waitFor();
  const filled = await preview(page, async () => {
    await hands.press('b');
    await page.getByRole('heading', { name: 'Phiếu bầu' }).waitFor();
  });
  expect(wholeText(filled)).toMatch(/Nguyễn Thị Vốn.*CĐ-01.*1\.200.*2\.400/su);
  const each = await saved(page, hands, 'l');
  expect(each.pages).toHaveLength(2);
  expect(each.pages.map(({ text }) => /CĐ-\d+/u.exec(text)?.[0])).toEqual(['CĐ-01', 'CĐ-03']);
  await page.getByText('Đã lưu để in: 2 phiếu.').waitFor();

  const copies = page.getByRole('combobox', { name: 'Tên cổ đông trên phiếu' });
  const empty = await preview(page, async () => {
    await hands.press('F2');
    await arrowTo(hands, copies, 'Để trống, ghi tay');
  });
  expect(wholeText(empty)).not.toContain('Nguyễn Thị Vốn');
  await hands.tabTo(page.getByRole('textbox', { name: 'Số phiếu in', exact: true }));
  await hands.rewrite('3');
  expect((await saved(page, hands, 'l')).pages).toHaveLength(3);
  await page.getByText('Đã lưu để in: 5 phiếu.').waitFor();
  const account = wholeText(await saved(page, hands, 'b'));
  expect(account).toMatch(/Đợt in 1: 2 phiếu bầu in sẵn tên cổ đông.*Đợt in 2: 3 phiếu bầu, lúc/su);
  expect(said).toEqual([]);
});
