import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import {
  addElection,
  askToSeal,
  changePerson,
  createCongress,
  layOutBallots,
  leavePile,
  openPile,
  pin,
  signIn,
  typeCandidates,
  waitForBallot,
} from './by-keys.ts';
import type { Hands } from './keyboard.ts';
import { onScreen } from './on-screen.ts';

let page: Page;
let hands: Hands;

const chair = 'Lý Văn Sơn';
const tuyet = 'Mai Thị Tuyết';
const quat = 'Cao Bá Quát';

beforeAll(async () => {
  const screen = await onScreen();
  ({ page, hands } = screen);
  await page.goto(screen.program.url);
}, 120_000);

const lock = () => page.getByRole('dialog', { name: 'Ai đang ngồi máy?' });
const atKeyboard = () => page.locator('.frame-head .person').innerText();
const unlocked = () => lock().waitFor({ state: 'detached' });

test('a chair makes the congress with a PIN, adds two typists with a digit each, and lays out a pile', async () => {
  const committee = [chair, tuyet, quat];
  await createCongress(page, hands, { organisation: 'Chi bộ Hoa Sen', summoned: 5, absent: 1, present: 4, committee });
  expect(await atKeyboard()).toBe(`${chair} · Trưởng ban`);
  await addElection(page, hands, { title: 'Bầu Chi uỷ', seats: 1 });
  await typeCandidates(page, hands, ['Trần Thị Hạnh', 'Vũ Văn Ba']);
  await layOutBallots(page, hands, { issued: 4, collected: 4, batchSize: 50 });
}, 120_000);

test('another person takes over at the board, and a half-keyed ballot outlasts the lock', async () => {
  await changePerson(page, hands, tuyet);
  expect(await atKeyboard()).toBe(`${tuyet} · Người nhập`);
  // The board is asked for anew when another person has signed in.
  await page.getByRole('region', { name: 'Các tập phiếu' }).waitFor();
  await openPile(page, hands, 1);
  await hands.pad('1⏎');
  await waitForBallot(page, 2);
  await hands.pad('2');
  const struck = page.locator('[data-number="2"][data-mark="struck"]');
  await struck.waitFor();
  await hands.press('F9');
  await lock().waitFor();

  // Nothing of the ballot is to be seen, and no key reaches it.
  expect(await struck.isVisible()).toBe(false);
  await hands.pad('−');
  await signIn(page, hands, tuyet);
  await unlocked();
  expect(await struck.isVisible()).toBe(true);
  await hands.pad('⏎');
  await waitForBallot(page, 3);
}, 60_000);

test('nobody gets to see the entry of somebody else', async () => {
  await hands.pad('1');
  await hands.press('F9');
  await page.getByRole('list', { name: 'Chọn tên' }).waitFor();
  await hands.press('3');
  expect(await lock().getByText(`Việc ${tuyet} đang làm dở`).isVisible()).toBe(true);
  await hands.pad(`${pin}⏎`);
  await unlocked();
  expect(await atKeyboard()).toBe(`${quat} · Người nhập`);
  await page.getByRole('region', { name: 'Các tập phiếu' }).waitFor();
  await changePerson(page, hands, tuyet);
  await page.getByRole('region', { name: 'Các tập phiếu' }).waitFor();
  await hands.press('Enter');
  await waitForBallot(page, 3);
  await hands.pad('1⏎');
  await waitForBallot(page, 4);
  await hands.pad('1⏎');
  await leavePile(page, hands, 1, 4);
}, 60_000);

test('a wrong PIN is told, the fourth one waits, and another person does not', async () => {
  await hands.press('F9');
  await page.getByRole('list', { name: 'Chọn tên' }).waitFor();
  for (const wrong of ['1111', '2222', '3333']) {
    if (wrong === '1111') await signIn(page, hands, tuyet, wrong);
    else await hands.pad(`${wrong}⏎`);
    await page.getByRole('alert').getByText('không đúng').waitFor();
    await expect.poll(() => lock().getByLabel(`Mã PIN của ${tuyet}`).inputValue()).toBe('');
    await lock().locator('button[data-loading]').waitFor({ state: 'detached' });
  }
  await hands.pad(`${pin}⏎`);
  await page
    .getByRole('alert')
    .getByText(/Thử lại sau \d giây/u)
    .waitFor();
  await hands.press('Escape');
  await signIn(page, hands, chair);
  await unlocked();
  expect(await atKeyboard()).toBe(`${chair} · Trưởng ban`);
}, 60_000);

test('the seal waits for the second person, whose wrong PIN leaves everything as it was', async () => {
  await askToSeal(page, hands);
  const question = page.getByRole('dialog', { name: 'Việc này cần hai người của ban kiểm phiếu' });
  await question.waitFor();

  // Only the question is left with Esc, not the dialog below it.
  await hands.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await page.getByRole('checkbox', { name: /thống nhất niêm phong/u }).isVisible()).toBe(true);
  await hands.tabTo(page.getByRole('checkbox', { name: /thống nhất niêm phong/u }));
  await hands.press('Enter');
  await question.waitFor();

  // The typist before would still have to wait.
  await hands.press('2');
  await question.getByLabel(`Mã PIN của ${quat}`).waitFor();
  await hands.pad('1357⏎');
  await question.getByRole('alert').getByText('không đúng').waitFor();
  await question.locator('button[data-loading]').waitFor({ state: 'detached' });
  await hands.press('Escape');
  await hands.press('2');
  await question.getByLabel(`Mã PIN của ${quat}`).waitFor();
  await hands.pad(`${pin}⏎`);
  await page.getByRole('heading', { name: /^Đã niêm phong/u }).waitFor();
}, 60_000);

test('a forgotten PIN of the chair is set anew by the code of the envelope', async () => {
  await hands.press('Escape');
  await page.getByRole('region', { name: 'Các cuộc bầu' }).waitFor();
  await hands.press('p');
  await page.getByRole('region', { name: 'Mã khôi phục' }).waitFor();
  await hands.press('k');
  await page.getByRole('dialog').locator(':focus').waitFor();
  await hands.press('Enter');
  const code = await page.locator('.recovery-code').innerText();
  await hands.press('Escape', 'F9');
  await page.getByRole('list', { name: 'Chọn tên' }).waitFor();
  await hands.press('1');
  await hands.tabTo(lock().getByRole('button', { name: 'Quên mã PIN' }));
  await hands.press('Enter');
  await page.getByRole('dialog', { name: 'Quên mã PIN' }).waitFor();
  await hands.write(code);
  await hands.press('Tab');
  await hands.pad('97531');
  await hands.press('Tab');
  await hands.pad('97531⏎');
  await page.getByRole('dialog', { name: 'Quên mã PIN' }).waitFor({ state: 'detached' });
  await hands.press('F9');
  await page.getByRole('list', { name: 'Chọn tên' }).waitFor();
  await signIn(page, hands, chair, '97531');
  await unlocked();
  expect(await atKeyboard()).toBe(`${chair} · Trưởng ban`);
}, 60_000);
