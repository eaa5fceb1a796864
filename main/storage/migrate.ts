import type { Database } from 'better-sqlite3';
import { first } from './migrations/001-first.ts';

/** "KPhi" in the header of the file (`application_id`): what makes an SQLite file a congress file. */
export const applicationId = 0x4b506869;

/** One step each, in order; a step that was shipped is never changed. */
const migrations: readonly string[] = [first];

/** The newest shape this program knows (`user_version`). */
export const knownVersion = migrations.length;

/** Brings a file from its version to the newest, each step in its own transaction. */
export function migrate(database: Database): void {
  const version = database.pragma('user_version', { simple: true }) as number;
  migrations.slice(version).forEach((step, index) => {
    database
      .transaction(() => {
        database.exec(step);
        database.pragma(`application_id = ${applicationId}`);
        database.pragma(`user_version = ${version + index + 1}`);
      })
      .exclusive();
  });
}
