/**
 * The tests that must notice a mutated rule: examples and golden cases. The random elections are left out: they would find
 * most mutants too, but slowly, and would hide a rule that no example proves.
 */
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/election/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      'tests/election/properties.test.ts',
      'tests/election/second-count.test.ts',
      'tests/election/second-rounds.test.ts',
    ],
    // One worker for all files: starting one per file takes most of the time of a mutant.
    isolate: false,
    testTimeout: 60_000,
  },
});
