/**
 * The tests that hand what the program wrote to programs of others. Each folder of `tests/outside` is named after the
 * program that it needs; where that is missing, one line tells what was not run and how to get it.
 */
import { defineConfig } from 'vitest/config';
import { findPrograms } from '../tests/outside/programs.ts';

const { found, missing } = findPrograms();
for (const { folder, howToGet } of missing) console.error(`Not run: tests/outside/${folder}. ${howToGet}`);

export default defineConfig({
  test: {
    include: found.map((folder) => `tests/outside/${folder}/**/*.test.ts`),
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
