import type { Database } from 'better-sqlite3';
import type { RulingKind } from './rulings.ts';

/** A reading that was ever begun, with what became of it. Times are UTC. */
export interface ReadingHistory {
  readonly id: number;
  readonly batch: number;
  /** Null for a discarded one. */
  readonly ordinal: number | null;
  readonly reader: string;
  readonly startedAt: string;
  readonly finished: boolean;
  readonly discarded: { readonly reason: string; readonly actor: string } | null;
}

/** One keystroke that was put on disk, without what was seen on the paper. */
export interface EntryHistory {
  readonly id: number;
  readonly readingId: number;
  readonly serial: number;
  readonly withdrawn: boolean;
  readonly at: string;
}

export interface RulingHistory {
  readonly batch: number;
  readonly entries: string;
  readonly kind: RulingKind | 'revoked';
  readonly reason: string;
  readonly article: string | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly at: string;
  readonly actor: string;
}

export interface SealHistory {
  readonly kind: 'sealed' | 'reopened';
  readonly reason: string | null;
  readonly at: string;
  readonly actor: string;
  readonly witness: string;
}

/** A line of the journal of which a person wants to know who did what and when. */
export interface JournalHistory {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly witness: string | null;
  readonly action: string;
  readonly batch: number | null;
  readonly serial: number | null;
}

/** Everything that was done in a round, superseded or not. Nothing here tells what stands on a ballot. */
export function entryJournalQuery(database: Database) {
  const readings = database.prepare<
    [number],
    Omit<ReadingHistory, 'finished' | 'discarded'> & {
      readonly finished: number | null;
      readonly discardReason: string | null;
      readonly discardedBy: string | null;
    }
  >(
    `select readings.id, readings.batch, in_force.ordinal, people.name as reader, readings.started_at as startedAt,
       in_force.finished, discard.reason as discardReason, discard.actor as discardedBy
     from readings
       join people on people.id = readings.person_id
       left join readings_in_force as in_force on in_force.id = readings.id
       left join reading_events as discard on discard.reading_id = readings.id and discard.kind = 'discarded'
     where readings.round_id = ? order by readings.batch, readings.id`,
  );
  const entries = database.prepare<[number], Omit<EntryHistory, 'withdrawn'> & { readonly withdrawn: number }>(
    `select entries.id, reading_id as readingId, serial, withdrawn, at
     from entries join readings on readings.id = reading_id where round_id = ? order by entries.id`,
  );
  const rulings = database.prepare<[number], RulingHistory>(
    `select batch, entries, kind, reason, article, votes_for as votesFor, votes_against as votesAgainst, at, actor
     from rulings where round_id = ? order by id`,
  );
  const seals = database.prepare<[number], SealHistory>(
    'select kind, reason, at, actor, witness from seals where round_id = ? order by id',
  );
  const part = (name: string) => `coalesce(json_extract(open, '$.${name}'), json_extract(closed, '$.${name}'))`;
  const lines = database.prepare<[number], JournalHistory>(
    `select seq, at, actor, action, ${part('witness')} as witness, ${part('batch')} as batch, ${part('serial')} as serial
     from journal where round_id = ? or round_id is null order by seq`,
  );

  return {
    readings: (roundId: number): ReadingHistory[] =>
      readings.all(roundId).map(({ finished, discardReason, discardedBy, ...reading }) => ({
        ...reading,
        finished: finished === 1,
        discarded: discardedBy === null ? null : { reason: discardReason ?? '', actor: discardedBy },
      })),
    entries: (roundId: number): EntryHistory[] =>
      entries.all(roundId).map((entry) => ({ ...entry, withdrawn: entry.withdrawn === 1 })),
    rulings: (roundId: number): RulingHistory[] => rulings.all(roundId),
    seals: (roundId: number): SealHistory[] => seals.all(roundId),
    /** Lines of the round, and those of the whole file. */
    lines: (roundId: number): JournalHistory[] => lines.all(roundId),
  };
}
