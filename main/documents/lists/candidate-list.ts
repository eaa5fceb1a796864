/**
 * Reads a list of candidates from a spreadsheet or pasted text and shows what it would bring, with every problem by row.
 * Nothing is taken here, and nothing is guessed silently: what was mended or left out is said.
 */
import type { Candidate } from '../../../src/election/model.ts';
import { maxCandidates } from '../../../src/api/inputs.ts';
import type { ListPreview } from '../../../src/api/views.ts';
import { Refusal } from '../../../src/refusal.ts';
import { cleanText } from '../../../src/vietnamese/text.ts';
import { birthDateOf, longestName, readName, sexOf } from './candidate-list-fields.ts';
import type { ListProblem } from './candidate-list-fields.ts';
import { layoutOf, textOf } from './candidate-list-headings.ts';
import type { Field, Layout } from './candidate-list-headings.ts';
import { tableOfText, tablesOf } from './candidate-list-table.ts';
import type { Cell, Table } from './candidate-list-table.ts';

export { listTemplate } from './candidate-list-template.ts';

type PreviewRow = ListPreview['rows'][number];
type Values = ReadonlyMap<Field, Cell>;

/** What an .xlsx or .csv file would bring: its first sheet that has a column of names. */
export async function previewList(fileName: string, bytes: Uint8Array): Promise<ListPreview> {
  return previewTables(fileName, await tablesOf(fileName, bytes));
}

/** What pasted text would bring: a table copied from Excel or Word, numbered lines, or names with commas between. */
export function previewText(text: string): ListPreview {
  return previewTables('Clipboard', [oneNameARow(tableOfText('Clipboard', text))]);
}

function previewTables(file: string, tables: readonly Table[]): ListPreview {
  const filled = tables.filter((table) => table.some((row) => !isBlank(row)));
  if (filled.length === 0) throw new Refusal('list-empty', { file });
  for (const table of filled) {
    const layout = layoutOf(table);
    if (layout !== null) return previewTable(file, table, layout);
  }
  throw new Refusal('list-no-name-column', { file });
}

function previewTable(file: string, table: Table, layout: Layout): ListPreview {
  const rows = rowsBelow(file, table, layout);
  if (rows.length === 0) throw new Refusal('list-empty', { file });
  return {
    headings: layout.columns.map(({ index, heading, field }) => ({ column: index + 1, heading, field })),
    rows,
  };
}

function rowsBelow(file: string, table: Table, { columns, firstRow }: Layout): PreviewRow[] {
  const numbered = columns.some(({ field }) => field === 'number');
  const seen = new Map<string, number>();
  const rows: PreviewRow[] = [];
  let gap = false;
  let taken = 0;
  for (let index = firstRow; index < table.length; index += 1) {
    const cells = table[index] ?? [];
    if (isBlank(cells)) gap = true;
    if (isBlank(cells) || isNumberingOfColumns(cells)) continue;
    const values: Values = new Map(
      columns.flatMap(({ index: at, field }) => (field === null ? [] : [[field, cells[at] ?? null] as const])),
    );
    const row = index + 1;
    const text = cleanText(cells.map(textOf).join(' ')).slice(0, 100);
    const noNumber = numbered && textOf(values.get('number')).trim() === '';
    if (isBelowList(values, noNumber && gap && rows.length > 0)) {
      rows.push({ row, candidate: null, problems: [{ code: 'row-not-candidate', detail: text, effect: 'left-out' }] });
      continue;
    }
    gap = false;
    const read = previewRow(row, values, text, seen);
    if (read.candidate !== null) taken += 1;
    if (taken > maxCandidates) {
      throw new Refusal('list-too-many', { file, rows: table.length - firstRow, limit: maxCandidates });
    }
    rows.push(read);
  }
  return rows;
}

/** Totals and signatures under the list, which often stand in the column of names. */
function isBelowList(values: Values, afterGapWithoutNumber: boolean): boolean {
  return afterGapWithoutNumber || /^(?:Tổng (?:số|cộng)|Cộng)(?!\p{L})/iu.test(cleanText(rawName(values)));
}

function previewRow(row: number, values: Values, text: string, seen: Map<string, number>): PreviewRow {
  const { name, problems: nameProblems } = readName(rawName(values));
  const leftOut = (code: ListProblem['code'], detail: string): PreviewRow => ({
    row,
    candidate: null,
    problems: [{ code, detail, effect: 'left-out' }],
  });
  if (name === '') return leftOut('name-empty', text);
  if (name.length > longestName) return leftOut('name-too-long', String(name.length));
  const problems = [...nameProblems];
  const key = name.toLowerCase();
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, row);
  else problems.push({ code: 'name-duplicate', detail: String(earlier), effect: 'warning' });
  const candidate = {
    name,
    ...birthAndSex(values, problems),
    ...plainText(values, 'ethnicGroup'),
    ...plainText(values, 'post'),
    ...plainText(values, 'unit'),
  };
  return { row, candidate, problems };
}

function rawName(values: Values): string {
  if (values.has('name')) return textOf(values.get('name'));
  return [values.get('family'), values.get('given')]
    .map((cell) => textOf(cell).trim())
    .join(' ')
    .trim();
}

function birthAndSex(values: Values, problems: ListProblem[]): Pick<Candidate, 'birthDate' | 'sex'> {
  const found: { birthDate?: string; sex?: 'male' | 'female' } = {};
  const sexText = textOf(values.get('sex')).trim();
  if (sexText !== '') {
    const sex = sexOf(sexText);
    if (sex === null) problems.push({ code: 'sex-unreadable', detail: sexText.slice(0, 100), effect: 'warning' });
    else found.sex = sex;
  }
  let birth = values.get('birthDate') ?? null;
  for (const column of ['male', 'female'] as const) {
    const cell = values.get(column) ?? null;
    const text = textOf(cell).trim();
    if (text === '') continue;
    found.sex = column;
    // A cross says only the sex; anything longer is the date of birth.
    if (text.length > 1 && sexOf(text) === null && textOf(birth).trim() === '') birth = cell;
  }
  if (textOf(birth).trim() !== '') {
    const date = birthDateOf(birth);
    if (date === null) {
      problems.push({ code: 'date-unreadable', detail: cleanText(textOf(birth)).slice(0, 100), effect: 'warning' });
    } else found.birthDate = date;
  }
  return found;
}

function plainText<F extends 'ethnicGroup' | 'post' | 'unit'>(values: Values, field: F): { [K in F]?: string } {
  const text = cleanText(textOf(values.get(field)));
  return text === '' ? {} : ({ [field]: text } as { [K in F]: string });
}

/** "An, Bình, Cường" on a single line is three names, not three columns. */
function oneNameARow(table: Table): Table {
  const lines = table.filter((row) => !isBlank(row));
  const only = lines[0];
  if (lines.length !== 1 || only === undefined || only.length < 2) return table;
  const names = only.filter((cell) => textOf(cell).trim() !== '');
  return names.every((cell) => /\p{L}\s+\p{L}/u.test(textOf(cell))) ? names.map((cell) => [cell]) : table;
}

function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => cleanText(textOf(cell)) === '');
}

/** The row "1 2 3 4" or "(1) (2) (3)" under the headings of official forms. */
function isNumberingOfColumns(row: readonly Cell[]): boolean {
  const texts = row.map((cell) => textOf(cell).trim()).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text) => /^\(?\d{1,2}\)?$/u.test(text));
}
