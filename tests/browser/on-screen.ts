/** The program on a screen, for the tests of one file: whatever was started is closed after them. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { handsAt, type Hands } from './keyboard.ts';
import { launchBrowser, startProgram, type RunningProgram } from './launch.ts';
import { sizes } from './screen-checks.ts';

interface Started {
  readonly browser: Browser;
  readonly program: RunningProgram;
}

interface OnScreen extends Started {
  readonly page: Page;
  readonly hands: Hands;
  /** What the page says on its console, and its errors. */
  readonly said: readonly string[];
}

const running: Started[] = [];

afterAll(async () => {
  for (const { browser, program } of running.splice(0)) {
    await browser.close();
    await program.close();
  }
});

/** The program and a browser that shows nothing yet. */
export async function started(): Promise<Started> {
  const [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
  running.push({ browser, program });
  return { browser, program };
}

/** The program with the sample congress open and its chair signed in, and pages of the size of a laptop to be opened on it. */
export async function sampleOpened(): Promise<{ program: RunningProgram; context: BrowserContext }> {
  const { browser, program } = await started();
  const context = await browser.newContext({ viewport: sizes.laptop });
  const page = await context.newPage();
  await page.goto(program.url);
  await page.getByRole('button', { name: /^Đại hội mẫu/u }).waitFor();
  await page.keyboard.press('s');
  await page.getByRole('region', { name: 'Các cuộc bầu' }).waitFor();
  await page.close();
  return { program, context };
}

/** A page of the size of a laptop that has been nowhere yet, with hands at its keyboard. */
export async function onScreen(options: BrowserContextOptions = {}): Promise<OnScreen> {
  const { browser, program } = await started();
  const page = await browser.newPage({ viewport: sizes.laptop, ...options });
  page.setDefaultTimeout(20_000);
  return { browser, program, page, hands: handsAt(page), said: saidBy(page) };
}

/** Grows with what the page says on its console and with its errors. */
export function saidBy(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}
