import type { Database } from 'better-sqlite3';
import type { Remark } from '../../src/election/remarks.ts';

/** A remark in force. */
export interface RemarkRow {
  readonly number: number;
  readonly content: Remark;
  /** When and by whom it was last written. */
  readonly at: string;
  readonly actor: string;
}

type Stored = Omit<RemarkRow, 'content'> & { readonly content: string };

/** What the committee says of a round. Only ever added: the newest row of a number counts, one without content takes it away. */
export function remarksTable(database: Database) {
  const columns = 'number, content, at, actor';
  const ofRound = database.prepare<[number], Stored>(
    `select ${columns} from remarks_in_force where round_id = ? order by number`,
  );
  const one = database.prepare<[number, number], Stored>(
    `select ${columns} from remarks_in_force where round_id = ? and number = ?`,
  );
  const last = database.prepare<[number], { number: number | null }>(
    'select max(number) as number from remarks where round_id = ?',
  );
  const insert = database.prepare<[number, number, string | null, string, string]>(
    'insert into remarks (round_id, number, content, at, actor) values (?, ?, ?, ?, ?)',
  );

  return {
    /** Remarks in force, in the order they were first written. */
    ofRound: (roundId: number): RemarkRow[] => ofRound.all(roundId).map(rowOf),
    get(roundId: number, number: number): RemarkRow | undefined {
      const row = one.get(roundId, number);
      return row && rowOf(row);
    },
    /** The number of the next new one. */
    next: (roundId: number): number => (last.get(roundId)?.number ?? 0) + 1,
    write(roundId: number, number: number, content: Remark, at: string, actor: string): void {
      insert.run(roundId, number, JSON.stringify(content), at, actor);
    },
    remove(roundId: number, number: number, at: string, actor: string): void {
      insert.run(roundId, number, null, at, actor);
    },
  };
}

function rowOf(row: Stored): RemarkRow {
  return { ...row, content: JSON.parse(row.content) as Remark };
}

export type RemarksTable = ReturnType<typeof remarksTable>;
