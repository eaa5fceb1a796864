/** The numbers as LibreOffice calculates and draws them. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { packParts, partText, unpackParts } from '../../../main/documents/office-package.ts';
import { drawXlsx } from '../../../main/documents/xlsx/xlsx.ts';
import { resultWorkbook } from '../../../src/papers/numbers/result-workbook.ts';
import type { Cell } from '../../../src/papers/numbers/workbook.ts';
import { readPdf } from '../../main/documents/pdf-text.ts';
import { converted, knownLetters } from './converted.ts';
import { createdAt, electionOf, sampleElection } from './counted-elections.ts';

/** Comma, double quotes, UTF-8, from the first line; numbers as they are; every sheet in a file of its own. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

const elections = [
  ['the sample', await sampleElection()],
  ['16 names', electionOf(16, 12)],
] as const;

/** Formulas without what is stored beside them: whoever shows a number has calculated it. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unpackParts(bytes)).map(([name, content]) => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, content] as const;
    return [name, partText(content).replaceAll(/(<\/f>)<v>[^<]*<\/v>/gu, '$1')] as const;
  });
  return packParts(Object.fromEntries(parts));
}

/** What a cell shows once its formula is calculated. */
function shown(cell: Cell): string | number {
  if (cell === null) return '';
  if ('text' in cell) return cell.text;
  return 'number' in cell ? cell.number : cell.result;
}

/** A number is written with the comma of Vietnamese. */
function read(text: string, cell: Cell): string | number {
  return cell === null || 'text' in cell ? text : Number(text.replace(',', '.'));
}

describe.each(elections)('the workbook of %s', (_name, facts) => {
  const workbook = resultWorkbook(facts);

  test('has formulas that give the numbers stored beside them, and every text as it is', async () => {
    const stripped = withoutResults(await drawXlsx(workbook, { createdAt }));
    const files = await converted({ 'workbook.xlsx': stripped }, everySheet);
    expect(files.size).toBe(workbook.sheets.length);
    for (const { name, heading, rows } of workbook.sheets) {
      const options = { bom: true, relax_column_count: true };
      const [first, ...lines]: string[][] = parse(files.get(`workbook-${name}.csv`)!, options);
      expect(first).toEqual(heading.map(({ text }) => text));
      const found = rows.map((row, index) => row.map((cell, column) => read(lines[index]?.[column] ?? '', cell)));
      expect(found).toEqual(rows.map((row) => row.map(shown)));
    }
  });

  test('prints each chart on a page, with its title and the names of its people', async () => {
    const bytes = await drawXlsx(workbook, { createdAt });
    const pdf = (await converted({ 'workbook.xlsx': bytes }, 'pdf')).get('workbook.pdf')!;
    const pages = (await readPdf(pdf)).pages.map(({ text }) => knownLetters(text));
    const charts = workbook.sheets.flatMap((sheet) => (sheet.charts ?? []).map((chart) => ({ sheet, chart })));
    expect(charts.length).toBeGreaterThan(0);
    const shownWhole = charts.filter(({ sheet, chart }) => {
      const people = sheet.rows.slice(chart.rows.first, chart.rows.first + chart.rows.count);
      const names = people.map((row) => shown(row[chart.names] ?? null));
      const words = [chart.title, ...names].map((text) => knownLetters(String(text)));
      return pages.some((page) => words.every((word) => page.includes(word)));
    });
    expect(shownWhole).toEqual(charts);
  });
});
