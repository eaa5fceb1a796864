import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/outside/**'],
    maxWorkers: 2,
    testTimeout: 180_000,
  },
});
