import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { SalvageReport } from '../../../src/api/views.ts';
import type { Mark } from '../../../src/election/model.ts';
import { anElection, hold, startOffered, times } from '../service/held-rounds.ts';
import { aCongress, openSignedIn, witness } from '../desk/workplace.ts';
import { countedTwice } from './counted-twice.ts';
import { rowsOf } from './sealed-file.ts';

type File = Awaited<ReturnType<typeof everyTable>>;

/** Besides what is counted twice: shareholders, a later round, names that voters wrote, decisions, alternates. */
async function everyTable() {
  const place = await countedTwice();
  const { client, path } = place;
  await openSignedIn(client, path);
  await client.holders.save({
    holders: [
      { code: 'CD01', name: 'Lê Văn Nắm', own: 700, proxied: 0, present: true },
      { code: 'CD02', name: 'Vũ Thị Giữ', own: 300, proxied: 50, present: false },
    ],
    witness,
  });
  await client.congress.save({
    ...aCongress,
    electorate: { ...aCongress.electorate, summoned: 12, present: 10 },
    witness,
  });
  const terms = { title: 'Bầu đại biểu', style: 'list', writeIn: true, office: 'delegates', seats: 2 } as const;
  const { electionId, roundId } = await anElection(client, ['Trần An', 'Trần Bình'], terms);
  const { number } = await client.candidates.write({ roundId, name: 'Vũ Dũng' });
  const { number: other } = await client.candidates.write({ roundId, name: 'Vũ Dung' });
  await client.candidates.merge({ roundId, number: other, sameAs: number });
  await hold(client, roundId, [...times(9, chosen(4, 1)), chosen(4, 2)]);
  await startOffered(client, electionId);
  const poll = await anElection(client, ['Một', 'Hai', 'Ba']);
  await client.elections.move({ electionId: poll.electionId, place: 1 });
  await client.people.recoveryCode();
  await client.people.lockAfter({ minutes: 7 });
  await client.congress.saveLayout({ layout: { motto: [], copies: 4 } });
  await client.files.close();
  return place;
}

/** Fills every page of the table (not of its indexes) with zeros. */
function loseTable(path: string, table: string): void {
  const database = new SqliteDatabase(path);
  database.pragma('wal_checkpoint(TRUNCATE)');
  const pages = database
    .prepare<[string], { pageno: number }>('select pageno from dbstat where name = ?')
    .all(table)
    .map(({ pageno }) => pageno);
  const pageSize = database.pragma('page_size', { simple: true }) as number;
  database.close();
  const bytes = readFileSync(path);
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) bytes.fill(0, (page - 1) * pageSize, page * pageSize);
  writeFileSync(path, bytes);
}

/** A list ballot on which only this number is chosen. */
function chosen(lines: number, number: number) {
  const marks = Array.from({ length: lines }, (_, line): Mark => (line + 1 === number ? 'chosen' : 'none'));
  return { marks, defects: [], votes: null };
}

let salvages = 0;

async function salvaged({ client, documents, path }: File): Promise<SalvageReport> {
  return client.files.salvage({ path, into: join(documents, `cứu ${(salvages += 1)}.kiemphieu`) });
}

describe('a table whose every page is lost', () => {
  test.each([
    'congress',
    'elections',
    'rounds',
    'candidates',
    'holders',
    'batches',
    'readings',
    'reading_events',
    'entries',
    'rulings',
    'notes',
    'remarks',
    'decisions',
  ])('is written again from the journal as it was: %s', async (table) => {
    const place = await everyTable();
    const whole = rowsOf(place.path);
    expect(whole[table]!.length).toBeGreaterThan(0);
    loseTable(place.path, table);
    const report = await salvaged(place);
    expect(report.losses).toEqual([]);
    expect(report.tables.find((one) => one.table === table)?.restored).toBe(whole[table]!.length);
    expect(rowsOf(report.path)).toEqual(whole);
    await openSignedIn(place.client, report.path);
    expect((await place.client.rounds.get({ roundId: place.roundId })).state).toBe('sealed');
  });
});

test('seals that are lost are told round by round, and the rounds are open', async () => {
  const place = await everyTable();
  loseTable(place.path, 'seals');
  const report = await salvaged(place);
  expect(report.losses.filter(({ kind }) => kind === 'seal').map(({ what }) => what)).toEqual([
    '“Bầu Ban Chấp hành” lần 1, niêm phong: không khớp với nhật ký',
    '“Bầu đại biểu” lần 1, niêm phong: có trong nhật ký mà không có trong tệp',
  ]);
  await openSignedIn(place.client, report.path);
  const { state, agreed } = await place.client.rounds.get({ roundId: place.roundId });
  expect([state, agreed]).toEqual(['counting', 17]);
});

test('declarations that a journal with a gap cannot give back are told, and the file goes on from what is left', async () => {
  const place = await everyTable();
  const database = new SqliteDatabase(place.path);
  database.exec('drop trigger journal_are_never_deleted; delete from journal where seq = 9');
  database.close();
  loseTable(place.path, 'holders');
  const report = await salvaged(place);
  expect(report.losses.map(({ what }) => what)).toContain('nhật ký, thiếu dòng 9');
  expect(report.losses.map(({ what }) => what)).toContain(
    'sổ cổ đông, mã CD01: có trong nhật ký mà không có trong tệp',
  );
  const { client } = place;
  await openSignedIn(client, report.path);
  await client.congress.save({ ...aCongress, place: 'Nơi khác' });
  await client.files.close();
  await openSignedIn(client, report.path);
  expect((await client.congress.get()).place).toBe('Nơi khác');
});
