import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addElection, createCongress, layOutBallots, openPile, typeCandidates } from './by-keys.ts';
import type { Hands } from './keyboard.ts';
import type { RunningProgram } from './launch.ts';
import { onScreen } from './on-screen.ts';

let program: RunningProgram;
let page: Page;
let hands: Hands;

beforeAll(async () => {
  ({ program, page, hands } = await onScreen());
  await page.goto(program.url);
}, 120_000);

test('a typist whose program has ended reads that it does not answer, and keeps the ballot under the hand', async () => {
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
  await program.close();
  await hands.pad('2⏎');
  const alert = page.getByRole('alert').getByText('Phiếu này CHƯA được ghi. Chương trình không trả lời.');
  expect(await alert.textContent()).toContain('đã ghi vẫn an toàn');
  await page.getByText('Phiếu số 2', { exact: true }).waitFor();
});
