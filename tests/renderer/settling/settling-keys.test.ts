import { describe, expect, test } from 'vitest';
import type { SettlingPaper } from '../../../src/api/views.ts';
import type { Style } from '../../../src/election/model.ts';
import type { Key } from '../../../src/reading/keys.ts';
import { registerOf } from '../../../src/reading/register.ts';
import { isOwnAnswer, optionsOf, questionsOf } from '../../../renderer/screens/settling/paper-questions.ts';
import {
  pressSettling,
  settledParts,
  startSettling,
  type Settling,
  type SettlingPressed,
} from '../../../renderer/screens/settling/settling-keys.ts';

const paper = (parts: Partial<SettlingPaper>): SettlingPaper => ({
  entries: '1 2',
  serial: 17,
  kind: 'differs',
  surplus: false,
  lines: [],
  defects: [],
  holders: [],
  settled: null,
  ...parts,
});
const twoLines = paper({
  lines: [
    { number: 28, marks: ['none', 'struck'] },
    { number: 31, marks: ['none', 'partial'] },
  ],
});
const register = registerOf([
  { code: 'CĐ-0042', name: 'Trần Thị Lan', shares: 300, present: true },
  { code: 'CĐ-0043', name: 'Lê Văn Tám', shares: 200, present: true },
]);
const start = (of: SettlingPaper, style: Style = 'strike', known: Settling['register'] = null) =>
  startSettling(of, { style, seats: 5, register: known });

/** Presses keys one after the other; what the last one did. */
function press(settling: Settling, ...keys: Key[]): SettlingPressed {
  let pressed: SettlingPressed = { settling, effect: null };
  for (const key of keys) pressed = pressSettling(pressed.settling, key);
  return pressed;
}

describe('settling the lines of a paper', () => {
  test('offers what was read under the first digits, and nothing of who read it', () => {
    const [question] = questionsOf(twoLines, 'strike');
    expect(question && optionsOf(question, 'strike', false)).toEqual([{ mark: 'none' }, { mark: 'struck' }, 'more']);
  });

  test('opens the other marks the style has, and only those nobody read', () => {
    const [question] = questionsOf(paper({ lines: [{ number: 1, marks: ['agree', 'both'] }] }), 'agree');
    expect(question && optionsOf(question, 'agree', true)).toEqual(
      ['agree', 'both', 'none', 'disagree'].map((mark) => ({ mark })),
    );
    const [line] = questionsOf(paper({ lines: [{ number: 1, marks: ['none', 'chosen'] }] }), 'list');
    expect(line && optionsOf(line, 'list', false)).toEqual([{ mark: 'none' }, { mark: 'chosen' }]);
  });

  test('records only once every part is answered', () => {
    expect(press(start(twoLines), 'record').effect).toEqual({ refuse: { code: 'unanswered' } });
    const first = press(start(twoLines), '2', 'record');
    expect(first.effect).toBeNull();
    expect(first.settling.at).toBe(1);
    expect(press(first.settling, 'record').effect).toEqual({ refuse: { code: 'unanswered' } });
    const done = press(first.settling, '1', 'record');
    expect(done.effect).toBe('record');
    expect(settledParts(done.settling)).toEqual({
      lines: [
        { number: 28, mark: 'struck' },
        { number: 31, mark: 'none' },
      ],
      defects: [],
      holder: null,
    });
  });

  test('goes back to a part that was passed over', () => {
    const passed = press(start(twoLines), 'later', '1', 'record');
    expect(passed.effect).toBeNull();
    expect(passed.settling.at).toBe(0);
  });

  test('takes a mark that no reading has', () => {
    const opened = press(start(twoLines), '3', '3');
    expect(opened.settling.answers[0]).toEqual({ mark: 'partial' });
    expect(isOwnAnswer({ mark: 'partial' }, opened.settling.questions[0]!)).toBe(true);
    expect(isOwnAnswer({ mark: 'struck' }, opened.settling.questions[0]!)).toBe(false);
  });

  test('refuses a digit that stands for nothing, and loses no answer by it', () => {
    const wrong = press(start(twoLines), '1', '7');
    expect(wrong.effect).toEqual({ refuse: { code: 'no-option', digit: '7' } });
    expect(wrong.settling.answers[0]).toEqual({ mark: 'none' });
    expect(press(start(twoLines), '0').effect).toEqual({ refuse: { code: 'no-option', digit: '0' } });
  });

  test('takes back one thing at a time, and at last what was settled before', () => {
    const answered = press(start(twoLines), '1', 'record', '2', 'back');
    expect(answered.settling.answers).toEqual([{ mark: 'none' }, null]);
    const before = press(answered.settling, 'back');
    expect(before.settling.at).toBe(0);
    expect(before.settling.answers[0]).toEqual({ mark: 'none' });
    expect(press(before.settling, 'back', 'back').effect).toBe('undo');
  });

  test('closes what is open before it leaves', () => {
    expect(press(start(twoLines), '3', 'leave').effect).toBeNull();
    expect(press(start(twoLines), '3', 'leave', 'leave').effect).toBe('leave');
  });
});

test('a defect is there or it is not', () => {
  const done = press(start(paper({ defects: ['signed'] })), '2', 'record');
  expect(done.effect).toBe('record');
  expect(settledParts(done.settling).defects).toEqual([{ defect: 'signed', present: false }]);
});

describe('settling votes of shares', () => {
  const votes = paper({ lines: [{ number: 4, marks: [100, 1000] }] });
  const holders = paper({
    holders: [
      { code: 'CĐ-0042', name: 'Trần Thị Lan', votes: 1500 },
      { code: 'CĐ-0024', name: null, votes: 10 },
    ],
  });

  test('takes a figure that nobody read, and + at once as a tick', () => {
    const figure = press(start(votes, 'cumulative'), '3', '1', '0', '1', 'record');
    expect(settledParts(figure.settling).lines).toEqual([{ number: 4, mark: 101 }]);
    const tick = press(start(votes, 'cumulative'), '3', 'end');
    expect(settledParts(tick.settling).lines).toEqual([{ number: 4, mark: 'chosen' }]);
    expect(press(start(votes, 'cumulative'), '3', 'record').effect).toEqual({ refuse: { code: 'nothing-typed' } });
  });

  test('refuses a figure beyond whole numbers and keeps the digits before it', () => {
    const nines = Array<Key>(16).fill('9');
    const typed = press(start(votes, 'cumulative'), '3', ...nines);
    expect(typed.effect).toEqual({ refuse: { code: 'too-large' } });
    expect(typed.settling.typing).toBe('9'.repeat(15));
  });

  test('takes the holder as one thing, by the register', () => {
    const other = press(start(holders, 'cumulative', register), '3', '4', '3', 'record');
    expect(settledParts(other.settling).holder).toEqual({ code: 'CĐ-0043', votes: 1000 });
    const nobody = press(start(holders, 'cumulative', register), '3', '9', 'record');
    expect(nobody.effect).toEqual({ refuse: { code: 'unknown-holder', digits: '9' } });
    expect(nobody.settling.typing).toBe('');
  });

  test('asks for the votes themselves where no register is kept', () => {
    const typed = press(start(holders, 'cumulative'), '3', '7', '0', 'end');
    expect(settledParts(typed.settling).holder).toEqual({ code: null, votes: 70 });
  });
});
