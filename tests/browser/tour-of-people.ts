/** The lock, the accounts and the figures of the typists, from the home of the sample congress and back. */
import type { Page } from 'playwright-core';
import type { Hands } from './keyboard.ts';
import type { Look } from './tour.ts';

/** Of everybody in the sample congress. */
const samplePin = '1111';

export async function tourOfPeople(page: Page, hands: Hands, look: Look): Promise<void> {
  const seen = (selector: string) => page.locator(selector).first().waitFor();
  const gone = (selector: string) => page.locator(selector).first().waitFor({ state: 'detached' });

  await hands.tabTo(page.locator('.frame-head .person'));
  await hands.press('Enter');
  await seen('.person-ways');
  await look('menu of the person');
  await hands.press('Tab', 'Enter');
  await seen('[role="dialog"] [type="password"]');
  await look('own PIN');
  await hands.press('Enter');
  await seen('[role="dialog"] [aria-invalid="true"]');
  await look('own PIN: refused');
  await hands.press('Escape');
  await gone('[role="dialog"]');

  await hands.press('F9');
  await seen('.people-to-choose');
  await look('lock');
  await hands.press('2');
  await seen('.secret-form');
  await look('lock: PIN');
  for (let tries = 0; tries < 4; tries += 1) {
    await hands.pad('2468⏎');
    await page.locator('.layer-above button[data-loading]').waitFor({ state: 'detached' });
    await seen('.layer-above [role="alert"]');
    if (tries === 0) await look('lock: wrong PIN');
  }
  await seen('.secret-wait');
  await look('lock: waiting');
  await forgot(page, hands);
  await look('lock: a typist forgot');
  await hands.press('Escape');
  await seen('.people-to-choose');
  await hands.press('1');
  await forgot(page, hands);
  await hands.press('Enter');
  await seen('.layer-above [aria-invalid="true"]');
  await look('lock: the chair forgot');
  await hands.press('Escape');
  await seen('.people-to-choose');
  await signInAs(page, hands, '1');

  await hands.press('p');
  await seen('.accounts');
  await look('people');
  await hands.press('1');
  await seen('[role="dialog"] [type="password"]');
  await hands.press('Enter');
  await seen('[role="dialog"] [aria-invalid="true"]');
  await look('people: add');
  await hands.press('Escape');
  await gone('[role="dialog"]');
  await hands.press('Delete');
  await seen('.people-page [role="alert"]');
  await look('people: the last chair');
  await hands.press('ArrowDown', 'Delete');
  await seen('.account.inactive');
  await look('people: one stopped');
  await hands.press('Delete');
  await gone('.account.inactive');
  await hands.press('Enter');
  await seen('[role="dialog"] [type="radio"]');
  await look('people: role');
  await hands.press('Escape');
  await gone('[role="dialog"]');
  await hands.press('k');
  await seen('[role="dialog"] button');
  await look('people: recovery code');
  await hands.press('Enter');
  await seen('.recovery-code');
  await look('people: the code');
  await hands.press('Escape');
  await gone('[role="dialog"]');
  await hands.press('F9');
  await seen('.people-to-choose');
  await signInAs(page, hands, '5');
  await look('home of an observer');
  await hands.press('F9');
  await seen('.people-to-choose');
  await signInAs(page, hands, '1');
}

/** On the PIN of somebody: the way out. */
async function forgot(page: Page, hands: Hands): Promise<void> {
  await hands.tabTo(page.locator('.secret-buttons button').last());
  await hands.press('Enter');
  await page.locator('.recover-how').waitFor();
}

/** On the lock: the person with this digit. */
export async function signInAs(page: Page, hands: Hands, digit: string): Promise<void> {
  await hands.press(digit);
  await page.locator('.secret-form').waitFor();
  await hands.pad(`${samplePin}⏎`);
  await page.locator('.layer-above').waitFor({ state: 'detached' });
  await page.locator('.home [data-election]').first().waitFor();
}

/** The question for the second person, answered. */
export async function tourOfTheSecond(page: Page, hands: Hands, look: Look, stop: string): Promise<void> {
  await page.locator('.layer-above.question .people-to-choose').waitFor();
  await look(`${stop}: the second person`);
  await hands.press('1');
  await page.locator('.secret-form').waitFor();
  await look(`${stop}: the second person's PIN`);
  await hands.pad(`${samplePin}⏎`);
  await page.locator('.layer-above').waitFor({ state: 'detached' });
}
