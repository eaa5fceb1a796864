import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, startProgram, type RunningProgram } from './launch.ts';
import { axeProblems, reachProblems, sizes, untranslated, roomProblems } from './screen-checks.ts';
import { tour } from './tour.ts';

describe.each(['vi', 'en'] as const)('every screen and dialog, in %s', (language) => {
  const found = { axe: [], room: [], reach: [], words: [], said: [] } as Record<string, string[]>;
  let browser: Browser;
  let program: RunningProgram;

  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
    const page = await browser.newPage({ viewport: sizes.laptop, reducedMotion: 'reduce' });
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => found['said']?.push(message.text()));
    page.on('pageerror', (error) => found['said']?.push(String(error)));
    await page.addInitScript((chosen) => {
      if (location.protocol !== 'about:')
        localStorage.setItem('kiemphieu-session', JSON.stringify({ state: { language: chosen }, version: 0 }));
    }, language);
    await tour(page, program.url, async (stop) => {
      const at = (problems: readonly string[], size = '') => problems.map((problem) => `${stop} ${size}: ${problem}`);
      found['axe']?.push(...at(await axeProblems(page, language === 'vi')));
      found['words']?.push(...at(await untranslated(page)));
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        found['room']?.push(...at(await roomProblems(page), size));
        if (size !== 'large') found['reach']?.push(...at(await reachProblems(page), size));
      }
      await page.setViewportSize(sizes.laptop);
    });
  }, 600_000);

  afterAll(async () => {
    await browser.close();
    await program.close();
  });

  test('has nothing serious or critical against it by axe', () => expect(found['axe']).toEqual([]));

  test('fits the window, at 200 % and on a large screen', () => expect(found['room']).toEqual([]));

  test('can be reached to its last control at 200 %', () => expect(found['reach']).toEqual([]));

  test('shows words, not their names', () => expect(found['words']).toEqual([]));

  test('says nothing on the console', () => expect(found['said']).toEqual([]));
});
