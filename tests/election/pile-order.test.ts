import { expect, test } from 'vitest';
import { inPileOrder } from '../../src/election/pile-order.ts';

test('papers lie pile by pile, each from its first to its last, counted as numbers', () => {
  const places = [
    [10, 1],
    [2, 10],
    [2, 9],
    [1, 50],
  ].map(([batch, serial]) => ({ batch: batch!, serial: serial! }));
  expect(places.toSorted(inPileOrder).map(({ batch, serial }) => `${batch}/${serial}`)).toEqual([
    '1/50',
    '2/9',
    '2/10',
    '10/1',
  ]);
});
