/** Readings and ballots whose rows are lost, written again from the journal: each line of it carries the whole of them. */
import type { Database } from 'better-sqlite3';
import { journalLine } from '../../src/exchange/journal-file.ts';
import type { JournalTable } from '../storage/journal.ts';
import { storedContent } from '../storage/readings.ts';
import type { PaperContent } from '../storage/readings.ts';
import { sha256 } from '../sha256.ts';
import { stylesOf } from './ballot-damages.ts';
import type { TableName } from './mended-copy.ts';

interface Line {
  readonly seq: number;
  readonly action: string;
  readonly roundId: number;
  readonly open: string;
  readonly closed: string;
}

/** What every line about a reading says of it, besides what it is about. */
interface OfReading {
  readonly readingId: number;
  readonly personId: number;
  readonly reader: string;
  readonly at: string;
  readonly actor: string;
}

/**
 * Rows are numbered 1, 2, 3 … in the order of their journal lines, and readings by themselves, so the lines say which are missing.
 * Nothing is written from a journal with gaps, nor from a line whose own hash does not hold. How many, by table.
 */
export function restoreBallots(
  database: Database,
  journal: Pick<JournalTable, 'lines'>,
): ReadonlyMap<TableName, number> {
  const chained = journal.lines();
  if (chained.some((line, index) => line.seq !== index + 1)) return new Map();
  const trusted = new Set(
    chained.filter((line) => journalLine(line, line.previous, sha256).hash === line.hash).map(({ seq }) => seq),
  );
  return new Map([
    ['readings', restoreReadings(database, trusted)],
    ['reading_events', restoreEvents(database, trusted)],
    ['entries', restoreEntries(database, trusted)],
  ]);
}

function restoreReadings(database: Database, trusted: ReadonlySet<number>): number {
  const insert = database.prepare<(string | number)[]>(
    'insert into readings (id, round_id, batch, person_id, reader, started_at) values (?, ?, ?, ?, ?, ?)',
  );
  return missing(database, 'readings', linesOf(database, "'reading-started'"), trusted, (line) => line.readingId).map(
    ({ roundId, open, readingId, personId, reader, at }) =>
      insert.run(readingId, roundId, batchOf(open), personId, reader, at),
  ).length;
}

function restoreEvents(database: Database, trusted: ReadonlySet<number>): number {
  const insert = database.prepare<(string | number | null)[]>(
    'insert into reading_events (id, reading_id, kind, reason, at, actor) values (?, ?, ?, ?, ?, ?)',
  );
  const lines = linesOf(database, "'reading-finished', 'reading-resumed', 'reading-discarded'");
  return missing(database, 'reading_events', lines, trusted, (_, index) => index + 1).map(
    ({ id, action, closed, readingId, at, actor }) => {
      const { reason = null } = JSON.parse(closed) as { reason?: string };
      return insert.run(id, readingId, action.slice('reading-'.length), reason, at, actor);
    },
  ).length;
}

function restoreEntries(database: Database, trusted: ReadonlySet<number>): number {
  const styles = stylesOf({ database });
  const insert = database.prepare<(string | number | null)[]>(
    `insert into entries (id, reading_id, serial, withdrawn, defects, marks, votes, code, doubt, at, actor)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const lines = linesOf(database, "'ballot-recorded', 'ballot-withdrawn'");
  const lost = missing(database, 'entries', lines, trusted, (_, index) => index + 1);
  let restored = 0;
  for (const { id, action, roundId, open, closed, readingId, at, actor } of lost) {
    const { serial } = JSON.parse(open) as { serial: number };
    const style = styles.get(roundId);
    if (!style) continue;
    if (action === 'ballot-withdrawn') insert.run(id, readingId, serial, 1, '', '', null, null, null, at, actor);
    else {
      const { doubt, ...paper } = JSON.parse(closed) as PaperContent & { doubt?: string | null };
      const { defects, marks, votes, code } = storedContent(
        { ...paper, votes: paper.votes ?? null, code: paper.code ?? null },
        style,
      );
      insert.run(id, readingId, serial, 0, defects, marks, votes, code, doubt ?? null, at, actor);
    }
    restored += 1;
  }
  return restored;
}

/** The lines whose row is gone, with the id of that row. */
function missing(
  database: Database,
  table: TableName,
  lines: readonly Line[],
  trusted: ReadonlySet<number>,
  idOf: (line: OfReading, index: number) => number,
): (Line & OfReading & { readonly id: number })[] {
  const known = database.prepare<[number], { id: number }>(`select id from ${table} where id = ?`);
  return lines
    .map((line, index) => {
      const ofReading = JSON.parse(line.closed) as OfReading;
      return { ...ofReading, ...line, id: idOf(ofReading, index) };
    })
    .filter(({ id, seq }) => trusted.has(seq) && !known.get(id));
}

function batchOf(open: string): number {
  return (JSON.parse(open) as { batch: number }).batch;
}

function linesOf(database: Database, actions: string): Line[] {
  return database
    .prepare<[], Line>(
      `select seq, action, round_id as roundId, open, closed from journal where action in (${actions}) order by seq`,
    )
    .all();
}
