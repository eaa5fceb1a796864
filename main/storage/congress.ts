import type { Database } from 'better-sqlite3';
import type { Congress, FileKind } from '../../src/api/views.ts';
import type { OwnLayout } from '../../src/papers/layout.ts';

interface Row {
  readonly details: string;
  readonly layout: string;
  readonly kind: FileKind;
  readonly lockAfter: number;
}

/** The one congress of the file, and what the file is for. */
export function congressTable(database: Database) {
  const select = database.prepare<[], Row>(
    'select details, layout, kind, lock_after as lockAfter from congress where id = 1',
  );
  const insert = database.prepare<[string, FileKind]>('insert into congress (id, details, kind) values (1, ?, ?)');
  const update = database.prepare<[string]>('update congress set details = ? where id = 1');
  const updateLayout = database.prepare<[string]>('update congress set layout = ? where id = 1');
  const updateLock = database.prepare<[number]>('update congress set lock_after = ? where id = 1');
  const row = () => {
    const found = select.get();
    if (!found) throw new Error('the file has no congress');
    return found;
  };
  return {
    get: (): Congress => JSON.parse(row().details) as Congress,
    /** What the organisation settles of its papers. */
    layout: (): OwnLayout => JSON.parse(row().layout) as OwnLayout,
    kind: (): FileKind => row().kind,
    /** Minutes without a key until the computer locks itself. */
    lockAfter: (): number => row().lockAfter,
    add(congress: Congress, kind: FileKind): void {
      insert.run(JSON.stringify(congress), kind);
    },
    save(congress: Congress): void {
      update.run(JSON.stringify(congress));
    },
    saveLayout(layout: OwnLayout): void {
      updateLayout.run(JSON.stringify(layout));
    },
    saveLockAfter(minutes: number): void {
      updateLock.run(minutes);
    },
  };
}

export type CongressTable = ReturnType<typeof congressTable>;
