import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { sheetCsv } from '../../src/papers/sheet-csv.ts';
import type { Cell, Sheet } from '../../src/papers/workbook.ts';

function csvOf(...rows: readonly (readonly Cell[])[]): string {
  const sheet: Sheet = { name: 'Bảng', widths: [], frozen: { rows: 1, columns: 0 }, heading: [{ text: 'Số' }], rows };
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

test.each(['Nguyễn Văn An', 'A-1', '1=1', 'Đ/c Bí thư', ''])('%j stays as it is', (text) => {
  expect(firstCell(text) ?? '').toBe(text);
});

test('no cell breaks its line', () => {
  expect(csvOf([{ text: 'a\r\nb' }, { text: 'c' }]).split('\r\n')).toHaveLength(3);
});
