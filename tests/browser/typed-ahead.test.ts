/** Keys that come before the disk has answered: none is lost without a sound, none falls on another ballot. */
import type { BrowserContext, Page, Route } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { waitForBallot } from './by-keys.ts';
import { handsAt, type Hands } from './keyboard.ts';
import type { RunningProgram } from './launch.ts';
import { sampleOpened } from './on-screen.ts';

let program: RunningProgram;
let context: BrowserContext;

beforeAll(async () => {
  ({ program, context } = await sampleOpened());
}, 120_000);

type Procedure = 'reading/record' | 'reading/withdraw' | 'candidates/write';

interface OpenedPile {
  readonly page: Page;
  readonly hands: Hands;
  /** How often the screen has buzzed. */
  readonly buzzes: () => Promise<number>;
  /** The disk is slow: the next answer to `procedure` comes when it is let go; those after it come at once. */
  readonly hold: (procedure: Procedure) => Held;
}

interface Held {
  /** Resolves once the screen has asked. */
  readonly asked: Promise<unknown>;
  readonly answer: () => Promise<void>;
  readonly refuse: () => Promise<void>;
}

/** A pile of the sample, by a disk that can be slow. */
async function openPile(round: number, batch: number): Promise<OpenedPile> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const heard = { buzzes: 0 };
    Object.assign(window, { heard });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...when) {
      if (this.type === 'square') heard.buzzes += 1;
      start.apply(this, when);
    };
  });
  const holding = new Map<string, (route: Route) => void>();
  // From the start: what is asked while a page begins to be listened to may pass unheard.
  await page.route(/\/rpc\/(reading\/(record|withdraw)|candidates\/write)$/u, (route) => {
    const procedure = new URL(route.request().url()).pathname.slice('/rpc/'.length);
    const held = holding.get(procedure);
    holding.delete(procedure);
    return held ? held(route) : route.continue();
  });
  const hold = (procedure: Procedure): Held => {
    const { promise: asked, resolve } = Promise.withResolvers<Route>();
    holding.set(procedure, resolve);
    return { asked, answer: async () => (await asked).continue(), refuse: async () => (await asked).abort() };
  };
  await page.goto(`${new URL(program.url).origin}/#/rounds/${round}/batches/${batch}`);
  await page.getByText(`Tập ${batch} / `).waitFor();
  await page.getByRole('heading', { name: /^Phiếu số/u }).waitFor();
  const buzzes = () => page.evaluate(() => (window as unknown as { heard: { buzzes: number } }).heard.buzzes);
  return { page, hands: handsAt(page), buzzes, hold };
}

/** Ballots listed as recorded, the newest first. */
function recorded(page: Page): Promise<string[]> {
  return page.getByRole('region', { name: 'Vừa nhập' }).getByRole('listitem').allTextContents();
}

test('are kept in order for the ballots after, once the slow disk has answered', async () => {
  const { page, hands, buzzes, hold } = await openPile(2, 1);
  const disk = hold('reading/record');
  await hands.pad('1⏎');
  await disk.asked;
  await hands.pad('⏎ 1⏎ 0 1−1⏎ ⏎');
  expect(await recorded(page)).toEqual([]);
  await disk.answer();
  await waitForBallot(page, 6);
  expect(await recorded(page)).toEqual(['5đồng ý', '4không đồng ý', '3không đồng ý', '2đồng ý', '1không đồng ý']);
  expect(await buzzes()).toBe(0);
  await page.close();
});

test('mean what they would have meant: Esc closes what a key before it opens and does not leave the pile', async () => {
  const { page, hands, hold } = await openPile(2, 2);
  const disk = hold('reading/record');
  await hands.pad('⏎');
  await disk.asked;
  await hands.pad('/ 1 ⎋ ⏎ 1⏎');
  await disk.answer();
  await waitForBallot(page, 4);
  const [third, second, first] = await recorded(page);
  expect([third, first]).toEqual(['3không đồng ý', '1đồng ý']);
  expect(second).toContain('Không hợp lệ');
  await page.close();
});

test('are refused aloud where the disk refuses, with all that follow, until − gives the ballot back', async () => {
  const { page, hands, buzzes, hold } = await openPile(2, 3);
  const disk = hold('reading/record');
  await hands.pad('1⏎');
  await disk.asked;
  await hands.pad('⏎ 0');
  await disk.refuse();
  await page.getByRole('alert').getByText('Gõ −, rồi Enter để ghi lại').waitFor();
  expect(await buzzes()).toBe(1);
  // The typist has not looked up yet.
  await hands.pad('1⏎ ⏎');
  await expect.poll(buzzes).toBe(4);
  await waitForBallot(page, 1);
  expect(await recorded(page)).toEqual([]);
  // Leaving would lose the ballot; what was said of that is not said any more when it is keyed on.
  await hands.pad('⎋−');
  await expect.poll(() => page.getByRole('alert').textContent()).toBe('');
  await hands.pad('⏎');
  await waitForBallot(page, 2);
  expect(await recorded(page)).toEqual(['1không đồng ý']);
  await page.close();
});

test('are refused where a ballot was not taken back: none falls on the new one', async () => {
  const { page, hands, hold } = await openPile(2, 4);
  await hands.pad('1⏎');
  await waitForBallot(page, 2);
  const disk = hold('reading/withdraw');
  await hands.pad('−');
  await disk.asked;
  await hands.pad('−0 1⏎');
  await disk.refuse();
  await page.getByRole('alert').getByText('Phiếu trước CHƯA được lấy lại').waitFor();
  await hands.pad('⏎');
  expect(await recorded(page)).toEqual(['1không đồng ý']);
  await hands.pad('−−');
  await waitForBallot(page, 1);
  await hands.pad('−⏎');
  await waitForBallot(page, 2);
  expect(await recorded(page)).toEqual(['1đồng ý']);
  await page.close();
});

test('end the pile when its last ballot is on disk; what is keyed before the next pile lies open is heard to be lost', async () => {
  const { page, hands, buzzes, hold } = await openPile(2, 7);
  await hands.pad('⏎'.repeat(47));
  await waitForBallot(page, 48);
  const disk = hold('reading/record');
  await hands.pad('⏎');
  await disk.asked;
  await hands.pad('⏎ 0 1⏎');
  await disk.answer();
  await page.getByText(/^Tập [1-6] \/ 7/u).waitFor();
  await page.getByRole('heading', { name: /^Phiếu số/u }).waitFor();
  expect(await buzzes()).toBe(1);
  expect((await recorded(page)).join()).not.toContain('Không hợp lệ');
  await page.close();
});

test('do not go into the field of a name that is on its way to the disk', async () => {
  const { page, hands, hold } = await openPile(4, 1);
  await hands.pad('0');
  await page.getByRole('combobox', { name: 'Họ và tên như trên phiếu' }).waitFor();
  await page.keyboard.insertText('Lò Thị Sáu');
  const disk = hold('candidates/write');
  await hands.press('Enter');
  await disk.asked;
  await hands.pad('⏎ 2⏎');
  await disk.answer();
  await waitForBallot(page, 3);
  expect(await recorded(page)).toEqual(['22', '13']);
  await page.close();
});
