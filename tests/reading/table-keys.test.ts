import { describe, expect, test } from 'vitest';
import type { Mark, Style } from '../../src/election/model.ts';
import { goToLine, markName, settle, type PaperOnTable, type Settled } from '../../src/reading/table-keys.ts';
import { keyNamed } from './typing.ts';

const paper = (style: Style, candidates: number, more: Partial<PaperOnTable> = {}): PaperOnTable => ({
  style,
  candidates,
  writeIn: false,
  marks: Array.from({ length: candidates }, (): Mark =>
    style === 'cumulative' ? 0 : style === 'agree' ? 'agree' : 'none',
  ),
  line: null,
  pending: '',
  amountOf: null,
  ...more,
});

/** Keys written as on the pad; what the last of them did. */
function settled(start: PaperOnTable, typed: string): Settled {
  let last: Settled = { paper: start, used: false, heard: null };
  for (const sign of typed.replaceAll(' ', '')) last = settle(last.paper, keyNamed(sign));
  return last;
}

describe('a line of a paper on the table', () => {
  test('is turned by its number, which ends by itself or by the end key', () => {
    expect(settled(paper('strike', 63), '7').paper.marks[6]).toBe('struck');
    expect(settled(paper('strike', 63), '5').paper).toMatchObject({ pending: '5', line: null });
    expect(settled(paper('strike', 63), '5+').paper.marks[4]).toBe('struck');
    expect(settled(paper('strike', 63), '5⏎').paper.marks[4]).toBe('struck');
    expect(settled(paper('strike', 9), '33').paper.marks[2]).toBe('partial');
  });

  test('is turned by the space bar when it is the one looked at', () => {
    expect(settle(goToLine(paper('strike', 9), 4), 'turn').paper.marks[3]).toBe('struck');
    expect(settle(settled(paper('strike', 63), '5').paper, 'turn').paper.marks[4]).toBe('struck');
    expect(settle(goToLine(paper('cumulative', 9), 4), 'turn').paper).toMatchObject({ amountOf: 4 });
    expect(settle(paper('strike', 9), 'turn').used).toBe(false);
  });

  test('stays as it is where the end key follows a number that ended by itself', () => {
    expect(settled(paper('strike', 9), '3+4+').paper.marks).toEqual(settled(paper('strike', 9), '34').paper.marks);
    expect(settled(paper('agree', 9), '3+').paper.marks[2]).toBe('disagree');
    expect(settled(goToLine(paper('strike', 9), 4), '+')).toMatchObject({ used: false, paper: { line: 4 } });
  });

  test('that nobody has is refused and forgotten', () => {
    expect(settled(paper('strike', 63), '64')).toMatchObject({ heard: { unknown: '64' }, paper: { pending: '' } });
    expect(settled(paper('strike', 63), '0')).toMatchObject({ heard: { unknown: '0' } });
    expect(settled(paper('list', 0), '1')).toMatchObject({ heard: { unknown: '1' } });
  });

  test('is looked at between the first and the last', () => {
    expect(goToLine(paper('strike', 9), 0).line).toBe(1);
    expect(goToLine(paper('strike', 9), 12).line).toBe(9);
  });
});

describe('votes on a paper on the table', () => {
  const start = paper('cumulative', 9, { marks: [0, 30, 0, 0, 0, 0, 0, 0, 0] });

  test('are typed after the number, and end with the end key or with Enter', () => {
    expect(settled(start, '3 45+').paper).toMatchObject({ marks: [0, 30, 45, 0, 0, 0, 0, 0, 0], amountOf: null });
    expect(settled(start, '3 45⏎')).toMatchObject({ used: true, paper: { marks: [0, 30, 45, 0, 0, 0, 0, 0, 0] } });
    expect(settled(start, '3 45').paper.marks).toEqual(start.marks);
  });

  test('are a tick with the end key alone, and none with 0', () => {
    expect(settled(start, '2+').paper.marks[1]).toBe('chosen');
    expect(settled(start, '2 0+').paper.marks[1]).toBe(0);
    expect(settled(start, '2 07+').paper.marks[1]).toBe(7);
  });

  test('stay as they were where Enter or Esc comes before a figure', () => {
    expect(settled(start, '2⏎')).toMatchObject({ used: true, paper: { marks: start.marks, amountOf: null } });
    expect(settled(start, '2 45⎋').paper).toMatchObject({ marks: start.marks, amountOf: null, pending: '' });
    expect(settled(start, '2⎋ ⎋').used).toBe(false);
  });

  test('are taken back digit by digit, then the line', () => {
    expect(settled(start, '2 45−').paper).toMatchObject({ pending: '4', amountOf: 2 });
    expect(settled(start, '2 45−−−').paper).toMatchObject({ pending: '', amountOf: null });
    expect(settled(start, '−').used).toBe(false);
  });

  test('stay exact', () => {
    expect(settled(start, '2 9007199254740991+').paper.marks[1]).toBe(Number.MAX_SAFE_INTEGER);
    expect(settled(start, '2 9007199254740992')).toMatchObject({ heard: { tooLarge: '9007199254740992' } });
  });
});

describe('names on a paper on the table', () => {
  test('are asked for by 0 where voters may write them', () => {
    expect(settled(paper('list', 3, { writeIn: true }), '0').heard).toBe('name');
    expect(settled(paper('list', 25, { writeIn: true }), '20').paper.marks[19]).toBe('chosen');
  });

  test('are marked by their number, also below a paper read before', () => {
    expect(markName(paper('list', 2), 4)).toMatchObject({ candidates: 4, marks: ['none', 'none', 'none', 'chosen'] });
  });
});

test('keys that mean nothing to the paper are left to the screen', () => {
  for (const key of ['⏎', '/', '.', '*', '↑', '⎋', '−']) {
    expect(settled(paper('strike', 9), key)).toMatchObject({ used: false, heard: null });
  }
});
