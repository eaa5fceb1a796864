/** The stops of the tour where the pad is learnt, the computer tested, and the sample practised on. It ends in a practice copy. */
import type { Page } from 'playwright-core';
import type { Hands } from './keyboard.ts';
import type { Look } from './tour.ts';

export async function tourOfRehearsal(
  page: Page,
  hands: Hands,
  look: Look,
  visit: (address: string, ready: string) => Promise<void>,
): Promise<void> {
  await visit('/rounds/4/training', '.training-keys');
  await look('training: list');
  await visit('/rounds/1/training', '.training-keys');
  await look('training: first lesson');
  await hands.pad('⏎');
  await page.locator('.training-said[data-kind="differs"]').waitFor();
  await look('training: not as on the paper');
  await hands.pad('↓↓↓↓↓↓↓/');
  await page.locator('.training-choices').waitFor();
  await look('training: defects');
  await hands.pad('/↓.');
  await page.locator('.training-choices').waitFor();
  await look('training: doubt');
  await hands.pad('.↓');
  await look('training: before the run');
  await hands.pad('⏎');
  await page.locator('.training-progress').waitFor();
  await look('training: run');
  for (let paper = 0; paper < 20; paper += 1) await hands.pad('61⏎');
  await page.locator('.training-report').waitFor();
  await look('training: report');

  await visit('/rounds/2/rehearsal', '.rehearsal-none');
  await look('rehearsal: not tested');
  await hands.press('k');
  await page.locator('.rehearsal-totals').waitFor();
  await look('rehearsal: report');
  await hands.press('d');
  await page.locator('.practice-band').waitFor();
  await page.locator('.rehearsal-none').waitFor();
  await look('practice copy: nothing keyed');
  await visit('/rounds/2/batches/1', '.entry');
  await look('practice copy: entry');
  const written = page.waitForResponse((response) => response.url().endsWith('/reading/record') && response.ok());
  await hands.pad('001⏎');
  await written;
  await visit('/rounds/2/rehearsal', '.rehearsal-totals');
  await look('practice copy: compared');
  await visit('/rounds/2/rehearsal/deck', '.paper-page');
  await page.locator('[aria-busy="false"]').first().waitFor();
  await look('practice copy: ballots');
}
