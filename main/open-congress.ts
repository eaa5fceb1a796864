import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Congress, OpenFile } from '../src/api/views.ts';
import { copiedFrom, isPractice } from './rehearsal/copied-from.ts';
import { salvageLines } from './safety/salvage-lines.ts';
import { alternatesTable } from './storage/alternates.ts';
import { ballotsQuery } from './storage/ballots.ts';
import { batchesTable } from './storage/batches.ts';
import { candidatesTable } from './storage/candidates.ts';
import { congressTable } from './storage/congress.ts';
import { decisionsTable } from './storage/decisions.ts';
import { electionsTable } from './storage/elections.ts';
import { holdersTable } from './storage/holders.ts';
import { fingerprintOf } from './signing.ts';
import { journalTable } from './storage/journal.ts';
import { notesTable } from './storage/notes.ts';
import { openCongressFile } from './storage/open.ts';
import { peopleTable } from './storage/people.ts';
import { readingsTable } from './storage/readings.ts';
import { remarksTable } from './storage/remarks.ts';
import { roundsTable } from './storage/rounds.ts';
import { rulingsTable } from './storage/rulings.ts';
import { sealsTable } from './storage/seals.ts';
import { signingKeyTable } from './storage/signing-key.ts';

const practiceMark = '(TẬP DƯỢT)';

/** The tables of a congress file by subject. */
export function congressTables(database: Database) {
  return {
    congress: congressTable(database),
    people: peopleTable(database),
    elections: electionsTable(database),
    rounds: roundsTable(database),
    candidates: candidatesTable(database),
    batches: batchesTable(database),
    readings: readingsTable(database),
    ballots: ballotsQuery(database),
    rulings: rulingsTable(database),
    notes: notesTable(database),
    remarks: remarksTable(database),
    seals: sealsTable(database),
    decisions: decisionsTable(database),
    alternates: alternatesTable(database),
    holders: holdersTable(database),
    journal: journalTable(database),
    signingKey: signingKeyTable(database),
  };
}

export type CongressTables = ReturnType<typeof congressTables>;

/** One congress file, open and locked for this program. */
export interface OpenCongress extends CongressTables {
  readonly path: string;
  readonly database: Database;
}

/** Opens a file; refuses as `openCongressFile`. What it holds is proved by `openChecked`. */
export function openCongress(path: string): OpenCongress {
  const database = openCongressFile(path);
  try {
    return { path, database, ...congressTables(database) };
  } catch (error) {
    database.close();
    throw error;
  }
}

export function openFileView(file: OpenCongress): OpenFile {
  const { path, congress, journal, signingKey } = file;
  const { lines, hash } = journal.head();
  const publicKey = signingKey.publicKey();
  const salvages = salvageLines(file);
  return {
    path,
    fileName: basename(path),
    title: fileTitle(file),
    kind: congress.kind(),
    practiceOf: copiedFrom(file)?.path ?? null,
    journal: { lines, head: hash.slice(0, 12) },
    key: { publicKey, fingerprint: fingerprintOf(publicKey) },
    salvaged: salvages[0] ? { at: salvages[0].at, lost: salvages.flatMap(({ lost }) => lost) } : null,
  };
}

/** What the file is called everywhere; nobody may take a practice copy for the congress itself. */
export function fileTitle(file: Pick<OpenCongress, 'congress'>): string {
  const title = congressTitle(file.congress.get());
  return isPractice(file) ? `${title} ${practiceMark}` : title;
}

/** "Đại hội đại biểu Đảng bộ tỉnh Thái Nguyên lần thứ XX" */
export function congressTitle({ name, organisation, ordinal }: Congress): string {
  return [name, organisation, ordinal].filter(Boolean).join(' ');
}
