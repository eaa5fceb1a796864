/** The journal as it lies in the file, each line proved by itself: what the checks on opening and the salvage read. */
import type { Database } from 'better-sqlite3';
import { closedDigest, journalLine } from '../../src/exchange/journal-file.ts';
import { sha256 } from '../sha256.ts';
import type { StoredLine } from '../storage/journal.ts';

type Facts = Readonly<Record<string, unknown>>;

export interface ProvedLine {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly roundId: number | null;
  /** Empty where the line has no such part. */
  readonly open: Facts;
  readonly closed: Facts;
  readonly previous: string;
  readonly hash: string;
  /** Its hash is that of what it says, and it says the time and the name that stand beside it. */
  readonly holds: boolean;
}

interface Stored extends StoredLine {
  readonly at: string;
  readonly actor: string;
}

export function provedLines(database: Database): ProvedLine[] {
  return database
    .prepare<[], Stored>(
      'select seq, at, actor, action, round_id as roundId, open, closed, salt, previous, hash from journal order by seq',
    )
    .all()
    .map(proved);
}

function proved({ salt, ...stored }: Stored): ProvedLine {
  const { seq, action, roundId, previous, hash, at, actor } = stored;
  const open = partOf(stored.open);
  const closed = partOf(stored.closed);
  const digest = closed === undefined || salt === null ? undefined : closedDigest(closed, salt, sha256);
  const line = journalLine({ seq, action, round: roundId ?? undefined, open, closed: digest }, previous, sha256);
  const who = closed ?? open ?? {};
  const holds = line.hash === hash && who['at'] === at && who['actor'] === actor;
  return { ...stored, open: open ?? {}, closed: closed ?? {}, holds };
}

function partOf(text: string | null): Facts | undefined {
  return text === null ? undefined : (JSON.parse(text) as Facts);
}
