/** Which column of a table says what: by its heading in any spelling, or by what stands in it. */
import { cleanText } from '../../../src/vietnamese/text.ts';
import { birthDateOf, sexOf } from './candidate-list-fields.ts';
import type { Cell, Table } from './candidate-list-table.ts';

/**
 * `family` + `given`: a name in two columns (Họ đệm, Tên). `male`, `female`: the two columns of Party forms where the year
 * of birth, or a cross, stands under Nam or under Nữ.
 */
export type Field =
  'number' | 'name' | 'family' | 'given' | 'birthDate' | 'sex' | 'male' | 'female' | 'ethnicGroup' | 'post' | 'unit';

export interface Column {
  /** Counted from 0. */
  readonly index: number;
  readonly heading: string;
  readonly field: Field | null;
}

export interface Layout {
  readonly columns: readonly Column[];
  /** Index of the first row below the headings. */
  readonly firstRow: number;
}

/** Tried in this order, on headings without tones, marks, spaces and signs. */
const patterns: readonly (readonly [RegExp, Field])[] = [
  [/^(?:stt|tt|so|sott|sothutu|thutu|no)$/u, 'number'],
  [/^ho(?:va)?(?:ten|chu)?(?:dem|lot)$/u, 'family'],
  [/^ho$/u, 'family'],
  [/^(?:hoten|hovaten|tenungcuvien|tennguoi|fullname|name)/u, 'name'],
  [/^ten$/u, 'given'],
  [/^(?:namnu|nunam|gioitinh|gioi|phai)/u, 'sex'],
  [/^nam$/u, 'male'],
  [/^nu$/u, 'female'],
  [/^(?:ngay|thang|nam).*sinh|^sinh(?:ngay|nam)/u, 'birthDate'],
  [/^dantoc/u, 'ethnicGroup'],
  [/^(?:chucvu|chucdanh)/u, 'post'],
  [/^(?:donvi|coquan|noicongtac|noilamviec)/u, 'unit'],
];
const headingsWithin = 40;

/** Finds the row of headings, or makes out the columns without one; null when no column holds names. */
export function layoutOf(table: Table): Layout | null {
  const top = table.slice(0, headingsWithin).findIndex((row) => hasName(row.map(fieldOf)));
  return top >= 0 ? layoutBelow(table, top) : layoutWithoutHeadings(table);
}

export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

function fieldOf(cell: Cell): Field | null {
  if (typeof cell !== 'string') return null;
  const plain = cell
    .replace(/\([^()]*\)/gu, '')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z]/gu, '');
  return patterns.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

function hasName(fields: readonly (Field | null)[]): boolean {
  return fields.includes('name') || fields.includes('given');
}

function layoutBelow(table: Table, top: number): Layout {
  const row = table[top] ?? [];
  const below = table[top + 1] ?? [];
  const name = row.findIndex((cell) => ['name', 'given'].includes(fieldOf(cell) ?? ''));
  // Two rows of headings: "Năm sinh" over "Nam" and "Nữ".
  const second = textOf(below[name]).trim() === '' && below.some((cell) => fieldOf(cell) !== null);
  const columns = Array.from({ length: Math.max(row.length, second ? below.length : 0) }, (_, index): Column => {
    const cells = second ? [below[index], row[index]] : [row[index]];
    const cell = cells.find((candidate) => textOf(candidate).trim() !== '') ?? null;
    return { index, heading: cleanText(textOf(cell)), field: fieldOf(cell) };
  });
  return { columns: onceEach(columns), firstRow: top + (second ? 2 : 1) };
}

/** Tên without Họ đệm is the whole name; a second column of one kind is left alone. */
function onceEach(columns: readonly Column[]): Column[] {
  const split = columns.some(({ field }) => field === 'family') && columns.some(({ field }) => field === 'given');
  const taken = new Set<Field>();
  return columns.map((column) => {
    let { field } = column;
    if (!split && (field === 'given' || field === 'family')) field = field === 'given' ? 'name' : null;
    if (field === null || taken.has(field)) return { ...column, field: null };
    taken.add(field);
    return { ...column, field };
  });
}

function layoutWithoutHeadings(table: Table): Layout | null {
  const width = table.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: Math.min(width, 100) }, (_, index) => {
    const cells = table.slice(0, 1000).map((row) => row[index] ?? null);
    return { index, heading: '', field: fieldByContent(cells.filter((cell) => textOf(cell).trim() !== '')) };
  });
  const layout = { columns: onceEach(columns), firstRow: 0 };
  return layout.columns.some(({ field }) => field === 'name') ? layout : null;
}

function fieldByContent(cells: readonly Cell[]): Field | null {
  const most = (test: (text: string, cell: Cell) => boolean) =>
    cells.filter((cell) => test(cleanText(textOf(cell)), cell)).length * 2 > cells.length;
  if (most((text) => /^\d{1,3}[.)]?$/u.test(text))) return 'number';
  if (most((_, cell) => birthDateOf(cell) !== null)) return 'birthDate';
  if (most((text) => sexOf(text) !== null)) return 'sex';
  if (
    most((text) =>
      /^(?:\d{1,3}\s*[.)\-–:]?\s*|[-–•*+]\s*)?\p{L}[\p{L}\p{M}'’]*(?:[ -]\p{L}[\p{L}\p{M}'’.]*)+$/u.test(text),
    )
  )
    return 'name';
  return null;
}
