/**
 * What the journal says that the tables hold: every command told, one after the other, from the first line on. The checks compare
 * it with what they do hold; a salvage writes from it what is lost.
 */
import type { Database } from 'better-sqlite3';
import type { Style } from '../../src/election/model.ts';
import type { ProvedLine } from './journal-lines.ts';
import type { TableName } from './mended-copy.ts';
import { declarationLines } from './told-declarations.ts';
import { peopleLines } from './told-people.ts';
import { readingLines } from './told-readings.ts';
import { roundLines } from './told-rounds.ts';
import { ToldTables } from './told-tables.ts';
import type { Telling, ToldRow } from './told-tables.ts';

const tellings: Readonly<Record<string, Telling>> = {
  ...declarationLines,
  ...roundLines,
  ...readingLines,
  ...peopleLines,
  'declarations-kept': (told, { closed }) => {
    for (const [table, rows] of Object.entries(closed['tables'] as Record<TableName, ToldRow[]>))
      told.replace(table as TableName, () => true, rows);
  },
};

/** Lines that were changed tell nothing; that they were, the chain tells. */
export function toldTables(database: Database, lines: readonly ProvedLine[]): ToldTables {
  const rounds = database.prepare<[], { id: number; style: Style }>('select id, style from rounds').all();
  const told = new ToldTables(new Map(rounds.map(({ id, style }) => [id, style])));
  for (const line of lines) {
    if (!line.holds) continue;
    try {
      tellings[line.action]?.(told, line);
    } catch {
      // What it is about was told by a line that is lost.
    }
  }
  return told;
}
