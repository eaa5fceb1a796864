import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperDefects } from '../../../src/election/model.ts';
import type { Mark } from '../../../src/election/model.ts';
import type { BallotContent } from '../../../src/reading/draft.ts';
import { askedOf } from '../../../src/reading/comparison/asked.ts';
import { rereadDifference, settledParts } from '../../../src/reading/comparison/settled-paper.ts';
import type { SettledParts } from '../../../src/reading/comparison/settled-paper.ts';
import { content } from './pile.ts';

const nothing: SettledParts = { lines: [], defects: [], holder: null };
const one: BallotContent = { ...content(['struck', 'none', 'none']), defects: ['marked'] };
const other: BallotContent = content(['struck', 'struck', 'none']);
const read = (...readings: (BallotContent | null)[]) => ({ read: readings, asked: askedOf(readings, 'strike') });

const ballots = fc.record({
  marks: fc.array(fc.constantFrom<Mark>('none', 'struck', 'partial'), { minLength: 4, maxLength: 4 }),
  defects: fc.subarray([...paperDefects]),
  doubt: fc.constant(null),
  votes: fc.constant(null),
  code: fc.constant(null),
});

/** Every part in question as it stands on the paper. */
function partsFrom({ lines, defects }: ReturnType<typeof askedOf>, paper: BallotContent): SettledParts {
  return {
    lines: lines.map(({ number }) => ({ number, mark: paper.marks[number - 1]! })),
    defects: defects.map((defect) => ({ defect, present: paper.defects.includes(defect) })),
    holder: null,
  };
}

describe('what is asked of a third person', () => {
  test('is each part in which any two readings differ, with what stands there, and not who read what', () => {
    const third: BallotContent = content(['struck', 'partial', 'none']);
    expect(askedOf([one, other, third], 'strike')).toEqual({
      lines: [{ number: 2, marks: ['none', 'struck', 'partial'] }],
      defects: ['marked'],
      holders: [],
    });
    expect(askedOf([third, one, other], 'strike')).toEqual(askedOf([other, third, one], 'strike'));
    expect(askedOf([one, null, one], 'strike')).toEqual({ lines: [], defects: [], holders: [] });
  });

  test('is the holder with the votes, and figures by size', () => {
    const figures = [900, 5, 'chosen'].map((mark, place) => ({
      ...content([mark as Mark]),
      code: place === 0 ? '17' : '71',
      votes: 100,
    }));
    expect(askedOf(figures, 'cumulative')).toEqual({
      lines: [{ number: 1, marks: [5, 900, 'chosen'] }],
      defects: [],
      holders: [
        { code: '17', votes: 100 },
        { code: '71', votes: 100 },
      ],
    });
  });
});

describe('the content of a ruling', () => {
  test('takes each part in question from the paper and leaves the rest as all have read it', () => {
    const parts: SettledParts = {
      lines: [{ number: 2, mark: 'partial' }],
      defects: [{ defect: 'marked', present: false }],
      holder: null,
    };
    expect(settledParts(read(one, other), parts, 'strike')).toEqual(content(['struck', 'partial', 'none']));
  });

  test('is one reading whole when every part is decided as it has it', () => {
    fc.assert(
      fc.property(fc.array(ballots, { minLength: 1, maxLength: 3 }), fc.nat(2), (readings, place) => {
        const right = readings[place % readings.length]!;
        const asked = askedOf(readings, 'strike');
        const ruled = settledParts({ read: readings, asked }, partsFrom(asked, right), 'strike');
        expect({ ...ruled, defects: new Set(ruled.defects) }).toEqual({ ...right, defects: new Set(right.defects) });
      }),
    );
  });

  test('is refused as long as any part is undecided, naming it', () => {
    expect(() => settledParts(read(one, other), nothing, 'strike')).toThrow(
      expect.objectContaining({ code: 'ruling-undecided', params: { parts: '2, marked' } }),
    );
    const holders = [{ ...content([5]), code: '17', votes: 100 }, content([5])];
    expect(() => settledParts({ read: holders, asked: askedOf(holders, 'cumulative') }, nothing, 'cumulative')).toThrow(
      expect.objectContaining({ code: 'ruling-undecided', params: { parts: 'holder' } }),
    );
  });

  test('is refused where a part is decided that all readings hold alike, or decided twice', () => {
    const decided = (...numbers: number[]): SettledParts => ({
      ...nothing,
      lines: numbers.map((number) => ({ number, mark: 'none' as const })),
    });
    expect(() => settledParts(read(one, one), decided(1), 'strike')).toThrow(
      expect.objectContaining({ code: 'ruling-not-asked', params: { parts: '1' } }),
    );
    expect(() => settledParts(read(content(['none']), content(['struck'])), decided(1, 1), 'strike')).toThrow(
      expect.objectContaining({ code: 'ruling-not-asked' }),
    );
    expect(() => settledParts(read(one, one), { ...nothing, holder: { code: '1', votes: 2 } }, 'strike')).toThrow(
      expect.objectContaining({ code: 'ruling-not-asked', params: { parts: 'holder' } }),
    );
  });

  test('takes no mark that this kind of paper cannot carry', () => {
    const decided = (mark: Mark): SettledParts => ({ ...nothing, lines: [{ number: 1, mark }] });
    expect(() => settledParts(read(content(['none']), content(['struck'])), decided('agree'), 'strike')).toThrow(
      expect.objectContaining({ code: 'ruling-mark-unfit', params: { number: 1 } }),
    );
    const figures = [content([5]), content([7])];
    const paper = { read: figures, asked: askedOf(figures, 'cumulative') };
    expect(() => settledParts(paper, decided(-1), 'cumulative')).toThrow(
      expect.objectContaining({ code: 'ruling-mark-unfit' }),
    );
    expect(settledParts(paper, decided(6), 'cumulative').marks).toEqual([6]);
    expect(settledParts(paper, decided('chosen'), 'cumulative').marks).toEqual(['chosen']);
  });

  test('never mixes the holder of one reading with the votes of the other', () => {
    const holders = [
      { ...content([5]), code: '17', votes: 100 },
      { ...content([5]), code: '71', votes: 900 },
    ];
    const paper = { read: holders, asked: askedOf(holders, 'cumulative') };
    const holder = { code: '71', votes: 900 };
    expect(settledParts(paper, { ...nothing, holder }, 'cumulative')).toEqual(holders[1]);
  });

  test('has a line for a name that only the later reading knew', () => {
    const readings = [content(['chosen']), content(['chosen', 'chosen'])];
    const parts: SettledParts = { ...nothing, lines: [{ number: 2, mark: 'chosen' }] };
    const ruled = settledParts({ read: readings, asked: askedOf(readings, 'list') }, parts, 'list');
    expect(ruled.marks).toEqual(['chosen', 'chosen']);
  });
});

describe('a paper that one reading has, read again', () => {
  test('differs in the parts that are named, whatever its doubt', () => {
    expect(rereadDifference(read(one, null), { ...other, doubt: 'nét mờ' })).toBe('2, marked');
    expect(rereadDifference(read(null, one), { ...one, doubt: 'nét mờ' })).toBe('');
  });

  test('of which two of three readings differ is like one of them', () => {
    expect(rereadDifference(read(one, null, other), other)).toBe('');
    expect(rereadDifference(read(one, null, other), content(['none', 'none', 'none']))).toBe('1, marked');
  });
});
