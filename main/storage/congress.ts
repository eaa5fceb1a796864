import type { Database } from 'better-sqlite3';
import type { Congress } from '../../src/api/views.ts';

/** The one congress of the file. */
export function congressTable(database: Database) {
  const select = database.prepare<[], { details: string }>('select details from congress where id = 1');
  const upsert = database.prepare<[string]>(
    'insert into congress (id, details) values (1, ?) on conflict (id) do update set details = excluded.details',
  );
  return {
    get(): Congress {
      const row = select.get();
      if (!row) throw new Error('the file has no congress');
      return JSON.parse(row.details) as Congress;
    },
    save(congress: Congress): void {
      upsert.run(JSON.stringify(congress));
    },
  };
}

export type CongressTable = ReturnType<typeof congressTable>;
