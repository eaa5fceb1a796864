import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { goAfresh } from './launch.ts';
import { onScreen } from './on-screen.ts';

let page: Page;

beforeAll(async () => {
  const { page: shown, program, hands } = await onScreen();
  page = shown;
  await page.goto(program.url);
  await page.locator('.start').waitFor();
  await hands.press('s');
  await page.locator('.home').waitFor();
  await goAfresh(page, program.url, '/elections/new');
  await page.getByRole('textbox', { name: 'Họ và tên, dòng 1' }).waitFor();
  await hands.tabTo(page.getByRole('textbox', { name: 'Tên cuộc bầu' }));
}, 120_000);

/** Presses a key where the focus is, and tells what has the focus before any further key could come. */
function focusAfter(key: string): Promise<string | null | undefined> {
  return page.evaluate(async (pressed) => {
    const event = { key: pressed, code: pressed, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
    // What the program does at once is done in microtasks; a key is a task.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    const focused = document.activeElement;
    return (focused as HTMLInputElement | null)?.labels?.[0]?.textContent ?? focused?.tagName;
  }, key);
}

test('a dialog has the focus, and the field below has it again, before a quick hand presses the next key', async () => {
  expect(await focusAfter('F3')).toBe('Danh sách đã chép');
  expect(await focusAfter('Escape')).toBe('Tên cuộc bầu');
});
