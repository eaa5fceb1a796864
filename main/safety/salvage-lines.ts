/** What the journal tells of salvages: which damages of the file are known. */
import type { Database } from 'better-sqlite3';

export interface SalvageLine {
  readonly at: string;
  /** Keys of the damages that the salvage left and told. */
  readonly known: readonly string[];
  /** What was lost, one sentence each. */
  readonly lost: readonly string[];
}

export function salvageLines({ database }: { readonly database: Database }): SalvageLine[] {
  return database
    .prepare<[], { open: string }>("select open from journal where action = 'file-salvaged' order by seq")
    .all()
    .map(({ open }) => JSON.parse(open) as SalvageLine);
}
