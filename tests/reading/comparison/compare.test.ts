import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark, Style } from '../../../src/election/model.ts';
import { compareReadings } from '../../../src/reading/comparison/compare.ts';
import type { Comparison } from '../../../src/reading/comparison/compare.ts';
import type { BallotContent } from '../../../src/reading/draft.ts';
import { chanceFrom, content, keyed, linesApart, realisticPile } from './pile.ts';

const pile: readonly BallotContent[] = realisticPile(chanceFrom(190), { size: 20, lines: 20, struck: 5 }).map(
  (ballot, place) =>
    // Each ballot unlike the next, so that every place is certain.
    ({ ...ballot, marks: ballot.marks.map((mark, line): Mark => (line % 20 === place ? 'partial' : mark)) }),
);
const shape = { style: 'strike', lines: 20, size: 20 } as const;
const places = pile.map((_, place) => place);
const read = (...order: number[]) => order.map((place) => pile[place]!);
const compare = (second: readonly BallotContent[], first: readonly BallotContent[] = pile): Comparison =>
  compareReadings(first, second, shape);
const at = (from: number, to = from) => ({ from, to });

describe('two readings of one pile', () => {
  test('that are the same agree, and only then are there ballots to count', () => {
    expect(compare(read(...places))).toEqual({ agreed: true, ballots: pile, faults: [], differences: [] });
  });

  test('differ ballot by ballot in just the lines, defects and doubts that differ', () => {
    const [, , third] = pile;
    const second = pile.with(2, {
      ...third!,
      marks: third!.marks.with(4, third!.marks[4] === 'struck' ? 'none' : 'struck'),
      defects: ['signed'],
      doubt: 'nét mờ',
    });
    const found = compare(second);
    expect(found).toMatchObject({ agreed: false, faults: [] });
    expect(found.differences).toEqual([
      {
        first: 3,
        second: 3,
        difference: {
          lines: [{ number: 5, first: third!.marks[4], second: second[2]!.marks[4] }],
          defects: [{ defect: 'signed', first: false, second: true }],
          doubt: { first: null, second: 'nét mờ' },
          holder: null,
        },
      },
    ]);
    expect(!found.agreed && found.alike.length).toBe(19);
  });

  test('of which one left out a paper are one fault and no red ballots', () => {
    expect(compare(read(...places.toSpliced(6, 1)))).toMatchObject({
      agreed: false,
      faults: [{ kind: 'skipped', reading: 2, count: 1, first: at(7), second: at(7) }],
      differences: [],
    });
    expect(compare(pile, read(...places.slice(1)))).toMatchObject({
      faults: [{ kind: 'skipped', reading: 1, count: 1, first: at(1), second: at(1) }],
    });
    expect(compare(read(...places.toSpliced(17, 3)))).toMatchObject({
      faults: [{ kind: 'skipped', reading: 2, count: 3, first: at(18, 20), second: at(18, 20) }],
    });
  });

  test('of which one keyed a paper twice name the paper and both of its entries', () => {
    expect(compare(read(...places.toSpliced(6, 0, 6)))).toMatchObject({
      faults: [{ kind: 'doubled', reading: 2, count: 1, first: at(7), second: at(7, 8) }],
      differences: [],
    });
  });

  test('of which one keyed a paper twice and had no room for the last name both', () => {
    expect(compare(read(...places.toSpliced(6, 0, 6).slice(0, 20))).faults).toEqual([
      { kind: 'skipped', reading: 2, count: 1, first: at(20), second: at(21) },
      { kind: 'doubled', reading: 2, count: 1, first: at(7), second: at(7, 8) },
    ]);
  });

  test('of which one began three papers over again after a pause', () => {
    expect(compare(read(...places.toSpliced(6, 0, 3, 4, 5))).faults).toEqual([
      { kind: 'doubled', reading: 2, count: 3, first: at(4, 6), second: at(4, 9) },
    ]);
  });

  test('of which one has a ballot from elsewhere', () => {
    const stranger = content(Array<Mark>(20).fill('partial'));
    expect(compare(pile.toSpliced(4, 0, stranger)).faults).toEqual([
      { kind: 'surplus', reading: 2, count: 1, first: at(5), second: at(5) },
    ]);
  });

  test('with two papers in each other’s place, next to each other or far apart', () => {
    for (const [one, other] of [
      [6, 7],
      [2, 15],
    ] as const) {
      expect(compare(read(...places.with(one, other).with(other, one)))).toMatchObject({
        agreed: false,
        faults: [{ kind: 'swapped', reading: 2, first: at(one + 1, other + 1), second: at(one + 1, other + 1) }],
        differences: [],
      });
    }
  });

  test('with a block of papers moved', () => {
    const moved = places.toSpliced(4, 3).toSpliced(10, 0, 4, 5, 6);
    expect(compare(read(...moved)).faults).toEqual([
      { kind: 'moved', reading: 2, first: at(5, 7), second: at(11, 13) },
    ]);
  });

  test('from the two ends of the pile are one fault, and others are still named', () => {
    const turned = places.toReversed();
    expect(compare(read(...turned))).toMatchObject({
      faults: [{ kind: 'turned', reading: 2, first: at(1, 20), second: at(1, 20) }],
      differences: [],
    });
    expect(compare(read(...turned.filter((place) => place !== 6))).faults).toEqual([
      { kind: 'skipped', reading: 2, count: 1, first: at(7), second: at(14) },
      { kind: 'turned', reading: 2, first: at(1, 20), second: at(1, 19) },
    ]);
  });

  test('of two piles are called that, without a difference for each ballot', () => {
    const elsewhere = realisticPile(chanceFrom(7), { size: 20, lines: 20, struck: 14 });
    expect(compare(elsewhere)).toMatchObject({ faults: [{ kind: 'unlike' }], differences: [], alike: [] });
  });

  test('that both left out the same paper do not agree: the pile has one more', () => {
    const both = read(...places.toSpliced(6, 1));
    expect(compare(both, both)).toMatchObject({
      agreed: false,
      faults: [{ kind: 'count', papers: 19, size: 20 }],
      differences: [],
    });
  });

  test('name the range where alike ballots lie side by side', () => {
    const alike = pile.toSpliced(5, 3, pile[4]!, pile[4]!, pile[4]!);
    expect(compare(alike.toSpliced(6, 1), alike).faults).toEqual([
      { kind: 'skipped', reading: 2, count: 1, first: at(5, 8), second: at(5, 8) },
    ]);
    expect(compare(alike.toSpliced(6, 0, alike[6]!), alike).faults).toEqual([
      { kind: 'doubled', reading: 2, count: 1, first: at(5, 8), second: at(5, 9) },
    ]);
  });

  test('that nobody began lack every paper', () => {
    expect(compare([])).toMatchObject({ faults: [{ kind: 'skipped', reading: 2, count: 20, first: at(1, 20) }] });
    expect(compareReadings([], [], { ...shape, size: 0 })).toMatchObject({ agreed: true, ballots: [] });
  });

  test('with a ballot for another paper are refused', () => {
    expect(() => compare(pile.with(3, content(['none'])))).toThrow(expect.objectContaining({ code: 'input-wrong' }));
  });
});

describe('other kinds of ballots', () => {
  const made: [Style, readonly Mark[]][] = [
    ['agree', ['agree', 'disagree', 'none', 'both']],
    ['list', ['none', 'none', 'chosen']],
    ['cumulative', [0, 0, 500, 'chosen', 1_000_000_000_000]],
  ];

  test.each(made)('%s: a skip is named and a single line differing is found', (style, marks) => {
    const chance = chanceFrom(5);
    const ballots = Array.from({ length: 30 }, (_, place) => ({
      ...content(Array.from({ length: 12 }, () => marks[Math.floor(chance() * marks.length)]!)),
      ...(style === 'cumulative' ? { code: `HD${place}`, votes: 1000 + place } : {}),
    }));
    const changed = ballots[3]!.marks[0] === marks[0] ? marks.at(-1)! : marks[0]!;
    const second = ballots.with(3, { ...ballots[3]!, marks: ballots[3]!.marks.with(0, changed) }).toSpliced(17, 1);
    const found = compareReadings(ballots, second, { style, lines: 12, size: 30 });
    expect(found.faults).toEqual([{ kind: 'skipped', reading: 2, count: 1, first: at(18), second: at(18) }]);
    expect(found.differences).toMatchObject([
      { first: 4, second: 4, difference: { lines: [{ number: 1, first: ballots[3]!.marks[0], second: changed }] } },
    ]);
  });

  test('a list read before a voter’s name was added holds that name as not chosen', () => {
    const before = [content(['chosen']), content(['none'])];
    const after = [content(['chosen', 'none']), content(['none', 'chosen'])];
    expect(compareReadings(before, after, { style: 'list', lines: 2, size: 2 }).differences).toMatchObject([
      { first: 2, difference: { lines: [{ number: 2, first: 'none', second: 'chosen' }] } },
    ]);
  });

  test('another holder is a difference also where the marks are alike', () => {
    const ballot = { ...content([5]), code: '17', votes: 100 };
    const found = compareReadings([ballot], [{ ...ballot, code: '71' }], { style: 'cumulative', lines: 1, size: 1 });
    expect(found.differences).toMatchObject([
      { difference: { holder: { first: { code: '17' }, second: { code: '71' } } } },
    ]);
  });
});

describe('whatever two people keyed', () => {
  const marks = fc.array(fc.constantFrom<Mark>('none', 'struck'), { minLength: 3, maxLength: 3 });
  const readings = fc.array(marks.map(content), { maxLength: 9 });

  test('a batch agrees only where every ballot of the pile is the same, at the same place', () => {
    fc.assert(
      fc.property(readings, readings, fc.boolean(), fc.nat(9), (first, other, same, size) => {
        const second = same ? [...first] : other;
        const equal =
          first.length === second.length && first.every((ballot, place) => linesApart(ballot, second[place]!) === 0);
        const found = compareReadings(first, second, { style: 'strike', lines: 3, size });
        expect(found.agreed).toBe(equal && first.length === size);
        if (!found.agreed) expect(found.faults.length + found.differences.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('no ballot is alike that differs, and none is listed twice', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0, 0.01, 0.1), fc.nat(3), (seed, rate, gone) => {
        const chance = chanceFrom(seed);
        const papers = realisticPile(chance, { size: 12, lines: 15, struck: 3 });
        const first = keyed(papers, chance, rate);
        const second = keyed(papers.toSpliced(Math.floor(chance() * 12), gone), chance, rate);
        const found = compareReadings(first, second, { style: 'strike', lines: 15, size: 12 });
        if (found.agreed) return;
        for (const place of found.alike) expect(linesApart(first[place.first - 1]!, second[place.second - 1]!)).toBe(0);
        const both = [...found.alike, ...found.differences];
        expect(new Set(both.map((place) => place.first)).size).toBe(both.length);
        expect(new Set(both.map((place) => place.second)).size).toBe(both.length);
      }),
    );
  });
});
