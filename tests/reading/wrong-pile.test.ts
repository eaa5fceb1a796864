import { describe, expect, test } from 'vitest';
import { judge } from '../../src/election/judge.ts';
import type { Mark } from '../../src/election/model.ts';
import { ruleSets } from '../../src/election/rule-sets/index.ts';
import type { BallotContent } from '../../src/reading/draft.ts';
import { suspectPile } from '../../src/reading/wrong-pile.ts';
import { chanceFrom, content, keyed, realisticPile } from './comparison/pile.ts';
import type { Chance } from './comparison/pile.ts';

const size = 50;

interface Ballots {
  readonly lines: number;
  readonly struck: number;
}

/** In how many of so many tries the first five ballots of this second reading are suspected. `piles`: two of one election. */
function suspected(
  tries: number,
  { lines, struck }: Ballots,
  rate: number,
  second: (
    piles: readonly [readonly BallotContent[], readonly BallotContent[]],
    chance: Chance,
  ) => readonly BallotContent[],
): number {
  let found = 0;
  for (let seed = 1; seed <= tries; seed += 1) {
    const chance = chanceFrom(seed);
    const ballots = realisticPile(chance, { size: 2 * size, lines, struck });
    const piles = [ballots.slice(0, size), ballots.slice(size)] as const;
    const earlier = keyed(piles[0], chance, rate);
    const read = keyed(second(piles, chance).slice(0, 5), chance, rate);
    if (suspectPile({ earlier, read, lines, isValid: () => true }) === 'unlike') found += 1;
  }
  return found;
}

const kinds: Ballots[] = [
  { lines: 63, struck: 8 },
  { lines: 100, struck: 12 },
  { lines: 30, struck: 5 },
  { lines: 20, struck: 5 },
];

describe.each(kinds)('the first five ballots of a second reading: $lines names, $struck struck', (ballots) => {
  // Measured on 2,000 piles each, with none or 1 % of the lines misread: 98.9 and 99.0 %; 97.7 and 98.5 %; 98.6 and 98.8 %;
  // 98.9 and 98.5 %. The fewer names, the less a ballot tells: of 15 names 95 %, of 9 names 79 %.
  test.each([0, 0.01])('of another pile of the same election are suspected, with %d of the lines misread', (rate) => {
    expect(suspected(300, ballots, rate, ([, other]) => other)).toBeGreaterThanOrEqual(285);
  });

  // Measured on 2,000 piles of each kind: none as they lie, from the end or with one left out; with one keyed twice none to
  // two at 1 % of the lines misread; with the first two left out, or two exchanged, none to five.
  test.each<[string, (pile: readonly BallotContent[]) => readonly BallotContent[]]>([
    ['as they lie', (pile) => pile],
    ['from its end', (pile) => pile.toReversed()],
    ['with one left out', (pile) => pile.toSpliced(2, 1)],
    ['with the first two left out', (pile) => pile.slice(2)],
    ['with one keyed twice', (pile) => pile.toSpliced(1, 0, pile[1]!)],
    ['with two exchanged', (pile) => [pile[0]!, pile[2]!, pile[1]!, ...pile.slice(3)]],
  ])('of the right pile are not: %s', (_, read) => {
    expect(suspected(100, ballots, 0.001, ([pile]) => read(pile))).toBe(0);
    expect(suspected(100, ballots, 0.01, ([pile]) => read(pile))).toBeLessThanOrEqual(1);
  });
});

test('ballots that are nearly all the same say nothing about the pile', () => {
  const lines = 40;
  for (let seed = 1; seed <= 100; seed += 1) {
    const chance = chanceFrom(seed);
    const same = content(Array.from({ length: lines }, (_, line): Mark => (line < 4 ? 'struck' : 'none')));
    const pile = Array<BallotContent>(size).fill(same);
    const earlier = keyed(pile, chance, 0.002);
    expect(
      suspectPile({ earlier, read: keyed(pile.slice(0, 5), chance, 0.002), lines, isValid: () => true }),
    ).toBeNull();
  }
});

test('shareholders whose codes are in another pile are known after five ballots', () => {
  const holder = (place: number): BallotContent => ({ ...content([place, 0]), code: `HD${place}`, votes: 100 });
  const piles = [0, size].map((from) => Array.from({ length: size }, (_, place) => holder(from + place)));
  const isValid = () => true;
  const [earlier, other] = piles as [BallotContent[], BallotContent[]];
  expect(suspectPile({ earlier, read: other.slice(0, 5), lines: 2, isValid })).toBe('unlike');
  expect(suspectPile({ earlier, read: earlier.slice(0, 5), lines: 2, isValid })).toBeNull();
});

describe('the first five ballots of a first reading', () => {
  const shape = {
    style: 'strike',
    seats: 3,
    candidates: [1, 2, 3, 4, 5].map((number) => ({ number, name: `Người ${number}` })),
  } as const;
  const isValid = ({ marks, defects }: BallotContent) => judge({ marks, defects }, shape, ruleSets.party.rules).valid;
  const kept = (count: number) =>
    content(Array.from({ length: 5 }, (_, line): Mark => (line < count ? 'none' : 'struck')));
  const suspicion = (read: readonly BallotContent[]) => suspectPile({ earlier: null, read, lines: 5, isValid });

  test('are suspected when none of them is valid', () => {
    expect(suspicion(Array<BallotContent>(5).fill(kept(5)))).toBe('none-valid');
    expect(suspicion([...Array<BallotContent>(4).fill(kept(5)), kept(3)])).toBeNull();
  });

  test('are asked about once, at the fifth', () => {
    expect(suspicion(Array<BallotContent>(4).fill(kept(5)))).toBeNull();
    expect(suspicion(Array<BallotContent>(6).fill(kept(5)))).toBeNull();
  });
});
