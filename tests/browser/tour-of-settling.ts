/** The stops of the tour where a third person settles what two readings of the sample differ in. */
import type { Page } from 'playwright-core';
import type { Hands } from './keyboard.ts';
import type { Look } from './tour.ts';

/** From the lines in question of the first paper to the last difference settled. */
export async function tourOfSettling(page: Page, hands: Hands, look: Look): Promise<void> {
  await look('settling: lines');
  await hands.pad('3');
  await look('settling: other marks');
  await hands.pad('2⏎ 1⏎');
  await page.locator('.settling-fault').waitFor();
  await look('settling: left out');
  await hands.pad('1⏎ 1+⏎');
  await page.locator('.settling-again').waitFor();
  await look('settling: read again');
  await hands.pad('15 16 29 33 35 41 45 53 60⏎');
  await page.locator('.settling-part').waitFor();
  await hands.pad('2⏎');
  await page.locator('.nothing-left').waitFor();
  await look('settling: none left');
  await hands.press('PageUp', 'r');
  await page.locator('[role="dialog"]').waitFor();
  await look('settling: revoke');
  await hands.press('Escape');
  await page.locator('[role="dialog"]').waitFor({ state: 'hidden' });
}
