import { expect, test } from 'vitest';
import { killed } from './kills.ts';

test('a program killed a dozen times loses nothing that was answered', async () => {
  const { faults, answered, losses } = await killed(12, 7);
  expect(losses).toEqual([]);
  expect(faults).toBe(12);
  expect(answered).toBeGreaterThan(20);
});
