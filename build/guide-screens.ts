/** The screens of the guide, on the sample congress, led there by keys as a committee does. */
import type { Page } from 'playwright-core';
import { samplePin } from '../main/sample/sample-pin.ts';
import { handsAt } from '../tests/browser/keyboard.ts';
import { goAfresh } from '../tests/browser/launch.ts';
import { chair, type SampleClient } from './guide-program.ts';

/** Keeps what the page shows as the picture of that name. */
type Keep = (name: string) => Promise<void>;

/** Who enters the second reading; the chair opens the sample. */
const secondReader = { personId: 3, secret: samplePin };

/** Rounds of the sample: half counted; not yet handed out; sealed. */
const counting = 1;
const declared = 3;
const sealed = 5;

export async function pictureScreens(page: Page, url: string, client: SampleClient, keep: Keep): Promise<void> {
  const hands = handsAt(page);
  const visit = async (address: string, ready: string) => {
    await goAfresh(page, url, address);
    await page.locator(ready).first().waitFor();
  };
  await page.goto(url);
  await page.locator('.start').waitFor();
  await keep('start');
  await hands.press('t');
  await page.locator('.frame-foot .key').first().waitFor();
  await keep('training');
  await hands.press('Escape');
  await page.locator('.start').waitFor();
  await hands.press('s');
  await page.locator('.home').first().waitFor();
  await keep('home');
  await visit('/congress/setup', '.form-page');
  await keep('congress');
  await visit('/congress/people', '.people-page');
  await keep('people');
  await visit(`/rounds/${declared}/setup`, '.election-page');
  await keep('election');
  await visit(`/rounds/${declared}`, '.ballots-form');
  await keep('issued');
  await visit(`/rounds/${counting}`, '.batches');
  await keep('board');

  await client.people.signIn(secondReader);
  await visit(`/rounds/${counting}/batches/7`, '.entry');
  await hands.pad('3+17 28 41 50 55 60 62⏎ 5+12 20 33 40 47 52 61 63⏎ 4+8 13 22 29 37 46 53 58');
  await page.getByText('Gạch 9').waitFor();
  await keep('entry');
  await hands.pad('/');
  await page.locator('.entry-choices').waitFor();
  await keep('entry-defects');
  await hands.pad('/');
  await client.people.signIn(chair);

  await visit(`/rounds/${counting}/settling`, '.settling-part');
  await keep('settling');
  await visit(`/rounds/${counting}/rulings`, '.ruling-form');
  await keep('rulings');
  await visit(`/rounds/${sealed}`, '.sealed-banner');
  await keep('sealed');
  await visit(`/rounds/${sealed}/result`, '.result-rows');
  await keep('result');
  await visit(`/rounds/${sealed}/papers`, '.paper-page');
  await page.locator('[aria-busy="false"]').first().waitFor();
  await keep('papers');
  await visit('/congress/layout', '.paper-page');
  await page.locator('[aria-busy="false"]').first().waitFor();
  await keep('layout');
  await pictureHall(page, visit, keep);
  await visit('/congress/summary', '.summary');
  await keep('summary');
  await hands.press('F9');
  await page.locator('.layer-above.lock').waitFor();
  await keep('lock');
}

async function pictureHall(
  page: Page,
  visit: (address: string, ready: string) => Promise<void>,
  keep: Keep,
): Promise<void> {
  const hands = handsAt(page);
  await visit(`/rounds/${counting}/hall`, '.hall-why');
  await hands.press('p');
  await page.locator('.hall-progress').first().waitFor();
  await visit('/hall', '.hall-progress');
  await keep('hall-progress');
  await visit(`/rounds/${sealed}/hall`, '.hall-control');
  await hands.press('a');
  await page.locator('.hall-person').first().waitFor();
  await keep('hall-control');
  await visit('/hall', '.hall-person');
  await keep('hall-result');
}
