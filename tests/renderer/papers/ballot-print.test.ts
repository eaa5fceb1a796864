import { expect, test } from 'vitest';
import { ballotsIn, proposed } from '../../../renderer/screens/papers/ballot-print.ts';
import { nothingBeside } from '../../../src/papers/ballot/ballot-look.ts';

const round = { issued: null, electorate: { kind: 'delegates', summoned: 120, excluded: [], present: 118 } } as const;
const look = { sheet: 'A5', scanning: false, beside: { ...nothingBeside, birth: 'year' } } as const;

test('as many ballots are proposed as are handed out, or as there are voters', () => {
  expect(proposed(round, null).copies).toBe(118);
  expect(proposed({ ...round, issued: 117 }, { count: 0, look: null, filled: false, holders: 0 }).copies).toBe(117);
});

test('with a register each shareholder at the meeting gets a filled one', () => {
  const printed = { count: 0, look: null, filled: false, holders: 12 };
  const print = proposed(round, printed);
  expect([print.copies, ballotsIn(print, printed)]).toEqual(['each-holder', 12]);
});

test('for one shareholder one ballot comes out of the printer', () => {
  const printed = { count: 12, look, filled: true, holders: 12 };
  expect(ballotsIn({ look, copies: { code: 'A1', replaces: true } }, printed)).toBe(1);
  expect(ballotsIn({ look, copies: { code: ' ', replaces: true } }, printed)).toBe(0);
});

test('more ballots look like the last ones', () => {
  expect(proposed(round, { count: 118, look, filled: true, holders: 0 }).look).toEqual(look);
  expect(proposed(round, null).look).toEqual({ sheet: 'A4', scanning: true, beside: nothingBeside });
});
