import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { chair, witness } from '../main/desk/committee.ts';
import { chi, readAgain, reads } from '../main/service/several-readings.ts';
import { askFrom, openAs, type Asked } from './ask-desk.ts';
import type { Hands } from './keyboard.ts';
import { goAfresh, type RunningProgram } from './launch.ts';
import { onScreen } from './on-screen.ts';

let program: RunningProgram;
let page: Page;
let hands: Hands;
let ask: Asked;

beforeAll(async () => {
  ({ program, page, hands } = await onScreen({ reducedMotion: 'reduce' }));
  ask = askFrom(page);
  await page.goto(program.url);
  await page.locator('.start').waitFor();
}, 120_000);

/** Into the field that has the focus: a paste of one letter too many, that Enter must not take. */
async function pasteTooMuch(most: number): Promise<void> {
  const field = page.locator('input:focus, textarea:focus');
  await field.waitFor();
  const pasted = 'Ghi theo lời ban. '.repeat(60).slice(0, most) + 'ạ';
  await page.keyboard.insertText(pasted);
  await page.getByText(`Dài quá 1 ký tự (nhiều nhất ${most}): viết gọn lại.`).waitFor();
  expect(await field.inputValue()).toBe(pasted);
  await hands.press('Enter');
  await field.waitFor();
  expect(await field.inputValue()).toBe(pasted);
}

test('no field for own words cuts a paste, and none saves what is too long', async () => {
  const { client, path, roundId } = await readAgain(1);
  await client.rounds.saveBallots({ roundId, issued: 6, collected: 5, batchSize: 5 });
  await reads(client, chi, { roundId, batch: 1 }, [[1], [2], [3], [4], [5]], { finish: false });
  await client.files.close();
  await openAs(ask, path, chair);
  const board = async () => {
    await goAfresh(page, program.url, `/rounds/${roundId}`);
    await page.locator('.batches').waitFor();
  };

  await board();
  await hands.press('x');
  await page.getByRole('dialog').waitFor();
  await pasteTooMuch(500);

  await board();
  await hands.tabTo(page.getByRole('button', { name: 'Ghi ý kiến' }).first());
  await hands.press('Enter');
  await pasteTooMuch(1000);
  const { findings } = (await ask('rounds/get', { roundId })) as { findings: { key: string; note: string | null }[] };
  expect(findings.map(({ note }) => note)).toEqual([null]);

  await goAfresh(page, program.url, `/rounds/${roundId}/rulings?batch=1&serial=2`);
  await page.locator('.ruling-form').waitFor();
  await hands.press('l');
  await pasteTooMuch(500);
  expect(await ask('rulings/list', { roundId })).toEqual([]);

  for (const { key } of findings) await ask('rounds/note', { roundId, key, note: 'Đã xem' });
  await board();
  expect(await page.locator('.step-detail').allInnerTexts()).toContain('1 phát hiện, đã ghi ý kiến');
  await ask('rounds/seal', { roundId, witness });
  await board();
  await hands.press('m');
  await page.getByRole('dialog').waitFor();
  await pasteTooMuch(1000);
  expect(await ask('rounds/get', { roundId })).toMatchObject({ state: 'sealed' });
}, 60_000);
