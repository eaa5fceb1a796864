import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { resultWorkbook } from '../../src/papers/numbers/result-workbook.ts';
import { sheetCsv, sheetsAsCsv } from '../../src/papers/numbers/sheet-csv.ts';
import type { Cell, Sheet } from '../../src/papers/numbers/workbook.ts';
import { countedFacts, sampleDefinition } from './sample-facts.ts';

function csvOf(...rows: readonly (readonly Cell[])[]): string {
  const sheet: Sheet = {
    name: 'Bảng',
    file: 'table',
    widths: [],
    frozen: { rows: 1, columns: 0 },
    heading: [{ text: 'Số' }],
    rows,
  };
  return sheetCsv(sheet);
}

function firstCell(text: string): string | undefined {
  const [, row] = parse(csvOf([{ text }]), { bom: true, relax_column_count: true });
  return row?.[0];
}

test('a sheet is a line for its heading and one for each row, read back as it was', () => {
  const csv = csvOf([{ number: 1 }, { text: 'Nguyễn, "An"' }, null], [{ formula: 'A2*2', result: 2.5, decimals: 2 }]);
  expect(csv).toBe('\ufeffSố\r\n1,"Nguyễn, ""An""",\r\n2.5\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '\u200b=1', '=HYPERLINK("http://a,b")'])(
  'no spreadsheet calculates %j',
  (text) => {
    expect(firstCell(text)).toMatch(/^'/u);
  },
);

test.each(['An;=1+1', 'An; @SUM(A1)', 'An;\u200b=1', '"An";+1'])(
  'no spreadsheet that parts cells at semicolons calculates %j',
  (text) => {
    const cells = csvOf([{ text }]).split(/[;\n]/u);
    expect(cells.filter((cell) => /^\s*[=+@-]/u.test(cell))).toEqual([]);
  },
);

test.each(['Nguyễn Văn An', 'A-1', '1=1', 'Đ/c Bí thư', 'Bình; Chi', ''])('%j stays as it is', (text) => {
  expect(firstCell(text) ?? '').toBe(text);
});

test('no cell breaks its line', () => {
  expect(csvOf([{ text: 'a\r\nb' }, { text: 'c' }]).split('\r\n')).toHaveLength(3);
});

test('a workbook is its sheets without the charts, shares with a point and two decimals at most', () => {
  const sheets = sheetsAsCsv(resultWorkbook(countedFacts(sampleDefinition(3, 'strike', 2))));
  expect(sheets.map(({ sheet }) => sheet.file)).toEqual(['result', 'figures', 'batches', 'ballots', 'findings']);
  expect(sheets[0]?.text.split('\r\n')[1]).toBe('1,Nguyễn Văn An,345,0,0,345,99.14,Trúng cử');
});
