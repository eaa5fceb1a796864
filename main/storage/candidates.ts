import type { Database } from 'better-sqlite3';
import type { Candidate } from '../../src/election/model.ts';

interface Stored {
  readonly number: number;
  readonly name: string;
  readonly birthDate: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly ethnicGroup: string | null;
  readonly post: string | null;
  readonly unit: string | null;
}

/** The ballot list of each round, in ballot order. */
export function candidatesTable(database: Database) {
  const all = database.prepare<[number], Stored>(
    `select number, name, birth_date as birthDate, sex, ethnic_group as ethnicGroup, post, unit
     from candidates where round_id = ? order by number`,
  );
  const count = database.prepare<[number], { n: number }>('select count(*) as n from candidates where round_id = ?');
  const clear = database.prepare<[number]>('delete from candidates where round_id = ?');
  const insert = database.prepare<[number, number, string, ...(string | null)[]]>(
    `insert into candidates (round_id, number, name, birth_date, sex, ethnic_group, post, unit)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  return {
    list: (roundId: number): Candidate[] => all.all(roundId).map(candidateOf),
    count: (roundId: number): number => count.get(roundId)?.n ?? 0,
    replace(roundId: number, candidates: readonly Omit<Candidate, 'number'>[]): void {
      clear.run(roundId);
      candidates.forEach(({ name, birthDate, sex, ethnicGroup, post, unit }, index) =>
        insert.run(
          roundId,
          index + 1,
          name,
          birthDate || null,
          sex ?? null,
          ethnicGroup || null,
          post || null,
          unit || null,
        ),
      );
    },
  };
}

/** Only what is known: an unknown birth date is absent, not empty. */
function candidateOf(stored: Stored): Candidate {
  return Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== null)) as unknown as Candidate;
}

export type CandidatesTable = ReturnType<typeof candidatesTable>;
