import type { Database } from 'better-sqlite3';
import { formatMarks, parseMarks } from '../../src/exchange/cells.ts';
import type { Mark, PaperDefect, Style } from '../../src/election/model.ts';
import type { Person } from '../../src/people/roles.ts';

/** A reading that counts; what was discarded stays in the file and is none of these. */
export interface ReadingRow {
  readonly id: number;
  readonly roundId: number;
  readonly batch: number;
  /** Which of the readings of its batch it is, by when they were begun. */
  readonly ordinal: number;
  readonly personId: number;
  /** The reader's name as it is written by now. */
  readonly reader: string;
  /** Told so by its reader. */
  readonly finished: boolean;
}

/** What was seen on one paper. */
export interface PaperContent {
  readonly marks: readonly Mark[];
  readonly defects: readonly PaperDefect[];
  readonly votes: number | null;
  /** The holder's code on a cumulative ballot; it never leaves the file. */
  readonly code: string | null;
}

export interface CurrentEntry extends PaperContent {
  readonly id: number;
  readonly serial: number;
  readonly doubt: string | null;
}

export interface StoredContent {
  readonly defects: string;
  readonly marks: string;
  readonly votes: number | null;
  readonly code: string | null;
}

/** Where an entry stands, without what was seen on the paper. */
export interface EntryPlace {
  readonly id: number;
  readonly serial: number;
  readonly doubt: string | null;
}

type StoredReading = Omit<ReadingRow, 'finished'> & { readonly finished: number };

/** Readings, what became of them, and their entries. Every correction and withdrawal is a new row; the newest of a serial counts. */
export function readingsTable(database: Database) {
  const select = `select readings_in_force.id, round_id as roundId, batch, ordinal, person_id as personId, people.name as reader,
      finished
    from readings_in_force join people on people.id = person_id`;
  const one = database.prepare<[number], StoredReading>(`${select} where readings_in_force.id = ?`);
  const ofBatch = database.prepare<[number, number], StoredReading>(
    `${select} where round_id = ? and batch = ? order by readings_in_force.id`,
  );
  const known = database.prepare<[number], { id: number }>('select id from readings where id = ?');
  // Ids start at random in each file, so that a window still showing another congress cannot key into this one.
  const start = database.prepare<[number, number, number, string, string]>(
    `insert into readings (id, round_id, batch, person_id, reader, started_at)
     values (coalesce((select max(id) + 1 from readings), abs(random() % 1000000000000) + 1), ?, ?, ?, ?, ?)`,
  );
  const event = database.prepare<[number, 'finished' | 'resumed' | 'discarded', string | null, string, string]>(
    'insert into reading_events (reading_id, kind, reason, at, actor) values (?, ?, ?, ?, ?)',
  );
  const current = database.prepare<[number], StoredContent & EntryPlace>(
    'select id, serial, defects, marks, votes, code, doubt from current_entries where reading_id = ? order by serial',
  );
  const places = database.prepare<[number], EntryPlace>(
    'select id, serial, doubt from current_entries where reading_id = ? order by serial',
  );
  const currentOne = database.prepare<[number, number], StoredContent & EntryPlace>(
    'select id, serial, defects, marks, votes, code, doubt from current_entries where reading_id = ? and serial = ?',
  );
  const content = database.prepare<[number], StoredContent>(
    'select defects, marks, votes, code from entries where id = ?',
  );
  const serial = database.prepare<[number], { serial: number }>('select serial from entries where id = ?');
  const newest = database.prepare<[number], { id: number | null }>(
    'select max(id) as id from entries where reading_id = ?',
  );
  const last = database.prepare<[number], { serial: number | null }>(
    'select max(serial) as serial from current_entries where reading_id = ?',
  );
  const insert = database.prepare<
    [number, number, number, string, string, number | null, string | null, string | null, string, string]
  >(
    `insert into entries (reading_id, serial, withdrawn, defects, marks, votes, code, doubt, at, actor)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const any = database.prepare<[number], { id: number }>('select id from current_entries where round_id = ? limit 1');

  return {
    get(id: number): ReadingRow | undefined {
      const row = one.get(id);
      return row && rowOf(row);
    },
    /** True also of a reading that was discarded. */
    isKnown: (id: number): boolean => known.get(id) !== undefined,
    /** The readings of a batch, in the order they were begun. */
    ofBatch: (roundId: number, batch: number): ReadingRow[] => ofBatch.all(roundId, batch).map(rowOf),
    start: (roundId: number, batch: number, { id, name }: Pick<Person, 'id' | 'name'>, at: string): number =>
      Number(start.run(roundId, batch, id, name, at).lastInsertRowid),
    finish(readingId: number, at: string, actor: string): void {
      event.run(readingId, 'finished', null, at, actor);
    },
    resume(readingId: number, at: string, actor: string): void {
      event.run(readingId, 'resumed', null, at, actor);
    },
    discard(readingId: number, reason: string, at: string, actor: string): void {
      event.run(readingId, 'discarded', reason, at, actor);
    },
    entries: (readingId: number, style: Style): CurrentEntry[] =>
      current.all(readingId).map((row) => ({ ...row, ...contentOf(row, style) })),
    entry(readingId: number, serial: number, style: Style): CurrentEntry | undefined {
      const row = currentOne.get(readingId, serial);
      return row && { ...row, ...contentOf(row, style) };
    },
    /** The entries in force, in the order of the pile. */
    places: (readingId: number): EntryPlace[] => places.all(readingId),
    /** What was seen on the paper of an entry; it never changes. */
    content: (entryId: number, style: Style): PaperContent => contentOf(content.get(entryId)!, style),
    /** The last row written for the reading, 0 before the first: as long as it stays, so does the reading. */
    newest: (readingId: number): number => newest.get(readingId)?.id ?? 0,
    /** The place of a ballot in its reading; undefined where there is no such entry. */
    serialOf: (entryId: number): number | undefined => serial.get(entryId)?.serial,
    /** The serial of the last ballot in force, 0 before the first. */
    lastSerial: (readingId: number): number => last.get(readingId)?.serial ?? 0,
    /** True once a ballot of the round was entered that counts or may. */
    anyEntered: (roundId: number): boolean => any.get(roundId) !== undefined,
    record(
      readingId: number,
      serial: number,
      style: Style,
      paper: PaperContent,
      doubt: string | null,
      at: string,
      actor: string,
    ) {
      const { defects, marks, votes, code } = storedContent(paper, style);
      insert.run(readingId, serial, 0, defects, marks, votes, code, doubt, at, actor);
    },
    withdraw(readingId: number, serial: number, at: string, actor: string): void {
      insert.run(readingId, serial, 1, '', '', null, null, null, at, actor);
    },
  };
}

function rowOf(stored: StoredReading): ReadingRow {
  return { ...stored, finished: stored.finished === 1 };
}

/** Marks as the cells of `ballots.csv`, defects separated by spaces. */
export function storedContent(paper: PaperContent, style: Style): StoredContent {
  const { defects, marks, votes, code } = paper;
  return { defects: defects.join(' '), marks: formatMarks(style, marks), votes, code };
}

export function contentOf(stored: StoredContent, style: Style): PaperContent {
  return {
    marks: parseMarks(style, stored.marks),
    defects: stored.defects === '' ? [] : (stored.defects.split(' ') as PaperDefect[]),
    votes: stored.votes,
    code: stored.code,
  };
}

export type ReadingsTable = ReturnType<typeof readingsTable>;
