/** Congress files for the tests of their safety, and hands that change them behind the program's back. */
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { newCongress, witness, workplace } from '../desk/workplace.ts';
import type { Workplace } from '../desk/workplace.ts';

export interface SealedFile extends Workplace {
  readonly path: string;
  /** Ten ballots, sealed. */
  readonly sealedRound: number;
  /** Ten ballots, still open; the fourth of pile 2 was withdrawn and keyed anew. */
  readonly openRound: number;
}

/** A closed file with a sealed and an open round. */
export async function sealedFile(name = 'thu.kiemphieu'): Promise<SealedFile> {
  const place = workplace();
  const { client, documents } = place;
  const path = join(documents, name);
  await newCongress(client, path);
  const { roundId: sealedRound } = await twoOfThree(client);
  for (const batch of [1, 2]) await key(client, { roundId: sealedRound, batch }, Array(5).fill(struck(3, 1)));
  await client.rounds.seal({ roundId: sealedRound, witness });
  const { roundId: openRound } = await twoOfThree(client, ['Hà Văn Một', 'Hồ Thị Hai', 'Đỗ Văn Ba']);
  await key(client, { roundId: openRound, batch: 1 }, Array(5).fill(struck(3, 2)));
  const readingId = await key(client, { roundId: openRound, batch: 2 }, Array(4).fill(struck(3, 3)));
  await client.reading.withdraw({ readingId });
  for (const serial of [4, 5]) await client.reading.record({ readingId, serial, ballot: struck(3, 1), doubt: null });
  await client.files.close();
  return { ...place, path, sealedRound, openRound };
}

/** Runs SQL on a closed file, past the triggers that forbid it. */
export function behindItsBack(path: string, table: string, sql: string): void {
  const database = new SqliteDatabase(path);
  database.pragma('foreign_keys = OFF');
  const triggers = database
    .prepare<[string], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = ?",
    )
    .all(table);
  for (const { name } of triggers) database.exec(`drop trigger ${name}`);
  database.exec(sql);
  for (const trigger of triggers) database.exec(trigger.sql);
  database.close();
}

/** Every row but the salvage's own line of the journal. */
export function rowsOf(path: string): Record<string, unknown[]> {
  const database = new SqliteDatabase(path, { readonly: true });
  const names = database
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'")
    .all();
  const rows = names.map(({ name }) => [name, database.prepare(`select * from ${name}`).all()] as const);
  database.close();
  return Object.fromEntries(
    rows.map(([name, all]) => [
      name,
      name === 'journal' ? all.filter((row) => (row as { action: string }).action !== 'file-salvaged') : all,
    ]),
  );
}
