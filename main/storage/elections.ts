import type { Database } from 'better-sqlite3';
import type { Office } from '../../src/election/model.ts';

export interface ElectionRow {
  readonly id: number;
  /** Order in the congress, 1, 2, 3 … */
  readonly place: number;
  readonly title: string;
  readonly office: Office;
  /** Phiếu xin ý kiến: nobody is elected. */
  readonly poll: boolean;
}

interface Stored extends Omit<ElectionRow, 'poll'> {
  readonly poll: number;
}

/** Elections in the order of the congress. A removed one stays in the file and is never shown. */
export function electionsTable(database: Database) {
  const all = database.prepare<[], Stored>(
    'select id, place, title, office, poll from elections where removed = 0 order by place, id',
  );
  const one = database.prepare<[number], Stored>(
    'select id, place, title, office, poll from elections where id = ? and removed = 0',
  );
  const insert = database.prepare<[string, string, number]>(
    `insert into elections (place, title, office, poll)
     values ((select count(*) + 1 from elections where removed = 0), ?, ?, ?)`,
  );
  const update = database.prepare<[string, string, number, number]>(
    'update elections set title = ?, office = ?, poll = ? where id = ?',
  );
  const remove = database.prepare<[number]>('update elections set removed = 1 where id = ?');
  const place = database.prepare<[number, number]>('update elections set place = ? where id = ?');

  return {
    list: (): ElectionRow[] => all.all().map(rowOf),
    get(id: number): ElectionRow | undefined {
      const row = one.get(id);
      return row && rowOf(row);
    },
    add: (title: string, office: Office, poll: boolean): number =>
      Number(insert.run(title, office, poll ? 1 : 0).lastInsertRowid),
    save(id: number, title: string, office: Office, poll: boolean): void {
      update.run(title, office, poll ? 1 : 0, id);
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

function rowOf(stored: Stored): ElectionRow {
  return { ...stored, poll: stored.poll === 1 };
}

export type ElectionsTable = ReturnType<typeof electionsTable>;
