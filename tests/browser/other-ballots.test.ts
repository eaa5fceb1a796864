import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { verifyFolder } from '../../main/export/verify.ts';
import {
  addElection,
  addElectionByShares,
  agree,
  arrowTo,
  createCongress,
  layOutBallots,
  noteFinding,
  openPile,
  seal,
  takePapersAway,
  typeCandidates,
  typeRegister,
  waitForBallot,
} from './by-keys.ts';
import type { Hands } from './keyboard.ts';
import { onScreen } from './on-screen.ts';

let page: Page;
let hands: Hands;
let said: readonly string[];

beforeAll(async () => {
  const screen = await onScreen();
  ({ page, hands, said } = screen);
  await page.goto(screen.program.url);
  await createCongress(page, hands, {
    organisation: 'Chi bộ Trường Tiểu học Hoa Sen',
    summoned: 10,
    absent: 1,
    present: 9,
    committee: ['Lý Văn Sơn', 'Mai Thị Tuyết'],
  });
}, 120_000);

test('an agree ballot with one name counts both boxes and no box as the rules say', async () => {
  await addElection(page, hands, { title: 'Bầu Bí thư Chi bộ', seats: 1 });
  await typeCandidates(page, hands, ['Trần Thị Hạnh']);
  await layOutBallots(page, hands, { issued: 9, collected: 9, batchSize: 50 });
  await openPile(page, hands, 1);
  // The keys of the longest foot stand on one line.
  expect((await page.locator('.frame-foot').boundingBox())?.height).toBeLessThan(60);
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
  await backHome();
  expect(said).toEqual([]);
});

test('a list ballot counts the numbers chosen', async () => {
  await addElection(page, hands, { title: 'Bầu đại biểu dự đại hội cấp trên', seats: 2 });
  await typeCandidates(page, hands, ['Vũ Văn Ba', 'Đinh Thị Tư', 'Lò Thị Năm']);
  await chooseListBallots();
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
  await backHome();
  expect(said).toEqual([]);
});

test('names that voters wrote are typed, merged and counted for the person', async () => {
  await addElection(page, hands, { title: 'Bầu Tổ trưởng tổ nhân dân', seats: 2 });
  await typeCandidates(page, hands, ['Vũ Văn Ba', 'Đinh Thị Tư']);
  await chooseListBallots();
  await hands.tabTo(page.getByRole('switch', { name: 'Người bầu ghi thêm tên vào phiếu' }));
  await hands.press('Space');
  await layOutBallots(page, hands, { issued: 7, collected: 7, batchSize: 50 });
  await openPile(page, hands, 1);
  const field = page.getByRole('combobox', { name: 'Họ và tên như trên phiếu' });
  const writeName = async (name: string) => {
    await hands.pad('0');
    await field.waitFor();
    // A name as an input method leaves it: letters in two parts.
    await page.keyboard.insertText(name.normalize('NFD'));
  };
  const chosen = (count: number) => page.getByText(`Đã chọn ${count} / 2`).waitFor();
  await hands.pad('1');
  await writeName('Lò Thị Sáu');
  await hands.press('Enter');
  await chosen(2);
  await page.getByText('3', { exact: true }).first().waitFor();
  await hands.pad('⏎ 1');
  await writeName('lo sau');
  await page.getByRole('option', { name: '3 Lò Thị Sáu' }).waitFor();
  await hands.press('ArrowDown', 'Enter');
  await chosen(2);
  await hands.pad('⏎ 2');
  await writeName('Lo Thi Sau');
  await hands.press('Enter');
  await chosen(2);
  await hands.pad('⏎ 12⏎ 12⏎');
  await hands.press('g');
  await page.getByRole('heading', { name: 'Còn 1 tên chưa rõ là ai' }).waitFor();
  await hands.press('Escape');
  await page.getByRole('region', { name: 'Các tập phiếu' }).waitFor();
  await hands.press('Enter');
  await waitForBallot(page, 6);
  await writeName('Ai đó');
  await hands.press('Escape');
  await hands.pad('3 1⏎ 13');
  await writeName('Lò Thị Sáu');
  await hands.press('Enter');
  await page.getByText('Số 3 đã gõ rồi').waitFor();
  await hands.pad('⏎');
  await page.getByText('Tập 1 đủ 7 phiếu').waitFor();
  await hands.press('Enter');
  await page.getByRole('button', { name: 'Xem phát hiện W.205 Enter', exact: true }).waitFor();
  await hands.press('t');
  await page.getByRole('heading', { name: 'Còn 1 tên chưa rõ là ai' }).waitFor();
  await hands.press('1');
  await agree(page, hands);
  await page.getByText('“Lo Thi Sau” là Lò Thị Sáu, số 3.').waitFor();
  await hands.press('z');
  await agree(page, hands);
  await page.getByRole('heading', { name: 'Còn 1 tên chưa rõ là ai' }).waitFor();
  await hands.press('1');
  await agree(page, hands);
  await page.getByRole('heading', { name: 'Không còn tên nào chưa rõ' }).waitFor();
  await hands.press('Escape');
  await seal(page, hands);
  const { exported } = await takePapersAway(page, hands);
  const { differences, result } = await verifyFolder(exported);
  expect(differences).toEqual([]);
  expect(result?.candidates.map(({ name, for: votes }) => [name, votes])).toEqual([
    ['Vũ Văn Ba', 6],
    ['Đinh Thị Tư', 3],
    ['Lò Thị Sáu', 5],
  ]);
  expect(result?.elected).toEqual([1, 3]);
  await backHome();
  expect(said).toEqual([]);
});

/** From the board and back: everybody's ballots, then that of one shareholder once more. */
async function printOneAgain(): Promise<void> {
  await hands.press('b');
  await page.locator('.papers-list [aria-current]').waitFor();
  for (let step = 0; step < 6; step += 1) await hands.press('ArrowUp');
  const names = page.getByRole('combobox', { name: 'Tên cổ đông trên phiếu' });
  await names.waitFor();
  const save = (label: string) => page.getByRole('button', { name: label });
  const saved = async (label: string) => {
    await hands.tabTo(save(label));
    const [download] = await Promise.all([page.waitForEvent('download'), hands.press('Enter')]);
    return download.suggestedFilename();
  };
  expect(await saved('Lưu PDF 4 phiếu')).toBe('Phieu-bau-lan-1.pdf');
  await hands.tabTo(names);
  await hands.press('ArrowDown');
  await hands.tabTo(page.getByRole('textbox', { name: /^Mã cổ đông/u }));
  await hands.write('CĐ-02');
  await page.getByText(/^\d+ trang$/u).waitFor();
  expect(await page.getByRole('checkbox', { name: /^Thay phiếu hỏng hoặc mất/u }).isChecked()).toBe(true);
  expect(await saved('Lưu PDF 1 phiếu')).toBe('Phieu-bau-CĐ-02-lan-1.pdf');
  await hands.press('Escape');
  await page.getByRole('region', { name: 'Các tập phiếu' }).waitFor();
}

test('a cumulative ballot gives the votes of a shareholder, figure by figure', async () => {
  await addElectionByShares(page, hands);
  expect(await page.getByRole('combobox', { name: 'Kiểu phiếu' }).inputValue()).toBe('cumulative');
  const readings = page.getByRole('combobox', { name: 'Số lượt nhập' });
  await hands.tabTo(readings);
  await hands.press('ArrowUp');
  expect(await readings.inputValue()).toBe('1');
  await typeCandidates(page, hands, ['Trần An', 'Lê Bình', 'Vũ Cường']);
  await layOutBallots(page, hands, { issued: 4, collected: 4, batchSize: 50 });

  await hands.press('Escape');
  await typeRegister(page, hands, {
    rows: [
      ['CĐ-01', 'Nguyễn Thị Vốn', '1.000', '200'],
      ['CĐ-02', 'Công ty Sông Lam', '500000000000', ''],
      ['CĐ-03', 'Lê Văn Ít', '300', ''],
      ['CĐ-04', 'Hồ Vắng', '250', ''],
      ['CĐ-06', 'Võ Xa', '50', ''],
    ],
    present: ['1', '02', '06', 'CĐ-03'],
  });
  await page.getByText('Lê Văn Ít (mã CĐ-03): có mặt, 300 cổ phần.').waitFor();
  await page.getByText('500.000.001.550', { exact: true }).waitFor();
  await hands.press('Control+s');
  await page.getByText('Đã lưu mọi thay đổi').waitFor();
  await hands.press('Escape');
  // The screen may still show what came next before the register was saved.
  await page.getByText('Nhập phiếu: Bầu Hội đồng quản trị').waitFor();
  await hands.press('Enter');
  await page.getByRole('region', { name: 'Các tập phiếu' }).waitFor();
  await printOneAgain();
  await openPile(page, hands, 1);

  const holder = (text: string) => page.getByText(text, { exact: true }).waitFor();
  const refused = (text: string) => page.getByRole('alert').getByText(text).waitFor();
  await hands.pad('04+');
  await refused('Hồ Vắng (mã CĐ-04) chưa được ghi là dự họp');
  await hands.pad('−5+');
  await refused('Không có cổ đông mã 5');
  await hands.pad('−01+');
  await holder('Nguyễn Thị Vốn · mã CĐ-01');
  await holder('Được cho 2.400 phiếu');
  await hands.pad('1 2400');
  await page.getByText('Đã cho hết · cho 1 người · Phiếu hợp lệ').waitFor();
  await hands.pad('⏎ 2+ 1+ 2+');
  await page.getByText('1.000.000.000.000 / 1.000.000.000.000 phiếu').waitFor();
  await page.getByText('chia đều cho 2 người, mỗi người 500.000.000.000').waitFor();
  await hands.pad('⏎ 1+');
  await refused('Mã CĐ-01 đã nhập ở phiếu 1 của tập này');
  await hands.pad('−3+ 9 1');
  await refused('Không có số 9 trên phiếu. Gõ + hoặc −, rồi gõ lại');
  await hands.pad('00+ 2 700');
  await page.getByText('Không hợp lệ: cho thừa 100 phiếu').waitFor();
  await hands.pad('−−− 500+ 3 101');
  await page.getByText('Không hợp lệ: cho thừa 1 phiếu').waitFor();
  await hands.pad('⏎ ⏎');
  await refused('Chưa gõ mã cổ đông');
  await hands.pad('/1/⏎');
  await page.getByText('Tập 1 đủ 4 phiếu').waitFor();
  await hands.press('Enter');
  await seal(page, hands);
  const { exported } = await takePapersAway(page, hands);
  const { differences, result } = await verifyFolder(exported);
  expect(differences).toEqual([]);
  expect(result).toMatchObject({ invalidReasons: { 'not-issued': 1, 'too-many': 1 }, elected: [1, 2] });
  expect(result?.candidates.map((line) => line.for)).toEqual([500_000_002_400, 500_000_000_000, 0]);
  expect(said).toEqual([]);
});

async function chooseListBallots(): Promise<void> {
  const style = page.getByRole('combobox', { name: 'Kiểu phiếu' });
  await hands.tabTo(style);
  await arrowTo(hands, style, 'Chọn hoặc ghi tên');
}

/** From the papers of a sealed round. */
async function backHome(): Promise<void> {
  await hands.press('Escape');
  await page.getByRole('region', { name: 'Các tập phiếu' }).waitFor();
  await hands.press('Escape');
  await page.getByRole('region', { name: 'Các cuộc bầu' }).waitFor();
}
