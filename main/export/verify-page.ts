/**
 * `verify.html`: one page, with nothing outside of it, that checks a sealed folder in any browser. Its recount is written apart
 * from the program's own (`verify-page/`): two counts that share no line cannot share a mistake in one.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleSets } from '../../src/election/rule-sets/index.ts';

/** Beside this file, and beside the built program. */
const folder = join(import.meta.dirname, 'verify-page');

/** Each after those it imports. */
export const checkingParts = [
  'sha.js',
  'ed25519.js',
  'election.js',
  'verdict.js',
  'outcome.js',
  'findings.js',
  'recount.js',
  'folder.js',
  'words.js',
] as const;

/** Everything but the screen, as one script; a test runs it without a browser. */
export function checkingScript(): string {
  return [`const ruleSets = ${JSON.stringify(parameters())};`, ...checkingParts.map(partWithoutImports)].join('\n');
}

let made: Uint8Array | undefined;

/** The bytes of `verify.html`: the same for the same program. */
export function verifyPage(): Uint8Array {
  made ??= new TextEncoder().encode(pageText());
  return made;
}

function pageText(): string {
  const script = `(() => {\n'use strict';\n${checkingScript()}\n${partWithoutImports('page.js')}\n})();`;
  const style = read('page.css');
  const filled = new Map([
    ['%SCRIPT-HASH%', contentHash(script)],
    ['%STYLE-HASH%', contentHash(style)],
    ['%STYLE%', style],
    ['%SCRIPT%', script],
  ]);
  // Blanks around a place are left out too: the hashes are of all that stands between the tags.
  return read('page.html').replaceAll(/\s*(%[A-Z-]+%)\s*/gu, (_, place: string) => filled.get(place) ?? place);
}

/** The scripts import only each other, so that in one script the names are simply there. */
function partWithoutImports(name: string): string {
  return read(name)
    .replaceAll(/^import [^;]*;\n/gmu, '')
    .replaceAll(/^export /gmu, '');
}

/** LF whatever the checkout made of it: the page is compared byte by byte. */
function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
}

function contentHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** What the recount needs of each organisation. */
function parameters() {
  return Object.fromEntries(
    Object.entries(ruleSets).map(([id, { rules, surplusPercent }]) => [id, { rules, surplusPercent }]),
  );
}
