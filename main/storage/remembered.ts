import type { Database } from 'better-sqlite3';

/**
 * What was worked out from rows that are only ever added stays right as long as no row is added: `rows` tells which they were.
 * Inside a command nothing is remembered, for a refused one gives the ids of its rows back.
 */
export function remembering<V>(database: Pick<Database, 'inTransaction'>) {
  const known = new Map<string | number, { readonly rows: string | number; readonly value: V }>();
  return (place: string | number, rows: string | number, work: () => V): V => {
    const before = known.get(place);
    if (before?.rows === rows) return before.value;
    const value = work();
    if (!database.inTransaction) known.set(place, { rows, value });
    return value;
  };
}
