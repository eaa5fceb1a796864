/** Made piles of realistic ballots, and readers who err: the same for the same seed. */
import type { Mark } from '../../../src/election/model.ts';
import type { BallotContent } from '../../../src/reading/draft.ts';

export type Chance = () => number;

/** A number from 0 to below 1 after another (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function upTo(chance: Chance, limit: number): number {
  return Math.floor(chance() * limit);
}

export const content = (marks: readonly Mark[]): BallotContent => ({
  marks,
  defects: [],
  doubt: null,
  votes: null,
  code: null,
});

/**
 * Strike ballots as they come out of a box: of ten, three strike exactly the slate that was talked of, two differ from it
 * by one or two names, and five are struck by their voters' own minds, some names more often than others.
 */
export function realisticPile(chance: Chance, { size = 50, lines = 63, struck = 8 } = {}): BallotContent[] {
  const popularity = Array.from({ length: lines }, () => 0.3 + chance());
  const ownMind = (count: number): Set<number> => {
    const chosen = new Set<number>();
    while (chosen.size < count) {
      const line = upTo(chance, lines);
      if (chance() * 1.3 < popularity[line]!) chosen.add(line);
    }
    return chosen;
  };
  const slate = ownMind(struck);
  return Array.from({ length: size }, () => {
    const kind = chance();
    if (kind < 0.3) return strike(lines, slate);
    if (kind >= 0.5) return strike(lines, ownMind(struck + (chance() < 0.2 ? 1 : 0)));
    const names = [...slate];
    for (let change = chance() < 0.5 ? 1 : 2; change > 0; change -= 1) {
      names[upTo(chance, names.length)] = [...ownMind(1)][0]!;
    }
    return strike(lines, new Set(names));
  });
}

function strike(lines: number, names: ReadonlySet<number>): BallotContent {
  return content(Array.from({ length: lines }, (_, line) => (names.has(line) ? 'struck' : 'none')));
}

/** The pile as a reader keys it who takes each line for its contrary at this rate. */
export function keyed(pile: readonly BallotContent[], chance: Chance, rate: number): BallotContent[] {
  return pile.map((ballot) => ({
    ...ballot,
    marks: ballot.marks.map((mark) => (chance() < rate ? (mark === 'struck' ? 'none' : 'struck') : mark)),
  }));
}

/** On how many lines two ballots differ. */
export function linesApart(one: BallotContent, other: BallotContent): number {
  return one.marks.filter((mark, line) => mark !== other.marks[line]).length;
}
