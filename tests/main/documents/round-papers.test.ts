import { beforeAll, describe, expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import type { RoundDefinition } from '../../../src/election/model.ts';
import { batchCovers } from '../../../src/papers/batch-cover.ts';
import type { PaperDocument } from '../../../src/papers/document.ts';
import { entryJournal } from '../../../src/papers/entry-journal/entry-journal.ts';
import { readinessReport } from '../../../src/papers/readiness-report.ts';
import { zeroReport } from '../../../src/papers/zero-report.ts';
import { journalFacts, roundFacts, sampleHash, testFindings } from '../../papers/round-paper-facts.ts';
import { sampleDefinition } from '../../papers/sample-facts.ts';
import type { ReadPdf } from './pdf-text.ts';
import { readPdf, wholeText } from './pdf-text.ts';

const millimetre = 72 / 25.4;
const margin = { top: 20 * millimetre, bottom: 20 * millimetre, left: 30 * millimetre, right: 15 * millimetre };

const counts = [1, 3, 16, 40, 63, 120];
const longTitle = 'Bầu Đoàn đại biểu dự Đại hội đại biểu Đảng bộ tỉnh Thái Nguyên lần thứ XX, nhiệm kỳ 2025 – 2030';

function definitionOf(count: number): RoundDefinition {
  const definition = sampleDefinition(count, 'strike', Math.ceil(count * 0.8));
  return { ...definition, title: longTitle, round: { kind: 'further', number: 2, colour: 'blue' } };
}

/** Every third name is as long as names of five syllables are. */
function longNamed(count: number): RoundDefinition {
  const definition = definitionOf(count);
  const candidates = definition.candidates.map((one, at) =>
    at % 3 === 0 ? { ...one, name: 'Nguyễn Hoàng Phương Thảo' } : one,
  );
  return { ...definition, candidates };
}

/** No one has these names; a page must not lose a letter of them all the same. */
function endlessNames(): RoundDefinition {
  const definition = definitionOf(4);
  const names = ['W'.repeat(300), 'ường'.repeat(75), 'Nguyễn Phước Đại Quang '.repeat(13).trim(), 'Lê Thị Yến'];
  return { ...definition, candidates: names.map((name, at) => ({ number: at + 1, name })) };
}

const cover = (definition: RoundDefinition) =>
  batchCovers({ ...roundFacts(definition), batches: [{ number: 7, ballots: 50, hash: sampleHash }] });
const zero = (definition: RoundDefinition) => zeroReport({ ...roundFacts(definition), definitionHash: sampleHash });
const readiness = (definition: RoundDefinition) =>
  readinessReport({ ...roundFacts(definition), test: testFindings(definition) });

const papers: readonly (readonly [string, PaperDocument])[] = [
  ...counts.flatMap((count) => [
    [`a cover of ${count} names`, cover(definitionOf(count))] as const,
    [`a zero report of ${count} names`, zero(definitionOf(count))] as const,
    [`a readiness report of ${count} names`, readiness(definitionOf(count))] as const,
  ]),
  ['a zero report of agree ballots', zero(sampleDefinition(63, 'agree', 63))],
  ['a cover of long names', cover(longNamed(120))],
  ['a cover of endless names', cover(endlessNames())],
  ['a zero report of endless names', zero(endlessNames())],
  ['an entry journal of a pile', entryJournal(journalFacts(definitionOf(3), 1))],
  ['an entry journal of forty piles', entryJournal(journalFacts(definitionOf(63), 40))],
];

const read = async (paper: PaperDocument) =>
  readPdf(await drawPdf(paper, { createdAt: new Date('2026-01-05T08:42:00Z') }));

describe.each(papers)('%s', (_, paper) => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await read(paper);
  });

  test('keeps every word between the margins, on A4', () => {
    for (const page of pdf.pages) {
      expect([page.width, page.height].map(Math.round)).toEqual([595, 842]);
      expect(Math.min(...page.texts.map(({ left }) => left))).toBeGreaterThanOrEqual(margin.left - 0.1);
      expect(Math.max(...page.texts.map(({ right }) => right))).toBeLessThanOrEqual(page.width - margin.right + 0.1);
    }
  });

  test('has no page that says nothing, and tells page and pages at each foot', () => {
    pdf.pages.forEach((page, index) => {
      const inside = page.texts.filter(({ y }) => y > margin.top && y < page.height - margin.bottom + 1);
      expect(inside.length).toBeGreaterThan(3);
      expect(page.texts.at(-1)!.text).toBe(`${index + 1}/${pdf.pages.length}`);
    });
  });

  test('ends no page with a heading or a sentence that opens a table', () => {
    for (const page of pdf.pages.slice(0, -1)) {
      const inside = page.texts.filter(({ y }) => y < page.height - margin.bottom + 1);
      expect(inside.reduce((low, text) => (text.y >= low.y ? text : low)).text).not.toMatch(/^\d+\. |:$/u);
    }
  });
});

describe('a cover', () => {
  test.each(
    [...counts, 24, 25, 45, 46, 75, 76, 100].flatMap((count) => [
      [count, definitionOf(count)] as const,
      [count, longNamed(count)] as const,
    ]),
  )('of %i names is one page', async (_, definition) => {
    const pdf = await read(cover(definition));
    expect(pdf.pages).toHaveLength(1);
    const text = wholeText(pdf).replaceAll(' ', '');
    for (const { name } of definition.candidates) expect(text).toContain(name.replaceAll(' ', ''));
  });
});

describe('an entry journal', () => {
  test('of 2,000 ballots read twice is filed on a dozen pages', async () => {
    const pdf = await read(entryJournal(journalFacts(definitionOf(63), 40)));
    expect(pdf.pages.length).toBeLessThanOrEqual(12);
  });

  test('repeats the heading of its lines on each page', async () => {
    const pdf = await read(entryJournal(journalFacts(definitionOf(63), 40)));
    const from = pdf.pages.findIndex(({ text }) => text.includes('PHỤ LỤC'));
    for (const page of pdf.pages.slice(from)) expect(page.text).toContain('Dòng Giờ Người thực hiện Việc');
  });
});

test('the key stands on the zero report in the largest type of the paper', async () => {
  const pdf = await read(zero(definitionOf(63)));
  const sizes = pdf.pages.flatMap(({ texts }) => texts.map(({ size }) => size));
  const key = pdf.pages.flatMap(({ texts }) => texts).filter(({ size }) => size === Math.max(...sizes));
  expect(
    key
      .map(({ text }) => text)
      .join('')
      .replaceAll(' ', ''),
  ).toBe('1f0c99ab4e2177d0b3c5');
});
