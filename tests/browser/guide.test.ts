import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { waitForBallot } from './by-keys.ts';
import type { Hands } from './keyboard.ts';
import { goAfresh, type RunningProgram } from './launch.ts';
import { onScreen } from './on-screen.ts';
import { axeProblems, reachProblems, roomProblems, sizes, untranslated } from './screen-checks.ts';

let page: Page;
let hands: Hands;
let program: RunningProgram;
let said: readonly string[];

beforeAll(async () => {
  ({ page, hands, program, said } = await onScreen({ reducedMotion: 'reduce' }));
  await page.goto(program.url);
  await page.getByRole('button', { name: /^Đại hội mẫu/u }).waitFor();
}, 120_000);

const guide = () => page.getByRole('dialog', { name: 'Hướng dẫn cho ban kiểm phiếu' });
const scrolledTo = () =>
  guide()
    .getByRole('article')
    .evaluate(({ scrollTop }) => scrollTop);

/** The heading that stands at the top of the text. */
const chapterAtTop = () =>
  guide()
    .getByRole('article')
    .evaluate((text) => {
      const { top } = text.getBoundingClientRect();
      const near = (heading: Element) => Math.abs(heading.getBoundingClientRect().top - top) < 40;
      return [...text.querySelectorAll('h1, h2, h3')].find(near)?.id ?? null;
    });

test('the guide opens on the start screen and is read by keys alone', async () => {
  await hands.press('F1');
  await guide().waitFor();
  expect(await scrolledTo()).toBe(0);
  await hands.press('PageDown');
  await expect.poll(scrolledTo).toBeGreaterThan(300);
  const down = await scrolledTo();
  await hands.press('ArrowUp');
  await expect.poll(scrolledTo).toBeLessThan(down);
  await hands.press('Home');
  await expect.poll(scrolledTo).toBe(0);
  await hands.press('ArrowRight', 'ArrowRight');
  await expect.poll(chapterAtTop).toMatch(/^2-/u);
  await hands.press('ArrowLeft');
  await expect.poll(chapterAtTop).toMatch(/^1-/u);
  const last = guide().getByRole('navigation', { name: 'Mục lục' }).getByRole('link').last();
  const address = page.url();
  await hands.tabTo(last);
  await hands.press('Enter');
  await expect.poll(chapterAtTop).toBe(decodeURIComponent((await last.getAttribute('href'))!.slice(1)));
  expect(page.url()).toBe(address);
  await hands.press('Escape');
  await guide().waitFor({ state: 'detached' });
  // The keys are the screen's again.
  await hands.press('s');
  await page.getByRole('region', { name: 'Các cuộc bầu' }).waitFor();
});

test('every picture of the guide is shown', async () => {
  await hands.press('F1');
  const pictures = guide().getByRole('img');
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  }
  await hands.press('F1');
  await guide().waitFor({ state: 'detached' });
});

test('a ballot that is half keyed waits below the guide, and none of its keys reaches the ballot', async () => {
  await goAfresh(page, program.url, '/rounds/1/batches/7');
  await waitForBallot(page, 1);
  await hands.pad('3+17 5');
  const typed = page.locator('.entry-pad');
  const before = await typed.innerText();
  expect(before.split(/\s+/u).slice(-3)).toEqual(['5', '3', '17']);
  await hands.press('F1');
  await guide().waitFor();
  await hands.pad('4 1 + − ⏎ .');
  await hands.press('PageDown', 'Escape');
  await guide().waitFor({ state: 'detached' });
  expect(await typed.innerText()).toBe(before);
  await hands.pad('2⏎');
  await waitForBallot(page, 2);
  const newest = page.getByRole('region', { name: 'Vừa nhập' }).getByRole('listitem').first();
  expect(await newest.innerText()).toMatch(/3 17 52/u);
});

test('the lock closes the guide, which can be read over the lock as well', async () => {
  const names = page.getByRole('list', { name: 'Chọn tên' });
  await hands.press('F1');
  await guide().waitFor();
  await hands.press('F9');
  await names.waitFor();
  expect(await guide().count()).toBe(0);
  await hands.press('F1');
  await guide().waitFor();
  await hands.press('Escape');
  await guide().waitFor({ state: 'detached' });
  expect(await names.isVisible()).toBe(true);
});

test.each(Object.entries(sizes))(
  'the guide fits a %s window, and axe has nothing serious against it',
  async (_, size) => {
    await page.setViewportSize(size);
    await hands.press('F1');
    await guide().waitFor();
    expect(await roomProblems(page)).toEqual([]);
    expect(await reachProblems(page)).toEqual([]);
    expect(await axeProblems(page)).toEqual([]);
    expect(await untranslated(page)).toEqual([]);
    await hands.press('F1');
    await guide().waitFor({ state: 'detached' });
  },
);

test('nothing is said on the console', () => expect(said).toEqual([]));
