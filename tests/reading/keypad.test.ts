import { describe, expect, test } from 'vitest';
import { resizePile, select, writeDoubt } from '../../src/reading/keypad.ts';
import { isFull, marksShown } from '../../src/reading/keypad-state.ts';
import type { Mark } from '../../src/election/model.ts';
import { keypad, lines, type } from './typing.ts';

const refusal = (code: string, number?: number) => ({
  kind: 'refuse',
  refusal: number === undefined ? { code } : { code, number },
});
const marked = (candidates: number, mark: Mark, numbers: readonly number[], rest: Mark = 'none') =>
  Array.from({ length: candidates }, (_, index) => (numbers.includes(index + 1) ? mark : rest));

describe('numbers', () => {
  test('of 63 names, 7 ends by itself and 5 waits for what follows', () => {
    expect(lines(type(keypad('strike', 63), '7').state)).toEqual([7]);
    const five = type(keypad('strike', 63), '5').state;
    expect(lines(five)).toEqual([]);
    expect(five.pending).toBe('5');
  });

  test('the end key ends a number that could go on', () => {
    expect(lines(type(keypad('strike', 63), '3+17 28').state)).toEqual([3, 17, 28]);
  });

  test('an end key after a number that ended by itself is harmless', () => {
    const { state, effects } = type(keypad('strike', 63), '17+ 28+ +');
    expect(lines(state)).toEqual([17, 28]);
    expect(effects).toEqual([]);
  });

  test('of 120 names, 12 waits and 13 ends by itself', () => {
    expect(type(keypad('strike', 120), '12').state.pending).toBe('12');
    expect(lines(type(keypad('strike', 120), '13').state)).toEqual([13]);
    expect(lines(type(keypad('strike', 120), '120').state)).toEqual([120]);
  });

  test('a number that nobody has is refused and the digit before it stays', () => {
    const { state, effects } = type(keypad('strike', 63), '3+ 64');
    expect(effects).toEqual([refusal('unknown-number', 64)]);
    expect(state.pending).toBe('6');
    expect(lines(type(state, '1').state)).toEqual([3, 61]);
  });

  test('a number keyed twice on one ballot is refused and stays marked once', () => {
    const { state, effects } = type(keypad('strike', 63), '17 17');
    expect(effects).toEqual([refusal('already-marked', 17)]);
    expect(lines(state)).toEqual([17]);
    expect(state.pending).toBe('');
  });

  test('a number does not begin with 0 on list ballots without room for names', () => {
    const { state, effects } = type(keypad('list', 63), '0');
    expect(effects).toEqual([refusal('leading-zero')]);
    expect(state).toMatchObject({ pending: '', mode: 'marks' });
  });

  test('0 inside a number is a digit', () => {
    expect(lines(type(keypad('strike', 63), '10 60').state)).toEqual([10, 60]);
  });
});

describe('recording', () => {
  test('Enter records the ballot and goes on to the next', () => {
    const { state, effects } = type(keypad('strike', 63), '3+17 28⏎');
    expect(effects).toEqual([
      {
        kind: 'record',
        serial: 1,
        marks: marked(63, 'struck', [3, 17, 28]),
        defects: [],
        doubt: null,
        votes: null,
        code: null,
      },
    ]);
    expect(state.serial).toBe(2);
    expect(state.draft.steps).toEqual([]);
    expect(state.entries).toHaveLength(1);
  });

  test('Enter on nothing records an untouched ballot', () => {
    expect(type(keypad('strike', 3), '⏎').effects).toMatchObject([{ kind: 'record', marks: ['none', 'none', 'none'] }]);
    expect(type(keypad('list', 2), '⏎').effects).toMatchObject([{ kind: 'record', marks: ['none', 'none'] }]);
    expect(type(keypad('agree', 2), '⏎').effects).toMatchObject([{ kind: 'record', marks: ['agree', 'agree'] }]);
  });

  test('Enter ends the number being typed', () => {
    expect(type(keypad('strike', 63), '17 5⏎').effects).toMatchObject([{ marks: marked(63, 'struck', [5, 17]) }]);
  });

  test('Enter records nothing while the number being typed is refused', () => {
    const { state, effects } = type(keypad('strike', 63), '5+ 17 5⏎');
    expect(effects).toEqual([refusal('already-marked', 5)]);
    expect(state.entries).toEqual([]);
    expect(lines(state)).toEqual([5, 17]);
  });

  test('a list ballot records the numbers chosen', () => {
    expect(type(keypad('list', 4), '2 4⏎').effects).toMatchObject([{ marks: ['none', 'chosen', 'none', 'chosen'] }]);
  });

  test('a full pile takes no further ballot, and says how many it holds', () => {
    const full = type(keypad('strike', 3, { size: 2 }), '1⏎⏎').state;
    expect(isFull(full)).toBe(true);
    for (const key of ['1', '⏎', '+', '*', '/', '.']) {
      const { state, effects } = type(full, key);
      expect(effects).toEqual([refusal('batch-full', 2)]);
      expect(state).toEqual(full);
    }
  });

  test('a pile found to be larger goes on where it stopped', () => {
    const full = type(keypad('strike', 3, { size: 1 }), '⏎').state;
    expect(type(resizePile(full, 2), '2⏎').effects).toMatchObject([{ kind: 'record', serial: 2 }]);
  });

  test('a reading that was left goes on at the first ballot not recorded', () => {
    const entries = type(keypad('strike', 3), '1⏎2⏎').state.entries;
    expect(keypad('strike', 3, { entries }).serial).toBe(3);
  });
});

describe('names struck in part', () => {
  test('0 before a number is a name struck in part, whole numbers stay struck', () => {
    expect(type(keypad('strike', 63), '05+ 17 063⏎').effects).toMatchObject([
      { marks: marked(63, 'partial', [5, 63]).with(16, 'struck') },
    ]);
  });

  test('one line has one mark, struck or struck in part', () => {
    expect(type(keypad('strike', 9), '3 03').effects).toEqual([refusal('already-marked', 3)]);
  });

  test('a second 0 is refused, and a lone 0 ends nothing', () => {
    expect(type(keypad('strike', 9), '00').effects).toEqual([refusal('leading-zero')]);
    for (const key of ['+', '⏎', '/', '.']) {
      const { state, effects } = type(keypad('strike', 9), `0${key}`);
      expect(effects).toEqual([refusal('number-unfinished')]);
      expect(state).toMatchObject({ pending: '0', mode: 'marks' });
    }
  });

  test('comes back as it was when the ballot is taken back', () => {
    expect(type(keypad('strike', 9), '03 4⏎ −⏎').effects.at(-1)).toMatchObject({
      marks: marked(9, 'partial', [3]).with(3, 'struck'),
    });
  });
});

describe('agree ballots', () => {
  test('the numbers keyed are không đồng ý, everyone else đồng ý', () => {
    expect(type(keypad('agree', 3), '2⏎').effects).toMatchObject([{ marks: ['agree', 'disagree', 'agree'] }]);
  });

  test('0 before a number is a line left blank, 00 a line with both boxes (190-QĐ/TW, Điều 30 khoản 1)', () => {
    expect(type(keypad('agree', 12), '01+ 0012 3⏎').effects).toMatchObject([
      { marks: ['none', 'agree', 'disagree', ...marked(8, 'none', [], 'agree'), 'both'] },
    ]);
  });

  test('0 and the end key leave every line blank that is not keyed', () => {
    expect(type(keypad('agree', 4), '3 0+⏎').effects).toMatchObject([{ marks: ['none', 'none', 'disagree', 'none'] }]);
  });

  test('0 without a number is not recorded', () => {
    for (const typed of ['0⏎', '00⏎', '0/', '0.']) {
      const { state, effects } = type(keypad('agree', 3), typed);
      expect(effects).toEqual([refusal('number-unfinished')]);
      expect(state.pending).not.toBe('');
      expect(state.mode).toBe('marks');
    }
  });

  test('a third 0 is refused', () => {
    expect(type(keypad('agree', 3), '000').effects).toEqual([refusal('leading-zero')]);
  });

  test('one line has one mark, whichever was keyed first', () => {
    const { state, effects } = type(keypad('agree', 3), '2 02');
    expect(effects).toEqual([refusal('already-marked', 2)]);
    expect(marksShown(state)).toEqual(['agree', 'disagree', 'agree']);
  });

  test('with one candidate, Enter is đồng ý, 1 không đồng ý, 01 blank and 001 both boxes', () => {
    const { effects } = type(keypad('agree', 1), '⏎ 1⏎ 01⏎ 001⏎');
    expect(effects).toMatchObject([
      { marks: ['agree'] },
      { marks: ['disagree'] },
      { marks: ['none'] },
      { marks: ['both'] },
    ]);
  });
});

describe('taking back', () => {
  test('takes the number being typed, then the last number, then the one before', () => {
    const { state } = type(keypad('strike', 63), '17 28 5');
    expect(type(state, '−').state.pending).toBe('');
    expect(lines(type(state, '−').state)).toEqual([17, 28]);
    expect(lines(type(state, '−−').state)).toEqual([17]);
    expect(lines(type(state, '−−−').state)).toEqual([]);
  });

  test('takes the doubt and the defects once no number is left', () => {
    const { state } = type(keypad('strike', 63), '7 /2 3/ .1 ');
    const once = type(state, '−').state;
    expect(lines(once)).toEqual([]);
    expect(once.draft.doubt).toBe('gạch không rõ');
    const twice = type(once, '−').state;
    expect(twice.draft).toMatchObject({ doubt: null, defects: ['outside-name', 'marked'] });
    expect(type(twice, '−').state.draft.defects).toEqual(['outside-name']);
  });

  test('on an empty new ballot withdraws the last ballot and brings its content back', () => {
    const before = type(keypad('strike', 63), '3+17 /1/ .2 ⏎').state;
    const { state, effects } = type(before, '−');
    expect(effects).toEqual([{ kind: 'withdraw', serial: 1 }]);
    expect(state.entries).toEqual([]);
    expect(state.serial).toBe(1);
    expect(lines(state)).toEqual([3, 17]);
    expect(state.draft).toMatchObject({ defects: ['not-issued'], doubt: 'nghi đánh dấu' });
    expect(type(state, '28⏎').effects).toMatchObject([{ kind: 'record', marks: marked(63, 'struck', [3, 17, 28]) }]);
  });

  test('on the first ballot there is nothing to take back', () => {
    expect(type(keypad('strike', 63), '−').effects).toEqual([refusal('nothing-to-take-back')]);
  });

  test('withdraws from a full pile', () => {
    const full = type(keypad('strike', 3, { size: 1 }), '2⏎').state;
    expect(type(full, '−').effects).toEqual([{ kind: 'withdraw', serial: 1 }]);
  });
});

describe('same as the previous ballot', () => {
  const first = type(keypad('strike', 63), '3+17 /1/ .1 ⏎').state;

  test('copies the marks but neither defects nor doubt', () => {
    const { state } = type(first, '*');
    expect(lines(state)).toEqual([3, 17]);
    expect(state.draft).toMatchObject({ defects: [], doubt: null, sameAs: 1 });
    expect(type(state, '⏎').effects).toMatchObject([{ serial: 2, marks: marked(63, 'struck', [3, 17]), doubt: null }]);
  });

  test('is taken back by one key', () => {
    const { state } = type(first, '*−');
    expect(lines(state)).toEqual([]);
    expect(state.draft.sameAs).toBeNull();
    expect(state.entries).toHaveLength(1);
  });

  test('goes on with further numbers, and then is the same no more', () => {
    const { state } = type(first, '* 28');
    expect(lines(state)).toEqual([3, 17, 28]);
    expect(state.draft.sameAs).toBeNull();
    expect(lines(type(state, '−').state)).toEqual([3, 17]);
  });

  test('is refused where it would overwrite what was keyed', () => {
    expect(type(first, '7*').effects).toEqual([refusal('ballot-not-empty')]);
    expect(type(first, '5*').state.pending).toBe('5');
  });

  test('is refused on the first ballot', () => {
    expect(type(keypad('strike', 63), '*').effects).toEqual([refusal('nothing-to-repeat')]);
  });

  test('copies an agree ballot left blank but for one line', () => {
    const { effects } = type(keypad('agree', 3), '0+2⏎ *⏎');
    expect(effects).toMatchObject([{ marks: ['none', 'disagree', 'none'] }, { marks: ['none', 'disagree', 'none'] }]);
  });
});

describe('defects', () => {
  test('1 to 4 switch the four defects on and off, the same key closes', () => {
    const { state, effects } = type(keypad('strike', 63), '/4 2 1 2/ 7⏎');
    expect(effects).toMatchObject([
      { kind: 'record', defects: ['not-issued', 'signed'], marks: marked(63, 'struck', [7]) },
    ]);
    expect(state.mode).toBe('marks');
  });

  test('Enter closes the defects and records only when pressed again', () => {
    expect(type(keypad('strike', 63), '/3⏎').effects).toEqual([]);
    expect(type(keypad('strike', 63), '/3⏎⏎').effects).toMatchObject([{ kind: 'record', defects: ['marked'] }]);
  });

  test('there is no fifth defect', () => {
    expect(type(keypad('strike', 63), '/5').effects).toEqual([refusal('unknown-defect', 5)]);
  });

  test('back takes the last defect, then closes', () => {
    const { state } = type(keypad('strike', 63), '/14−');
    expect(state).toMatchObject({ mode: 'defects', draft: { defects: ['not-issued'] } });
    expect(type(state, '−−').state.mode).toBe('marks');
  });

  test('a number being typed is ended first', () => {
    expect(lines(type(keypad('strike', 63), '5/').state)).toEqual([5]);
  });

  test('keys that mean nothing here change nothing', () => {
    const { state, effects } = type(keypad('strike', 63), '/*↑');
    expect(effects).toEqual([refusal('key-not-here'), refusal('key-not-here')]);
    expect(state.mode).toBe('defects');
  });
});

describe('doubtful ballots', () => {
  test('a chosen reason goes with the ballot to the committee', () => {
    expect(type(keypad('strike', 63), '7.2⏎').effects).toMatchObject([
      { kind: 'record', doubt: 'nghi đánh dấu', marks: marked(63, 'struck', [7]) },
    ]);
  });

  test('0 asks for own words', () => {
    const { state } = type(keypad('strike', 63), '.0');
    expect(state.mode).toBe('doubt-text');
    const written = writeDoubt(state, 'Tên 22 gạch không rõ').state;
    expect(type(written, '⏎').effects).toMatchObject([{ doubt: 'Tên 22 gạch không rõ' }]);
  });

  test('own words may not be empty, and leaving them changes nothing', () => {
    const { state } = type(keypad('strike', 63), '7.0');
    expect(writeDoubt(state, '').effect).toEqual(refusal('reason-empty'));
    expect(type(state, '5').effects).toEqual([refusal('key-not-here')]);
    expect(type(state, '⎋').state).toMatchObject({ mode: 'marks', draft: { doubt: null } });
  });

  test('back takes the doubt away', () => {
    expect(type(keypad('strike', 63), '.1.−').state).toMatchObject({ mode: 'marks', draft: { doubt: null } });
  });

  test('a reason that is not offered is refused', () => {
    expect(type(keypad('strike', 63), '.3').effects).toEqual([refusal('unknown-reason', 3)]);
  });
});

describe('correcting an earlier ballot', () => {
  const two = type(keypad('strike', 63), '3⏎ 17⏎').state;

  test('the unfinished ballot waits and comes back as it was, with the number being typed', () => {
    const { state } = type(two, '28 /4/ 5 ↑');
    expect(state).toMatchObject({ serial: 2, pending: '' });
    expect(lines(state)).toEqual([17]);
    const back = type(state, '↓').state;
    expect(back).toMatchObject({ serial: 3, pending: '5', draft: { defects: ['signed'] }, aside: null });
    expect(lines(back)).toEqual([28]);
  });

  test('Enter corrects that ballot and goes back to the place', () => {
    const { state, effects } = type(two, '28 ↑↑ − 60 ⏎');
    expect(effects).toEqual([
      {
        kind: 'record',
        serial: 1,
        marks: marked(63, 'struck', [60]),
        defects: [],
        doubt: null,
        votes: null,
        code: null,
      },
    ]);
    expect(state.serial).toBe(3);
    expect(lines(state)).toEqual([28]);
    expect(state.entries).toHaveLength(2);
    expect(state.entries[0]?.marks[59]).toBe('struck');
  });

  test('Enter on an earlier ballot that was not changed records nothing', () => {
    const { state, effects } = type(two, '↑⏎');
    expect(effects).toEqual([]);
    expect(state).toEqual(two);
  });

  test('a changed ballot is not left by an arrow, only recorded or given up', () => {
    const { state, effects } = type(two, '↑ 60 ↑');
    expect(effects).toEqual([refusal('correction-unfinished')]);
    expect(state.serial).toBe(2);
    expect(type(state, '↓').effects).toEqual([refusal('correction-unfinished')]);
    expect(type(state, '⎋').state).toEqual(two);
  });

  test('back does not withdraw an earlier ballot', () => {
    const { state, effects } = type(two, '↑−−');
    expect(effects).toEqual([refusal('nothing-to-take-back')]);
    expect(state.entries).toEqual(two.entries);
  });

  test('before the first and after the last there is no ballot', () => {
    expect(type(two, '↑↑↑').effects).toEqual([refusal('no-earlier-ballot')]);
    expect(type(two, '↓').effects).toEqual([refusal('no-later-ballot')]);
    expect(type(keypad('strike', 63), '↑').effects).toEqual([refusal('no-earlier-ballot')]);
  });

  test('any recorded ballot can be chosen at once', () => {
    expect(select(two, 1).state.serial).toBe(1);
    expect(select(two, 9).effect).toEqual(refusal('no-later-ballot'));
    expect(select(two, 3).effect).toEqual(refusal('no-later-ballot'));
  });

  test('works on a full pile', () => {
    const full = resizePile(two, 2);
    expect(type(full, '↑ 5⏎').effects).toMatchObject([{ kind: 'record', serial: 2 }]);
  });

  test('same as the previous ballot looks at the ballot before the corrected one', () => {
    expect(lines(type(two, '↑ −*').state)).toEqual([3]);
  });
});
