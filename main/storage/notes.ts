import type { Database } from 'better-sqlite3';

/** The committee's notes on findings; the newest of a finding counts. */
export function notesTable(database: Database) {
  const all = database.prepare<[number], { key: string; note: string }>(
    'select finding_key as key, note from notes where round_id = ? order by id',
  );
  const insert = database.prepare<[number, string, string, string, string]>(
    'insert into notes (round_id, finding_key, note, at, actor) values (?, ?, ?, ?, ?)',
  );

  return {
    /** Notes by the key of their finding. */
    ofRound: (roundId: number): ReadonlyMap<string, string> =>
      new Map(all.all(roundId).map(({ key, note }) => [key, note])),
    add(roundId: number, key: string, note: string, at: string, actor: string): void {
      insert.run(roundId, key, note, at, actor);
    },
  };
}

export type NotesTable = ReturnType<typeof notesTable>;
