/** Rows that are lost, written again from the journal: its lines tell the whole of them. */
import type { Database } from 'better-sqlite3';
import { chainDamages } from './damages.ts';
import { provedLines } from './journal-lines.ts';
import { tablesInOrder } from './mended-copy.ts';
import type { TableName } from './mended-copy.ts';
import { columnsOf, rowsOf } from './told-damages.ts';
import { toldTables } from './told-lines.ts';
import { keyOf } from './told-tables.ts';

/** Accounts come back with another PIN (`restored-people.ts`), the rest of these with no line that tells all of them. */
const otherwise: readonly TableName[] = ['people', 'recovery_codes', 'sign_ins', 'signing_keys', 'journal'];

/**
 * Nothing is written from a journal with gaps or changed lines: what they told may have changed the rest. A seal does not come
 * back, for its signature stands nowhere else. How many, by table.
 */
export function restoreRows(database: Database): ReadonlyMap<TableName, number> {
  const restored = new Map<TableName, number>();
  const lines = provedLines(database);
  if (chainDamages(lines).length > 0) return restored;
  const told = toldTables(database, lines);
  for (const table of tablesInOrder) {
    if (otherwise.includes(table)) continue;
    const columns = columnsOf({ database }, table);
    const insert = database.prepare(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`,
    );
    const known = new Set(rowsOf({ database }, table).map(keyOf));
    const lost = [...told.table(table)].filter(
      ([key, row]) => !known.has(key) && columns.every((column) => row[column] !== undefined),
    );
    for (const [, row] of lost) insert.run(row);
    if (lost.length > 0) restored.set(table, lost.length);
  }
  return restored;
}
