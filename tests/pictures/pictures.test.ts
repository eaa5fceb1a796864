import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { drawPdf } from '../../main/documents/pdf/pdf.ts';
import type { Block } from '../../src/papers/document.ts';
import { chosenElections, chosenPages } from './chosen.ts';
import type { ChosenPage } from './chosen.ts';
import { approvedFolder, differingFolder } from './folders.ts';
import { difference, fromPng, picturesOf, toPng } from './picture.ts';
import type { Picture } from './picture.ts';

/** A machine may round the edge of a letter otherwise; another digit is more pixels than these. */
const tolerated = 3;

/** One sentence where the page differs from its approved picture; both and their difference are left to be looked at. */
async function differing({ name, picture }: ChosenPage): Promise<readonly string[]> {
  const file = join(approvedFolder, `${name}.png`);
  const approved = await readFile(file).then(fromPng, () => null);
  if (approved === null) return [`${name} has no approved picture (npm run approve:pictures)`];
  const { pixels, shown } = difference(approved, picture);
  if (pixels <= tolerated) return [];
  const actual = join(differingFolder, `${name}.png`);
  const compared = join(differingFolder, `${name}-difference.png`);
  await mkdir(differingFolder, { recursive: true });
  await writeFile(actual, await toPng(picture));
  await writeFile(compared, await toPng(shown));
  return [`${name} differs from ${file} by ${pixels} pixels: look at ${actual} and ${compared}`];
}

test.each(chosenElections)('pages of %s look as approved', async (election) => {
  const pages = await chosenPages(election);
  expect((await Promise.all(pages.map(differing))).flat()).toEqual([]);
  const own = (await readdir(approvedFolder)).filter((file) => file.startsWith(`${election}-`));
  expect(own.toSorted()).toEqual(pages.map(({ name }) => `${name}.png`).toSorted());
});

async function page(figure: string, space = 0): Promise<Picture> {
  const table: Block = {
    kind: 'table',
    size: 'close',
    columns: ['TT', 'Họ và tên', 'Số phiếu'].map((title) => ({ title, width: 1, align: 'center' })),
    rows: [
      ['1', 'Nguyễn Văn An', '318'],
      ['2', 'Trần Thị Bình', figure],
    ],
  };
  const blocks: Block[] = [{ kind: 'paragraph', content: 'Kết quả:' }, { kind: 'space', height: space }, table];
  const bytes = await drawPdf({ title: 'Thử', language: 'vi', blocks }, { createdAt: new Date(0) });
  return (await picturesOf(bytes))[0]!;
}

let usual: Picture;
beforeAll(async () => {
  usual = await page('236');
});

test('the same page drawn again is the same picture, as a file too', async () => {
  expect(difference(usual, await page('236')).pixels).toBe(0);
  expect(difference(usual, await fromPng(await toPng(usual))).pixels).toBe(0);
});

test.each([
  ['another digit in the smallest table', '286'],
  ['two digits exchanged', '263'],
])('a picture tells %s', async (_, figure) => {
  expect(difference(usual, await page(figure)).pixels).toBeGreaterThan(tolerated);
});

test('a picture tells a table moved by two points', async () => {
  expect(difference(usual, await page('236', 2)).pixels).toBeGreaterThan(tolerated * 10);
});
