/** The tables of a congress file as the journal tells them. */
import type { Style } from '../../src/election/model.ts';
import type { ProvedLine } from './journal-lines.ts';
import type { TableName } from './mended-copy.ts';

/** A row by the columns of its table. What the journal does not tell is left out: the minutes of a seal, say. */
export type ToldRow = Readonly<Record<string, string | number | null>>;

export type Telling = (told: ToldTables, line: ProvedLine) => void;

export class ToldTables {
  private readonly tables = new Map<TableName, Map<string, ToldRow>>();
  private readonly styles: ReadonlyMap<number, Style>;

  /** `styles`: of the rounds in the file, for ballots of a round whose own line is lost. */
  constructor(styles: ReadonlyMap<number, Style>) {
    this.styles = styles;
  }

  styleOf(roundId: number): Style {
    const style = this.rows('rounds').get(String(roundId))?.['style'] ?? this.styles.get(roundId);
    if (!style) throw new TypeError(`no round ${roundId}`);
    return style as Style;
  }

  table(name: TableName): ReadonlyMap<string, ToldRow> {
    return this.rows(name);
  }

  /** The row of that key; one that is not told yet throws, for its line tells of nothing. */
  row(name: TableName, key: string | number): ToldRow {
    const row = this.rows(name).get(String(key));
    if (!row) throw new TypeError(`no ${name} ${key}`);
    return row;
  }

  put(name: TableName, row: ToldRow): void {
    // A column that its line should tell and does not.
    if (Object.values(row).includes(undefined!)) throw new TypeError(`no whole row of ${name}`);
    this.rows(name).set(keyOf(row), row);
  }

  /** Rows of these tables are numbered 1, 2, 3 … and stay. */
  add(name: TableName, row: ToldRow): void {
    this.put(name, { id: this.rows(name).size + 1, ...row });
  }

  change(name: TableName, key: string | number, changed: ToldRow): void {
    this.put(name, { ...this.row(name, key), ...changed });
  }

  replace(name: TableName, which: (row: ToldRow) => boolean, rows: readonly ToldRow[]): void {
    const before = this.rows(name);
    for (const [key, row] of before) if (which(row)) before.delete(key);
    for (const row of rows) this.put(name, row);
  }

  private rows(name: TableName): Map<string, ToldRow> {
    const rows = this.tables.get(name) ?? new Map<string, ToldRow>();
    this.tables.set(name, rows);
    return rows;
  }
}

/** What a row is found by in its table. */
export function keyOf(row: ToldRow): string {
  if (row['id'] !== undefined) return String(row['id']);
  return row['code'] === undefined ? `${row['round_id']}/${row['number']}` : String(row['code']);
}
