import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../src/exchange/canonical-json.ts';
import type { MinutesFacts } from '../../src/papers/minutes/minutes.ts';

export interface Seal {
  readonly at: string;
  /** The data of the minutes as they were signed, so that a reprint is identical. */
  readonly minutes: MinutesFacts;
  readonly ballotsHash: string;
  readonly resultHash: string;
  /** By the key of the file, under `sealText`. */
  readonly signature: string;
  /** The second person who sealed. */
  readonly witness: string;
}

export interface Reopening {
  readonly at: string;
  readonly actor: string;
  readonly reason: string;
}

/** What the key of the file signs when a round is sealed: all that may be printed of it again. */
export function sealText({ at, ballotsHash, resultHash, minutes }: Omit<Seal, 'signature' | 'witness'>): string {
  return canonicalJson({ format: 'kiemphieu-seal/1', at, ballotsHash, resultHash, minutes });
}

/** Seals and reopenings of rounds; the last one tells whether a round is sealed. */
export function sealsTable(database: Database) {
  const last = database.prepare<[number], { kind: 'sealed' | 'reopened' }>(
    'select kind from seals where round_id = ? order by id desc limit 1',
  );
  const sealed = database.prepare<[number], Omit<Seal, 'minutes'> & { minutes: string }>(
    `select at, minutes, ballots_hash as ballotsHash, result_hash as resultHash, signature, witness
     from seals where round_id = ? and kind = 'sealed' order by id`,
  );
  const reopenings = database.prepare<[number], Reopening>(
    `select at, actor, reason from seals where round_id = ? and kind = 'reopened' order by id`,
  );
  const insertSeal = database.prepare<[number, string, string, string, string, string, string, string]>(
    `insert into seals (round_id, kind, minutes, ballots_hash, result_hash, signature, witness, at, actor)
     values (?, 'sealed', ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertReopening = database.prepare<[number, string, string, string, string]>(
    `insert into seals (round_id, kind, reason, witness, at, actor) values (?, 'reopened', ?, ?, ?, ?)`,
  );

  return {
    /** The last event of the round, or null when it was never sealed. */
    last: (roundId: number): 'sealed' | 'reopened' | null => last.get(roundId)?.kind ?? null,
    /** The seal in force, or null while the round is open. */
    inForce(roundId: number): Seal | null {
      if (last.get(roundId)?.kind !== 'sealed') return null;
      return this.all(roundId).at(-1) ?? null;
    },
    /** Every seal the round ever had, the oldest first. */
    all: (roundId: number): Seal[] =>
      sealed.all(roundId).map((row) => ({ ...row, minutes: JSON.parse(row.minutes) as MinutesFacts })),
    reopenings: (roundId: number): Reopening[] => reopenings.all(roundId),
    seal(roundId: number, { minutes, ballotsHash, resultHash, signature, witness, at }: Seal, actor: string): void {
      insertSeal.run(roundId, JSON.stringify(minutes), ballotsHash, resultHash, signature, witness, at, actor);
    },
    reopen(roundId: number, reason: string, witness: string, at: string, actor: string): void {
      insertReopening.run(roundId, reason, witness, at, actor);
    },
  };
}

export type SealsTable = ReturnType<typeof sealsTable>;
