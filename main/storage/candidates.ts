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
  readonly written: number;
  readonly sameAs: number | null;
  readonly from: number | null;
}

/** The ballot list of each round, in ballot order. */
export function candidatesTable(database: Database) {
  const all = database.prepare<[number], Stored>(
    `select number, name, birth_date as birthDate, sex, ethnic_group as ethnicGroup, post, unit,
       written, same_as as sameAs, from_number as "from"
     from candidates where round_id = ? order by number`,
  );
  const count = database.prepare<[number], { n: number }>('select count(*) as n from candidates where round_id = ?');
  const printed = database.prepare<[number], { n: number }>(
    'select count(*) as n from candidates where round_id = ? and written = 0',
  );
  const clear = database.prepare<[number]>('delete from candidates where round_id = ?');
  const insert = database.prepare<(string | number | null)[]>(
    `insert into candidates (round_id, number, name, birth_date, sex, ethnic_group, post, unit, from_number, written)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const merge = database.prepare<[number | null, number, number, number]>(
    'update candidates set same_as = ?, told_apart = ? where round_id = ? and number = ?',
  );
  const toldApart = database.prepare<[number], { number: number }>(
    'select number from candidates where round_id = ? and told_apart = 1 order by number',
  );

  function put(roundId: number, number: number, candidate: Omit<Candidate, 'number'>, written: boolean): void {
    const { name, birthDate, sex, ethnicGroup, post, unit, from } = candidate;
    const known = [birthDate || null, sex ?? null, ethnicGroup || null, post || null, unit || null, from ?? null];
    insert.run(roundId, number, name, ...known, written ? 1 : 0);
  }

  return {
    list: (roundId: number): Candidate[] => all.all(roundId).map(candidateOf),
    /** Lines that a ballot may have: names printed and names that voters wrote, spellings included. */
    count: (roundId: number): number => count.get(roundId)?.n ?? 0,
    /** Names on the printed list alone. */
    printed: (roundId: number): number => printed.get(roundId)?.n ?? 0,
    /** The printed list, in ballot order. */
    replace(roundId: number, candidates: readonly Omit<Candidate, 'number'>[]): void {
      clear.run(roundId);
      candidates.forEach((candidate, index) => put(roundId, index + 1, candidate, false));
    },
    /** Puts a name that a voter wrote below the list; returns its number. */
    write(roundId: number, candidate: Omit<Candidate, 'number'>): number {
      const number = this.count(roundId) + 1;
      put(roundId, number, candidate, true);
      return number;
    },
    /** The name is another spelling of `sameAs`. */
    merge(roundId: number, number: number, sameAs: number): void {
      merge.run(sameAs, 0, roundId, number);
    },
    /** The name is a person of its own, whatever names above it look like. */
    tellApart(roundId: number, number: number): void {
      merge.run(null, 1, roundId, number);
    },
    /** Nobody said yet who is meant by the name. */
    leaveOpen(roundId: number, number: number): void {
      merge.run(null, 0, roundId, number);
    },
    /** Numbers of the written names said to be people of their own. */
    toldApart: (roundId: number): ReadonlySet<number> => new Set(toldApart.all(roundId).map(({ number }) => number)),
  };
}

/** Only what is known: an unknown birth date is absent, not empty. */
function candidateOf(stored: Stored): Candidate {
  const { written, ...known } = stored;
  const facts = Object.entries({ ...known, written: written === 1 ? true : null });
  return Object.fromEntries(facts.filter(([, value]) => value !== null)) as unknown as Candidate;
}

export type CandidatesTable = ReturnType<typeof candidatesTable>;
