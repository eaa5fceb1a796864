/** Declarations that a file begins with or keeps without a line for each: a copy's, or those that a salvage found. */
import type { Database } from 'better-sqlite3';
import type { JournalNote } from '../desk-terms.ts';
import { rowsOf } from './told-damages.ts';

const declared = [
  'congress',
  'people',
  'recovery_codes',
  'elections',
  'rounds',
  'candidates',
  'holders',
  'batches',
] as const;

/** From this line on the journal tells what became of these rows. They stay in the file. */
export function keptDeclarations(database: Database): JournalNote {
  const tables = Object.fromEntries(declared.map((table) => [table, rowsOf({ database }, table)]));
  return { action: 'declarations-kept', closed: { tables } };
}
