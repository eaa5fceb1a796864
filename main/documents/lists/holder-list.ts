/**
 * Reads a register of shareholders from a spreadsheet and shows what it would bring, with every problem by row. Nothing is
 * taken here.
 */
import { maxHolders } from '../../../src/api/inputs.ts';
import type { Holder } from '../../../src/api/inputs.ts';
import type { HoldersPreview } from '../../../src/api/views.ts';
import { digitsOf, withoutZeros } from '../../../src/reading/register.ts';
import { Refusal } from '../../../src/refusal.ts';
import { sharesOf } from '../../../src/reading/shares.ts';
import { cleanText } from '../../../src/vietnamese/text.ts';
import { textOf } from './candidate-list-headings.ts';
import { tablesOf } from './candidate-list-table.ts';
import type { Cell, ListLimits, Table } from './candidate-list-table.ts';
import { presenceIn, sharesIn } from './holder-list-cells.ts';
import { holderLayout } from './holder-list-headings.ts';
import type { HolderField, HolderLayout } from './holder-list-headings.ts';

export { holderTemplate } from './holder-list-template.ts';

type PreviewRow = HoldersPreview['rows'][number];
type Problem = PreviewRow['problems'][number];

/** A line of a register with its name is about 100 bytes; some columns beside those that are read. */
const limits: ListLimits = { text: 16 * 1024 * 1024, grid: maxHolders * 15, rows: maxHolders };
const longestCode = 40;
const longestName = 300;

/** What an .xlsx or .csv file would bring: its first sheet with columns of codes, names and shares. */
export async function previewHolders(file: string, bytes: Uint8Array): Promise<HoldersPreview> {
  const tables = await tablesOf(file, bytes, limits);
  const filled = tables.filter((table) => table.some((row) => !isBlank(row)));
  if (filled.length === 0) throw new Refusal('list-empty', { file });
  for (const table of filled) {
    const layout = holderLayout(table);
    if (layout !== null) return previewTable(file, table, layout);
  }
  throw new Refusal('list-no-holder-columns', { file });
}

function previewTable(file: string, table: Table, layout: HolderLayout): HoldersPreview {
  const seen = new Seen();
  const rows: PreviewRow[] = [];
  for (let index = layout.firstRow; index < table.length; index += 1) {
    const cells = table[index] ?? [];
    if (!isBlank(cells)) rows.push(previewRow(index + 1, cells, layout, seen));
  }
  if (rows.length === 0) throw new Refusal('list-empty', { file });
  const holders = rows.flatMap(({ holder }) => holder ?? []);
  if (holders.length > maxHolders) throw new Refusal('list-too-many', { file, rows: rows.length, limit: maxHolders });
  return { rows, shares: sharesOf(holders) };
}

/** Codes of the rows above: the whole code, and what the number pad can say of it. */
class Seen {
  private readonly codes = new Map<string, number>();
  private readonly digits = new Map<string, string>();

  /** The row that has the code already. */
  row(code: string): number | undefined {
    return this.codes.get(code);
  }

  /** Takes the code; another code with the same digits, if there is one. */
  take(code: string, row: number): string | undefined {
    this.codes.set(code, row);
    const digits = withoutZeros(digitsOf(code));
    if (digits === '') return undefined;
    const other = this.digits.get(digits);
    if (other === undefined) this.digits.set(digits, code);
    return other;
  }
}

function previewRow(row: number, cells: readonly Cell[], { columns }: HolderLayout, seen: Seen): PreviewRow {
  const cell = (field: HolderField) => cells[columns.get(field) ?? -1];
  const text = cleanText(cells.map(textOf).join(' ')).slice(0, 100);
  const leftOut = (code: Problem['code'], detail: string): PreviewRow => ({
    row,
    holder: null,
    problems: [{ code, detail, effect: 'left-out' }],
  });
  const code = cleanText(textOf(cell('code')));
  const name = cleanText(textOf(cell('name')));
  if (isBelowList(code, name)) return leftOut('row-not-holder', text);
  if (code === '' || code.length > longestCode) return leftOut('code-empty', text);
  if (name === '' || name.length > longestName) return leftOut('name-empty', code);
  const earlier = seen.row(code);
  if (earlier !== undefined) return leftOut('code-duplicate', String(earlier));
  const [own, proxied] = [sharesIn(cell('own')), sharesIn(cell('proxied'))];
  if (own === null || proxied === null)
    return leftOut('shares-unreadable', cleanText(textOf(cell(own === null ? 'own' : 'proxied'))).slice(0, 100));
  const problems: Problem[] = [];
  const other = seen.take(code, row);
  if (other !== undefined) problems.push({ code: 'code-ambiguous', detail: other, effect: 'warning' });
  if (own + proxied === 0) problems.push({ code: 'no-shares', detail: '', effect: 'warning' });
  // A register without a column of attendance is the list of those who came.
  const present = !columns.has('present') || presenceIn(cell('present'));
  return { row, holder: { code, name, own, proxied, present } satisfies Holder, problems };
}

/** Totals and signatures under the list, and the numbering of columns under the headings of official forms. */
function isBelowList(code: string, name: string): boolean {
  const total = /^(?:Tổng|Cộng)(?!\p{L})/iu;
  return total.test(code) || total.test(name) || (/^\(?\d{1,2}\)?$/u.test(code) && /^\(?\d{1,2}\)?$/u.test(name));
}

function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => cleanText(textOf(cell)) === '');
}
