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
