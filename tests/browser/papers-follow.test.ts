/** What a second window changes is seen on a paper before it is printed, so that the journal tells what the paper says. */
import { expect, test } from 'vitest';
import { handsAt } from './keyboard.ts';
import { goAfresh } from './launch.ts';
import { onScreen } from './on-screen.ts';
import { sizes } from './screen-checks.ts';

test('the zero report is drawn anew when its margins are changed elsewhere, and not by its own line in the journal', async () => {
  const { browser, page, hands, program } = await onScreen();
  await page.goto(program.url);
  await page.locator('.start').waitFor();
  await hands.press('s');
  await page.locator('.home').waitFor();
  await goAfresh(page, program.url, '/rounds/3/papers?paper=zero');
  const pages = page.getByText(/^\d+ trang A4$/u);
  await pages.waitFor();
  const picture = () => page.locator('.paper-page').first().getAttribute('src');
  const lines = () => page.getByText(/^Nhật ký \d+ dòng/u).innerText();

  const [shown, before] = [await picture(), await lines()];
  await page.evaluate(() => (window.print = () => {}));
  await hands.press('i');
  await expect.poll(lines).not.toBe(before);
  expect(await picture()).toBe(shown);

  const second = await browser.newPage({ viewport: sizes.laptop });
  await second.goto(program.url);
  await second.locator('.home').waitFor();
  await goAfresh(second, program.url, '/rounds/3/layout');
  const top = second.getByRole('textbox', { name: 'Trên', exact: true });
  await top.waitFor();
  await top.focus();
  const others = handsAt(second);
  await others.rewrite('33');
  await others.press('Control+s');
  await second.getByText('Đã lưu mọi thay đổi').waitFor();
  await expect.poll(picture, { timeout: 20_000 }).not.toBe(shown);
  await pages.waitFor();
}, 120_000);
