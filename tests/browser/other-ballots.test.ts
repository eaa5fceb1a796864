import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyFolder } from '../../main/export/verify.ts';
import {
  addElection,
  createCongress,
  layOutBallots,
  noteFinding,
  openPile,
  seal,
  takePapersAway,
  typeCandidates,
} from './by-keys.ts';
import { handsAt, type Hands } from './keyboard.ts';
import { launchBrowser, startProgram, type RunningProgram } from './launch.ts';

let browser: Browser;
let program: RunningProgram;
let page: Page;
let hands: Hands;
const said: string[] = [];

beforeAll(async () => {
  [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(20_000);
  hands = handsAt(page);
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(program.url);
  await createCongress(page, hands, {
    organisation: 'Chi bộ Trường Tiểu học Hoa Sen',
    summoned: 10,
    absent: 1,
    present: 9,
    committee: ['Lý Văn Sơn'],
  });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await program.close();
});

test('an agree ballot with one name counts both boxes and no box as the rules say', async () => {
  await addElection(page, hands, { title: 'Bầu Bí thư Chi bộ', seats: 1 });
  await typeCandidates(page, hands, ['Trần Thị Hạnh']);
  await layOutBallots(page, hands, { issued: 9, collected: 9, batchSize: 50 });
  await openPile(page, hands, 1);
  await hands.pad('⏎ ⏎ 1⏎ ⏎');
  await hands.pad('0 1');
  await page.getByText('Không hợp lệ: Không đánh dấu ô nào').waitFor();
  await hands.pad('⏎ 0 0 1');
  await page.getByText('Không hợp lệ: Đánh dấu cả hai ô').waitFor();
  await hands.pad('⏎ ⏎ ⏎ 0 1+⏎');
  await page.getByText('Tập 1 đủ 9 phiếu').waitFor();
  await hands.press('Enter');
  // Three invalid ballots are many enough to be asked about.
  await noteFinding(page, hands, 'W.204', 'Đã xem lại ba phiếu');
  await seal(page, hands);
  const { exported } = await takePapersAway(page, hands);
  const { differences, result } = await verifyFolder(exported);
  expect(differences).toEqual([]);
  expect(result).toMatchObject({ base: 9, needed: 5, invalidReasons: { 'no-box': 2, 'both-boxes': 1 }, elected: [1] });
  expect(result?.candidates).toMatchObject([{ name: 'Trần Thị Hạnh', for: 5, against: 1, uncounted: 0 }]);
  await hands.press('Escape');
  await page.getByRole('region', { name: 'Các tập phiếu' }).waitFor();
  await hands.press('Escape');
  await page.getByRole('region', { name: 'Các cuộc bầu' }).waitFor();
  expect(said).toEqual([]);
});

test('a list ballot counts the numbers chosen', async () => {
  await addElection(page, hands, { title: 'Bầu đại biểu dự đại hội cấp trên', seats: 2 });
  await typeCandidates(page, hands, ['Vũ Văn Ba', 'Đinh Thị Tư', 'Lò Thị Năm']);
  const style = page.getByRole('combobox', { name: 'Kiểu phiếu' });
  await hands.tabTo(page.getByRole('button', { name: 'Sang kiểm phiếu', exact: true }));
  await hands.press('Shift+Tab');
  await expect.poll(() => style.evaluate((element) => element === document.activeElement)).toBe(true);
  await hands.write('c');
  expect(await style.inputValue()).toBe('list');
  await layOutBallots(page, hands, { issued: 8, collected: 8, batchSize: 50 });
  await openPile(page, hands, 1);
  await hands.pad('12⏎ 12⏎ 21⏎ 12⏎ 13⏎');
  await hands.pad('123');
  await page.getByText('Không hợp lệ: bầu thừa 1').waitFor();
  await hands.pad('⏎');
  await page.getByText('Không hợp lệ: Không bầu cho ai').waitFor();
  await hands.pad('⏎ 12⏎');
  await page.getByText('Tập 1 đủ 8 phiếu').waitFor();
  await hands.press('Enter');
  await seal(page, hands);
  const { exported } = await takePapersAway(page, hands);
  const { differences, result } = await verifyFolder(exported);
  expect(differences).toEqual([]);
  expect(result).toMatchObject({ invalidReasons: { 'too-many': 1, 'none-chosen': 1 }, elected: [1, 2] });
  expect(result?.candidates.map((line) => line.for)).toEqual([6, 5, 1]);
  expect(said).toEqual([]);
});
