/** From the bytes of a file or pasted text to rows of cells. Nothing is understood here yet, only read, within limits. */
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { maxCandidates } from '../../../src/api/inputs.ts';
import { Refusal } from '../../../src/refusal.ts';
import { unpackArchive } from './candidate-list-archive.ts';

export type Cell = string | number | boolean | Date | null;
/** Rows of the file from its first line on, empty ones included, so that the index tells the row. */
export type Table = readonly (readonly Cell[])[];

const largestFile = 20 * 1024 * 1024;
/** What the sheets of a workbook may fill unpacked: more than 100,000 rows, far beyond any list of candidates. */
const largestContent = 40 * 1024 * 1024;
/** A list of 500 people fills less than a fifth of this; larger text keeps the desk waiting for seconds. */
const largestText = 1024 * 1024;
/** Cells of a sheet, empty ones included. */
const largestGrid = 500_000;

const oleMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const zipMagic = Buffer.from('PK\u0003\u0004');

/** How much a list may hold; a list of candidates unless another is meant. */
export interface ListLimits {
  readonly text: number;
  readonly grid: number;
  readonly rows: number;
}
const candidateLimits: ListLimits = { text: largestText, grid: largestGrid, rows: maxCandidates };

/** The tables of a file, one per sheet. Refuses old, encrypted, damaged and oversized files. */
export async function tablesOf(
  file: string,
  bytes: Uint8Array,
  limits: ListLimits = candidateLimits,
): Promise<readonly Table[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > largestFile) {
    throw new Refusal('list-too-large', { file, size: buffer.length, limit: largestFile });
  }
  if (buffer.length === 0) throw new Refusal('list-empty', { file });
  const begins = (magic: Buffer) => buffer.subarray(0, magic.length).equals(magic);
  if (begins(oleMagic)) {
    // An .xlsx with a password is wrapped in the container of the old format.
    const encrypted = buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw encrypted ? new Refusal('list-encrypted', { file }) : new Refusal('list-old-excel', { file });
  }
  if (begins(zipMagic)) return workbookTables(file, buffer, limits);
  if (/\.xls$/iu.test(file)) throw new Refusal('list-old-excel', { file });
  if (/\.xlsx$/iu.test(file)) throw new Refusal('list-unreadable', { file, detail: 'zip' });
  if (buffer.length > limits.text) {
    throw new Refusal('list-too-large', { file, size: buffer.length, limit: limits.text });
  }
  return [tableOfText(file, decode(file, buffer))];
}

/** One table from text with tabs, semicolons, commas or bars between the cells, or none at all. */
export function tableOfText(file: string, text: string): Table {
  const lines = text.replace(/^\ufeff/u, '').replace(/^sep=.\r?\n/iu, '');
  const options = { delimiter: delimiterOf(lines), relax_column_count: true, skip_empty_lines: false };
  try {
    return parse(lines, { ...options, relax_quotes: true });
  } catch {
    // A lone quotation mark, as in text copied from Word: then no mark is a quotation.
    try {
      return parse(lines, { ...options, quote: null });
    } catch (error) {
      throw new Refusal('list-unreadable', { file, detail: error instanceof Error ? error.message : '' });
    }
  }
}

async function workbookTables(file: string, bytes: Buffer, limits: ListLimits): Promise<readonly Table[]> {
  const entries = unpackArchive(bytes, (name) => /\.(?:xml|rels)$/u.test(name), largestContent);
  if ('kind' in entries) {
    switch (entries.kind) {
      case 'damaged':
        throw new Refusal('list-unreadable', { file, detail: entries.detail });
      case 'encrypted':
        throw new Refusal('list-encrypted', { file });
      case 'too-large':
        throw new Refusal('list-too-large', { file, size: entries.size, limit: largestContent });
    }
  }
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) {
    throw new Refusal('list-unreadable', { file, detail: 'xl/workbook.xml' });
  }
  for (const { name, content } of entries) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const { rows, columns } = extentOf(content.toString('latin1'));
    if (rows * columns > limits.grid) throw new Refusal('list-too-many', { file, rows, limit: limits.rows });
  }
  try {
    const sheets = await readExcelFile(bytes);
    return sheets.map(({ data }) => data as unknown as Table);
  } catch (error) {
    throw new Refusal('list-unreadable', { file, detail: error instanceof Error ? error.message : '' });
  }
}

/** How far a sheet reaches, by its own addresses: an empty cell at XFD1048576 counts as much as a full one. */
function extentOf(sheet: string): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [, letters = '', digits = ''] of sheet.matchAll(/\sr="([A-Z]{0,4})([0-9]{1,9})"/gu)) {
    rows = Math.max(rows, Number(digits));
    let column = 0;
    for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
    columns = Math.max(columns, column);
  }
  return { rows, columns };
}

function decode(file: string, bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Windows-1258, TCVN3, VNI: guessing would put wrong letters into names.
    throw new Refusal('list-encoding', { file });
  }
  if (/^%PDF|^\s*<(?:!doctype|html|table|\?xml)/iu.test(text) || text.includes('\u0000')) {
    throw new Refusal('list-unreadable', { file, detail: '.xlsx, .csv' });
  }
  return text;
}

/** The sign that stands on most lines, outside quotation marks; tabs and semicolons before commas when level. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\r|\n/u)
    .slice(0, 100)
    .map((line) => line.replace(/"[^"]*"/gu, ''));
  const counts = ['\t', ';', ',', '|'].map((sign) => ({
    sign,
    lines: lines.filter((line) => line.includes(sign)).length,
  }));
  return counts.reduce((best, other) => (other.lines > best.lines ? other : best)).sign;
}
