import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { verifyFolder } from '../../main/export/verify.ts';
import { readPdf, wholeText } from '../main/documents/pdf-text.ts';
import {
  addElection,
  changePerson,
  createCongress,
  seal,
  signIn,
  takePapersAway,
  typeCandidates,
  waitForBallot,
  writeBallots,
} from './by-keys.ts';
import type { Hands } from './keyboard.ts';
import { onScreen } from './on-screen.ts';

let page: Page;
let hands: Hands;
let said: readonly string[];

const chair = 'Lý Văn Sơn';
const tuyet = 'Mai Thị Tuyết';
const quat = 'Cao Bá Quát';

const names = [
  'Nguyễn Hoài An',
  'Lê Thị Bình',
  'Trần Mạnh Cường',
  'Hoàng Kim Dung',
  'Phạm Minh Đức',
  'Vũ Hương Giang',
  'Đặng Thu Hà',
  'Bùi Quốc Khánh',
  'Đỗ Ngọc Lan',
];
const seats = 7;

/** What lies on the table: the numbers struck, pile by pile. */
const piles = ['1 2 | 1 3 | 2 3 | 1 2 3 | 3 9 | 1 9', '7 8 | 6 8 | 5 8 | 4 6 | 5 7'].map((pile) =>
  pile.split('|').map((paper) => paper.trim().split(' ').map(Number)),
) as [number[][], number[][]];

beforeAll(async () => {
  const screen = await onScreen();
  ({ page, hands, said } = screen);
  await page.goto(screen.program.url);
}, 120_000);

const board = () => page.getByRole('region', { name: 'Các tập phiếu' });
const next = (label: string) => page.getByRole('button', { name: `${label} Enter`, exact: true }).waitFor();
const stateOf = (batch: number) => board().locator(`[data-batch="${batch}"] .batch-state`).innerText();

async function key(papers: readonly (readonly number[])[]): Promise<void> {
  for (const struck of papers) await hands.pad(`${struck.join('+')}⏎`);
}

/** The quickest hand: presses 1 where the focus is, in the first task after a ballot is heard to be recorded. */
function pressOneOnceRecorded(): Promise<void> {
  return page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    const event = { key: '1', code: 'Numpad1', bubbles: true, cancelable: true };
    port1.onmessage = () => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...when) {
      OscillatorNode.prototype.start = start;
      port2.postMessage(null);
      start.apply(this, when);
    };
  });
}

/** The pile that lies open, and whose reading of it this is. */
async function open(batch: number, ordinal: number, reader: string): Promise<void> {
  await page.getByText(`Tập ${batch} / 2 · Lượt nhập ${ordinal} / 2 · ${reader}`).waitFor();
  await waitForBallot(page, 1);
}

test('the committee prints the zero report before the first ballot', async () => {
  const committee = [chair, tuyet, quat];
  await createCongress(page, hands, {
    organisation: 'Đảng bộ xã Tân Kỳ',
    summoned: 12,
    absent: 1,
    present: 11,
    committee,
  });
  await addElection(page, hands, { title: 'Bầu Ban Chấp hành khoá XII', seats, readings: 2 });
  await typeCandidates(page, hands, names);
  await hands.press('Control+Enter');
  await page.getByRole('heading', { name: 'Đã phát ra và thu về bao nhiêu phiếu?' }).waitFor();
  // The field for the ballots takes digits alone; the letters at the foot stay those of the board.
  await hands.press('a');
  await page.getByRole('button', { name: /^Chạy kiểm tra/u }).waitFor();
  await hands.press('Escape');
  await writeBallots(page, hands, { issued: 11, collected: 11, batchSize: 6 });
  await page.getByRole('region', { name: 'Trước lá phiếu đầu tiên:' }).waitFor();
  await hands.press('o');
  await page.getByRole('heading', { name: 'Báo cáo số 0' }).waitFor();
  await page.getByText(/^\d+ trang A4$/u).waitFor();
  await hands.press('Escape');
  await next('Nhập tập 1, lượt 1');
  await expect.poll(async () => [await stateOf(1), await stateOf(2)]).toEqual(['chưa nhập', 'chưa nhập']);
}, 120_000);

test('a first reader is led from pile to pile, and then hands the computer over', async () => {
  await changePerson(page, hands, tuyet);
  await next('Nhập tập 1, lượt 1');
  await hands.press('Enter');
  await open(1, 1, tuyet);
  await key(piles[0]);
  await page.getByText('Tập 1 đủ 6 phiếu').waitFor();
  await hands.press('Enter');
  await open(2, 1, tuyet);
  await key(piles[1]);
  await page.getByText('Tập 2 đủ 5 phiếu').waitFor();
  // She forgets to say that the pile ends, and is told so on the board.
  await hands.press('Escape');
  await board().getByText('5/5, chưa báo hết tập').waitFor();
  await next('Báo hết tập 2, lượt 1');
  await hands.press('Enter');
  await page.getByText('Tập 2 đủ 5 phiếu').waitFor();
  await hands.press('Enter');
  await board().waitFor();
  await expect.poll(async () => [await stateOf(1), await stateOf(2)]).toEqual(['chờ lượt 2', 'chờ lượt 2']);
  // Nothing is left to her.
  await page.getByText('Các tập còn lại do người khác nhập.').waitFor();
  await next('Đổi người');
  await hands.press('Enter');
  await page.getByRole('list', { name: 'Chọn tên' }).waitFor();
  await signIn(page, hands, quat);
  await page.getByRole('dialog', { name: 'Ai đang ngồi máy?' }).waitFor({ state: 'detached' });
}, 60_000);

test('a second reader sees nothing of the first reading, and is stopped where another pile lies in his hand', async () => {
  await next('Nhập tập 1, lượt 2');
  await hands.press('Enter');
  await open(1, 2, quat);
  await page.getByText('Chưa có phiếu nào trong tập này.').waitFor();
  await page.getByText('0 / 6 phiếu của tập', { exact: true }).waitFor();
  await key(piles[1]);
  const notice = page.getByRole('alertdialog');
  await notice.getByText('5 phiếu đầu không giống lượt nhập trước: có đúng là Tập 1 không?').waitFor();
  // The keys of the next ballot, and its Enter, are no answer.
  await hands.pad('3 4⏎');
  await notice.waitFor();
  await hands.press('Escape');
  await notice.getByText('Bỏ các phiếu vừa nhập vào tập 1?').waitFor();
  await hands.press('Enter');
  await board().waitFor();
  await expect.poll(() => stateOf(1)).toBe('chờ lượt 2');
}, 60_000);

test('he ends a short pile only after he was asked for the paper that is missing', async () => {
  await next('Nhập tập 1, lượt 2');
  await hands.press('Enter');
  await open(1, 2, quat);
  // The second paper is misread: 4 for 3.
  await key(piles[0].with(1, [1, 4]));
  await page.getByText('Tập 1 đủ 6 phiếu').waitFor();
  await hands.press('Enter');
  await open(2, 2, quat);
  // The third paper sticks to the one above it.
  await key(piles[1].toSpliced(2, 1).slice(0, -1));
  await waitForBallot(page, 4);
  // He says so before the slow disk has answered, and keys on as soon as it has.
  await pressOneOnceRecorded();
  const [recording] = await Promise.all([
    new Promise<Route>((resolve) => void page.route('**/rpc/reading/record', resolve, { times: 1 })),
    key(piles[1].slice(-1)),
  ]);
  await hands.press('e');
  await recording.continue();
  const question = page.getByRole('dialog', { name: 'Hết tập 2?' });
  await question.getByText('Tập 2 ghi 5 phiếu, đã nhập 4. Còn tờ nào chưa nhập không?').waitFor();
  // Enter alone is the safe answer.
  await hands.press('Enter');
  await question.waitFor({ state: 'detached' });
  await waitForBallot(page, 5);
  await hands.press('e');
  await question.waitFor();
  await hands.press('Tab', 'Enter');
  await board().waitFor();
  await expect.poll(async () => [await stateOf(1), await stateOf(2)]).toEqual(['có chỗ lệch (1)', 'có chỗ lệch (1)']);
  await page.getByText('Còn chỗ lệch của tập do chính bạn nhập.').waitFor();
}, 60_000);

test('he looks at what he finished, and takes it up again only on purpose', async () => {
  await hands.tabTo(board().getByRole('link', { name: 'Xem tập 2' }));
  await hands.press('Enter');
  await page.getByRole('heading', { name: 'Đã xong lượt nhập tập 2' }).waitFor();
  await hands.pad('↑');
  await page.getByRole('heading', { name: 'Phiếu số 4', exact: true }).waitFor();
  // No key of the pad changes it.
  await hands.pad('5⏎');
  await board().waitFor();
  await hands.tabTo(board().getByRole('link', { name: 'Xem tập 2' }));
  await hands.press('Enter');
  await page.getByRole('heading', { name: 'Đã xong lượt nhập tập 2' }).waitFor();
  await hands.press('m');
  await waitForBallot(page, 5);
  await hands.press('e');
  await page.getByRole('dialog', { name: 'Hết tập 2?' }).locator(':focus').waitFor();
  await hands.press('Tab', 'Enter');
  await board().waitFor();
  await expect.poll(() => stateOf(2)).toBe('có chỗ lệch (1)');
}, 60_000);

test('a third person settles with the paper in hand, two persons seal, and the count is that of the papers', async () => {
  await changePerson(page, hands, chair);
  await next('Kết luận 2 chỗ lệch');
  await hands.press('Enter');
  const asked = (batch: number, serial: number) =>
    page.getByRole('heading', { name: `Tập ${batch} · phiếu ${serial}`, exact: true }).waitFor();
  await asked(1, 2);
  const body = await page.locator('main').innerText();
  for (const name of [tuyet, quat]) expect(body).not.toContain(name);
  // Line 3 is struck on the paper, line 4 is not.
  expect(await page.locator('.settling-part').count()).toBe(2);
  await hands.pad('2⏎1⏎');
  await asked(2, 3);
  await hands.pad('1⏎');
  await page.locator('.table-paper').waitFor();
  await hands.pad('5 8⏎');
  await page.getByRole('heading', { name: 'Không còn chỗ lệch nào' }).waitFor();
  await hands.press('Escape');
  await board().waitFor();
  await expect.poll(async () => [await stateOf(1), await stateOf(2)]).toEqual(['khớp', 'khớp']);

  await seal(page, hands);
  const { minutes, exported } = await takePapersAway(page, hands);
  const { differences, result } = await verifyFolder(exported);
  expect(differences).toEqual([]);
  const papers = piles.flat();
  const votes = names.map((_, at) => papers.filter((struck) => !struck.includes(at + 1)).length);
  expect(result?.candidates.map((line) => line.for)).toEqual(votes);
  expect(result?.ballots).toEqual({ issued: 11, collected: 11, valid: 11, invalid: 0 });
  const [, ...lines] = readFileSync(path.join(exported, 'ballots.csv'), 'utf8').trim().split('\n');
  expect(lines).toEqual(
    piles.flatMap((pile, batch) =>
      pile.map((struck, at) =>
        [batch + 1, at + 1, '', ...names.map((_, line) => (struck.includes(line + 1) ? 'x' : ''))].join(','),
      ),
    ),
  );
  const text = wholeText(await readPdf(readFileSync(minutes)));
  names.forEach((name, at) => expect(text).toMatch(new RegExp(`${at + 1} ${name} ${votes[at]} `, 'u')));
  expect(said).toEqual([]);
}, 90_000);
