/** The real program in a real browser: the web host on a folder of its own, and Chromium to drive it. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { build, isBuilt, screensBuild } from '../../main/built-files.ts';
import type { BuildTarget } from '../../main/built-files.ts';
import { startDesk } from '../../main/host-desk.ts';
import { startWebHost } from '../../main/web.ts';
import { alone } from './alone.ts';
import { findChromium } from './chromium.ts';

export const project = fileURLToPath(new URL('../..', import.meta.url));

/** A headless Chromium that asks nothing of the network. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { path: executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    env: { ...definedOnly(process.env), ...env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

export interface RunningProgram {
  /** Opens the start screen; carries the session's key. */
  readonly url: string;
  /** Where new congress files and the sample are put. */
  readonly documents: string;
  /** Ends it; one that has ended stays so. */
  close(): Promise<void>;
}

/** Builds the screens where they are older than their sources, and starts the web host on an empty user folder. */
export async function startProgram(): Promise<RunningProgram> {
  await builtFiles(screensBuild);
  const folder = await mkdtemp(path.join(tmpdir(), 'kiemphieu-'));
  const documents = path.join(folder, 'Documents');
  await mkdir(documents);
  const desk = startDesk({ host: 'web', program: project, userFolder: path.join(folder, 'settings'), documents });
  const host = await startWebHost({ router: desk.router, screens: path.join(project, 'dist', 'renderer') });
  let closed: Promise<void> | null = null;
  const close = async () => {
    await host.close();
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  };
  return {
    url: host.url,
    documents,
    close: () => (closed ??= close()),
  };
}

/** A fresh page at an address of the program at `url`, as after a restart: a new hash alone would only turn the page. */
export async function goAfresh(page: Page, url: string, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${new URL(url).origin}/#${address}`);
}

/** Builds `target` once for all test files that need it. */
export async function builtFiles(target: BuildTarget): Promise<void> {
  await alone('build', async () => {
    if (!(await isBuilt(project, target))) await build(project, target);
  });
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
