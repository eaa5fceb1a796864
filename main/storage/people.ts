import type { Database } from 'better-sqlite3';
import type { PersonView } from '../../src/api/views.ts';
import type { Role } from '../../src/people/roles.ts';
import type { StoredSecret } from '../people/secrets.ts';

/** Somebody who is added; the secret is scrypted already. */
export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly secret: StoredSecret;
}

/**
 *   in        signed in           refused   a wrong PIN or code      witness   gave the PIN as the second person
 *   locked    this computer was locked, by hand or for want of a key
 *   reset     got a new PIN: what was wrong before counts no more
 */
export type SignInKind = 'in' | 'refused' | 'witness' | 'locked' | 'reset';

type Row = Omit<PersonView, 'active'> & { readonly active: number };

/** Accounts of the congress, their secrets, and who signed in when. Names stay: an account is ended, never deleted. */
export function peopleTable(database: Database) {
  const all = database.prepare<[], Row>('select id, name, role, active from people order by id');
  const one = database.prepare<[number], Row>('select id, name, role, active from people where id = ?');
  const named = database.prepare<[string, number], { id: number }>(
    'select id from people where name = ? and active = 1 and id <> ?',
  );
  const chairs = database.prepare<[number], { count: number }>(
    "select count(*) as count from people where role = 'chair' and active = 1 and id <> ?",
  );
  const insert = database.prepare<[string, Role, string]>('insert into people (name, role, secret) values (?, ?, ?)');
  const update = database.prepare<[string, Role, number, number]>(
    'update people set name = ?, role = ?, active = ? where id = ?',
  );
  const secret = database.prepare<[number], { secret: string }>('select secret from people where id = ?');
  const updateSecret = database.prepare<[string, number]>('update people set secret = ? where id = ?');
  const signIn = database.prepare<[number, SignInKind, string]>(
    'insert into sign_ins (person_id, kind, at) values (?, ?, ?)',
  );
  const failures = database.prepare<[number, number], { count: number }>(
    `select count(*) as count from sign_ins
     where person_id = ? and kind = 'refused'
       and id > coalesce(
         (select max(id) from sign_ins where person_id = ? and kind in ('in', 'witness', 'reset')), 0
       )`,
  );
  const code = database.prepare<[], { secret: string }>('select secret from recovery_codes order by id desc limit 1');
  const keyed = database.prepare<[number], { readingId: number; at: string }>(
    `select reading_id as readingId, min(entries.id) as id, entries.at
     from entries join readings on readings.id = reading_id
     where round_id = ? and withdrawn = 0
     group by reading_id, serial order by reading_id, id`,
  );
  const insertCode = database.prepare<[string, string]>('insert into recovery_codes (secret, at) values (?, ?)');

  return {
    list: (): PersonView[] => all.all().map(viewOf),
    get(personId: number): PersonView | undefined {
      const row = one.get(personId);
      return row && viewOf(row);
    },
    /** True where another active account has the name. */
    isNameTaken: (name: string, except = 0): boolean => named.get(name, except) !== undefined,
    /** Active chairs besides this person. */
    otherChairs: (personId: number): number => chairs.get(personId)!.count,
    add({ name, role, secret: stored }: NewAccount): number {
      return Number(insert.run(name, role, JSON.stringify(stored)).lastInsertRowid);
    },
    save(personId: number, { name, role, active }: Omit<PersonView, 'id'>): void {
      update.run(name, role, Number(active), personId);
    },
    secret: (personId: number): StoredSecret | null => storedOf(secret.get(personId)),
    setSecret(personId: number, stored: StoredSecret): void {
      updateSecret.run(JSON.stringify(stored), personId);
    },
    noteSignIn(personId: number, kind: SignInKind, at: string): void {
      signIn.run(personId, kind, at);
    },
    /** Wrong secrets in a row, up to now. */
    failures: (personId: number): number => failures.get(personId, personId)!.count,
    /** The recovery code in force: the newest, unless it was used. */
    recoveryCode: (): StoredSecret | null => storedOf(code.get()),
    /** A new code takes the place of the one before; null where that was used up. */
    addRecoveryCode(stored: StoredSecret | null, at: string): void {
      insertCode.run(JSON.stringify(stored), at);
    },
    /** When each ballot of a round was first keyed, in milliseconds, by reading and in the order they were keyed. */
    keyingTimes(roundId: number): ReadonlyMap<number, readonly number[]> {
      const times = new Map<number, number[]>();
      for (const { readingId, at } of keyed.all(roundId)) {
        const of = times.get(readingId) ?? [];
        of.push(Date.parse(at));
        times.set(readingId, of);
      }
      return times;
    },
  };
}

function viewOf({ active, ...row }: Row): PersonView {
  return { ...row, active: active === 1 };
}

function storedOf(row: { readonly secret: string } | undefined): StoredSecret | null {
  return row ? (JSON.parse(row.secret) as StoredSecret | null) : null;
}

export type PeopleTable = ReturnType<typeof peopleTable>;
