import type { Database } from 'better-sqlite3';
import type { Holder } from '../../src/api/inputs.ts';
import { digitsOf, withoutZeros } from '../../src/reading/register.ts';

interface Stored extends Omit<Holder, 'present'> {
  readonly present: number;
}

/** Sổ cổ đông: who holds how many votes, and which papers carry whose code. */
export function holdersTable(database: Database) {
  const columns = 'code, name, own, proxied, present';
  const all = database.prepare<[], Stored>(`select ${columns} from holders order by place`);
  const any = database.prepare<[], { code: string }>('select code from holders limit 1');
  const byCode = database.prepare<[string], Stored>(`select ${columns} from holders where code = ?`);
  const byDigits = database.prepare<[string], Stored>(`select ${columns} from holders where digits = ?`);
  const clear = database.prepare('delete from holders');
  const insert = database.prepare<[string, string, number, string, number, number, number]>(
    'insert into holders (code, digits, place, name, own, proxied, present) values (?, ?, ?, ?, ?, ?, ?)',
  );
  // Some reading has the code there, or the committee or a third person decided so.
  const batchesWith = database.prepare<{ roundId: number; code: string }, { batch: number }>(
    `select batch from current_entries where code = $code and round_id = $roundId
     union select batch from rulings_in_force where code = $code and round_id = $roundId`,
  );
  const open = database.prepare<[], { id: number }>(
    `select rounds.id from rounds join elections on elections.id = election_id
     where style = 'cumulative' and rounds.removed = 0 and elections.removed = 0
       and (select kind from seals where round_id = rounds.id order by id desc limit 1) is not 'sealed'
       and not exists (select 1 from decisions_in_force where round_id = rounds.id and kind = 'annul')
       and exists (select 1 from current_entries where round_id = rounds.id) limit 1`,
  );

  return {
    list: (): Holder[] => all.all().map(holderOf),
    /** True where there is a register: ballots are then entered by code. */
    exists: (): boolean => any.get() !== undefined,
    /** The holder with this code, or the only one whose code has these digits, zeros in front left out where need be. */
    find(code: string): Holder | undefined {
      const exact = byCode.get(code);
      if (exact) return holderOf(exact);
      if (!/^\d+$/u.test(code)) return undefined;
      const alike = byDigits.all(withoutZeros(code));
      const same = alike.filter((holder) => digitsOf(holder.code) === code);
      const [only, another] = same.length > 0 ? same : alike;
      return only && !another ? holderOf(only) : undefined;
    },
    /** Batches of the round in which some reading or ruling has the code. */
    batchesWith: (roundId: number, code: string): number[] =>
      batchesWith.all({ roundId, code }).map(({ batch }) => batch),
    /** True while a round that is neither sealed nor voided has cumulative ballots. */
    inUse: (): boolean => open.get() !== undefined,
    replace(holders: readonly Holder[]): void {
      clear.run();
      holders.forEach(({ code, name, own, proxied, present }, index) =>
        insert.run(code, withoutZeros(digitsOf(code)), index + 1, name, own, proxied, present ? 1 : 0),
      );
    },
  };
}

function holderOf(stored: Stored): Holder {
  return { ...stored, present: stored.present === 1 };
}

export type HoldersTable = ReturnType<typeof holdersTable>;
