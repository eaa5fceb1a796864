import type { Database } from 'better-sqlite3';
import type { Decision, DecisionContent } from '../../src/election/model.ts';

/** A decision of the congress on the outcome of a round. */
export interface DecisionRow {
  readonly id: number;
  readonly roundId: number;
  readonly decision: Decision;
  readonly at: string;
  readonly actor: string;
}

interface Stored {
  readonly id: number;
  readonly roundId: number;
  readonly content: string;
  readonly reason: string;
  readonly decidedAt: string;
  readonly at: string;
  readonly actor: string;
}

/** Decisions are only ever added; taking one back is a newer row that names it. */
export function decisionsTable(database: Database) {
  const columns = 'id, round_id as roundId, content, reason, decided_at as decidedAt, at, actor';
  const ofRound = database.prepare<[number], Stored>(
    `select ${columns} from decisions_in_force where round_id = ? order by id`,
  );
  const one = database.prepare<[number], Stored>(`select ${columns} from decisions_in_force where id = ?`);
  const annulled = database.prepare<[number], { id: number }>(
    `select id from decisions_in_force where round_id = ? and kind = 'annul' limit 1`,
  );
  const insert = database.prepare<(string | number | null)[]>(
    `insert into decisions (round_id, kind, content, revokes, reason, decided_at, at, actor)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  return {
    /** Decisions in force on the round, oldest first. */
    ofRound: (roundId: number): DecisionRow[] => ofRound.all(roundId).map(rowOf),
    /** A decision in force. */
    get(id: number): DecisionRow | undefined {
      const row = one.get(id);
      return row && rowOf(row);
    },
    /** True where the congress voided the ballots of the round. */
    annulled: (roundId: number): boolean => annulled.get(roundId) !== undefined,
    add(roundId: number, decision: Decision, at: string, actor: string): number {
      const { reason, decidedAt, ...content } = decision;
      const row = insert.run(roundId, content.kind, JSON.stringify(content), null, reason, decidedAt, at, actor);
      return Number(row.lastInsertRowid);
    },
    revoke({ id, roundId }: Pick<DecisionRow, 'id' | 'roundId'>, reason: string, at: string, actor: string): void {
      insert.run(roundId, 'revoked', null, id, reason, null, at, actor);
    },
  };
}

function rowOf({ id, roundId, content, reason, decidedAt, at, actor }: Stored): DecisionRow {
  const decision = { ...(JSON.parse(content) as DecisionContent), reason, decidedAt };
  return { id, roundId, decision, at, actor };
}

export type DecisionsTable = ReturnType<typeof decisionsTable>;
