import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { waitForBallot } from './by-keys.ts';
import { handsAt } from './keyboard.ts';
import type { RunningProgram } from './launch.ts';
import { sampleOpened } from './on-screen.ts';

let program: RunningProgram;
let context: BrowserContext;

beforeAll(async () => {
  ({ program, context } = await sampleOpened());
}, 120_000);

/** A pile of the sample's second election, whose one candidate is agreed to or not. */
async function openPile(batch: number): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${new URL(program.url).origin}/#/rounds/2/batches/${batch}`);
  await page.getByText(`Tập ${batch} / 7`).waitFor();
  await page.getByRole('heading', { name: /^Phiếu số/u }).waitFor();
  return page;
}

/** Ballots listed as recorded, the newest first. */
function recorded(page: Page): Promise<string[]> {
  return page.getByRole('region', { name: 'Vừa nhập' }).getByRole('listitem').allTextContents();
}

test('a page that dies in the middle of a ballot has lost nothing that was on disk', async () => {
  const page = await openPile(1);
  const answered: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/reading/record') && response.ok()) answered.push(response.url());
  });
  await handsAt(page).pad('⏎ 1⏎ ⏎ 1⏎ 1⏎ ⏎ 1⏎ ⏎ 0');
  // Some of the ballots are answered, others may be on their way: the page is killed with no word of farewell.
  await expect.poll(() => answered.length).toBeGreaterThanOrEqual(4);
  const known = answered.length;
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();

  const again = await openPile(1);
  const typed = [...'✓x✓xx✓x✓'].map((sign) => (sign === 'x' ? 'không đồng ý' : 'đồng ý'));
  const there = await recorded(again);
  expect(there.length).toBeGreaterThanOrEqual(known);
  expect(there.toReversed()).toEqual(typed.slice(0, there.length).map((words, at) => `${at + 1}${words}`));
  await waitForBallot(again, there.length + 1);
  await again.close();
});

test('keys that an input method has swallowed are read by their place on the keyboard', async () => {
  const page = await openPile(2);
  const session = await context.newCDPSession(page);
  for (const [code, windowsVirtualKeyCode] of [
    ['Digit1', 229],
    ['Enter', 229],
    ['Numpad1', 229],
    ['Backspace', 229],
    ['NumpadEnter', 229],
  ] as const) {
    const event = { key: 'Process', code, windowsVirtualKeyCode };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
  await waitForBallot(page, 3);
  expect(await recorded(page)).toEqual(['2đồng ý', '1không đồng ý']);
  await page.close();
});

test('a ballot the disk refuses comes back into the hand, is told aloud, and can be recorded again', async () => {
  await context.route('**/rpc/reading/record', (route) => route.abort());
  const page = await openPile(3);
  const hands = handsAt(page);
  await hands.pad('1⏎');
  await page.getByText('Phiếu này CHƯA được ghi').waitFor();
  await waitForBallot(page, 1);
  expect(await recorded(page)).toEqual([]);
  await context.unroute('**/rpc/reading/record');
  await hands.pad('−⏎');
  await waitForBallot(page, 2);
  expect(await recorded(page)).toEqual(['1không đồng ý']);
  await page.close();
});

test('what changes in another window leaves the ballot under the hand as it is', async () => {
  const page = await openPile(4);
  const hands = handsAt(page);
  await hands.pad('1');
  const asked = page.waitForResponse((response) => response.url().endsWith('/rpc/files/current'));
  const other = await context.newPage();
  await other.goto(`${new URL(program.url).origin}/#/congress/setup`);
  const place = other.getByRole('textbox', { name: 'Nơi tổ chức' });
  await handsAt(other).tabTo(place);
  await handsAt(other).rewrite('Lam Giang, hội trường lớn');
  await handsAt(other).press('Control+s');
  await asked;
  await hands.pad('⏎');
  await waitForBallot(page, 2);
  expect(await recorded(page)).toEqual(['1không đồng ý']);
  await other.close();
  await page.close();
});
