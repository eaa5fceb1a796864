import type { Database } from 'better-sqlite3';
import type { Office } from '../../src/election/model.ts';

export interface ElectionRow {
  readonly id: number;
  /** Order in the congress, 1, 2, 3 … */
  readonly place: number;
  readonly title: string;
  readonly office: Office;
}

/** Elections in the order of the congress. A removed one stays in the file and is never shown. */
export function electionsTable(database: Database) {
  const all = database.prepare<[], ElectionRow>(
    'select id, place, title, office from elections where removed = 0 order by place, id',
  );
  const one = database.prepare<[number], ElectionRow>(
    'select id, place, title, office from elections where id = ? and removed = 0',
  );
  const insert = database.prepare<[string, string]>(
    `insert into elections (place, title, office)
     values ((select count(*) + 1 from elections where removed = 0), ?, ?)`,
  );
  const update = database.prepare<[string, string, number]>('update elections set title = ?, office = ? where id = ?');
  const remove = database.prepare<[number]>('update elections set removed = 1 where id = ?');
  const place = database.prepare<[number, number]>('update elections set place = ? where id = ?');

  return {
    list: (): ElectionRow[] => all.all(),
    get: (id: number): ElectionRow | undefined => one.get(id),
    add: (title: string, office: Office): number => Number(insert.run(title, office).lastInsertRowid),
    save(id: number, title: string, office: Office): void {
      update.run(title, office, id);
    },
    remove(id: number): void {
      remove.run(id);
    },
    /** Gives the elections the places 1, 2, 3 … in the order of `ids`. */
    arrange(ids: readonly number[]): void {
      ids.forEach((id, index) => place.run(index + 1, id));
    },
  };
}

export type ElectionsTable = ReturnType<typeof electionsTable>;
