import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chair } from '../main/desk/committee.ts';
import { longestName, startHallProgram, type HallProgram } from './hall-congress.ts';
import { handsAt, type Hands } from './keyboard.ts';
import { launchBrowser } from './launch.ts';
import { axeProblems, roomProblems, sizes } from './screen-checks.ts';

/**
 * Pixels at 1920 × 1080. On a picture 4 m wide, capitals of 36 px are 52 mm high: from 20 m they are seen under 9 minutes of arc,
 * those of 30 px under 7. Sharp eyes need 5.
 */
const smallestName = 36;
const smallestType = 30;

let browser: Browser;
let program: HallProgram;
/** The chair's page, and the window on the second display. */
let page: Page;
let hall: Page;
let hands: Hands;
const said: string[] = [];

beforeAll(async () => {
  [browser, program] = await Promise.all([launchBrowser(), startHallProgram()]);
  const context = await browser.newContext({ viewport: sizes.laptop, reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(String(error.error())));
  page = await context.newPage();
  hands = handsAt(page);
  await page.goto(program.url);
  await page.locator('.frame').waitFor();
  await leadRound(program.sealed);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await program.close();
});

async function leadRound(roundId: number): Promise<void> {
  await page.goto(`${new URL(program.url).origin}/#/rounds/${roundId}`);
  await page.locator('.board').waitFor();
  await hands.press('e');
  await page.locator('.hall-control').waitFor();
}

const shows = (text: string | RegExp) => hall.getByText(text).first().waitFor();
const namesInHall = () => hall.locator('.hall-name').allInnerTexts();
const pressed = (name: RegExp) => page.locator('.hall-scene[aria-pressed="true"]').getByText(name).waitFor();

test('the window opens on the waiting screen, even where a result was on', async () => {
  await hands.press('a');
  await pressed(/Tất cả/u);
  const opened = page.waitForEvent('popup');
  await hands.press('o');
  hall = await opened;
  await hall.setViewportSize(sizes.large);
  await shows(/Đại hội đại biểu Đảng bộ tỉnh Trà Vinh lần thứ III/u);
  expect(await hall.locator('.hall-name').count()).toBe(0);
  expect(await hall.title()).toBe('Trình chiếu · Kiểm Phiếu');
});

test('it has no frame and no keys, and shows no mouse', async () => {
  expect(await hall.locator('.frame, .frame-foot, button, a, input').count()).toBe(0);
  expect(await hall.locator('.hall-window').evaluate((element) => getComputedStyle(element).cursor)).toBe('none');
});

describe('63 names', () => {
  test('stand on seven pages, read by the chair key by key', async () => {
    await hands.press('a');
    await shows('Trang 1 / 7');
    const seen = await namesInHall();
    for (let shown = 2; shown <= 7; shown += 1) {
      await hands.press(shown % 2 === 0 ? 'Space' : 'ArrowRight');
      await shows(`Trang ${shown} / 7`);
      seen.push(...(await namesInHall()));
    }
    expect(seen).toHaveLength(63);
    expect(new Set(seen).size).toBe(63);
    // The end is the end.
    await page.getByText('Đã hết.').waitFor();
    await hands.press('Space', 'ArrowLeft');
    await shows('Trang 6 / 7');
  });

  test('are whole and large on every page of both displays, and inside them', async () => {
    await hands.press('a');
    for (let shown = 1; shown <= 7; shown += 1) {
      await shows(`Trang ${shown} / 7`);
      for (const [size, scale] of [
        [sizes.large, 1],
        [sizes.laptop, sizes.laptop.height / sizes.large.height],
      ] as const) {
        await hall.setViewportSize(size);
        expect(await roomProblems(hall)).toEqual([]);
        const { smallest, name, cut, outside } = await typeInHall(hall);
        expect(smallest, `page ${shown}`).toBeGreaterThanOrEqual(smallestType * scale);
        expect(name, `page ${shown}`).toBeGreaterThanOrEqual(smallestName * scale);
        expect(cut, `page ${shown}`).toEqual([]);
        expect(outside, `page ${shown}`).toEqual([]);
      }
      await hall.setViewportSize(sizes.large);
      await hands.press('Space');
    }
  });

  test('carry the votes, the line, and the elected by a sign and a word', async () => {
    await hands.press('a');
    await shows('Trang 1 / 7');
    await shows('Cần quá nửa: 21');
    await shows('Trúng cử 54 / 55');
    await shows('Lần 1');
    const [first] = await hall.locator('.hall-person').all();
    expect(await first!.innerText()).toMatch(/Trúng cử/u);
    expect(await first!.locator('.hall-mark svg').count()).toBe(1);
    expect(await first!.locator('.hall-line').count()).toBe(1);
    for (let more = 0; more < 6; more += 1) await hands.press('Space');
    await shows('Trang 7 / 7');
    expect(await hall.locator('.hall-mark svg').count()).toBe(0);
  });

  test('and the picture has nothing against it by axe, nor has the chair’s screen', async () => {
    expect(await axeProblems(hall)).toEqual([]);
    expect(await axeProblems(page)).toEqual([]);
    expect(await roomProblems(page)).toEqual([]);
    await page.setViewportSize(sizes.doubled);
    expect(await roomProblems(page)).toEqual([]);
    await page.setViewportSize(sizes.laptop);
  });
});

describe('one by one', () => {
  test('by votes the last of the elected comes first, and each key shows one more', async () => {
    await hands.press('s', 's');
    await pressed(/Số phiếu/u);
    await hands.press('t');
    await shows('Đã công bố 0 / 54');
    expect(await namesInHall()).toEqual([]);
    await hands.press('Space', 'Space');
    await shows('Đã công bố 2 / 54');
    expect(await hall.locator('.hall-place').allInnerTexts()).toEqual(['54', '53']);
    await hands.press('ArrowLeft');
    await shows('Đã công bố 1 / 54');
  });

  test('a key held down shows one and no more', async () => {
    await page.keyboard.down('Space');
    for (let again = 0; again < 5; again += 1) await page.keyboard.down('Space');
    await page.keyboard.up('Space');
    await shows('Đã công bố 2 / 54');
    // The next key is heard only after all of these.
    await hands.press('ArrowLeft');
    await shows('Đã công bố 1 / 54');
    expect(await hall.locator('.hall-place').allInnerTexts()).toEqual(['54']);
  });

  test('winners stand alone, B takes everything off', async () => {
    await hands.press('w');
    await shows('Trang 1 / 6');
    await hands.press('b');
    await hall.locator('.hall-waiting').waitFor();
    expect(await hall.locator('.hall-name').count()).toBe(0);
  });
});

test('a lost network holds nothing up', async () => {
  for (const each of [page, hall]) await each.evaluate(() => window.dispatchEvent(new Event('offline')));
  await hands.press('w');
  await shows('Trang 1 / 6');
  await hands.press('Space');
  await shows('Trang 2 / 6');
  expect(await namesInHall()).toHaveLength(9);
});

test('the lock of the computer leaves the hall as it is, and lies over none of it', async () => {
  await hands.press('F9');
  await page.getByRole('dialog', { name: 'Ai đang ngồi máy?' }).waitFor();
  expect(await hall.getByText('Trang 2 / 6').isVisible()).toBe(true);
  expect(await hall.locator('[role="dialog"], dialog').count()).toBe(0);
  await hall.reload();
  await shows('Trang 2 / 6');
  await hands.press('1');
  await hands.pad(`${chair.secret}⏎`);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a reopened round is off the hall at once', async () => {
  await hands.press('Escape');
  await page.locator('.board').waitFor();
  await shows('Trang 2 / 6');
  await hands.press('m');
  const dialog = page.getByRole('dialog');
  await hands.tabTo(dialog.getByRole('textbox'));
  await hands.write('Kiểm lại tập 1');
  await hands.press('Tab', 'Enter');
  const question = page.getByRole('dialog', { name: 'Việc này cần hai người của ban kiểm phiếu' });
  await question.waitFor();
  await hands.press('1');
  await hands.pad('1357⏎');
  await hall.locator('.hall-waiting').waitFor();
  expect(await hall.locator('.hall-name').count()).toBe(0);
});

test('an open round shows its progress, and says why its result is locked', async () => {
  await leadRound(program.counting);
  await page.getByText('Có cảnh chưa chiếu được: Lần bầu này chưa niêm phong.').waitFor();
  for (const key of ['a', 'w', 't']) await hands.press(key);
  await hands.press('p');
  await shows('Đang kiểm phiếu');
  expect(await hall.locator('.hall-progress').innerText()).toMatch(/^Đã nhập\s+31\s*\/ 40 phiếu$/u);
  expect(await hall.locator('body').innerText()).not.toMatch(/Lê Văn An|Phạm Thị Bình/u);
});

test('the address with the key opens the hall’s screen too, and nothing was said on any console', async () => {
  const other = await browser.newPage();
  await other.goto(`${program.url}#/hall`);
  await other.getByText('Đang kiểm phiếu').waitFor();
  await other.close();
  expect(said).toEqual([]);
});

/** The smallest type and the smallest name in pixels, names that are cut short, and lines that stand outside the picture. */
function typeInHall(window: Page) {
  return window.evaluate((twoLines) => {
    const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
    const written = [...document.querySelectorAll('.hall-sheet *')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const names = [...document.querySelectorAll('.hall-name')];
    const foot = document.querySelector('.hall-foot')!.getBoundingClientRect();
    return {
      smallest: Math.min(...written.map(size)),
      name: Math.min(...names.map(size)),
      cut: names
        .filter(
          (name) =>
            name.scrollWidth > name.clientWidth + 1 ||
            (name.textContent === twoLines && name.scrollHeight > name.clientHeight + 3),
        )
        .map((name) => name.textContent),
      outside: [...document.querySelectorAll('.hall-person')]
        .filter((person) => person.getBoundingClientRect().bottom > foot.top + 1)
        .map((person) => person.textContent),
    };
  }, longestName);
}
