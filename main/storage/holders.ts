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
  // The newest entry of a paper counts, and above it the committee's ruling.
  const papers = database.prepare<{ roundId: number; code: string }, { batch: number; serial: number }>(
    `select batch, serial from current_entries
     where code = $code and round_id = $roundId and ordinal = 1
       and not exists (select 1 from rulings where entry_id = current_entries.id)
     union
     select batch, serial from rulings_in_force join current_entries on current_entries.id = entry_id
     where rulings_in_force.code = $code and round_id = $roundId and ordinal = 1`,
  );
  const elsewhere = database.prepare<
    { roundId: number; batch: number },
    { code: string; batch: number; serial: number }
  >(
    `select coalesce(rulings_in_force.code, current_entries.code) as code, batch, serial
     from current_entries left join rulings_in_force on entry_id = current_entries.id
     where round_id = $roundId and ordinal = 1 and batch <> $batch
       and coalesce(rulings_in_force.code, current_entries.code) is not null`,
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
    /** Papers of the round that carry the code. */
    papers: (roundId: number, code: string): { batch: number; serial: number }[] => papers.all({ roundId, code }),
    /** The codes on papers of the round's other piles. */
    elsewhere: (roundId: number, batch: number) => elsewhere.all({ roundId, batch }),
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
