import type { Database } from 'better-sqlite3';
import { formatMarks, parseMarks } from '../../src/exchange/cells.ts';
import type { Mark, PaperDefect, Style } from '../../src/election/model.ts';

export interface ReadingRow {
  readonly id: number;
  readonly roundId: number;
  readonly batch: number;
  readonly ordinal: number;
  readonly reader: string;
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

/** Readings and their entries. Every correction and withdrawal is a new row; the newest of a serial counts. */
export function readingsTable(database: Database) {
  const columns = 'id, round_id as roundId, batch, ordinal, reader';
  const one = database.prepare<[number], ReadingRow>(`select ${columns} from readings where id = ?`);
  const first = database.prepare<[number, number], ReadingRow>(
    `select ${columns} from readings where round_id = ? and batch = ? and ordinal = 1`,
  );
  const readers = database.prepare<[number], { batch: number; reader: string }>(
    'select batch, reader from readings where round_id = ? and ordinal = 1',
  );
  // Ids start at random in each file, so that a window still showing another congress cannot key into this one.
  const start = database.prepare<[number, number, string, string]>(
    `insert into readings (id, round_id, batch, ordinal, reader, started_at)
     values (coalesce((select max(id) + 1 from readings), abs(random() % 1000000000000) + 1), ?, ?, 1, ?, ?)`,
  );
  const current = database.prepare<[number], StoredContent & { id: number; serial: number; doubt: string | null }>(
    'select id, serial, defects, marks, votes, code, doubt from current_entries where reading_id = ? order by serial',
  );
  const currentOne = database.prepare<
    [number, number],
    StoredContent & { id: number; serial: number; doubt: string | null }
  >('select id, serial, defects, marks, votes, code, doubt from current_entries where reading_id = ? and serial = ?');
  const last = database.prepare<[number], { serial: number | null }>(
    'select max(serial) as serial from current_entries where reading_id = ?',
  );
  const insert = database.prepare<
    [number, number, number, string, string, number | null, string | null, string | null, string, string]
  >(
    `insert into entries (reading_id, serial, withdrawn, defects, marks, votes, code, doubt, at, actor)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const entered = database.prepare<[number], { n: number }>(
    'select count(*) as n from current_entries where round_id = ? and ordinal = 1',
  );

  return {
    get: (id: number): ReadingRow | undefined => one.get(id),
    /** The first reading of a batch. */
    ofBatch: (roundId: number, batch: number): ReadingRow | undefined => first.get(roundId, batch),
    /** Who began the first reading, by batch. */
    readers: (roundId: number): ReadonlyMap<number, string> =>
      new Map(readers.all(roundId).map(({ batch, reader }) => [batch, reader])),
    start: (roundId: number, batch: number, reader: string, at: string): number =>
      Number(start.run(roundId, batch, reader, at).lastInsertRowid),
    entries: (readingId: number, style: Style): CurrentEntry[] =>
      current.all(readingId).map((row) => ({ ...row, ...contentOf(row, style) })),
    entry(readingId: number, serial: number, style: Style): CurrentEntry | undefined {
      const row = currentOne.get(readingId, serial);
      return row && { ...row, ...contentOf(row, style) };
    },
    /** The serial of the last ballot in force, 0 before the first. */
    lastSerial: (readingId: number): number => last.get(readingId)?.serial ?? 0,
    /** Ballots in force in the whole round. */
    entered: (roundId: number): number => entered.get(roundId)?.n ?? 0,
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
