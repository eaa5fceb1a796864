/** Which column of a register of shareholders says what, by its heading in any spelling. */
import { plainLetters } from './holder-list-cells.ts';
import type { Cell, Table } from './candidate-list-table.ts';

export type HolderField = 'code' | 'name' | 'own' | 'proxied' | 'present';

/** Tried in this order, on headings without tones, marks, spaces and signs. */
const patterns: readonly (readonly [RegExp, HolderField])[] = [
  [/uyquyen|daidien|proxy|proxied/u, 'proxied'],
  [/thamdu|comat|duhop|present|attend/u, 'present'],
  [/^(?:ma|code)|^so(?:dangky|dksh|gcndksh|hieu)/u, 'code'],
  [/^(?:ho|ten|name|fullname|codong)/u, 'name'],
  [/sohuu|cophan|cophieu|shares|own/u, 'own'],
];
const headingsWithin = 40;

export interface HolderLayout {
  readonly columns: ReadonlyMap<HolderField, number>;
  /** Index of the first row below the headings. */
  readonly firstRow: number;
}

/** The first row that names a code, a name and shares; null where there is none. */
export function holderLayout(table: Table): HolderLayout | null {
  for (const [index, row] of table.slice(0, headingsWithin).entries()) {
    const columns = columnsOf(row);
    const shares = columns.has('own') || columns.has('proxied');
    if (columns.has('code') && columns.has('name') && shares) return { columns, firstRow: index + 1 };
  }
  return null;
}

/** The first column of each kind. */
function columnsOf(row: readonly Cell[]): Map<HolderField, number> {
  const columns = new Map<HolderField, number>();
  row.forEach((cell, index) => {
    if (typeof cell !== 'string') return;
    const plain = plainLetters(cell.replaceAll(/\([^()]*\)/gu, ''));
    const field = patterns.find(([pattern]) => pattern.test(plain))?.[1];
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
  });
  return columns;
}
