/** What the committee says in the minutes, from the board and back. */
import type { Page } from 'playwright-core';
import type { Hands } from './keyboard.ts';
import type { Look } from './tour.ts';

export async function tourOfRemarks(page: Page, hands: Hands, look: Look): Promise<void> {
  const written = (count: number) =>
    page.locator(`.remarks .list li:nth-child(${count}):last-child`).waitFor({ state: 'attached' });
  await hands.press('g');
  await page.locator('.remark-form textarea:focus').waitFor();
  await look('remarks: none');
  await hands.press('Enter');
  await page.locator('.remark-form [aria-invalid="true"]').waitFor();
  await look('remarks: refused');
  await hands.write('Mất điện 5 phút, máy chạy bằng pin.');
  await hands.press('Enter');
  await written(1);
  await hands.tabTo(page.locator('.remark-form input[type="radio"]').first());
  await hands.press('ArrowRight', 'Tab');
  await hands.write('Đại biểu Trần Văn Nam');
  await hands.press('Tab');
  await hands.write('Đề nghị kiểm lại tập 3');
  await hands.press('Tab');
  await hands.write('2');
  await hands.press('Enter');
  await written(2);
  await hands.tabTo(page.locator('[data-remark="2"]'));
  await look('remarks');
  await hands.press('Delete');
  await page.locator('[role="dialog"] button').first().waitFor();
  await look('remarks: remove');
  await hands.press('Escape');
  await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
  await hands.press('Escape');
  await page.locator('.batches').first().waitFor();
}
