/** The tests that prove `src/election`, for mutation testing alone. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/election/**/*.test.ts'], testTimeout: 60_000 },
});
