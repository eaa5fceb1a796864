/**
 * Accounts whose rows are lost, written again from the journal, or from the readings that name them: without its reader a reading
 * would be lost as well. Their PINs stand nowhere else, so they get a new one that is told.
 */
import type { Database } from 'better-sqlite3';
import type { Role } from '../../src/people/roles.ts';
import type { StoredSecret } from '../people/secrets.ts';
import { peopleTable } from '../storage/people.ts';
import type { Damage } from './damage.ts';

/** Told in the report of the salvage, to be changed at once. */
export const restoredPin = '0000';

interface Account {
  readonly personId: number;
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
}

/** `secret` makes what is kept of the new PIN. A file without a chair gets one: nobody could open its doors otherwise. */
export function restorePeople(database: Database, secret: (pin: string) => StoredSecret): Damage[] {
  const people = peopleTable(database);
  const insert = database.prepare<(string | number)[]>(
    'insert into people (id, name, role, active, secret) values (?, ?, ?, ?, ?)',
  );
  const known = [...readers(database), ...journalledAccounts(database)];
  const restored = [...new Map(known).values()].filter(({ personId }) => !people.get(personId));
  for (const { personId, name, role, active } of restored) {
    const isActive = active && !people.isNameTaken(name);
    insert.run(personId, name, role, Number(isActive), JSON.stringify(secret(restoredPin)));
  }
  const told = restored.map(({ personId, name }) => ({ personId, name }));
  if (people.otherChairs(0) === 0) {
    const name = freeName(people.list().map((person) => person.name));
    told.push({ personId: people.add({ name, role: 'chair', secret: secret(restoredPin) }), name });
  }
  return told.map(({ personId, name }) => ({
    key: `told:people:${personId}`,
    what: `tài khoản “${name}”: mất mã PIN, nay là ${restoredPin}; hãy đăng nhập và đổi ngay`,
  }));
}

/** Who reads and settles, as the readings and rulings that are there name them. */
function readers(database: Database): [number, Account][] {
  const rows = database
    .prepare<[], { personId: number; name: string }>(
      'select person_id as personId, reader as name from readings union select person_id, actor from rulings',
    )
    .all();
  return rows.map(({ personId, name }) => [personId, { personId, name, role: 'operator', active: true }]);
}

/** As the journal last told them. */
function journalledAccounts(database: Database): ReadonlyMap<number, Account> {
  const lines = database
    .prepare<[], { open: string | null; closed: string | null }>(
      "select open, closed from journal where action in ('person-added', 'person-saved') order by seq",
    )
    .all();
  const accounts = new Map<number, Account>();
  for (const { open, closed } of lines) {
    const { personId, role, active = true } = JSON.parse(open ?? '{}') as Partial<Account>;
    const { name } = JSON.parse(closed ?? '{}') as Partial<Account>;
    if (personId !== undefined && role !== undefined && name !== undefined)
      accounts.set(personId, { personId, name, role, active });
  }
  return accounts;
}

function freeName(taken: readonly string[]): string {
  let name = 'Trưởng ban';
  for (let number = 2; taken.includes(name); number += 1) name = `Trưởng ban ${number}`;
  return name;
}
