/**
 * Checks package-lock.json for what npm loses without a word. `--mend` writes it back in.
 *
 * npm 10 (Node 20 and 22 bring it) compiles every package with a binding.gyp unless the lock file itself says
 * `gypfile: false`; npm does not copy that from the package. better-sqlite3 brings its binaries, and compiling fails on a
 * machine without Python and a compiler.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const project = join(import.meta.dirname, '..');
const lockFile = join(project, 'package-lock.json');
const lock = JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: Record<string, Record<string, unknown>> };

const bringsItsBinaries = z.looseObject({ gypfile: z.literal(false) });
const wrong: string[] = [];

for (const [place, entry] of Object.entries(lock.packages)) {
  if (typeof entry['resolved'] === 'string') wrong.push(`${place} names a registry`);
  if (place === '' || entry['gypfile'] === false || !existsSync(join(project, place, 'binding.gyp'))) continue;
  const itself: unknown = JSON.parse(readFileSync(join(project, place, 'package.json'), 'utf8'));
  if (!bringsItsBinaries.safeParse(itself).success) continue;
  if (process.argv.includes('--mend')) entry['gypfile'] = false;
  else wrong.push(`${place} would be compiled by npm 10: run node build/check-lock.ts --mend`);
}

if (process.argv.includes('--mend')) writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exitCode = 1;
}
