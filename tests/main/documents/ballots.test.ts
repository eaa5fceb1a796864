import { encode } from 'uqr';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import type { RoundDefinition, Style } from '../../../src/election/model.ts';
import { ballotPaper, ballotRun } from '../../../src/papers/ballot/ballot.ts';
import type { BallotOptions } from '../../../src/papers/ballot/ballot.ts';
import type { PaperDocument } from '../../../src/papers/document.ts';
import { ballotHash, ballotOptions } from '../../papers/ballot-options.ts';
import { sampleDefinition } from '../../papers/sample-facts.ts';
import { shapesOfPages } from './page-shapes.ts';
import type { PageShapes } from './page-shapes.ts';
import type { Rectangle } from './pdf-shapes.ts';
import type { PlacedText, ReadPage, ReadPdf } from './pdf-text.ts';
import { readPdf, wholeText } from './pdf-text.ts';

const millimetre = 72 / 25.4;
const createdAt = new Date('2026-01-05T08:42:00Z');
const whites = { A4: 15 * millimetre, A5: 12 * millimetre };
const boxesOf: Readonly<Record<Style, number>> = { strike: 0, agree: 2, list: 1, cumulative: 0 };
const longName = 'Công Tằng Tôn Nữ Nguyễn Phước Hoàng Lan Phương '.repeat(7).slice(0, 300).trim();

interface Drawn {
  readonly pdf: ReadPdf;
  readonly shapes: readonly PageShapes[];
}

async function draw(paper: PaperDocument): Promise<Drawn> {
  const bytes = await drawPdf(paper, { createdAt });
  return { pdf: await readPdf(bytes), shapes: await shapesOfPages(bytes) };
}

async function drawBallot(definition: RoundDefinition, change: Partial<BallotOptions> = {}): Promise<Drawn> {
  return draw(ballotPaper(definition, ballotOptions(change)));
}

function sampleOf(count: number, style: Style): RoundDefinition {
  const seats = style === 'agree' ? count : Math.max(1, Math.floor(count * 0.85));
  return { ...sampleDefinition(count, style, seats), ruleSet: style === 'cumulative' ? 'shareholders' : 'party' };
}

function isSquare({ width, height }: Rectangle): boolean {
  return Math.abs(width - height) < 0.01;
}

/** Numbers of the list on a page: figures alone (a year has four), by the group they stand in. */
function numbersOf({ texts }: ReadPage): readonly (readonly PlacedText[])[] {
  const groups = new Map<number, PlacedText[]>();
  for (const text of texts.filter((one) => /^\d{1,3}$/u.test(one.text))) {
    const middle = Math.round((text.left + text.right) / 2);
    groups.set(middle, [...(groups.get(middle) ?? []), text]);
  }
  return [...groups.values()];
}

const everything = { birth: 'year', post: true, unit: true } as const;

const withRemarks = {
  ...sampleDefinition(16, 'agree', 16),
  candidates: sampleDefinition(16).candidates.map((one) => ({
    ...one,
    birthDate: '1979-05-03',
    post: 'Phó Bí thư Thường trực Tỉnh uỷ, Chủ tịch Hội đồng nhân dân tỉnh',
  })),
};

/** Long posts and short ones, as a board has them. */
const withPosts = {
  ...sampleDefinition(16, 'list', 15),
  title: 'Bầu Hội đồng quản trị Công ty cổ phần Dệt may Thống Nhất nhiệm kỳ 2026 – 2031',
  candidates: sampleDefinition(16).candidates.map((one, index) => ({
    ...one,
    birthDate: '1979-12-31',
    post: ['Phó Chủ tịch Hội đồng quản trị, Tổng Giám đốc', 'Giám đốc', 'Trưởng phòng Tài chính Kế toán'][index % 3]!,
  })),
};

const withLongNames = (style: Style): RoundDefinition => ({
  ...sampleOf(16, style),
  candidates: sampleDefinition(16).candidates.map((one) =>
    one.number % 5 === 0 ? { ...one, name: `${longName} ${one.number}` } : one,
  ),
});

/** How many pages each takes, at 12 pt and 8 mm at the closest. */
const pagesOf: Readonly<Record<Style, Readonly<Record<'A4' | 'A5', Readonly<Record<number, number>>>>>> = {
  strike: { A4: { 3: 1, 16: 1, 63: 1, 120: 2 }, A5: { 3: 1, 16: 1, 63: 3, 120: 4 } },
  agree: { A4: { 3: 1, 16: 1, 63: 2, 120: 3 }, A5: { 3: 1, 16: 2, 63: 4, 120: 8 } },
  list: { A4: { 3: 1, 16: 1, 63: 2, 120: 3 }, A5: { 3: 1, 16: 1, 63: 3, 120: 5 } },
  cumulative: { A4: { 3: 1, 16: 1, 63: 2, 120: 3 }, A5: { 3: 1, 16: 2, 63: 5, 120: 8 } },
};

const matrix = (['strike', 'agree', 'list', 'cumulative'] as const).flatMap((style) =>
  (['A4', 'A5'] as const).flatMap((sheet) =>
    [3, 16, 63, 120].map(
      (count) =>
        [
          `${style}, ${count} names, ${sheet}`,
          sampleOf(count, style),
          { sheet },
          pagesOf[style][sheet][count]!,
        ] as const,
    ),
  ),
);

type Case = readonly [string, RoundDefinition, Partial<BallotOptions> & { readonly sheet: 'A4' | 'A5' }, number];
const cases: readonly Case[] = [
  ...matrix,
  ['one name on A5', sampleOf(1, 'agree'), { sheet: 'A5' }, 1],
  ['remarks, A4', withRemarks, { sheet: 'A4', beside: everything }, 2],
  ['remarks, A5', withRemarks, { sheet: 'A5', beside: everything }, 3],
  ['days of birth and posts, A5', withPosts, { sheet: 'A5', beside: { birth: 'date', post: true, unit: false } }, 2],
  ['names of 300 letters struck, A4', withLongNames('strike'), { sheet: 'A4' }, 1],
  ['names of 300 letters agreed on, A5', withLongNames('agree'), { sheet: 'A5' }, 3],
  ['written names', { ...sampleOf(16, 'list'), writeIn: true }, { sheet: 'A4' }, 1],
];

describe.each(cases)('a ballot: %s', (_, definition, options, pages) => {
  const white = whites[options.sheet];
  let drawn: Drawn;
  beforeAll(async () => {
    drawn = await drawBallot(definition, options);
  });

  test('takes the fewest readable pages', () => {
    expect(drawn.pdf.pages).toHaveLength(pages);
    const [width, height] = options.sheet === 'A4' ? [595, 842] : [420, 595];
    for (const page of drawn.pdf.pages)
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height]);
  });

  test('has nothing in its margins but a black square of 5 mm in each corner, on every page', () => {
    drawn.pdf.pages.forEach((page, index) => {
      const right = page.width - white;
      const bottom = page.height - white;
      for (const text of page.texts) {
        expect(text.left).toBeGreaterThanOrEqual(white - 0.1);
        expect(text.right).toBeLessThanOrEqual(right + 0.1);
        expect(text.y - text.size * 0.7).toBeGreaterThanOrEqual(white);
        expect(text.y + text.size * 0.25).toBeLessThanOrEqual(bottom + 0.1);
      }
      const outside = drawn.shapes[index]!.all.filter(
        ({ x, y, width, height }) =>
          x < white - 0.1 || y < white - 0.1 || x + width > right + 0.1 || y + height > bottom + 0.1,
      );
      const mark = 5 * millimetre;
      const corners = [mark, page.width - 2 * mark].flatMap((x) => [mark, page.height - 2 * mark].map((y) => [x, y]));
      expect(outside.map(({ x, y }) => [x, y].map(Math.round))).toEqual(
        corners.map((corner) => corner.map(Math.round)),
      );
      for (const square of outside) {
        expect(square.width).toBeCloseTo(mark, 1);
        expect(square.height).toBeCloseTo(mark, 1);
      }
    });
  });

  test('is set in 12 pt and more', () => {
    const sizes = drawn.pdf.pages.flatMap(({ texts }) => texts.map(({ size }) => size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11.99);
  });

  test('keeps 8 mm and more between its rows', () => {
    for (const page of drawn.pdf.pages)
      for (const group of numbersOf(page))
        group
          .slice(1)
          .forEach((text, index) => expect(text.y - group[index]!.y).toBeGreaterThanOrEqual(8 * millimetre - 0.01));
  });

  test('has its boxes behind each name, 5 mm and more, apart from each other', () => {
    const boxes = drawn.shapes.flatMap(({ stroked }) => stroked.filter((one) => isSquare(one) && one.width < 25));
    expect(boxes).toHaveLength(definition.candidates.length * boxesOf[definition.style]);
    for (const box of boxes) expect(box.width).toBeGreaterThanOrEqual(5 * millimetre);
  });

  test('names everybody once, whole, in the order of the definition', () => {
    const lines = drawn.pdf.pages.flatMap((page) => numbersOf(page).flat());
    expect(lines.map(({ text }) => Number(text)).sort((one, other) => one - other)).toEqual(
      definition.candidates.map(({ number }) => number),
    );
    const text = wholeText(drawn.pdf).replaceAll(' ', '');
    let from = text.indexOf('Họvàtên');
    for (const { number, name } of definition.candidates) {
      const at = text.indexOf(`${number}${name}`.replaceAll(' ', ''), from);
      expect(at).toBeGreaterThan(from);
      from = at;
    }
  });

  test('has about as many names on each of its later pages', () => {
    const later = drawn.pdf.pages.slice(1).map((page) => numbersOf(page).flat().length);
    const most = Math.max(...later);
    for (const names of later) expect(names).toBeGreaterThanOrEqual(most * 0.6);
    expect(later).toHaveLength(pages - 1);
  });

  test('tells title, round and page on every page', () => {
    drawn.pdf.pages.forEach(({ text }, index) => {
      expect(text).toContain('LẦN 1');
      expect(text).toContain('PHIẾU BẦU');
      if (pages > 1) expect(text).toContain(`Trang ${index + 1}/${pages}`);
      expect(text.includes('Đóng dấu')).toBe(index === 0);
    });
  });
});

/** Filled squares between the margins, as rows of dark and light. */
function codeOn({ filled }: PageShapes, white: number): readonly (readonly boolean[])[] {
  const rectangles = filled.filter(({ x, y }) => x > white && y > white - 0.1 && y < 400);
  const side = Math.min(...rectangles.map(({ height }) => height));
  const left = Math.min(...rectangles.map(({ x }) => x));
  const top = Math.min(...rectangles.map(({ y }) => y));
  const size = Math.round((Math.max(...rectangles.map(({ x, width }) => x + width)) - left) / side);
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const { x, y, width } of rectangles) {
    const from = Math.round((x - left) / side);
    for (let column = from; column < from + Math.round(width / side); column += 1)
      drawn[Math.round((y - top) / side)]![column] = true;
  }
  return drawn;
}

describe('what a scanner goes by', () => {
  test('a code of election, round, page and definition on every page, square for square', async () => {
    const { shapes } = await drawBallot(sampleOf(120, 'agree'), { roundNumber: 2 });
    expect(shapes).toHaveLength(3);
    shapes.forEach((page, index) => {
      const text = `KIEMPHIEU-BALLOT/1 ELECTION 3 ROUND 2 PAGE ${index + 1}/3 DEFINITION ${ballotHash.toUpperCase()}`;
      expect(codeOn(page, whites.A4)).toEqual(encode(text, { ecc: 'M', border: 0 }).data);
    });
  });

  test('keeps four squares of white around the code', async () => {
    const { pdf, shapes } = await drawBallot(sampleOf(16, 'strike'), { sheet: 'A5' });
    const code = shapes[0]!.filled.filter(({ x, y }) => x > whites.A5 && y > whites.A5 && y < 400);
    const white = 4 * Math.min(...code.map(({ height }) => height));
    const left = Math.min(...code.map(({ x }) => x));
    const top = Math.min(...code.map(({ y }) => y));
    const bottom = Math.max(...code.map(({ y, height }) => y + height));
    for (const text of pdf.pages[0]!.texts) {
      if (text.y < top - white || text.y - text.size > bottom + white) continue;
      expect(text.right).toBeLessThanOrEqual(left - white);
    }
  });

  test('is left out when it is switched off, and nothing moves', async () => {
    const [on, off] = [
      await drawBallot(sampleOf(63, 'agree')),
      await drawBallot(sampleOf(63, 'agree'), { scanning: null }),
    ];
    for (const { filled } of off.shapes) expect(filled).toEqual([]);
    const places = ({ pdf }: Drawn): readonly (readonly [string, number])[] =>
      pdf.pages[0]!.texts.filter(({ text }) => /^\d+$/u.test(text)).map(({ text, y }) => [text, Math.round(y)]);
    expect(places(off)).toEqual(places(on));
  });
});

describe('many copies', () => {
  test('are the same ballot again and again, whole ballots one after another', async () => {
    const { ballots } = ballotRun(sampleOf(120, 'strike'), ballotOptions(), 5);
    const { pdf, shapes } = await draw(ballots);
    expect(pdf.pages).toHaveLength(10);
    pdf.pages.forEach((page, index) => {
      expect(page.texts).toEqual(pdf.pages[index % 2]!.texts);
      expect(shapes[index]).toEqual(shapes[index % 2]);
    });
  });

  test('two A5 share a sheet of A4, each with its own four marks, code and names', async () => {
    const options = ballotOptions({ sheet: 'two-on-A4' });
    const { ballots } = ballotRun(sampleOf(16, 'strike'), options, 5);
    const { pdf, shapes } = await draw(ballots);
    expect(pdf.pages).toHaveLength(3);
    const alone = await drawBallot(sampleOf(16, 'strike'), { sheet: 'A5' });
    const own = alone.pdf.pages[0]!.texts;
    for (const [index, page] of pdf.pages.entries()) {
      expect([page.width, page.height].map(Math.round)).toEqual([842, 595]);
      expect(page.texts.map(({ text }) => text)).toEqual([...own, ...own].map(({ text }) => text));
      const halves = [page.texts.slice(0, own.length), page.texts.slice(own.length)];
      expect(Math.max(...halves[0]!.map(({ right }) => right))).toBeLessThan(page.width / 2 - whites.A5 + 1);
      expect(Math.min(...halves[1]!.map(({ left }) => left))).toBeGreaterThan(page.width / 2 + whites.A5 - 1);
      const marks = shapes[index]!.filled.filter((one) => isSquare(one) && one.width > 14);
      expect(marks).toHaveLength(8);
      expect(shapes[index]!.filled).toHaveLength(2 * alone.shapes[0]!.filled.length);
    }
  });

  test('add hardly anything to the file, and the same run gives the same bytes', async () => {
    const paper = ballotPaper(sampleOf(16, 'agree'), ballotOptions());
    const [one, many, again] = await Promise.all(
      [1, 1000, 1000].map((copies) => drawPdf({ ...paper, copies }, { createdAt })),
    );
    expect(many!.length - one!.length).toBeLessThan(1000 * 200);
    expect(Buffer.compare(many!, again!)).toBe(0);
  });

  test('a test of the printer says so across the page, below the words', async () => {
    const { test: trial } = ballotRun(sampleOf(3, 'strike'), ballotOptions(), 5);
    const [page, ...others] = (await draw(trial)).pdf.pages;
    expect(others).toEqual([]);
    expect(page!.texts[0]!.text).toBe('IN THỬ');
  });
});

test('a title is not broken within the name of a body', async () => {
  const { pdf } = await drawBallot(withPosts, { sheet: 'A5' });
  const words = pdf.pages[0]!.texts.filter(({ size }) => Math.round(size) === 13);
  const title = Map.groupBy(words, ({ y }) => Math.round(y));
  const lines = [...title.values()].map((line) => line.map(({ text }) => text.trim()).join(' '));
  expect(lines).toEqual(['Bầu Hội đồng quản trị Công ty', 'cổ phần Dệt may Thống Nhất', 'nhiệm kỳ 2026 – 2031']);
});

describe('votes of shares filled in', () => {
  const holders = [
    { code: 'CĐ-001', name: 'Nguyễn Thị Vốn', shares: 1200 },
    {
      code: 'CĐ-002',
      name: 'Công ty Trách nhiệm hữu hạn một thành viên Đầu tư và Phát triển Hạ tầng Sông Lam',
      shares: 7,
    },
    { code: 'CĐ-003', name: 'Lê Văn Phần', shares: 50_000_000_000 },
  ];
  const definition = { ...sampleOf(7, 'cumulative'), seats: 5 };
  test('have each holder’s own words on one and the same form', async () => {
    const { ballots } = ballotRun(definition, ballotOptions(), holders);
    const { pdf, shapes } = await draw(ballots);
    const told = [
      ['Nguyễn Thị Vốn', 'CĐ-001', '1.200', '6.000'],
      [holders[1]!.name, 'CĐ-002', '7', '35'],
      ['Lê Văn Phần', 'CĐ-003', '50.000.000.000', '250.000.000.000'],
    ];
    // Written over the form, and so after its words.
    pdf.pages.forEach(({ text }, index) => expect(text.endsWith(told[index]!.join(' '))).toBe(true));
    const rows = pdf.pages.map((page) =>
      numbersOf(page)
        .flat()
        .filter(({ text }) => Number(text) < 8),
    );
    expect(rows[1]!.slice(0, 7).map(({ y }) => y)).toEqual(rows[0]!.slice(0, 7).map(({ y }) => y));
    expect(shapes[1]).toEqual(shapes[0]);
  });

  test.each(['A4', 'two-on-A4'] as const)('are laid out on the test (%s) as they will be', async (sheet) => {
    const longest = { ...holders[1]!, name: `${holders[1]!.name} và các tỉnh, thành phố khu vực Bắc Trung Bộ` };
    const run = ballotRun(definition, ballotOptions({ sheet }), [holders[0]!, longest, holders[2]!]);
    const [trial, real] = [await draw(run.test), await draw(run.ballots)];
    const places = ({ pdf }: typeof real) =>
      pdf.pages[0]!.texts.map(({ text, left, y }) => [text, left, y].join()).filter((place) => !place.startsWith('IN'));
    expect(places(trial)).toEqual(places(real));
  });

  test.each(['A4', 'two-on-A4'] as const)('and printed again alone (%s) are set as they were', async (sheet) => {
    const longest = { ...holders[1]!, name: `${holders[1]!.name} và các tỉnh, thành phố khu vực Bắc Trung Bộ` };
    const all = [holders[0]!, longest, holders[2]!];
    const options = ballotOptions({ sheet });
    const [every, again] = [
      await draw(ballotRun(definition, options, all).ballots),
      await draw(ballotRun(definition, options, [holders[0]!], all).ballots),
    ];
    const places = ({ pdf }: typeof every) =>
      pdf.pages[0]!.texts.filter(({ left }) => left < 290).map(({ text, left, y }) => [text, left, y].join());
    expect(places(again)).toEqual(places(every));
    expect(again.pdf.pages.flatMap(({ text }) => text.match(/CĐ-\d+/gu) ?? [])).toEqual(['CĐ-001']);
  });

  test('lie two on a sheet, the spare one left to a hand', async () => {
    const { ballots, count } = ballotRun(
      { ...definition, candidates: definition.candidates.slice(0, 3) },
      ballotOptions({ sheet: 'two-on-A4' }),
      holders,
    );
    const { pdf } = await draw(ballots);
    const codes = pdf.pages.map(({ text }) => text.match(/CĐ-\d+/gu));
    expect([count, codes]).toEqual([4, [['CĐ-001', 'CĐ-002'], ['CĐ-003']]]);
    expect(pdf.pages[1]!.text.match(/Cổ đông:/gu)).toHaveLength(2);
  });

  test('of two thousand holders take little more room than one, and the same bytes each time', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => ({
      code: `${at + 1}`,
      name: `Cổ đông số ${at + 1}`,
      shares: at,
    }));
    const { ballots } = ballotRun(definition, ballotOptions(), many);
    const [once, again] = await Promise.all([drawPdf(ballots, { createdAt }), drawPdf(ballots, { createdAt })]);
    expect(once.length).toBeLessThan(2000 * 1000);
    expect(Buffer.compare(once, again)).toBe(0);
  });
});

test('a ballot is heard: a title, its instructions, a table with headings', async () => {
  const { pdf } = await drawBallot(sampleOf(3, 'agree'));
  expect(pdf.title).toBe('Phiếu bầu: Bầu Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 – 2030');
  expect(pdf.roles.filter((role) => role === 'H1' || role === 'Table')).toEqual(['H1', 'Table']);
  expect(pdf.roles.filter((role) => role === 'TH')).toHaveLength(4);
  // The boxes are cells as well.
  expect(pdf.roles.filter((role) => role === 'TD')).toHaveLength(3 * 4);
});
