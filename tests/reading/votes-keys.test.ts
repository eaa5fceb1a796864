import { describe, expect, test } from 'vitest';
import { select } from '../../src/reading/keypad.ts';
import { draftShown, marksShown } from '../../src/reading/keypad-state.ts';
import { registerOf } from '../../src/reading/register.ts';
import { keypad, lines, type } from './typing.ts';

const register = registerOf([
  { code: 'CĐ-0007', name: 'Lê Thị Bảy', shares: 1_000_000_000_000, present: true },
  { code: 'CĐ-0123', name: 'Vũ Văn Một', shares: 100, present: true },
  { code: 'A55', name: 'Hồ Năm', shares: 10, present: true },
  { code: 'B55', name: 'Hồ Lăm', shares: 10, present: true },
  { code: 'CĐ-0200', name: 'Đỗ Vắng', shares: 10, present: false },
]);
/** Five seats and six names: every number ends by itself. */
const company = (candidates = 6) => keypad('cumulative', candidates, { register, seats: 5 });
const refusal = (code: string, more: object = {}) => ({ kind: 'refuse', refusal: { code, ...more } });

describe('the holder of a cumulative ballot', () => {
  test('is named by the digits of the code, leading zeros or not, with shares × seats votes (rules.md §4.4)', () => {
    for (const typed of ['0123+', '123+', '123 +', '0123⏎']) {
      expect(type(company(), typed).state.draft.holding).toEqual({
        code: 'CĐ-0123',
        name: 'Vũ Văn Một',
        votes: 500,
      });
    }
    expect(type(company(), '7+').state.draft.holding).toMatchObject({ votes: 5_000_000_000_000 });
  });

  test('that nobody has, or two have, is refused and typed anew', () => {
    const unknown = type(company(), '124+');
    expect(unknown.effects).toEqual([refusal('unknown-holder', { digits: '124' })]);
    expect(unknown.state).toMatchObject({ pending: '', draft: { holding: null } });
    expect(type(company(), '55+').effects).toEqual([refusal('several-holders', { digits: '55' })]);
    expect(type(unknown.state, '−123+').state.draft.holding).toMatchObject({ code: 'CĐ-0123' });
  });

  test('that is not at the meeting is refused by name', () => {
    const { state, effects } = type(company(), '200+');
    expect(effects).toEqual([refusal('holder-absent', { holder: 'CĐ-0200', name: 'Đỗ Vắng' })]);
    expect(state).toMatchObject({ pending: '', draft: { holding: null } });
  });

  test('has one ballot in this pile', () => {
    const { state, effects } = type(company(), '123+1 500⏎ 7+1+⏎ 123+');
    expect(effects.at(-1)).toEqual(refusal('holder-entered', { holder: 'CĐ-0123', batch: null, serial: 1 }));
    expect(state.draft.holding).toBeNull();
  });

  test('has one ballot in all piles of the round', () => {
    const elsewhere = [{ code: 'CĐ-0007', batch: 3, serial: 41 }];
    const pad = keypad('cumulative', 6, { register, seats: 5, elsewhere });
    expect(type(pad, '7+').effects).toEqual([refusal('holder-entered', { holder: 'CĐ-0007', batch: 3, serial: 41 })]);
  });

  test('may be keyed again on the ballot that is corrected or was taken back', () => {
    const recorded = type(company(), '123+1 500⏎').state;
    expect(type(recorded, '−−−−−123+').state.draft.holding).toMatchObject({ code: 'CĐ-0123' });
    expect(type(select(recorded, 1).state, '−−− 123+').state.draft.holding).toMatchObject({ code: 'CĐ-0123' });
  });

  test('is not needed where no register is kept: the entitlement itself is keyed, exactly', () => {
    const pad = keypad('cumulative', 6);
    expect(type(pad, '9007199254740991+').state.draft.holding).toEqual({
      code: null,
      name: null,
      votes: Number.MAX_SAFE_INTEGER,
    });
    expect(type(pad, '9007199254740992').effects).toEqual([refusal('number-too-large')]);
    expect(type(pad, '0').effects).toEqual([refusal('leading-zero')]);
  });

  test('is seen before anything is recorded', () => {
    const { state, effects } = type(company(), '123⏎');
    expect(effects).toEqual([]);
    expect(type(state, '⏎').effects).toEqual([
      {
        kind: 'record',
        serial: 1,
        marks: [0, 0, 0, 0, 0, 0],
        defects: [],
        doubt: null,
        votes: 500,
        code: 'CĐ-0123',
      },
    ]);
  });

  test('may be missing only on a paper with a defect or a doubt', () => {
    expect(type(company(), '⏎').effects).toEqual([refusal('holder-missing')]);
    expect(type(company(), '/1/⏎').effects).toMatchObject([{ votes: 0, code: null, defects: ['not-issued'] }]);
    const doubtful = type(company(), '.1⏎');
    expect(doubtful.effects).toMatchObject([{ votes: 0, code: null, doubt: 'gạch không rõ' }]);
    expect(type(doubtful.state, '−').state.draft.holding).toBeNull();
  });
});

describe('the votes of a line', () => {
  test('end with the end key, and the last ones with Enter', () => {
    expect(type(company(), '123+ 1 200+ 6 300⏎').effects).toMatchObject([{ marks: [200, 0, 0, 0, 0, 300] }]);
  });

  test('follow a number that could go on after its own end key', () => {
    const { state } = type(company(63), '123+ 5+ 200+ 17 300+');
    expect(marksShown(state)[4]).toBe(200);
    expect(marksShown(state)[16]).toBe(300);
  });

  test('are a tick when the end key comes at once', () => {
    expect(type(company(), '123+ 2+ 3+⏎').effects).toMatchObject([{ marks: [0, 'chosen', 'chosen', 0, 0, 0] }]);
  });

  test('are not left out by Enter, by the defects or by the doubt', () => {
    for (const key of ['⏎', '/', '.']) {
      const { state, effects } = type(company(), `123+ 2${key}`);
      expect(effects).toEqual([refusal('amount-missing')]);
      expect(state).toMatchObject({ mode: 'marks', draft: { amountOf: 2 } });
    }
  });

  test('after a number that Enter ended are asked for aloud before anything is recorded', () => {
    const { state, effects } = type(company(63), '123+ 5⏎');
    expect(effects).toEqual([refusal('amount-missing')]);
    expect(state.draft.amountOf).toBe(5);
  });

  test('do not begin with 0 and stay exact', () => {
    expect(type(company(), '123+ 1 0').effects).toEqual([refusal('leading-zero')]);
    expect(type(company(), '123+ 1 9007199254740992').effects).toEqual([refusal('number-too-large')]);
    expect(type(company(), '7+ 1 5000000000000⏎').effects).toMatchObject([
      { marks: [5_000_000_000_000, 0, 0, 0, 0, 0] },
    ]);
  });

  test('show while they are typed', () => {
    const { state } = type(company(), '123+ 2 45');
    expect(marksShown(state)).toEqual([0, 45, 0, 0, 0, 0]);
    expect(draftShown(state).steps).toEqual([{ line: 2, mark: 45 }]);
    expect(state.draft.steps).toEqual([]);
  });

  test('are keyed once for each line', () => {
    const { state, effects } = type(company(), '123+ 2 45+ 2');
    expect(effects).toEqual([refusal('already-marked', { number: 2 })]);
    expect(state).toMatchObject({ pending: '', draft: { amountOf: null } });
    expect(lines(state)).toEqual([2]);
  });
});

describe('after a refusal, keys that would be read as something else are not read', () => {
  /** Five seats of seven people: 1 is keyed twice, and the second time with the votes of another. */
  const twice = '123+ 1+ 1 6000000';

  test('the votes of a refused line are no other person: they are swallowed aloud up to the end key', () => {
    const { state, effects } = type(company(7), `${twice}+`);
    expect(lines(state)).toEqual([1]);
    expect(state).toMatchObject({ pending: '', stopped: null, draft: { amountOf: null } });
    expect(effects).toEqual(Array(9).fill(refusal('already-marked', { number: 1 })));
    expect(type(state, '2 300⏎').effects).toMatchObject([{ marks: ['chosen', 300, 0, 0, 0, 0, 0] }]);
  });

  test('"−" lets the pad read on and takes nothing back', () => {
    const { state, effects } = type(company(7), `${twice}−`);
    expect(lines(state)).toEqual([1]);
    expect(state.stopped).toBeNull();
    expect(effects).toHaveLength(8);
    expect(type(state, '6 300⏎').effects).toMatchObject([{ marks: ['chosen', 0, 0, 0, 0, 300, 0] }]);
  });

  test('a number that nobody has leaves no first digit behind', () => {
    expect(type(company(63), '123+ 64 17−').state).toMatchObject({ pending: '', draft: { steps: [], amountOf: null } });
    expect(lines(type(company(63), '123+ 64 17+ 8 5+').state)).toEqual([8]);
  });

  test('votes of which a digit was refused do not count, and 0 votes are no tick', () => {
    expect(lines(type(company(), '123+ 3 0+ 4 05+ 5 20+').state)).toEqual([5]);
    expect(lines(type(company(), '7+ 1 9007199254740992+').state)).toEqual([]);
    expect(type(company(), '123+ 3 0−20+').state.draft.steps).toEqual([{ line: 3, mark: 20 }]);
  });

  test('the ballot that Enter did not record takes nothing of the next one, not even after an end key', () => {
    for (const refusedAtEnter of [twice, '123+ 2', '123+ 8']) {
      const { state, effects } = type(company(7), `${refusedAtEnter}⏎ 7+ 3 40+ 5+⏎`);
      expect(effects.every(({ kind }) => kind === 'refuse')).toBe(true);
      expect(lines(state).filter((line) => line !== 1)).toEqual([]);
      expect(state).toMatchObject({ entries: [], draft: { holding: { code: 'CĐ-0123' } }, stopped: { until: 'back' } });
    }
  });

  test('all of a ballot whose code was refused is swallowed, and "−" takes no ballot back', () => {
    const before = type(company(7), '123+ 1 500⏎').state;
    const { state, effects } = type(before, '124+ 7+ 2 300+ 3+⏎ /1 . * ↑ ↓');
    expect(effects.every(({ kind }) => kind === 'refuse')).toBe(true);
    expect(effects.at(-1)).toEqual(refusal('unknown-holder', { digits: '124' }));
    expect(state).toMatchObject({ mode: 'marks', serial: 2, draft: { holding: null } });
    const free = type(state, '−');
    expect(free.effects).toEqual([]);
    expect(free.state.entries).toHaveLength(1);
    expect(type(free.state, '7+ 2 300⏎').effects).toMatchObject([{ serial: 2, code: 'CĐ-0007' }]);
  });

  test('leaving a correction ends it', () => {
    const before = type(company(7), '123+ 1 500⏎').state;
    expect(type(before, '↑ 1 99 ⎋').state).toEqual(before);
  });

  test('on other ballots a refused number is typed on', () => {
    for (const style of ['strike', 'list'] as const) {
      expect(lines(type(keypad(style, 63), '641').state)).toEqual([61]);
      expect(type(keypad(style, 63), '64').state.stopped).toBeNull();
    }
  });
});

describe('taking back votes', () => {
  test('goes digit by digit, then the line, the votes before it, its number, at last the holder', () => {
    let { state } = type(company(), '123+ 1 20+ 2 45');
    const seen = Array.from({ length: 8 }, () => {
      state = type(state, '−').state;
      const { pending, draft } = state;
      return [pending, draft.amountOf, lines(state).length, draft.holding === null];
    });
    expect(seen).toEqual([
      ['4', 2, 1, false],
      ['', 2, 1, false],
      ['', null, 1, false],
      ['', 1, 0, false],
      ['', null, 0, false],
      ['', null, 0, true],
      ['', null, 0, true],
      ['', null, 0, true],
    ]);
    expect(type(state, '−').effects).toEqual([refusal('nothing-to-take-back')]);
  });

  test('takes the digits of a code one by one, and a number that could go on as a whole', () => {
    expect(type(company(), '124−3+').state.draft.holding).toMatchObject({ code: 'CĐ-0123' });
    expect(type(company(120), '123+ 12−').state).toMatchObject({ pending: '', draft: { amountOf: null } });
  });

  test('takes the doubt and the defects before the holder', () => {
    const { state } = type(company(), '123+/1/.1');
    expect(type(state, '−').state.draft).toMatchObject({ doubt: null, defects: ['not-issued'] });
    expect(type(state, '−−').state.draft).toMatchObject({ defects: [], holding: { code: 'CĐ-0123' } });
    expect(type(state, '−−−').state.draft.holding).toBeNull();
  });

  test('on an empty ballot withdraws the last one and brings its holder and votes back', () => {
    const before = type(company(), '123+ 1 200+ 2+⏎').state;
    const { state, effects } = type(before, '−');
    expect(effects).toEqual([{ kind: 'withdraw', serial: 1 }]);
    expect(state.draft).toMatchObject({ holding: { code: 'CĐ-0123', name: 'Vũ Văn Một', votes: 500 } });
    expect(marksShown(state)).toEqual([200, 'chosen', 0, 0, 0, 0]);
  });
});

describe('a cumulative ballot', () => {
  test('is never the same as the one before', () => {
    const before = type(company(), '123+ 1 200⏎').state;
    expect(type(before, '*').effects).toEqual([refusal('key-not-here')]);
    expect(type(before, '7+*').effects).toEqual([refusal('key-not-here')]);
  });

  test('that waits for the votes of a line is not left by an arrow while it is corrected', () => {
    const before = type(company(), '123+ 1 200⏎ 7+1+⏎').state;
    expect(type(before, '↑ 2 ↑').effects).toEqual([refusal('correction-unfinished')]);
    expect(type(before, '↑↑').state.serial).toBe(1);
  });

  test('put aside comes back with its holder, its line and its figure', () => {
    const { state } = type(company(), '123+ 1 200⏎ 7+ 2 45');
    const back = type(state, '↑↓').state;
    expect(back).toEqual(state);
  });
});
