import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { marksShown, press } from '../../src/reading/keypad.ts';
import type { Entry, KeypadEffect, KeypadState, Pressed } from '../../src/reading/keypad.ts';
import { marksOf, stepsOf } from '../../src/reading/draft.ts';
import type { KeyedStyle } from '../../src/reading/draft.ts';
import type { Key } from '../../src/reading/keys.ts';
import { paperDefects } from '../../src/election/model.ts';
import type { Mark } from '../../src/election/model.ts';
import { keypad, keysFor, type } from './typing.ts';

const styles: readonly KeyedStyle[] = ['strike', 'agree', 'list'];
const marksOfStyle: Readonly<Record<KeyedStyle, readonly Mark[]>> = {
  strike: ['none', 'struck'],
  agree: ['agree', 'disagree', 'none', 'both'],
  list: ['none', 'chosen'],
};
const anyKey = fc.constantFrom<Key>(
  ...([...'0123456789'] as Key[]),
  ...(['end', 'record', 'record', 'back', 'back', 'same', 'defects', 'doubt', 'earlier', 'later', 'leave'] as const),
);
const anyStyle = fc.constantFrom(...styles);
const numbersOf = (candidates: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max: candidates }), { maxLength: Math.min(candidates, 20) });
const ballotOf = fc
  .integer({ min: 1, max: 130 })
  .chain((candidates) => fc.record({ candidates: fc.constant(candidates), numbers: numbersOf(candidates) }));

/** The ballots on disk after an effect; null where the effect does not fit what is there. */
function diskAfter(disk: readonly Entry[], effect: KeypadEffect | null, size: number): readonly Entry[] | null {
  switch (effect?.kind) {
    case 'record': {
      const { kind: _, ...entry } = effect;
      if (entry.serial < 1 || entry.serial > Math.min(size, disk.length + 1)) return null;
      return disk.toSpliced(entry.serial - 1, 1, entry);
    }
    case 'withdraw':
      return effect.serial === disk.length ? disk.slice(0, -1) : null;
    default:
      return disk;
  }
}

/** A refusal may only end the number being typed; a withdrawal brings the ballot back to the hand. */
function keepsWhatWasKeyed(before: KeypadState, { state, effect }: Pressed): boolean {
  if (effect?.kind === 'refuse') return isDeepStrictEqual({ ...state, pending: '' }, { ...before, pending: '' });
  if (effect?.kind === 'withdraw') return isDeepStrictEqual(marksShown(state), before.entries.at(-1)?.marks);
  return true;
}

describe('whatever is typed', () => {
  test('nothing recorded is lost: the ballots on disk are exactly those that the effects left there', () => {
    fc.assert(
      fc.property(
        anyStyle,
        fc.integer({ min: 1, max: 130 }),
        fc.integer({ min: 1, max: 6 }),
        fc.array(anyKey, { maxLength: 200 }),
        (style, candidates, size, keys) => {
          let state = keypad(style, candidates, { size });
          let disk: readonly Entry[] | null = [];
          for (const key of keys) {
            const pressed = press(state, key);
            disk = diskAfter(disk ?? [], pressed.effect, size);
            expect(pressed.state.entries).toEqual(disk);
            expect(keepsWhatWasKeyed(state, pressed)).toBe(true);
            state = pressed.state;
            expect(marksShown(state)).toHaveLength(candidates);
            expect(marksOfStyle[style]).toEqual(expect.arrayContaining([...new Set(marksShown(state))]));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('any ballot', () => {
  test('keying its numbers records exactly those numbers, whatever their order', () => {
    fc.assert(
      fc.property(anyStyle, ballotOf, (style, { candidates, numbers }) => {
        const { effects } = type(keypad(style, candidates), keysFor(numbers, candidates));
        const touched = { strike: 'struck', agree: 'disagree', list: 'chosen' } as const;
        const untouched = { strike: 'none', agree: 'agree', list: 'none' } as const;
        const marks = Array.from({ length: candidates }, (_, index) =>
          numbers.includes(index + 1) ? touched[style] : untouched[style],
        );
        expect(effects).toEqual([{ kind: 'record', serial: 1, marks, defects: [], doubt: null }]);
      }),
    );
  });

  test('taken back and recorded again is the same ballot', () => {
    const anyBallot = anyStyle.chain((style) =>
      fc.record({
        style: fc.constant(style),
        marks: fc.array(fc.constantFrom(...marksOfStyle[style]), { minLength: 1, maxLength: 40 }),
        defects: fc.subarray([...paperDefects]),
        doubt: fc.constantFrom(null, 'gạch không rõ'),
      }),
    );
    fc.assert(
      fc.property(anyBallot, ({ style, marks, defects, doubt }) => {
        const entry = { serial: 1, marks, defects, doubt };
        const { effects } = type(keypad(style, marks.length, { entries: [entry] }), '−⏎');
        expect(effects).toEqual([
          { kind: 'withdraw', serial: 1 },
          { kind: 'record', ...entry },
        ]);
        expect(marksOf(style, marks.length, stepsOf(style, marks))).toEqual(marks);
      }),
    );
  });
});

describe('keys per ballot', () => {
  /** Ballots that strike `struck` of 63 names at random, in the order of the paper; the same ballots at every run. */
  function randomBallots(count: number, struck: number): number[][] {
    let seed = 348;
    const below = (limit: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * limit);
    };
    return Array.from({ length: count }, () => {
      const numbers = new Set<number>();
      while (numbers.size < struck) numbers.add(below(63) + 1);
      return [...numbers].toSorted((a, b) => a - b);
    });
  }

  test('with 63 names stay within 5 % of the digits that must be typed plus one', () => {
    for (const struck of [1, 4, 8, 12]) {
      const ballots = randomBallots(5000, struck);
      const keys = ballots.reduce((sum, numbers) => sum + keysFor(numbers, 63).length, 0);
      const needed = ballots.reduce((sum, numbers) => sum + numbers.join('').length + 1, 0);
      expect(keys / needed).toBeLessThanOrEqual(1.05);
    }
  });
});
