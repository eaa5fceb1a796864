/** Whatever was keyed and ruled: what counts is what all readings hold, or what somebody said of just these entries. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/election/model.ts';
import type { BallotContent } from '../../../src/reading/draft.ts';
import { sameContent } from '../../../src/reading/draft.ts';
import { comparedPile } from '../../../src/reading/comparison/pile.ts';
import type { ComparedPile, PaperRuling, ReadEntry } from '../../../src/reading/comparison/pile.ts';
import { idealRulings } from './ideal-settler.ts';
import type { Origins } from './ideal-settler.ts';
import { content } from './pile.ts';

const lines = 24;
/** Ballots that differ on eight lines, so that no two misread ones are taken for each other. Piles have many alike. */
const kinds = Array.from({ length: 6 }, (_, kind) =>
  content(Array.from({ length: lines }, (__, line): Mark => (Math.floor(line / 4) === kind ? 'struck' : 'none'))),
);

/** One thing that goes wrong while a pile is read; places are taken modulo what there is. */
type Fault =
  | { readonly kind: 'skip' | 'double'; readonly at: number }
  | { readonly kind: 'swap' | 'move'; readonly at: number; readonly to: number };

const faults = fc.oneof(
  fc.record({ kind: fc.constantFrom('skip' as const, 'double' as const), at: fc.nat(30) }),
  fc.record({ kind: fc.constantFrom('swap' as const, 'move' as const), at: fc.nat(30), to: fc.nat(30) }),
);

function read(order: readonly number[], fault: Fault): number[] {
  if (order.length === 0) return [];
  const at = fault.at % order.length;
  switch (fault.kind) {
    case 'skip':
      return order.toSpliced(at, 1);
    case 'double':
      return order.toSpliced(at, 0, order[at]!);
    case 'swap': {
      const to = fault.to % order.length;
      return order.with(at, order[to]!).with(to, order[at]!);
    }
    case 'move':
      return order.toSpliced(at, 1).toSpliced(fault.to % order.length, 0, order[at]!);
  }
}

interface Reading {
  readonly faults: readonly Fault[];
  /** Per ballot: the line misread, of those that only this reading misreads; null none. */
  readonly misread: readonly (number | null)[];
}

const reading = (most: number): fc.Arbitrary<Reading> =>
  fc.record({
    faults: fc.array(faults, { maxLength: most }),
    misread: fc.array(fc.option(fc.nat(lines / 3 - 1), { freq: 3 }), { minLength: 1, maxLength: 8 }),
  });

interface Made {
  readonly pile: readonly BallotContent[];
  readonly readings: readonly (readonly ReadEntry[])[];
  readonly origins: Origins;
}

function made(papers: readonly number[], given: readonly Reading[]): Made {
  const pile = papers.map((kind) => kinds[kind]!);
  const origins = new Map<number, number>();
  const readings = given.map((one, number) => {
    const order = one.faults.reduce(
      read,
      papers.map((_, place) => place),
    );
    return order.map((paper, place): ReadEntry => {
      const id = (number + 1) * 1000 + place;
      origins.set(id, paper);
      const wrong = one.misread[place % one.misread.length] ?? null;
      if (wrong === null) return { id, content: pile[paper]! };
      const line = wrong * 3 + number;
      const { marks } = pile[paper]!;
      return { id, content: content(marks.with(line, marks[line] === 'struck' ? 'none' : 'struck')) };
    });
  });
  return { pile, readings, origins };
}

function compared({ pile, readings }: Made, rulings: readonly PaperRuling[]): ComparedPile {
  return comparedPile({ size: pile.length, lines, style: 'strike', readings, rulings });
}

const asText = (ballots: readonly BallotContent[]) => ballots.map(({ marks }) => marks.join(' '));
const counted = ({ papers }: ComparedPile) => papers.flatMap(({ content: ballot }) => ballot ?? []);
const papers = fc.array(fc.nat(kinds.length - 1), { minLength: 1, maxLength: 12 });
const shuffled = <T>(things: readonly T[], seed: number): T[] =>
  things
    .map((thing, place) => ({ thing, rank: Math.imul(seed + place + 1, 0x9e3779b1) >>> 0 }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ thing }) => thing);

describe('a pile with one fault and misread lines', () => {
  const single = fc
    .tuple(papers, faults, fc.integer({ min: 2, max: 3 }), fc.nat(2), reading(0), reading(0), reading(0))
    .map(([kindsOf, fault, count, at, ...readings]) => {
      const given = readings.slice(0, count);
      const faulty = at % count;
      // Where a few alike ballots lie about, an exchange may as well be one keyed twice and one left out, so that the order is
      // told otherwise than it was; which papers the pile has is not.
      const isInOrder = fault.kind === 'skip' || fault.kind === 'double';
      return { ...made(kindsOf, given.with(faulty, { ...given[faulty]!, faults: [fault] })), isInOrder };
    });

  test('is settled into exactly the papers of the pile, in their order', () => {
    fc.assert(
      fc.property(single, ({ isInOrder, ...one }) => {
        const settled = compared(one, idealRulings(compared(one, []), one.pile, one.origins));
        expect(settled).toMatchObject({ open: 0, agreed: true });
        const [told, lies] = [asText(counted(settled)), asText(one.pile)];
        expect(isInOrder ? told : told.toSorted()).toEqual(isInOrder ? lies : lies.toSorted());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('whatever went wrong in two or three readings', () => {
  const any = fc
    .tuple(papers, fc.array(reading(3), { minLength: 2, maxLength: 3 }))
    .map(([kindsOf, given]) => made(kindsOf, given));

  test('a pile that agrees once all is settled holds exactly its papers', () => {
    // A paper that all left out or all keyed twice no reading can show.
    const seen = any.filter(({ pile, readings, origins }) =>
      pile.every((_, paper) => {
        const times = readings.map((entries) => entries.filter(({ id }) => origins.get(id) === paper).length);
        return Math.max(...times) > 0 && Math.min(...times) < 2;
      }),
    );
    fc.assert(
      fc.property(seen, (one) => {
        const settled = compared(one, idealRulings(compared(one, []), one.pile, one.origins));
        const lies = asText(one.pile).toSorted();
        expect(settled.agreed ? asText(counted(settled)).toSorted() : lies).toEqual(lies);
      }),
      { numRuns: 2000 },
    );
  });

  test('the order of settling does not matter, and nothing agrees before all is settled', () => {
    fc.assert(
      fc.property(any, fc.nat(), (one, seed) => {
        const rulings = idealRulings(compared(one, []), one.pile, one.origins);
        const order = shuffled(rulings, seed);
        for (const done of order.keys()) {
          const part = compared(one, order.slice(0, done));
          expect(part.agreed).toBe(false);
          expect(part.open).toBeGreaterThan(0);
        }
        expect(compared(one, order)).toEqual(compared(one, rulings));
      }),
    );
  });

  test('a ballot counts only as all have read it, or as a ruling on just its entries says', () => {
    const rulings = fc.array(
      fc.record({
        at: fc.nat(40),
        kind: fc.constantFrom('paper' as const, 'not-a-paper' as const),
        content: fc.nat(kinds.length - 1),
        byCommittee: fc.boolean(),
        /** Of another paper, as after a correction. */
        stale: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(any, rulings, (one, drawn) => {
        const listed = compared(one, []).papers;
        if (listed.length === 0) return;
        const given = drawn.map(({ at, kind, content: ballot, byCommittee, stale }): PaperRuling => {
          const { entries } = listed[at % listed.length]!;
          return {
            entries: stale ? entries.replace(/\d+/u, (id) => String(Number(id) + 500)) : entries,
            kind,
            content: kind === 'paper' ? kinds[ballot]! : null,
            byCommittee,
          };
        });
        const found = compared(one, given);
        for (const paper of found.papers) {
          if (paper.content === null) continue;
          const readers = paper.read.filter((ballot) => ballot !== null);
          const ruling = given.findLast(({ entries }) => entries === paper.entries);
          if (ruling?.kind === 'paper') expect(sameContent(paper.content, ruling.content!)).toBe(true);
          else expect(readers.every((ballot) => sameContent(ballot, paper.content!))).toBe(true);
          if (paper.kind === 'single') expect(ruling?.kind).toBe('paper');
        }
        expect(found.agreed).toBe(found.open === 0 && counted(found).length === one.pile.length);
      }),
      { numRuns: 500 },
    );
  });
});
