/** The stops of the tour where the chair leads the hall's screen: before the seal, and with a sealed result. */
import type { Page } from 'playwright-core';
import type { Hands } from './keyboard.ts';
import type { Look } from './tour.ts';

export async function tourOfHall(
  page: Page,
  hands: Hands,
  look: Look,
  visit: (address: string, ready: string) => Promise<void>,
): Promise<void> {
  await visit('/rounds/1/hall', '.hall-why');
  await look('hall: lead before the seal');
  await hands.press('p');
  await page.locator('.hall-progress').waitFor();
  await visit('/hall', '.hall-progress');
  await look('hall: progress');
  await visit('/rounds/5/hall', '.hall-elsewhere');
  await look('hall: lead another round');
  await hands.press('a');
  await page.locator('.hall-person').first().waitFor();
  await look('hall: lead a result');
  await visit('/hall', '.hall-person');
  await look('hall: result');
  await visit('/rounds/5/hall', '.hall-person');
  await hands.press('b');
  await page.locator('.hall-waiting').waitFor();
  await visit('/hall', '.hall-waiting');
  await look('hall: waiting');
}
