/** Ballots whose rows are lost, written again from the journal: each line of it carries the whole ballot. */
import type { Database } from 'better-sqlite3';
import { journalLine } from '../../src/exchange/journal-file.ts';
import type { JournalTable } from '../storage/journal.ts';
import { storedContent } from '../storage/readings.ts';
import type { PaperContent } from '../storage/readings.ts';
import { sha256 } from '../sha256.ts';
import { stylesOf } from './ballot-damages.ts';

interface Line {
  readonly seq: number;
  readonly action: string;
  readonly roundId: number;
  readonly open: string;
  readonly closed: string;
}

type Closed = PaperContent & { readonly doubt?: string | null; readonly at: string; readonly actor: string };

/**
 * Entries are numbered 1, 2, 3 … in the order of their journal lines, so the lines say which are missing. Nothing is written
 * from a journal with gaps, nor from a line whose own hash does not hold.
 */
export function restoreBallots(database: Database, journal: Pick<JournalTable, 'lines'>): number {
  const chained = journal.lines();
  if (chained.some((line, index) => line.seq !== index + 1)) return 0;
  const trusted = new Set(
    chained.filter((line) => journalLine(line, line.previous, sha256).hash === line.hash).map(({ seq }) => seq),
  );
  const styles = stylesOf({ database });
  const readings = restoredReadings(database, trusted);
  const known = database.prepare<[number], { id: number }>('select id from entries where id = ?');
  const insert = database.prepare<(string | number | null)[]>(
    `insert into entries (id, reading_id, serial, withdrawn, defects, marks, votes, code, doubt, at, actor)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let restored = 0;
  linesOf(database, "'ballot-recorded', 'ballot-withdrawn'").forEach((line, index) => {
    const id = index + 1;
    const { batch, serial } = JSON.parse(line.open) as { batch: number; serial: number };
    const reading = readings.get(`${line.roundId}/${batch}`);
    const style = styles.get(line.roundId);
    if (known.get(id) || !trusted.has(line.seq) || reading === undefined || !style) return;
    const { at, actor, doubt, ...paper } = JSON.parse(line.closed) as Closed;
    if (line.action === 'ballot-withdrawn') insert.run(id, reading, serial, 1, '', '', null, null, null, at, actor);
    else {
      const { defects, marks, votes, code } = storedContent(
        { ...paper, votes: paper.votes ?? null, code: paper.code ?? null },
        style,
      );
      insert.run(id, reading, serial, 0, defects, marks, votes, code, doubt ?? null, at, actor);
    }
    restored += 1;
  });
  return restored;
}

/** The reading of each pile by "round/batch", lost ones written again; piles read more than once are left out. */
function restoredReadings(database: Database, trusted: ReadonlySet<number>): ReadonlyMap<string, number> {
  const started = new Map<string, Line[]>();
  for (const line of linesOf(database, "'reading-started'")) {
    const { batch } = JSON.parse(line.open) as { batch: number };
    const place = `${line.roundId}/${batch}`;
    started.set(place, [...(started.get(place) ?? []), line]);
  }
  const rows = database
    .prepare<[], { id: number; roundId: number; batch: number }>('select id, round_id as roundId, batch from readings')
    .all();
  const readings = new Map(rows.map(({ id, roundId, batch }) => [`${roundId}/${batch}`, id]));
  const pointed = pointedReadings(database);
  const insert = database.prepare<(string | number)[]>(
    `insert into readings (id, round_id, batch, ordinal, reader, started_at)
     values (coalesce(?, (select max(id) + 1 from (select id from readings union select reading_id from entries)), 1), ?, ?, 1, ?, ?)`,
  );
  for (const [place, lines] of started) {
    const [line] = lines;
    if (lines.length > 1) readings.delete(place);
    if (!line || lines.length > 1 || readings.has(place) || !trusted.has(line.seq)) continue;
    const { at, actor } = JSON.parse(line.closed) as Closed;
    const { batch } = JSON.parse(line.open) as { batch: number };
    const row = insert.run(pointed.get(place) ?? (null as never), line.roundId, batch, actor, at);
    readings.set(place, Number(row.lastInsertRowid));
  }
  return readings;
}

/** The reading that the entries still there name, by the pile that the journal says they lie in. */
function pointedReadings(database: Database): ReadonlyMap<string, number> {
  const reading = database.prepare<[number], { id: number }>('select reading_id as id from entries where id = ?');
  return new Map(
    linesOf(database, "'ballot-recorded', 'ballot-withdrawn'").flatMap(({ roundId, open }, index) => {
      const { batch } = JSON.parse(open) as { batch: number };
      const row = reading.get(index + 1);
      return row ? [[`${roundId}/${batch}`, row.id] as const] : [];
    }),
  );
}

function linesOf(database: Database, actions: string): Line[] {
  return database
    .prepare<[], Line>(
      `select seq, action, round_id as roundId, open, closed from journal where action in (${actions}) order by seq`,
    )
    .all();
}
