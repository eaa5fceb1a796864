import type { Database } from 'better-sqlite3';

export interface Pile {
  readonly number: number;
  readonly size: number;
  /** True when a person gave the size of this pile; the others follow the size of all. */
  readonly measured: boolean;
}

export interface BatchProgress {
  readonly number: number;
  readonly size: number;
  readonly entered: number;
  /** Ballots waiting for a ruling. */
  readonly doubtful: number;
  /** Who began the first reading; null when nobody did. */
  readonly reader: string | null;
}

/** The physical piles of a round. */
export function batchesTable(database: Database) {
  const piles = database.prepare<[number], { number: number; size: number; measured: number }>(
    'select number, size, measured from batches where round_id = ? order by number',
  );
  const one = database.prepare<[number, number], { size: number }>(
    'select size from batches where round_id = ? and number = ?',
  );
  const progress = database.prepare<[number], BatchProgress>(
    `select batches.number, batches.size, readings.reader,
       count(current_entries.id) as entered,
       count(case when current_entries.doubt is not null
         and not exists (select 1 from rulings where entry_id = current_entries.id) then 1 end) as doubtful
     from batches
     left join readings on readings.round_id = batches.round_id and readings.batch = batches.number
       and readings.ordinal = 1
     left join current_entries on current_entries.reading_id = readings.id
     where batches.round_id = ?
     group by batches.number order by batches.number`,
  );
  const clear = database.prepare<[number]>('delete from batches where round_id = ?');
  const insert = database.prepare<[number, number, number, number]>(
    'insert into batches (round_id, number, size, measured) values (?, ?, ?, ?)',
  );
  const measure = database.prepare<[number, number, number]>(
    'update batches set size = ?, measured = 1 where round_id = ? and number = ?',
  );

  return {
    list: (roundId: number): Pile[] => piles.all(roundId).map((pile) => ({ ...pile, measured: pile.measured === 1 })),
    size: (roundId: number, number: number): number | undefined => one.get(roundId, number)?.size,
    progress: (roundId: number): BatchProgress[] => progress.all(roundId),
    replace(roundId: number, layout: readonly Pile[]): void {
      clear.run(roundId);
      for (const { number, size, measured } of layout) insert.run(roundId, number, size, measured ? 1 : 0);
    },
    measure(roundId: number, number: number, size: number): void {
      measure.run(size, roundId, number);
    },
  };
}

export type BatchesTable = ReturnType<typeof batchesTable>;
