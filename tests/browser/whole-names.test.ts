import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { chair } from '../main/desk/committee.ts';
import { chi, paper, readAgain, reads } from '../main/service/several-readings.ts';
import { askFrom, openAs } from './ask-desk.ts';
import type { Hands } from './keyboard.ts';
import { goAfresh, type RunningProgram } from './launch.ts';
import { onScreen } from './on-screen.ts';
import { roomProblems, sizes } from './screen-checks.ts';

let program: RunningProgram;
let page: Page;
let hands: Hands;

beforeAll(async () => {
  ({ program, page, hands } = await onScreen({ reducedMotion: 'reduce' }));
  await page.goto(program.url);
  await page.locator('.start').waitFor();
}, 120_000);

/** Alike in all but the middle, as relatives and people of one village are. */
const middles = ['Thị Thanh Minh', 'Thị Phương Minh', 'Thị Quỳnh Minh', 'Phan Thị Hồng', 'Hữu Trường'];
const alike = ['Quách', 'Nguyễn', 'Phùng', 'Trương', 'Huỳnh'].flatMap((family) =>
  middles.map((middle) => `${family} ${middle} ${family === 'Quách' ? 'Hoà' : 'Phượng'}`),
);

/** Opens a file where a ballot with these names waits for the committee. */
async function openDoubtful(names: readonly string[]): Promise<number> {
  const { client, path, roundId } = await readAgain(1);
  await client.candidates.save({ roundId, candidates: names.map((name) => ({ name })) });
  const doubtful = { ...paper(3), marks: names.map((_, at) => (at === 2 ? ('struck' as const) : ('none' as const))) };
  await reads(client, chi, { roundId, batch: 1 }, [{ ...doubtful, doubt: 'Gạch mờ' }], { finish: false });
  await client.files.close();
  await openAs(askFrom(page), path, chair);
  return roundId;
}

/** Names of which a part has no room in its line. */
async function cutNames(): Promise<string[]> {
  return page.locator('.table-paper .paper-name').evaluateAll((found) =>
    found
      .filter((name) => {
        const line = name.closest('.paper-line')!.getBoundingClientRect();
        const { top, bottom } = name.getBoundingClientRect();
        const across = [...name.querySelectorAll('span')].map((part) => part.getBoundingClientRect());
        const cut = [...name.querySelectorAll('span')].some((part) => part.scrollWidth > part.clientWidth);
        return (
          cut || top < line.top - 1 || bottom > line.bottom + 1 || across.some(({ right }) => right > line.right + 1)
        );
      })
      .map((name) => name.textContent),
  );
}

test.each([25, 63])(
  'the committee that rules on a ballot of %i reads every name whole',
  async (count) => {
    const names = Array.from({ length: count }, (_, at) =>
      at < 25 ? alike[at]! : alike[at % 25]!.replace(' ', ` ${['Kim', 'Bảo'][Math.floor(at / 25) - 1]} `),
    );
    const roundId = await openDoubtful(names);
    await goAfresh(page, program.url, `/rounds/${roundId}/rulings`);
    await page.locator('.table-paper .paper-name').first().waitFor();
    for (const size of Object.values(sizes)) {
      await page.setViewportSize(size);
      expect(await cutNames()).toEqual([]);
      expect(await roomProblems(page)).toEqual([]);
    }
    await page.setViewportSize(sizes.laptop);
    await hands.pad(`${count}`);
    const panel = (await page.locator('.rulings').boundingBox())!;
    const last = (await page.locator(`.table-paper [data-number="${count}"]`).boundingBox())!;
    expect(last.y + last.height).toBeLessThanOrEqual(panel.y + panel.height);
  },
  60_000,
);
