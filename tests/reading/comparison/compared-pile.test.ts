import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/election/model.ts';
import type { BallotContent } from '../../../src/reading/draft.ts';
import { comparedPile } from '../../../src/reading/comparison/pile.ts';
import type { ComparedPile, PaperRuling, ReadEntry } from '../../../src/reading/comparison/pile.ts';
import { chanceFrom, realisticPile } from './pile.ts';

const lines = 20;
const pile: readonly BallotContent[] = realisticPile(chanceFrom(190), { size: 10, lines, struck: 5 }).map(
  (ballot, place) =>
    // Each ballot unlike the next, so that every place is certain.
    ({ ...ballot, marks: ballot.marks.map((mark, line): Mark => (line % 10 === place ? 'partial' : mark)) }),
);
const places = pile.map((_, place) => place);

/** A reading of these papers; its entries have the ids from `reading`00 on. */
function reading(number: number, papers: readonly (number | BallotContent)[]): ReadEntry[] {
  return papers.map((paper, place) => ({
    id: number * 100 + place + 1,
    content: typeof paper === 'number' ? pile[paper]! : paper,
  }));
}

function compared(readings: readonly (readonly ReadEntry[])[], rulings: readonly PaperRuling[] = []): ComparedPile {
  return comparedPile({ size: pile.length, lines, style: 'strike', readings, rulings });
}

const paper = (entries: string, content: BallotContent): PaperRuling => ({
  entries,
  kind: 'paper',
  content,
  byCommittee: false,
});
const notAPaper = (entries: string): PaperRuling => ({
  entries,
  kind: 'not-a-paper',
  content: null,
  byCommittee: false,
});

const misread = (place: number): BallotContent => ({
  ...pile[place]!,
  marks: pile[place]!.marks.with(3, pile[place]!.marks[3] === 'struck' ? 'none' : 'struck'),
});

describe('a pile of which the readings are the same', () => {
  test.each([1, 2, 3])('agrees: %d', (count) => {
    const found = compared(Array.from({ length: count }, (_, place) => reading(place + 1, places)));
    expect(found).toMatchObject({ faults: [], open: 0, agreed: true });
    expect(found.papers.map(({ content }) => content)).toEqual(pile);
    expect(found.papers.map(({ serial }) => serial)).toEqual(places.map((place) => place + 1));
    expect(found.papers[0]!.entries).toBe(['101', '201', '301'].slice(0, count).join(' '));
  });

  test('does not agree with one ballot less than the pile has, and that is nothing a ruling could mend', () => {
    const found = compared([reading(1, places.slice(1)), reading(2, places.slice(1))]);
    expect(found).toMatchObject({ open: 1, agreed: false });
    expect(found.faults).toEqual([{ fault: { kind: 'count', papers: 9, size: 10 }, key: null, settled: false }]);
    expect(compared([reading(1, places.slice(1))])).toMatchObject({ faults: [], open: 0, agreed: false });
  });
});

describe('a paper', () => {
  test('that two readings hold otherwise is open until it is ruled on', () => {
    const readings = [
      reading(1, places),
      reading(
        2,
        places.with(6, 6).map((place) => (place === 6 ? misread(6) : place)),
      ),
    ];
    const found = compared(readings);
    expect(found).toMatchObject({ open: 1, agreed: false, faults: [] });
    expect(found.papers[6]).toMatchObject({ entries: '107 207', serial: 7, kind: 'differs', content: null });
    expect(found.papers[6]!.asked.lines).toHaveLength(1);
    const settled = compared(readings, [paper('107 207', pile[6]!)]);
    expect(settled).toMatchObject({ open: 0, agreed: true });
    expect(settled.papers.map(({ content }) => content)).toEqual(pile);
    expect(compared(readings, [paper('107 208', pile[6]!)]).open).toBe(1);
    expect(compared(readings, [notAPaper('107 207')])).toMatchObject({ open: 1, agreed: false });
  });

  test('that one reading left out is a paper as soon as a third person has read it', () => {
    const readings = [reading(1, places.toSpliced(3, 1)), reading(2, places)];
    const found = compared(readings);
    expect(found.faults).toMatchObject([{ fault: { kind: 'skipped', reading: 1 }, key: null, settled: false }]);
    expect(found).toMatchObject({ open: 1, agreed: false });
    expect(found.papers[3]).toMatchObject({
      entries: '- 204',
      serial: 4,
      kind: 'single',
      surplus: false,
      content: null,
    });
    const settled = compared(readings, [paper('- 204', pile[3]!)]);
    expect(settled).toMatchObject({ open: 0, agreed: true, faults: [{ settled: true }] });
    expect(settled.papers.map(({ content }) => content)).toEqual(pile);
    // Dismissed, it leaves the pile one short, which no ruling can mend.
    expect(compared(readings, [notAPaper('- 204')])).toMatchObject({
      open: 1,
      agreed: false,
      faults: [{ settled: true }, { fault: { kind: 'count', papers: 9 }, settled: false }],
    });
  });

  test('that was keyed twice is dropped, and the serials are those of the pile', () => {
    const readings = [reading(1, places.toSpliced(3, 0, 3)), reading(2, places)];
    const found = compared(readings);
    expect(found.faults).toMatchObject([{ fault: { kind: 'doubled', reading: 1 }, settled: false }]);
    const [single] = found.papers.filter(({ kind }) => kind === 'single');
    expect(single).toMatchObject({ surplus: true, content: null });
    expect(found.papers.filter(({ kind }) => kind === 'alike').map(({ serial }) => serial)).toEqual(
      places.map((place) => place + 1),
    );
    const settled = compared(readings, [notAPaper(single!.entries)]);
    expect(settled).toMatchObject({ open: 0, agreed: true });
    expect(settled.papers.flatMap(({ content }) => content ?? [])).toEqual(pile);
    expect(compared(readings, [paper(single!.entries, pile[3]!)])).toMatchObject({ open: 1, agreed: false });
  });
});

describe('the order of the papers', () => {
  const swapped = places.with(2, 5).with(5, 2);
  const readings = [reading(1, places), reading(2, swapped)];
  const [fault] = compared(readings).faults;
  const confirmed: PaperRuling = { entries: fault!.key!, kind: 'order', content: null, byCommittee: false };

  test('is confirmed by a ruling on the entries concerned, and falls open with a new entry of one of them', () => {
    expect(fault).toMatchObject({ fault: { kind: 'swapped', reading: 2 }, settled: false });
    expect(compared(readings)).toMatchObject({ open: 1, agreed: false });
    const settled = compared(readings, [confirmed]);
    expect(settled).toMatchObject({ open: 0, agreed: true, faults: [{ settled: true }] });
    expect(settled.papers.map(({ content }) => content)).toEqual(pile);
    const corrected = [readings[0]!.with(2, { id: 150, content: pile[2]! }), readings[1]!];
    expect(compared(corrected, [confirmed])).toMatchObject({ open: 1, agreed: false });
  });

  test('is one question where the pile was turned over', () => {
    const turned = [reading(1, places), reading(2, places.toReversed())];
    const found = compared(turned);
    expect(found).toMatchObject({ open: 1, agreed: false, faults: [{ fault: { kind: 'turned' } }] });
    const { key } = found.faults[0]!;
    const settled = compared(turned, [{ ...confirmed, entries: key! }]);
    expect(settled.agreed).toBe(true);
    expect(settled.papers[0]!.entries).toBe('101 210');
  });
});

describe('a doubtful paper', () => {
  const doubtful = (place: number): BallotContent => ({ ...misread(place), doubt: 'nét mờ' });

  test('is the committee’s, also where the readings differ in its lines, and counts as it was read first until then', () => {
    const readings = [reading(1, places), reading(2, places).with(4, { id: 205, content: doubtful(4) })];
    const found = compared(readings);
    expect(found).toMatchObject({ open: 0, agreed: true });
    expect(found.papers[4]).toMatchObject({ doubt: 'nét mờ', content: { ...pile[4]!, doubt: 'nét mờ' } });
    const ruled = compared(readings, [{ ...paper('105 205', misread(4)), byCommittee: true }]);
    expect(ruled.papers[4]!.content).toEqual(misread(4));
  });

  test('that only one reading has waits until somebody says that it is a paper', () => {
    const readings = [
      reading(1, places.toSpliced(4, 1)),
      reading(2, places).with(4, { id: 205, content: doubtful(4) }),
    ];
    expect(compared(readings)).toMatchObject({ open: 1, agreed: false });
    expect(compared(readings).papers[4]).toMatchObject({ kind: 'single', content: null });
    const read = compared(readings, [paper('- 205', pile[4]!)]);
    expect(read).toMatchObject({ open: 0, agreed: true });
    expect(read.papers[4]!.content).toEqual({ ...pile[4]!, doubt: 'nét mờ' });
  });
});

describe('three readings', () => {
  test('of which two have a paper alike ask a third person about it and name the reader who left it out', () => {
    for (const lacking of [1, 2, 3] as const) {
      const readings = [1, 2, 3].map((each) => reading(each, each === lacking ? places.toSpliced(6, 1) : places));
      const found = compared(readings);
      expect(found).toMatchObject({ open: 1, agreed: false });
      expect(found.faults).toMatchObject([{ fault: { kind: 'skipped', reading: lacking, count: 1 }, settled: false }]);
      const { entries, ...asked } = found.papers[6]!;
      expect(asked).toMatchObject({ serial: 7, kind: 'single', surplus: false, content: null });
      const settled = compared(readings, [paper(entries, pile[6]!)]);
      expect(settled).toMatchObject({ open: 0, agreed: true, faults: [{ settled: true }] });
      expect(settled.papers.map(({ content }) => content)).toEqual(pile);
    }
  });

  test('of which two keyed the same paper twice, and all left out the last, never agree', () => {
    const doubled = [0, ...places.slice(0, -1)];
    const readings = [reading(1, doubled), reading(2, doubled), reading(3, places.slice(0, -1))];
    // As many as the pile has, of which two readings hold each alike: the number shows nothing.
    const found = compared(readings);
    expect(found.papers).toHaveLength(pile.length);
    expect(found).toMatchObject({ open: 1, agreed: false });
    const [single] = found.papers.filter(({ kind }) => kind === 'single');
    expect(single).toMatchObject({ surplus: false, content: null });
    const settled = compared(readings, [notAPaper(single!.entries)]);
    expect(settled).toMatchObject({ open: 1, agreed: false });
    expect(settled.faults.at(-1)).toMatchObject({ fault: { kind: 'count', papers: pile.length - 1 }, settled: false });
  });

  test('of which two misread a paper alike that the third left out ask about it', () => {
    const wrong = places.map((place) => (place === 6 ? misread(6) : place));
    const readings = [reading(1, wrong), reading(2, wrong), reading(3, places.toSpliced(6, 1))];
    expect(compared(readings)).toMatchObject({ open: 1, agreed: false });
    const settled = compared(readings, [paper('107 207 -', pile[6]!)]);
    expect(settled).toMatchObject({ open: 0, agreed: true });
    expect(settled.papers[6]!.content).toEqual(pile[6]);
  });

  test('of which one differs from two are asked about all the same', () => {
    const readings = [1, 2, 3].map((each) =>
      reading(
        each,
        places.map((place) => (each === 3 && place === 8 ? misread(8) : place)),
      ),
    );
    const found = compared(readings);
    expect(found).toMatchObject({ open: 1, agreed: false });
    expect(found.papers[8]).toMatchObject({
      entries: '109 209 309',
      kind: 'differs',
      asked: { lines: [{ number: 4 }] },
    });
  });

  test('of which one keyed a paper twice name the reader once', () => {
    for (const doubling of [1, 2, 3] as const) {
      const readings = [1, 2, 3].map((each) => reading(each, each === doubling ? places.toSpliced(6, 0, 6) : places));
      const found = compared(readings);
      expect(found.faults).toMatchObject([{ fault: { kind: 'doubled', reading: doubling, count: 1 }, settled: false }]);
      const [single] = found.papers.filter(({ kind }) => kind === 'single');
      expect(single!.surplus).toBe(true);
      const settled = compared(readings, [notAPaper(single!.entries)]);
      expect(settled).toMatchObject({ open: 0, agreed: true });
    }
  });

  test('of which two left out the same paper name both and wait for a third person', () => {
    const readings = [1, 2, 3].map((each) => reading(each, each === 2 ? places : places.toSpliced(6, 1)));
    const found = compared(readings);
    expect(found.faults.map(({ fault }) => fault)).toMatchObject([
      { kind: 'skipped', reading: 1 },
      { kind: 'skipped', reading: 3 },
    ]);
    expect(found).toMatchObject({ open: 1, agreed: false });
    expect(found.papers[6]).toMatchObject({ entries: '- 207 -', serial: 7, kind: 'single', surplus: false });
  });
});

test('readings of two piles wait for a new one, whatever was ruled', () => {
  const elsewhere = realisticPile(chanceFrom(7), { size: 10, lines, struck: 14 });
  for (const strange of [2, 3]) {
    const readings = [1, 2, 3].slice(0, strange).map((each) => reading(each, each === strange ? elsewhere : places));
    const found = compared(readings, [paper('101 201', pile[0]!)]);
    expect(found).toMatchObject({ faults: [{ fault: { kind: 'unlike', reading: strange }, settled: false }] });
    expect(found).toMatchObject({ papers: [], open: 1, agreed: false });
  }
});

test('a fault says where in the pile its papers are, also behind a paper that the first reader left out', () => {
  const readings = [reading(1, places.toSpliced(1, 1)), reading(2, places.toSpliced(6, 1))];
  const found = compared(readings);
  const [later] = found.faults.flatMap(({ fault }) => (fault.kind === 'skipped' && fault.reading === 2 ? [fault] : []));
  expect(later!.first).toEqual({ from: 7, to: 7 });
  expect(found.papers.find(({ entries }) => entries === '106 -')!.serial).toBe(7);
});
