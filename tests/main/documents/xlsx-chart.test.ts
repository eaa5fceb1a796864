import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { drawXlsx } from '../../../main/documents/xlsx/xlsx.ts';
import { resultWorkbook } from '../../../src/papers/numbers/result-workbook.ts';
import { countedFacts, sampleDefinition } from '../../papers/sample-facts.ts';
import type { Element } from './office-parts.ts';
import { all, danglingIn, partOf, partsOf, readXml, textIn } from './office-parts.ts';

const createdAt = new Date('2026-01-05T08:42:00Z');

function drawn(people: number): Promise<Uint8Array> {
  const facts = countedFacts(sampleDefinition(people, 'strike', Math.ceil(people * 0.9)));
  return drawXlsx(resultWorkbook(facts), { createdAt });
}

/** The cells that a chart points to, as the reader of the chart finds them: "'Biểu đồ'!$C$2:$C$17". */
async function cellsAt(bytes: Uint8Array, place: string): Promise<readonly unknown[]> {
  const [, sheet, column, first, last = first] = /^'([^']+)'!\$([A-Z]+)\$(\d+)(?::\$\2\$(\d+))?$/u.exec(place)!;
  const rows = await readSheet(Buffer.from(bytes), sheet);
  return rows.slice(Number(first) - 1, Number(last)).map((row) => row[column!.codePointAt(0)! - 65] ?? null);
}

function points(cache: Element): readonly unknown[] {
  const count = Number(all(cache, 'c:ptCount')[0]!.attributes['val']);
  const told = new Map(all(cache, 'c:pt').map((one) => [Number(one.attributes['idx']), textIn(one, 'c:v')]));
  return Array.from({ length: count }, (_, index) => told.get(index) ?? null);
}

describe('a chart in Excel', () => {
  test.each([1, 16, 63, 120])('every part is whole and every relation leads somewhere, %i people', async (people) => {
    const bytes = await drawn(people);
    const parts = partsOf(bytes);
    for (const [name, content] of parts)
      if (/\.(xml|rels)$/u.test(name)) expect(() => readXml(content.toString('utf8')), name).not.toThrow();
    expect(danglingIn(bytes)).toEqual([]);
    const charts = [...parts.keys()].filter((name) => /^xl\/charts\/chart\d+\.xml$/u.test(name));
    expect(charts).toHaveLength(Math.ceil(people / 30));
    const types = all(partOf(bytes, '[Content_Types].xml'), 'Override').map(({ attributes }) => attributes);
    for (const name of charts)
      expect(types.find((type) => type['PartName'] === `/${name}`)?.['ContentType']).toMatch(/drawingml\.chart\+xml$/u);
  });

  test('holds what stands in the cells it points to, as an independent reader finds them', async () => {
    const bytes = await drawn(16);
    const chart = partOf(bytes, 'xl/charts/chart1.xml');
    const series = all(chart, 'c:ser');
    expect(series.map((one) => points(all(one, 'c:tx')[0]!))).toEqual([
      ['Trúng cử'],
      ['Không trúng cử'],
      ['Cần đạt 175 phiếu'],
    ]);
    for (const one of series)
      for (const part of ['c:tx', 'c:cat', 'c:val']) {
        const place = all(one, part)[0]!;
        const cells = await cellsAt(bytes, textIn(place, 'c:f'));
        expect(cells.map((cell) => (cell === null ? null : String(cell)))).toEqual(points(place));
      }
  });

  test('tells the elected from the others by more than colour, and the line from both', async () => {
    const chart = partOf(await drawn(16), 'xl/charts/chart1.xml');
    const [elected, others] = all(all(chart, 'c:barChart')[0]!, 'c:ser').map((one) => all(one, 'c:spPr')[0]!);
    const inside = (look: Element) => all(look, 'a:srgbClr')[0]!.attributes['val'];
    expect(inside(others!)).toBe('FFFFFF');
    expect(inside(elected!)).not.toBe('FFFFFF');
    expect(all(all(chart, 'c:lineChart')[0]!, 'a:prstDash')).toHaveLength(1);
  });

  test('says what it shows to those who do not see it', async () => {
    const [frame] = all(partOf(await drawn(63), 'xl/drawings/drawing2.xml'), 'xdr:cNvPr');
    expect(frame?.attributes['descr']).toBe(
      'Biểu đồ cột: số phiếu của 21 người, từ thứ 1 đến thứ 21 theo số phiếu. Trúng cử 39 người. Cần đạt 175 phiếu. Số liệu nằm trong bảng bên trái.',
    );
  });

  test('is printed on a page of its own', async () => {
    const bytes = await drawn(63);
    const sheet = partOf(bytes, 'xl/worksheets/sheet2.xml');
    const anchors = all(partOf(bytes, 'xl/drawings/drawing2.xml'), 'xdr:twoCellAnchor');
    const below = anchors.map((anchor) => Number(textIn(all(anchor, 'xdr:to')[0]!, 'xdr:row')));
    expect(all(sheet, 'brk').map(({ attributes }) => Number(attributes['id']))).toEqual(below.slice(0, -1));
    const names = all(partOf(bytes, 'xl/workbook.xml'), 'definedName');
    const area = names.find(({ attributes }) => attributes['name'] === '_xlnm.Print_Area')!;
    expect(area.children).toEqual([`'Biểu đồ'!$G$2:$P$${below.at(-1)}`]);
  });

  test('leaves the sheets to other programs as they were', async () => {
    const sheets = await readXlsxFile(Buffer.from(await drawn(16)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Kết quả',
      'Biểu đồ',
      'Số phiếu',
      'Tập phiếu',
      'Từng phiếu',
      'Phát hiện',
    ]);
  });
});
