import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { press, writeDoubt, writeName } from '../../src/reading/keypad.ts';
import { marksShown } from '../../src/reading/keypad-state.ts';
import type { Entry, KeypadEffect, KeypadState, Pressed } from '../../src/reading/keypad-state.ts';
import { marksOf, stepsOf } from '../../src/reading/draft.ts';
import type { Key } from '../../src/reading/keys.ts';
import { registerOf } from '../../src/reading/register.ts';
import { paperDefects } from '../../src/election/model.ts';
import type { Mark, Style } from '../../src/election/model.ts';
import { keypad, keysFor, type } from './typing.ts';

const styles: readonly Style[] = ['strike', 'agree', 'list'];
const marksOfStyle: Readonly<Record<Style, readonly Mark[]>> = {
  strike: ['none', 'struck', 'partial'],
  agree: ['agree', 'disagree', 'none', 'both'],
  list: ['none', 'chosen'],
  cumulative: [0, 'chosen'],
};
/** Codes of one to three digits, so that keys at random name people; 7 and 07 are told apart, A1 and B1 are not. */
const register = registerOf(
  ['1', '2', '07', '7', 'CĐ-12', '130', 'A4', 'B4'].map((code, index) => ({
    code,
    name: `Người ${code}`,
    shares: 10 ** (index + 5),
    present: index > 0,
  })),
);
const anyPad = fc.constantFrom(
  ...[...styles, 'cumulative' as const].map((style) => ({ style, more: {} })),
  { style: 'list' as const, more: { writeIn: true } },
  { style: 'cumulative' as const, more: { register, seats: 3 } },
);
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

/** A key, or in the field for a name the answer that a written name has this number (0: Esc). */
function happen(state: KeypadState, event: Key | { readonly written: number }): Pressed & { before: KeypadState } {
  if (typeof event === 'string') return { ...press(state, event), before: state };
  if (state.mode === 'doubt-text') return { ...writeDoubt(state, 'chữ không rõ'), before: state };
  const line = Math.min(event.written, state.candidates + 1);
  if (state.mode !== 'name' || line === 0) return { ...press(state, 'leave'), before: state };
  // The field closes with the answer, also where the name is marked already.
  return { ...writeName(state, line, Math.max(line, state.candidates)), before: { ...state, mode: 'marks' } };
}

/**
 * A refusal may only end the number being typed, or stop the pad; where it ends a refused line, that line waits no longer
 * for votes. A withdrawal brings the ballot back to the hand.
 */
function keepsWhatWasKeyed(before: KeypadState, { state, effect }: Pressed): boolean {
  if (effect?.kind === 'refuse') {
    const waits = { ...before.draft, amountOf: state.stopped === null ? null : before.draft.amountOf };
    const kept = [before.draft, waits].map((draft) => ({ ...before, draft, pending: '', stopped: null }));
    const after = { ...state, pending: '', stopped: null };
    // Enter after a number names the line that it asks the votes of.
    const asked = { ...kept[0]!, draft: { ...before.draft, amountOf: Number(before.pending) } };
    if (effect.refusal.code === 'amount-missing' && before.pending !== '') kept.push(asked);
    return kept.some((one) => isDeepStrictEqual(after, one));
  }
  if (effect?.kind === 'withdraw') return isDeepStrictEqual(marksShown(state), before.entries.at(-1)?.marks);
  return true;
}

function assertKind<K extends KeypadEffect['kind']>(
  effect: KeypadEffect,
  kind: K,
): asserts effect is Extract<KeypadEffect, { kind: K }> {
  expect(effect.kind).toBe(kind);
}

describe('whatever is typed', () => {
  test('nothing recorded is lost: the ballots on disk are exactly those that the effects left there', () => {
    fc.assert(
      fc.property(
        anyPad,
        fc.integer({ min: 1, max: 130 }),
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.oneof({ weight: 9, arbitrary: anyKey }, fc.record({ written: fc.nat({ max: 140 }) })), {
          maxLength: 200,
        }),
        ({ style, more }, candidates, size, events) => {
          let state = keypad(style, candidates, { size, ...more });
          let disk: readonly Entry[] | null = [];
          for (const event of events) {
            const happened = happen(state, event);
            const { candidates: _, ...before } = happened.before;
            disk = diskAfter(disk ?? [], happened.effect, size);
            expect(happened.state.entries).toEqual(disk);
            expect(keepsWhatWasKeyed({ ...before, candidates: happened.state.candidates }, happened)).toBe(true);
            state = happened.state;
            expect(marksShown(state)).toHaveLength(state.candidates);
            for (const mark of marksShown(state)) {
              expect(typeof mark === 'number' ? style === 'cumulative' : marksOfStyle[style].includes(mark)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a holder has one ballot in the pile, and no cumulative ballot is recorded before its holder was seen', () => {
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 200 }), (keys) => {
        let state = keypad('cumulative', 12, { size: 5, register, seats: 3 });
        for (const key of keys) {
          const { effect, ...pressed } = press(state, key);
          if (effect?.kind === 'record') {
            expect(effect.code !== null || effect.defects.length > 0 || effect.doubt !== null).toBe(true);
            expect(effect.code).toBe(state.draft.holding?.code ?? null);
          }
          state = pressed.state;
          // An unfinished ballot put aside may meet its holder again among the ballots corrected meanwhile; the disk refuses it.
          if (state.aside !== null) continue;
          const codes = state.entries.flatMap(({ code }) => code ?? []);
          expect(new Set(codes).size).toBe(codes.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Cumulative ballots as typists key them blind, some with a code or a number that is refused. */
describe('cumulative ballots keyed without looking up', () => {
  /** People on the ballot, and the highest number that is keyed by mistake and refused as a whole. */
  const sizes = [
    { candidates: 7, highest: 9 },
    { candidates: 12, highest: 19 },
    { candidates: 63, highest: 69 },
  ];
  const ballots = fc.constantFrom(...sizes).chain(({ candidates, highest }) =>
    fc.record({
      candidates: fc.constant(candidates),
      keyed: fc.array(
        fc.record({
          // 1 is absent, 4 stands for two people, 99 is nobody.
          code: fc.constantFrom('2', '7', '07', '12', '130', '1', '4', '99'),
          groups: fc.array(
            fc.record({
              number: fc.integer({ min: 1, max: highest }),
              figure: fc.constantFrom('', '0', '05', '3', '20', '6000000'),
            }),
            { maxLength: 6 },
          ),
          /** Enter ends the last votes, or comes where a tick wants the end key. */
          endsByEnter: fc.boolean(),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
  );

  test('give a person no other votes than were keyed with the number, and a holder no other lines than of the ballot', () => {
    let recorded = 0;
    fc.assert(
      fc.property(ballots, ({ candidates, keyed }) => {
        let state = keypad('cumulative', candidates, { register, seats: 3 });
        for (const { code, groups, endsByEnter } of keyed) {
          const keys = groups.map(({ number, figure }) => `${number}${number * 10 <= candidates ? '+' : ''}${figure}+`);
          const all = `${code}+${keys.join('')}`;
          const typed = type(state, `${endsByEnter && keys.length > 0 ? all.slice(0, -1) : all}⏎`);
          state = typed.state;
          for (const effect of typed.effects) {
            if (effect.kind === 'refuse') continue;
            assertKind(effect, 'record');
            recorded += 1;
            expect(effect.code?.replace(/\D/gu, '')).toBe(code);
            effect.marks.forEach((mark, index) => {
              if (mark === 0) return;
              const figures = groups.filter(({ number }) => number === index + 1).map(({ figure }) => figure);
              expect(figures).toContain(mark === 'chosen' ? '' : String(mark));
            });
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(recorded).toBeGreaterThan(100);
  });

  test('lose to "−" after a refused code neither the ballot before nor anything else', () => {
    const keysAfter = fc.array(fc.constantFrom(...'0123456789+⏎/.*'), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom('1+', '4+', '99+', '99⏎', '2+'), keysAfter, (code, keys) => {
        const before = type(keypad('cumulative', 7, { register, seats: 3 }), '2+ 1 300⏎').state;
        const { state, effects } = type(before, `${code}${keys.join('')}−`);
        expect(effects.every(({ kind }) => kind === 'refuse')).toBe(true);
        expect(state).toEqual(before);
      }),
    );
  });
});

describe('any ballot', () => {
  test('keying its numbers records exactly those numbers, whatever their order', () => {
    fc.assert(
      fc.property(anyStyle, ballotOf, (style, { candidates, numbers }) => {
        const { effects } = type(keypad(style, candidates), keysFor(numbers, candidates));
        const touched = { strike: 'struck', agree: 'disagree', list: 'chosen', cumulative: 'chosen' } as const;
        const untouched = { strike: 'none', agree: 'agree', list: 'none', cumulative: 0 } as const;
        const marks = Array.from({ length: candidates }, (_, index) =>
          numbers.includes(index + 1) ? touched[style] : untouched[style],
        );
        expect(effects).toEqual([
          { kind: 'record', serial: 1, marks, defects: [], doubt: null, votes: null, code: null },
        ]);
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
        const entry = { serial: 1, marks, defects, doubt, votes: null, code: null };
        const { effects } = type(keypad(style, marks.length, { entries: [entry] }), '−⏎');
        expect(effects).toEqual([
          { kind: 'withdraw', serial: 1 },
          { kind: 'record', ...entry },
        ]);
        expect(marksOf(style, marks.length, stepsOf(style, marks))).toEqual(marks);
      }),
    );
  });

  test('of votes keyed line by line records exactly those votes, and is the same taken back and recorded again', () => {
    const votes = fc.uniqueArray(fc.integer({ min: 1, max: 63 }), { maxLength: 12 }).chain((numbers) =>
      fc.tuple(
        fc.constant(numbers),
        fc.array(fc.option(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), { nil: null }), {
          minLength: numbers.length,
          maxLength: numbers.length,
        }),
      ),
    );
    fc.assert(
      fc.property(votes, fc.constantFrom('2', '7', '07', 'CĐ-12', '130'), ([numbers, figures], code) => {
        const keyed = numbers.map((number, index) => `${number}${number < 7 ? '+' : ''}${figures[index] ?? ''}+`);
        const pad = keypad('cumulative', 63, { register, seats: 3 });
        const { state, effects } = type(pad, `${code.replace(/\D/gu, '')}+${keyed.join('')}⏎`);
        const marks = Array.from({ length: 63 }, (_, index) => {
          const at = numbers.indexOf(index + 1);
          return at < 0 ? 0 : (figures[at] ?? 'chosen');
        });
        const shares = register.byCode.get(code)?.shares ?? 0;
        const entry = { serial: 1, marks, defects: [], doubt: null, votes: shares * 3, code };
        expect(effects).toEqual([{ kind: 'record', ...entry }]);
        expect(type(state, '−⏎').effects).toEqual([
          { kind: 'withdraw', serial: 1 },
          { kind: 'record', ...entry },
        ]);
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
