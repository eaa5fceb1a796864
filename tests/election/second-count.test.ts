import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyElection } from './elections.ts';
import { disagreement } from './second-count.ts';

/** More in a longer run: `SECOND_COUNT_RUNS=1000000 npx vitest run tests/election/second-count.test.ts`. */
const numRuns = Number(process.env['SECOND_COUNT_RUNS'] ?? 100_000);

test(`a second count written from the rules again agrees on ${numRuns} random elections`, () => {
  fc.assert(
    fc.property(anyElection, (counted) => {
      expect(disagreement(counted)).toBeNull();
    }),
    { numRuns, seed: 190 },
  );
}, 3_600_000);
