/** The sheets of a workbook as CSV, for programs that calculate with them and for people who open them in a spreadsheet. */
import { cleanText } from '../../vietnamese/text.ts';
import type { Cell, Sheet, Workbook } from './workbook.ts';

/** Spreadsheets take UTF-8 for what it is only behind this mark. */
const byteOrderMark = '\ufeff';
/** What a spreadsheet would calculate, in the letters of ASCII and in the wide ones that some keyboards give. */
const calculated = /^[=+\-@\t\r\n＝＋－＠]/u;
/** The same behind a semicolon: where the comma stands for decimals, as in Vietnam, spreadsheets part cells at it, quoted or not. */
const calculatedApart = /(?<=;\s*)(?=[=+\-@＝＋－＠])/gu;

/** Each sheet by its own text; what a chart is drawn from stands in another sheet already. */
export function sheetsAsCsv({ sheets }: Workbook): readonly { readonly sheet: Sheet; readonly text: string }[] {
  return sheets.flatMap((sheet) => (sheet.charts === undefined ? [{ sheet, text: sheetCsv(sheet) }] : []));
}

/** A line for the heading and one for each row; formulas are given as their results, rows that only add up included. */
export function sheetCsv({ heading, rows }: Sheet): string {
  const lines = [heading.map(({ text }) => textCell(text)), ...rows.map((row) => row.map(csvCell))];
  return `${byteOrderMark}${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if ('text' in cell) return textCell(cell.text);
  return String('number' in cell ? cell.number : cell.result);
}

/** An apostrophe in front keeps a text a text; spreadsheets do not show it. */
function textCell(text: string): string {
  const clean = cleanText(text).replaceAll(calculatedApart, "'");
  const safe = calculated.test(text) || calculated.test(clean) ? `'${clean}` : clean;
  return /[",]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
