/** Saves what can be read of a damaged file into a new one, and says exactly what is missing. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { SalvageLoss, SalvageReport, SalvagedTable } from '../../src/api/views.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk } from '../desk.ts';
import { congressTables } from '../open-congress.ts';
import { storedSecretNow } from '../people/secrets.ts';
import { refusalOfFailure } from '../storage/failure.ts';
import { createCongressFile } from '../storage/open.ts';
import type { Damage } from './damage.ts';
import { damagesOf } from './damages.ts';
import { keptDeclarations } from './kept-declarations.ts';
import { lossesOf } from './losses.ts';
import { mendedCopy, tablesInOrder } from './mended-copy.ts';
import type { TableName } from './mended-copy.ts';
import { hasBrokenPages, readableRows } from './readable-rows.ts';
import type { Row } from './readable-rows.ts';
import { restorePeople } from './restored-people.ts';
import { restoreRows } from './restored-rows.ts';
import { columnsOf, provedTables } from './told-damages.ts';

/**
 * Writes a new file at `into`. The salvage is a line of the new file's journal, which names every break it leaves, so that the
 * file opens and shows them. Refuses: file-missing, file-exists, file-not-congress, and file-damaged where nothing can be saved.
 */
export function salvage(desk: Pick<Desk, 'draftJournal' | 'secretCost'>, path: string, into: string): SalvageReport {
  if (existsSync(into)) throw new Refusal('file-exists', { path: into });
  const folder = mkdtempSync(join(tmpdir(), 'kiemphieu-salvage-'));
  try {
    const original = createHash('sha256').update(readFileSync(path)).digest('hex');
    const damaged = mendedCopy(path, folder);
    try {
      let report: SalvageReport | undefined;
      createCongressFile(into, (database) => {
        report = fillFrom(damaged, database, desk, { path, into, original });
      });
      return report!;
    } finally {
      closeQuietly(damaged);
    }
  } catch (error) {
    throw refusalOfFailure(error, path) ?? error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fillFrom(
  damaged: Database,
  database: Database,
  desk: Pick<Desk, 'draftJournal' | 'secretCost'>,
  { path, into, original }: { readonly path: string; readonly into: string; readonly original: string },
): SalvageReport {
  const tables = congressTables(database);
  database.pragma('foreign_keys = OFF');
  const copied = new Map<TableName, SalvagedTable>();
  const whole = () => copied.get('journal')!.lost === 0;
  let accounts: readonly Damage[] = [];
  let losses: readonly SalvageLoss[] = [];
  database
    .transaction(() => {
      withoutTriggers(database, () => {
        for (const table of tablesInOrder) copied.set(table, copyTable(damaged, database, table));
        if (copied.get('journal')!.copied === 0 && copied.get('rounds')!.copied === 0)
          throw new Refusal('file-damaged', { path, detail: 'không cứu được gì' });
        for (const [table, restored] of whole() ? restoreRows(database) : [])
          copied.set(table, { ...copied.get(table)!, restored });
        restoreCongress(database);
        // Its signature will not be the one of before, and says so: the journal's first line names the lost key.
        if (!tables.signingKey.isThere()) tables.signingKey.make();
        accounts = restorePeople(database, (pin) => storedSecretNow(pin, desk.secretCost));
        for (const [table, orphans] of removeOrphans(database)) copied.set(table, { ...copied.get(table)!, orphans });
      });
      const file = { path: into, database, ...tables };
      const damages = damagesOf(file);
      const others = damages.filter(({ key }) => !accounts.some((account) => account.key === key));
      const proved = whole() ? provedTables(others) : new Set<string>();
      losses = lossesOf(damaged, file, [...copied.values()], proved, [...others, ...accounts]);
      desk.draftJournal(tables, {
        action: 'file-salvaged',
        open: { original, known: damages.map(({ key }) => key), lost: losses.map(({ what }) => what) },
      });
      if (damages.some(({ key }) => key.startsWith('told:'))) desk.draftJournal(tables, keptDeclarations(database));
    })
    .immediate();
  database.pragma('foreign_keys = ON');
  return { path: into, tables: [...copied.values()], losses };
}

function copyTable(damaged: Database, database: Database, table: TableName): SalvagedTable {
  const { rows, unread } = readableRows(damaged, table);
  const columns = columnsOf({ database }, table);
  const insert = database.prepare<unknown[]>(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  let copied = 0;
  for (const row of rows) if (inserted(() => insert.run(...columns.map((column) => row[column])))) copied += 1;
  const refused = rows.length - copied;
  const broken = unread === 0 && refused === 0 && hasBrokenPages(damaged, table);
  return { table, copied, restored: 0, orphans: 0, lost: unread === null ? null : unread + refused, doubtful: broken };
}

/** False for a row that is readable but cannot have been written by the program: it breaks the rules of its table. */
function inserted(insert: () => unknown): boolean {
  try {
    insert();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) return false;
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The congress as the journal last knew it, or a name that says that it is lost. */
function restoreCongress(database: Database): void {
  if (database.prepare('select 1 from congress').get()) return;
  const last = (actions: string) =>
    database
      .prepare<[], { open: string }>(
        `select open from journal where action in (${actions}) and open is not null order by seq desc limit 1`,
      )
      .get()?.open ?? '{}';
  const { congress } = JSON.parse(last("'congress-created', 'congress-saved'")) as { congress?: unknown };
  const { layout } = JSON.parse(last("'layout-saved'")) as { layout?: unknown };
  database
    .prepare('insert into congress (id, details, layout) values (1, ?, ?)')
    .run(JSON.stringify(congress ?? lostCongress), JSON.stringify(layout ?? {}));
}

const lostCongress = {
  ruleSet: 'custom',
  organisation: '(không đọc được)',
  superior: '',
  name: 'Đại hội',
  ordinal: '',
  term: '',
  place: '',
  firstDay: '',
  lastDay: '',
  level: 'other',
  electorate: { kind: 'delegates', summoned: 0, excluded: [], present: 0 },
  presidium: [],
  committee: [],
};

/** Rows whose round, reading or entry is lost mean nothing any more. How many, by table. */
function removeOrphans(database: Database): ReadonlyMap<TableName, number> {
  const removed = new Map<TableName, number>();
  for (;;) {
    const orphans = database.pragma('foreign_key_check') as { table: TableName; rowid: number | null }[];
    if (orphans.length === 0) return removed;
    for (const table of new Set(orphans.map((orphan) => orphan.table))) {
      const numbers = new Set(orphans.filter((orphan) => orphan.table === table).map(({ rowid }) => rowid));
      const { changes } = numbers.has(null)
        ? database.prepare(`delete from ${table} where round_id not in (select id from rounds)`).run()
        : { changes: removeRows(database, table, numbers) };
      removed.set(table, (removed.get(table) ?? 0) + changes);
    }
  }
}

function removeRows(database: Database, table: TableName, numbers: ReadonlySet<number | null>): number {
  const remove = database.prepare<[number]>(`delete from ${table} where rowid = ?`);
  return [...numbers].reduce<number>((sum, number) => sum + remove.run(number!).changes, 0);
}

/** Facts are only ever added, one after the other and to open rounds; a salvage writes them as they were. */
function withoutTriggers(database: Database, work: () => void): void {
  const triggers = database
    .prepare<[], { name: string; sql: string } & Row>("select name, sql from sqlite_schema where type = 'trigger'")
    .all();
  for (const { name } of triggers) database.exec(`drop trigger ${name}`);
  work();
  for (const { sql } of triggers) database.exec(sql);
}

function closeQuietly(database: Database): void {
  try {
    database.close();
  } catch {
    // The copy is thrown away in any case.
  }
}
