/** How well faults put in on purpose are named, on 50 realistic ballots of 63 names. The bench prints the same on more. */
import { describe, expect, test } from 'vitest';
import { compareReadings } from '../../../src/reading/comparison/compare.ts';
import { comparedPile } from '../../../src/reading/comparison/pile.ts';
import type { PaperRuling } from '../../../src/reading/comparison/pile.ts';
import { idealRulings } from './ideal-settler.ts';
import { faultKinds, inject, isNamedExactly } from './injected.ts';
import { chanceFrom, keyed, linesApart, realisticPile } from './pile.ts';

const shape = { style: 'strike', lines: 63, size: 50 } as const;
const tries = 150;

describe.each([0, 0.001, 0.01])('with %d of the lines misread', (rate) => {
  test.each(faultKinds)('a single fault is named exactly: %s', (kind) => {
    let told = 0;
    let named = 0;
    for (let seed = 1; seed <= tries; seed += 1) {
      const injected = inject(kind, chanceFrom(seed), rate);
      const found = compareReadings(injected.first, injected.second, shape);
      if (!injected.distinguishable) continue;
      expect(found.agreed).toBe(false);
      told += 1;
      if (isNamedExactly(injected, found)) named += 1;
    }
    expect(told).toBeGreaterThan(tries / 2);
    // The bench asks for 99 % of many more; among so few, a few may miss.
    expect(told - named).toBeLessThanOrEqual(rate < 0.01 ? 1 : 3);
  });

  test('a pile without a fault is not said to have one', () => {
    let alarms = 0;
    for (let seed = 1; seed <= tries; seed += 1) {
      const chance = chanceFrom(seed);
      const pile = realisticPile(chance);
      const found = compareReadings(keyed(pile, chance, rate), keyed(pile, chance, rate), shape);
      alarms += found.faults.length > 0 ? 1 : 0;
    }
    expect(alarms).toBeLessThanOrEqual(rate < 0.01 ? 0 : 6);
  });
});

/*
 * Measured on 1,000 piles each, of all single skips and doubles: the paper alone, or a span of ballots that are wholly alike,
 * which is all anybody can know, is named in 100 % without misread lines, in 97.3 and 97.6 % with 0.1 % of the lines misread,
 * and in 86.4 and 87.7 % with 1 %. In all but 0.5 % of the others the span has ballots in it that differ from the paper by as
 * few lines as two readings of one ballot do. A tighter span would leave out the paper meant once in forty.
 */
test.each([
  [0, 1],
  [0.001, 0.96],
  [0.01, 0.83],
])(
  'with %d of the lines misread, the span of a skip or double is seldom wider than ballots wholly alike',
  (rate, least) => {
    for (const kind of ['skip', 'double'] as const) {
      let exact = 0;
      for (let seed = 1; seed <= tries; seed += 1) {
        const injected = inject(kind, chanceFrom(seed), rate);
        const found = compareReadings(injected.first, injected.second, shape);
        if (isNamedExactly({ ...injected, rate: 0 }, found)) exact += 1;
      }
      expect(exact).toBeGreaterThanOrEqual(tries * least);
    }
  },
);

test.each(faultKinds)(
  'with nothing misread, a pile with one fault holds no wrong ballot once it is settled: %s',
  (kind) => {
    for (let seed = 1; seed <= tries; seed += 1) {
      const { pile, order, first, second } = inject(kind, chanceFrom(seed), 0);
      const origins = new Map<number, number>();
      const readings = [first, second].map((ballots, reading) =>
        ballots.map((ballot, place) => {
          const id = 1000 * (reading + 1) + place;
          origins.set(id, order[reading]![place]!);
          return { id, content: ballot };
        }),
      );
      const compared = (rulings: readonly PaperRuling[]) => comparedPile({ ...shape, readings, rulings });
      const settled = compared(idealRulings(compared([]), pile, origins));
      expect(settled.agreed).toBe(true);
      // Only the second reading is in another order, and the first says how the papers lie.
      for (const [place, paper] of settled.papers.filter(({ content }) => content !== null).entries()) {
        expect(linesApart(paper.content!, pile[place]!)).toBe(0);
      }
    }
  },
);

test('a line that is wrong in ballots alike was misread in both readings, the same way', () => {
  let wrong = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const chance = chanceFrom(seed);
    const pile = realisticPile(chance);
    const [first, second] = [keyed(pile, chance, 0.01), keyed(pile, chance, 0.01)];
    const found = compareReadings(first, second, shape);
    if (found.agreed) continue;
    for (const place of found.alike) {
      if (place.first !== place.second) continue;
      const [paper, one, other] = [pile, first, second].map((ballots) => ballots[place.first - 1]!);
      expect(linesApart(one!, other!)).toBe(0);
      wrong += linesApart(paper!, one!);
    }
  }
  // 2,000 ballots of 63 lines: 0.0001 of the lines are misread twice, of which those on ballots otherwise alike stay unseen.
  expect(wrong).toBeLessThanOrEqual(15);
});
