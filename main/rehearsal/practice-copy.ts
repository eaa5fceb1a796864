/**
 * Tập dượt: a copy of a congress file without anything that was counted. Declarations, lists and registers are the real ones, so
 * that what is practised is what will be done; its journal and its key are its own.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Desk } from '../desk.ts';
import { congressTables } from '../open-congress.ts';
import type { OpenCongress } from '../open-congress.ts';
import { copyIdentity } from '../safety/copies.ts';
import { keptDeclarations } from '../safety/kept-declarations.ts';
import { layOutPiles } from '../service/piles.ts';
import { createCongressFile } from '../storage/open.ts';
import type { NewAccount } from '../storage/people.ts';
import type { CopiedFrom } from './copied-from.ts';

/** Ballots of a round that has none declared yet; never more than voters, which would be a finding. */
const usualDeckSize = 50;

/** "Đại hội.kiemphieu" → "Đại hội (tập dượt).kiemphieu" beside it; "(tập dượt 2)" where that is taken. */
export function practicePath(path: string): string {
  const name = basename(path, '.kiemphieu');
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? '(tập dượt)' : `(tập dượt ${number})`;
    const proposed = join(dirname(path), `${name} ${mark}.kiemphieu`);
    if (!existsSync(proposed)) return proposed;
  }
}

/** Writes the copy. `people`: who may sign in to it; by default those of the congress, with their PINs. */
export function writePracticeCopy(desk: Desk, from: OpenCongress, path: string, people?: readonly NewAccount[]): void {
  createCongressFile(path, (database) => {
    const tables = congressTables(database);
    database
      .transaction(() => {
        const congress = from.congress.get();
        tables.congress.add(congress, 'practice');
        tables.congress.saveLayout(from.congress.layout());
        tables.congress.saveLockAfter(from.congress.lockAfter());
        const publicKey = tables.signingKey.make();
        const { lines, hash } = from.journal.head();
        const source: CopiedFrom = { path: from.path, lines, head: hash, kind: from.congress.kind() };
        const identity = copyIdentity(randomBytes(16).toString('hex'), path);
        desk.draftJournal(tables, {
          action: 'congress-created',
          open: { congress, kind: 'practice', copiedFrom: source, publicKey, ...identity },
        });
        copyDeclarations(from.database, database);
        if (people) for (const account of people) tables.people.add(account);
        else copyRows(from.database, database, 'people');
        desk.draftJournal(tables, keptDeclarations(database));
      })
      .immediate();
  });
}

/** Everything that was declared, under the numbers it has in the real file. */
function copyDeclarations(from: Database, to: Database): void {
  copyRows(from, to, 'elections');
  copyRows(from, to, 'rounds');
  // What voters wrote belongs to the ballots.
  copyRows(from, to, 'candidates', 'where written = 0');
  copyRows(from, to, 'holders');
  const { rounds, batches, candidates, congress } = congressTables(to);
  const ids = to.prepare<[], { id: number }>('select id from rounds where removed = 0 order by id').all();
  for (const { id } of ids) {
    const round = rounds.get(id);
    if (!round || candidates.count(id) === 0) continue;
    const { batchSize, issued, collected } = round;
    const { present } = round.electorate ?? congress.get().electorate;
    const size = collected ?? Math.min(usualDeckSize, present || usualDeckSize);
    rounds.saveBallots(id, issued ?? size, size, batchSize);
    batches.replace(id, layOutPiles(size, batchSize, []));
  }
}

function copyRows(from: Database, to: Database, table: string, which = ''): void {
  const rows = from.prepare<[], Record<string, unknown>>(`select * from ${table} ${which}`).all();
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const places = columns.map((column) => `@${column}`).join(', ');
  const insert = to.prepare(`insert into ${table} (${columns.join(', ')}) values (${places})`);
  for (const row of rows) insert.run(row);
}
