import type { Database } from 'better-sqlite3';
import { sha256 } from '../sha256.ts';
import { closedDigest, firstPrevious, journalLine } from '../../src/exchange/journal-file.ts';
import type { JournalLine } from '../../src/exchange/journal-file.ts';

/** What a command tells the journal. */
export interface JournalRecord {
  readonly action: string;
  readonly roundId: number | null;
  /** What may leave the file: declarations, seals, reopenings. */
  readonly open: Readonly<Record<string, unknown>> | null;
  /** What stays in the file (marks, typists, times of ballots); only its salted digest is chained. */
  readonly closed: Readonly<Record<string, unknown>> | null;
}

/** A line as it lies in the file: its parts as JSON. */
export interface StoredLine {
  readonly seq: number;
  readonly action: string;
  readonly roundId: number | null;
  readonly open: string | null;
  readonly closed: string | null;
  readonly salt: string | null;
  readonly previous: string;
  readonly hash: string;
}

/** The hash chain of everything that was done to the file. */
export function journalTable(database: Database) {
  const head = database.prepare<[], { seq: number; hash: string }>(
    'select seq, hash from journal order by seq desc limit 1',
  );
  const all = database.prepare<[], StoredLine>(
    'select seq, action, round_id as roundId, open, closed, salt, previous, hash from journal order by seq',
  );
  const lastAt = database.prepare<[], { at: string }>('select at from journal order by seq desc limit 1');
  const lastOpen = database.prepare<[string, number], { open: string }>(
    'select open from journal where action = ? and round_id = ? and open is not null order by seq desc limit 1',
  );
  const everyOpen = database.prepare<[string, number], { at: string; open: string }>(
    'select at, open from journal where action = ? and round_id = ? and open is not null order by seq',
  );
  const insert = database.prepare<(string | number | null)[]>(
    `insert into journal (seq, at, actor, action, round_id, open, closed, salt, previous, hash)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  return {
    /** Hash of the last line and how many lines there are. */
    head(): { lines: number; hash: string } {
      const row = head.get();
      return { lines: row?.seq ?? 0, hash: row?.hash ?? firstPrevious };
    },
    /** When the last line was written; empty before the first. */
    lastAt: (): string => lastAt.get()?.at ?? '',
    /** The open part of the last line about this round's action; null where there is none. */
    lastOpen(action: string, roundId: number): Readonly<Record<string, unknown>> | null {
      const row = lastOpen.get(action, roundId);
      return row ? (JSON.parse(row.open) as Record<string, unknown>) : null;
    },
    /** The open parts of all lines about this round's action, with their times. */
    everyOpen: (action: string, roundId: number): { at: string; open: unknown }[] =>
      everyOpen.all(action, roundId).map(({ at, open }) => ({ at, open: JSON.parse(open) as unknown })),
    /** Adds one line to the chain. `salt` is at least 128 random bits in hexadecimal. */
    add({ action, roundId, open, closed }: JournalRecord, at: string, actor: string, salt: string): void {
      const { lines, hash: previous } = this.head();
      const line = journalLine(
        {
          seq: lines + 1,
          action,
          round: roundId ?? undefined,
          open: open ?? undefined,
          closed: closed ? closedDigest(closed, salt, sha256) : undefined,
        },
        previous,
        sha256,
      );
      insert.run(
        line.seq,
        at,
        actor,
        action,
        roundId,
        open && JSON.stringify(open),
        closed && JSON.stringify(closed),
        closed && salt,
        previous,
        line.hash,
      );
    },
    /** The lines as they may leave the file; closed details appear as digests recomputed from what the file holds. */
    lines: (): JournalLine[] => all.all().map(lineOf),
  };
}

function lineOf({ seq, action, roundId, open, closed, salt, previous, hash }: StoredLine): JournalLine {
  return {
    seq,
    action,
    round: roundId ?? undefined,
    open: open === null ? undefined : (JSON.parse(open) as Record<string, unknown>),
    closed: closed === null || salt === null ? undefined : closedDigest(JSON.parse(closed), salt, sha256),
    previous,
    hash,
  };
}

export type JournalTable = ReturnType<typeof journalTable>;
