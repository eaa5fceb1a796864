import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blank, hallPage, lastStep, reveals, steppedScene } from '../../src/hall/scene.ts';
import type { HallScene } from '../../src/hall/scene.ts';

const named = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('pages of names', () => {
  test('63 names stand on seven pages of nine', () => {
    const pages = named(7).map((page) => hallPage(named(63), 'all', page - 1));
    expect(pages.map(({ people }) => people.length)).toEqual([9, 9, 9, 9, 9, 9, 9]);
    expect(pages[6]).toEqual({ people: [55, 56, 57, 58, 59, 60, 61, 62, 63], page: 7, pages: 7, size: 9 });
  });

  test('a list that does not go up evenly ends in a page almost as full', () => {
    expect(named(2).map((page) => hallPage(named(11), 'all', page - 1).people.length)).toEqual([6, 5]);
    expect(hallPage(named(10), 'all', 0)).toMatchObject({ pages: 1, size: 10 });
  });

  test('every name is shown once, in order, at most ten at a time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (count) => {
        const shown = named(lastStep(count, 'all') + 1).map((page) => hallPage(named(count), 'all', page - 1));
        expect(shown.flatMap(({ people }) => people)).toEqual(named(count));
        for (const { people, pages, size } of shown) {
          expect(people.length).toBeLessThanOrEqual(Math.min(10, size));
          expect(pages).toBe(shown.length);
        }
      }),
    );
  });
});

describe('one by one', () => {
  test('nobody is shown at first, then one more with each step, on the page of the newest', () => {
    expect(hallPage(named(20), 'one-by-one', 0)).toEqual({ people: [], page: 1, pages: 2, size: 10 });
    expect(hallPage(named(20), 'one-by-one', 10).people).toEqual(named(10));
    expect(hallPage(named(20), 'one-by-one', 11)).toEqual({ people: [11], page: 2, pages: 2, size: 10 });
  });

  test('no step shows somebody whose turn has not come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), fc.nat(130), (count, step) => {
        const { people } = hallPage(named(count), 'one-by-one', step);
        expect(people.at(-1) ?? 0).toBe(Math.min(step, count));
      }),
    );
  });
});

describe('steps', () => {
  test('go on to the last page or person and back to the first, and no further', () => {
    for (const reveal of reveals)
      for (const count of [1, 9, 63]) {
        let scene: HallScene | null = { mode: 'result', reveal, step: 0 };
        let steps = 0;
        for (let next: HallScene | null = scene; next; next = steppedScene(next, 'next', count)) {
          scene = next;
          steps += 1;
        }
        expect(steps).toBe(lastStep(count, reveal) + 1);
        expect(scene).toEqual({ mode: 'result', reveal, step: lastStep(count, reveal) });
        for (let before: HallScene | null = scene; before; before = steppedScene(before, 'back', count)) scene = before;
        expect(scene).toEqual({ mode: 'result', reveal, step: 0 });
      }
  });

  test('lead from no other scene into a result', () => {
    for (const scene of [blank, { mode: 'progress' }] as const)
      for (const to of ['next', 'back'] as const) expect(steppedScene(scene, to, 63)).toBeNull();
  });
});
