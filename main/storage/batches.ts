import type { Database } from 'better-sqlite3';

export interface Pile {
  readonly number: number;
  readonly size: number;
  /** True when a person gave the size of this pile; the others follow the size of all. */
  readonly measured: boolean;
}

/** The physical piles of a round. */
export function batchesTable(database: Database) {
  const piles = database.prepare<[number], { number: number; size: number; measured: number }>(
    'select number, size, measured from batches where round_id = ? order by number',
  );
  const one = database.prepare<[number, number], { size: number }>(
    'select size from batches where round_id = ? and number = ?',
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
