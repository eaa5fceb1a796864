import type { Database } from 'better-sqlite3';
import type { Style } from '../../src/election/model.ts';
import { storedContent } from './readings.ts';
import type { PaperContent } from './readings.ts';

/** What the committee decided on single ballots: a layer above the readings, never over them. */
export function rulingsTable(database: Database) {
  const insert = database.prepare<[number, string, string, number | null, string | null, string, string, string]>(
    'insert into rulings (entry_id, defects, marks, votes, code, reason, at, actor) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const exists = database.prepare<[number], { id: number }>('select id from rulings where entry_id = ? limit 1');

  return {
    exists: (entryId: number): boolean => exists.get(entryId) !== undefined,
    add(entryId: number, style: Style, paper: PaperContent, reason: string, at: string, actor: string): void {
      const { defects, marks, votes, code } = storedContent(paper, style);
      insert.run(entryId, defects, marks, votes, code, reason, at, actor);
    },
  };
}

export type RulingsTable = ReturnType<typeof rulingsTable>;
