import { expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import type { Block, PaperDocument } from '../../../src/papers/document.ts';
import { readPdf } from './pdf-text.ts';

const words = 'Ban kiểm phiếu kiểm kê, niêm phong hòm phiếu rồi phát phiếu cho từng người. ';

function paper(paragraphs: number): PaperDocument {
  const line: Block = { kind: 'paragraph', indent: true, content: words.repeat(3) };
  return { title: 'Biên bản', language: 'vi', blocks: Array.from({ length: paragraphs }, () => line) };
}

/** Distances between the baselines of the first page, the closest first. */
async function pitches(paragraphs: number): Promise<{ pages: number; closest: number; sizes: ReadonlySet<number> }> {
  const { pages } = await readPdf(await drawPdf(paper(paragraphs), { createdAt: new Date(0) }));
  const texts = pages[0]!.texts.filter(({ size }) => size > 9);
  const lines = [...new Set(texts.map(({ y }) => Math.round(y * 10) / 10))].toSorted((one, other) => one - other);
  const closest = Math.min(...lines.slice(1).map((y, index) => y - lines[index]!));
  return { pages: pages.length, closest, sizes: new Set(texts.map(({ size }) => Math.round(size))) };
}

test('a paper is set tight where that saves a page, in the same type, and nowhere else', async () => {
  // Ten paragraphs of four lines fill a page; the eleventh fits with less white, the fifteenth does not.
  const counts = [10, 11, 15];
  const found = await Promise.all(counts.map(pitches));
  expect(found.map(({ pages }) => pages)).toEqual([1, 1, 2]);
  expect(found.map(({ closest }) => closest < 16.5)).toEqual([false, true, false]);
  for (const { sizes } of found) expect([...sizes]).toEqual([14]);
});
