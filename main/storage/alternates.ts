import type { Database } from 'better-sqlite3';

/** Who took the place of an absent delegate. */
export interface ReplacementRow {
  readonly absent: string;
  readonly by: string;
  readonly reason: string;
  readonly decidedAt: string;
}

/** How many alternates the congress takes; 0 takes none after all. */
export interface TakenRow {
  readonly seats: number;
  readonly reason: string;
  readonly decidedAt: string;
}

/** Đại biểu dự khuyết: how many the congress takes from the remainder, and whom they replaced. Only ever added. */
export function alternatesTable(database: Database) {
  const taken = database.prepare<[number], TakenRow>(
    'select seats, reason, decided_at as decidedAt from alternates where election_id = ? order by id desc limit 1',
  );
  const take = database.prepare<[number, number, string, string, string, string]>(
    'insert into alternates (election_id, seats, reason, decided_at, at, actor) values (?, ?, ?, ?, ?, ?)',
  );
  const replacements = database.prepare<[number], ReplacementRow>(
    `select absent, replaced_by as "by", reason, decided_at as decidedAt
     from replacements where election_id = ? order by id`,
  );
  const replace = database.prepare<[number, string, string, string, string, string, string]>(
    `insert into replacements (election_id, absent, replaced_by, reason, decided_at, at, actor)
     values (?, ?, ?, ?, ?, ?, ?)`,
  );

  return {
    /** Alternates taken from the remainder, 0 where none were. */
    seats: (electionId: number): number => taken.get(electionId)?.seats ?? 0,
    /** The decision in force: the last one; null where none was taken. */
    taken: (electionId: number): TakenRow | null => taken.get(electionId) ?? null,
    take(electionId: number, seats: number, reason: string, decidedAt: string, at: string, actor: string): void {
      take.run(electionId, seats, reason, decidedAt, at, actor);
    },
    replacements: (electionId: number): ReplacementRow[] => replacements.all(electionId),
    replace(electionId: number, { absent, by, reason, decidedAt }: ReplacementRow, at: string, actor: string): void {
      replace.run(electionId, absent, by, reason, decidedAt, at, actor);
    },
  };
}

export type AlternatesTable = ReturnType<typeof alternatesTable>;
