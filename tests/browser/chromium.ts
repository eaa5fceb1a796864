/** Finds a Chromium for the tests: the machine's own, else the one among the development packages. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { alone } from './alone.ts';

export interface Chromium {
  readonly path: string;
  /** Variables the browser needs beside the machine's own. */
  readonly env: Readonly<Record<string, string>>;
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const howTo = 'No Chromium runs here: set CHROMIUM to its path, or install it (apt-get install chromium).';

/** The browser to test with; rejects with one line how to get one. */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<Chromium> {
  const given = env['CHROMIUM'];
  const own = given === 'packaged' ? undefined : (given ?? installed.find((file) => existsSync(file)));
  if (own === undefined) return alone('chromium', packagedChromium);
  if (!(await runs({ path: own, env: {} }))) throw new Error(`${own} does not start. ${howTo}`);
  return { path: own, env: {} };
}

/** Unpacks the browser of @sparticuz/chromium (Linux x64), and the system libraries it brings where they are missing. */
async function packagedChromium(): Promise<Chromium> {
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  packed.setGraphicsMode = false;
  const fonts = path.join(tmpdir(), 'fonts');
  const plain = { path: await packed.executablePath(), env: { FONTCONFIG_PATH: fonts } };
  if (await runs(plain)) return plain;
  const bin = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  await inflate(path.join(bin, 'al2023.tar.br'));
  const libraries = path.join(tmpdir(), 'al2023', 'lib');
  const helped = { path: plain.path, env: { ...plain.env, LD_LIBRARY_PATH: libraries } };
  if (await runs(helped)) return helped;
  throw new Error(howTo);
}

async function runs(browser: Chromium): Promise<boolean> {
  const started = promisify(execFile)(browser.path, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...browser.env },
  });
  return started.then(
    () => true,
    () => false,
  );
}
