import { describe, expect, test } from 'vitest';
import { isRead, mayRead, nextReading, type Piles } from '../../../renderer/parts/next-reading.ts';
import type { ReadingsState } from '../../../src/reading/comparison/readings.ts';

const cuc = { id: 1, role: 'operator' } as const;
const loi = { id: 2, role: 'operator' } as const;

type Given = readonly [person: number, entered: number, finished: boolean];

function pile(
  number: number,
  given: readonly Given[],
  more: { readonly settlers?: number[]; readonly size?: number } = {},
) {
  const { size = 50, settlers = [] } = more;
  const readers = given.map(([personId, entered, finished]) => ({
    readingId: number * 10 + personId,
    person: `Người ${personId}`,
    personId,
    entered,
    finished,
  }));
  const state: ReadingsState =
    readers.length === 0
      ? 'untouched'
      : readers.some(({ finished }) => !finished)
        ? 'reading'
        : readers.length < 2
          ? 'waiting'
          : 'agreed';
  return { number, size, entered: readers[0]?.entered ?? 0, readers, settlers, readingsState: state };
}

function twice(...batches: Piles['batches']): Piles {
  return { readings: 2, batches };
}

describe('the pile a person reads next', () => {
  test('a pile that another person has read comes before one that nobody has', () => {
    const piles = twice(pile(1, []), pile(2, [[1, 50, true]]), pile(3, []));
    expect(nextReading(piles, loi, 0)).toEqual({ batch: 2, ordinal: 2, begun: false });
  });

  test('nobody is led to a pile he has read, nor to one he settled in', () => {
    const piles = twice(pile(1, [[1, 50, true]]), pile(2, [[2, 50, true]], { settlers: [1] }));
    expect(nextReading(piles, cuc, 0)).toBeNull();
    expect(nextReading(piles, loi, 0)).toEqual({ batch: 1, ordinal: 2, begun: false });
  });

  test('what he left unfinished comes first, as the reading it is', () => {
    const piles = twice(
      pile(1, [[2, 50, true]]),
      pile(2, [
        [2, 50, true],
        [1, 7, false],
      ]),
    );
    expect(nextReading(piles, cuc, 0)).toEqual({ batch: 2, ordinal: 2, begun: true });
  });

  test('a pile on another table is left there, unless nothing of it was keyed yet', () => {
    expect(nextReading(twice(pile(1, [[1, 7, false]])), loi, 0)).toBeNull();
    expect(nextReading(twice(pile(1, [[1, 0, false]])), loi, 0)).toEqual({ batch: 1, ordinal: 2, begun: false });
    expect(nextReading(twice(pile(1, [[1, 0, false]]), pile(2, [])), loi, 0)?.batch).toBe(2);
  });

  test('a full pile whose reader forgot to say its end is passed on', () => {
    expect(nextReading(twice(pile(1, [[1, 50, false]])), loi, 0)).toEqual({ batch: 1, ordinal: 2, begun: false });
    expect(nextReading(twice(pile(1, [[1, 50, false]])), cuc, 0)).toEqual({ batch: 1, ordinal: 1, begun: true });
  });

  test('the search goes on after the pile just read, and then from the first', () => {
    const piles = twice(pile(1, []), pile(2, [[1, 50, true]]), pile(3, []));
    expect(nextReading(piles, cuc, 2)?.batch).toBe(3);
    expect(nextReading(twice(pile(1, []), pile(2, [[1, 50, true]])), cuc, 2)?.batch).toBe(1);
  });

  test('a reader whose pile was short has read it', () => {
    expect(nextReading(twice(pile(1, [[1, 49, true]])), cuc, 0)).toBeNull();
  });

  test('with one reading a pile is read when it is full, and only its reader goes on with it', () => {
    const piles: Piles = { readings: 1, batches: [pile(1, [[1, 50, false]]), pile(2, [[1, 20, false]]), pile(3, [])] };
    expect(nextReading(piles, cuc, 1)).toEqual({ batch: 2, ordinal: 1, begun: true });
    expect(nextReading(piles, loi, 1)).toEqual({ batch: 3, ordinal: 1, begun: false });
    expect(nextReading({ readings: 1, batches: [pile(1, [[1, 50, false]])] }, cuc, 0)).toBeNull();
  });

  test('an observer and a technician read nothing', () => {
    for (const role of ['observer', 'technician'] as const) {
      expect(nextReading(twice(pile(1, [])), { id: 9, role }, 0)).toBeNull();
    }
  });
});

describe('a pile', () => {
  test('with no ballots in it is read by nobody', () => {
    expect(isRead(pile(1, [], { size: 0 }), 2)).toBe(true);
    expect(mayRead(pile(1, [], { size: 0 }), 2, cuc)).toBe(false);
  });

  test('is not read as long as a wanted reading is not finished', () => {
    expect(isRead(pile(1, [[1, 50, true]]), 2)).toBe(false);
    expect(
      isRead(
        pile(1, [
          [1, 50, true],
          [2, 50, false],
        ]),
        2,
      ),
    ).toBe(false);
    expect(
      isRead(
        pile(1, [
          [1, 50, true],
          [2, 50, true],
        ]),
        2,
      ),
    ).toBe(true);
  });

  test('with a reading begun when more were asked for waits for it, and its reader alone goes on', () => {
    const begun = pile(1, [
      [1, 50, true],
      [2, 3, false],
    ]);
    const piles: Piles = { readings: 1, batches: [begun] };
    expect(isRead(begun, 1)).toBe(false);
    expect(nextReading(piles, loi, 0)).toEqual({ batch: 1, ordinal: 2, begun: true });
    expect(nextReading(piles, cuc, 0)).toBeNull();
    expect(nextReading(piles, { id: 3, role: 'chair' }, 0)).toBeNull();
  });

  test('takes no third reader where two are asked for', () => {
    const both = pile(1, [
      [1, 20, false],
      [2, 20, false],
    ]);
    expect(mayRead(both, 2, { id: 3, role: 'chair' })).toBe(false);
    expect(mayRead(both, 3, { id: 3, role: 'chair' })).toBe(true);
  });
});
