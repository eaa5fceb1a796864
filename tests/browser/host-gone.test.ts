import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addElection, createCongress, layOutBallots, openPile, typeCandidates } from './by-keys.ts';
import type { Hands } from './keyboard.ts';
import { goAfresh, type RunningProgram } from './launch.ts';
import { onScreen } from './on-screen.ts';

let program: RunningProgram;
let page: Page;
let hands: Hands;

beforeAll(async () => {
  ({ program, page, hands } = await onScreen());
  await page.goto(program.url);
}, 120_000);

test('a typist whose program has ended reads so before the next key, and keeps the ballot under the hand', async () => {
  const committee = ['Lý Văn Sơn'];
  await createCongress(page, hands, { organisation: 'Chi bộ Hoa Sen', summoned: 10, absent: 1, present: 9, committee });
  await addElection(page, hands, { title: 'Bầu Chi uỷ', seats: 1 });
  await typeCandidates(page, hands, ['Trần Thị Hạnh', 'Vũ Văn Ba']);
  await layOutBallots(page, hands, { issued: 9, collected: 9, batchSize: 50 });
  await openPile(page, hands, 1);
  const written = page.waitForResponse((response) => response.url().endsWith('/reading/record') && response.ok());
  await hands.pad('1⏎');
  await page.getByText('Phiếu số 2', { exact: true }).waitFor();
  await written;
  const recorded = page.getByRole('region', { name: 'Vừa nhập' }).getByRole('listitem');
  expect(await recorded.count()).toBe(1);
  await program.close();
  await page.locator('.host-gone').getByText('đã ghi vẫn an toàn').waitFor();
  await hands.pad('2⏎');
  await page.getByRole('alert').getByText('Phiếu này CHƯA được ghi. Chương trình không trả lời.').waitFor();
  await page.getByText('Phiếu số 2', { exact: true }).waitFor();
  expect(await recorded.count()).toBe(1);
});

test('a ballot looks recorded only once the program has answered', async () => {
  const screen = await onScreen();
  await screen.page.goto(screen.program.url);
  await screen.page.locator('.start').waitFor();
  await screen.hands.press('s');
  await screen.page.locator('.home').waitFor();
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await screen.page.route('**/reading/record', (route) => held.then(() => route.continue()));
  await goAfresh(screen.page, screen.program.url, '/rounds/2/batches/1');
  await screen.page.getByText('Phiếu số 1', { exact: true }).waitFor();
  const asked = screen.page.waitForRequest((request) => request.url().endsWith('/reading/record'));
  await screen.hands.pad('1⏎');
  await asked;
  // Two pictures, in which the screen would have gone on.
  await screen.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await screen.page.getByText('Phiếu số 1', { exact: true }).count()).toBe(1);
  answer();
  await screen.page.getByText('Phiếu số 2', { exact: true }).waitFor();
});
