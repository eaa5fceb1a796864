/** Reads a table of a damaged file row by row: forward until something is wrong, backward from the end, and between one by one. */
import type { Database } from 'better-sqlite3';
import type { TableName } from './mended-copy.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface ReadableRows {
  /** In the order of their key. */
  readonly rows: readonly Row[];
  /** Rows that are there and cannot be read; null where nobody can say how many. */
  readonly unread: number | null;
}

/** Numbers looked for beyond the last row found, where the end of a table cannot be read. */
const reach = 1_000;
/** Numbers looked for between what forward and backward reading found. */
const mostBetween = 2_000_000;

const numberedByRound: Partial<Record<TableName, number>> = { candidates: 500, batches: 2_000 };

export function readableRows(database: Database, table: TableName): ReadableRows {
  if (table === 'holders') return fromBothEnds(database, table, 'code');
  const most = numberedByRound[table];
  return most === undefined ? numberedRows(database, table) : rowsOfRounds(database, table, most);
}

/** Tables with a number of their own for each row. */
function numberedRows(database: Database, table: TableName): ReadableRows {
  const key = table === 'journal' ? 'seq' : 'id';
  const numberOf = (row: Row | undefined) => (row === undefined ? undefined : Number(row[key]));
  const forward = until(database, `select * from ${table} order by ${key}`);
  if (forward.whole) return { rows: forward.rows, unread: 0 };
  const backward = until(database, `select * from ${table} order by ${key} desc`).rows.toReversed();
  const start = numberOf(forward.rows.at(-1)) ?? 0;
  const after = backward.filter((row) => numberOf(row)! > start);
  const end = numberOf(after[0]);
  const point = database.prepare<[number], Row>(`select * from ${table} where ${key} = ?`);
  const between: Row[] = [];
  let unread = 0;
  let limit = Math.min(end ?? start + reach, start + mostBetween);
  for (let number = start + 1; number < limit; number += 1) {
    try {
      const row = point.get(number);
      if (!row) continue;
      between.push(row);
      if (end === undefined) limit = number + reach;
    } catch {
      unread += 1;
    }
  }
  return { rows: [...forward.rows, ...between, ...after], unread: end === undefined ? null : unread };
}

/** Tables numbered within each round. */
function rowsOfRounds(database: Database, table: TableName, most: number): ReadableRows {
  const both = fromBothEnds(database, table, 'round_id, number');
  if (both.unread === 0) return both;
  const found = new Map(both.rows.map((row) => [`${String(row['round_id'])}/${String(row['number'])}`, row]));
  const point = database.prepare<[number, number], Row>(`select * from ${table} where round_id = ? and number = ?`);
  for (const round of readableRows(database, 'rounds').rows)
    for (let number = 1; number <= most; number += 1) {
      const place = `${String(round['id'])}/${number}`;
      if (found.has(place)) continue;
      try {
        const row = point.get(Number(round['id']), number);
        if (row) found.set(place, row);
      } catch {
        // Counted as not known: whether there was such a row cannot be said.
      }
    }
  return { rows: [...found.values()], unread: null };
}

function fromBothEnds(database: Database, table: TableName, key: string): ReadableRows {
  const forward = until(database, `select * from ${table} order by ${key}`);
  if (forward.whole) return { rows: forward.rows, unread: 0 };
  const down = key
    .split(', ')
    .map((column) => `${column} desc`)
    .join(', ');
  const backward = until(database, `select * from ${table} order by ${down}`).rows;
  const text = (row: Row) => JSON.stringify(key.split(', ').map((column) => row[column]));
  return { rows: [...new Map([...forward.rows, ...backward].map((row) => [text(row), row])).values()], unread: null };
}

/** The rows before the first that cannot be read. */
function until(database: Database, sql: string): { readonly rows: Row[]; readonly whole: boolean } {
  const rows: Row[] = [];
  try {
    for (const row of database.prepare<[], Row>(sql).iterate()) rows.push(row);
    return { rows, whole: true };
  } catch {
    return { rows, whole: false };
  }
}

/** True where a table's pages are not in order, even if every row seems readable. */
export function hasBrokenPages(database: Database, table: TableName): boolean {
  try {
    return database.pragma(`quick_check(${table})`, { simple: true }) !== 'ok';
  } catch {
    return true;
  }
}
