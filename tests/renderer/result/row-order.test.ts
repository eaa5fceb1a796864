import { expect, test } from 'vitest';
import { orderRows } from '../../../renderer/screens/result/row-order.ts';

const row = (number: number, votes: number) => ({
  number,
  name: `Người ${number}`,
  for: votes,
  against: 0,
  uncounted: 0,
  percent: null,
  elected: false,
});
const rows = [row(1, 5), row(2, 9), row(3, 9), row(4, 10)];

test('by votes the highest comes first, and people level with each other stay in ballot order', () => {
  expect(orderRows(rows, 'votes').map(({ number }) => number)).toEqual([4, 2, 3, 1]);
});

test('in ballot order the rows stay as they are', () => {
  expect(orderRows(rows, 'ballot')).toEqual(rows);
});
