import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SalvageReport } from '../../../src/api/views.ts';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import type { Workplace } from '../desk/workplace.ts';
import { behindItsBack, rowsOf, sealedFile } from './sealed-file.ts';
import type { SealedFile } from './sealed-file.ts';
import { chair, openSignedIn, refused, signInAs } from '../desk/workplace.ts';
import { restoredPin } from '../../../main/safety/restored-people.ts';

const pageSize = 4096;

/** A file of some seventy pages: a sealed round, an open one, and 150 ballots of a third. */
async function largerFile(): Promise<SealedFile> {
  const place = await sealedFile();
  const { client, path } = place;
  await openSignedIn(client, path);
  const names = Array.from({ length: 20 }, (_, line) => `Nguyễn Văn Số ${line + 1}`);
  const { roundId } = await twoOfThree(client, names);
  await client.rounds.saveBallots({ roundId, issued: 150, collected: 150, batchSize: 50 });
  for (const batch of [1, 2, 3])
    await key(
      client,
      { roundId, batch },
      Array.from({ length: 50 }, (_, at) => struck(20, 1 + (at % 20))),
    );
  await client.files.close();
  return place;
}

let salvages = 0;

async function salvaged({ client, documents, path }: Workplace & { path: string }): Promise<SalvageReport | null> {
  const into = join(documents, `cứu ${(salvages += 1)}.kiemphieu`);
  const before = readFileSync(path);
  try {
    return await client.files.salvage({ path, into });
  } catch (error) {
    const { data } = error as { data?: { code: string } };
    expect(['file-damaged', 'file-not-congress'], String(error)).toContain(data?.code);
    expect(existsSync(into)).toBe(false);
    return null;
  } finally {
    expect(readFileSync(path).equals(before)).toBe(true);
  }
}

/** Whatever became of the accounts, a chair gets in: with the own PIN, or with the one that the losses tell. */
async function enterAsChair({ client }: SealedFile, what: string): Promise<void> {
  const { people } = await client.people.state();
  const chairs = people.filter(({ role }) => role === 'chair');
  for (const { id: personId } of chairs)
    for (const secret of [chair.secret, restoredPin])
      if ((await refused(client.people.signIn({ personId, secret }))) === undefined) return;
  throw new Error(`${what}: no chair gets in`);
}

/** The new file opens; it holds all that was there, or says that it does not; rounds that no longer fit their seal are told. */
async function expectHonest(place: SealedFile, whole: Record<string, unknown[]>, what: string): Promise<boolean> {
  const report = await salvaged(place);
  if (!report) return false;
  if (report.losses.length === 0) expect(rowsOf(report.path), what).toEqual(whole);
  expect((await place.client.files.open({ path: report.path })).salvaged?.lost, what).toEqual(
    report.losses.map((loss) => loss.what),
  );
  const { database, seals } = place.desk.file();
  await enterAsChair(place, what);
  const sealed = database.prepare("select 1 from seals where kind = 'sealed'").get() !== undefined;
  const told = report.losses.some(({ kind }) => kind === 'seal');
  if (sealed && seals.inForce(place.sealedRound) && !told) {
    const { ballots } = (await place.client.result.get({ roundId: place.sealedRound })).result;
    expect([ballots.valid, ballots.invalid], what).toEqual([10, 0]);
  }
  await place.client.files.close();
  return true;
}

describe('a file from which something is lost', () => {
  test('that is whole is copied row by row, and the salvage is a line of its journal', async () => {
    const place = await sealedFile();
    const whole = rowsOf(place.path);
    const report = await salvaged(place);
    expect(report?.losses).toEqual([]);
    expect(rowsOf(report!.path)).toEqual(whole);
    const { journal, salvaged: told } = await place.client.files.open({ path: report!.path });
    expect(journal.lines).toBe(whole['journal']!.length + 1);
    expect(told).toMatchObject({ lost: [] });
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('kiemphieu-salvage-'))).toEqual([]);
  });

  test('any single page zeroed: most ballots come back, and what does not is told', async () => {
    const place = await largerFile();
    const bytes = readFileSync(place.path);
    const whole = rowsOf(place.path);
    const pages = bytes.length / pageSize;
    let opened = 0;
    // Every page in turn is for `npm run faults`; here every third, other ones in the same tables.
    for (let page = 0; page < pages; page += 3) {
      writeFileSync(place.path, Buffer.from(bytes).fill(0, page * pageSize, (page + 1) * pageSize));
      if (await expectHonest(place, whole, `page ${page + 1}`)) opened += 1;
    }
    expect(opened).toBe(Math.ceil(pages / 3));
  });

  test('random bytes over random places', async () => {
    const place = await largerFile();
    const bytes = readFileSync(place.path);
    const whole = rowsOf(place.path);
    let seed = 2026;
    const below = (limit: number) => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32) * limit;
    let opened = 0;
    for (let run = 0; run < 16; run += 1) {
      const damaged = Buffer.from(bytes);
      for (let hole = 0; hole <= run % 4; hole += 1) {
        const start = Math.floor(below(bytes.length / pageSize)) * pageSize;
        const length = pageSize * (1 + Math.floor(below(3)));
        for (let at = start; at < Math.min(bytes.length, start + length); at += 1) damaged[at] = Math.floor(below(256));
      }
      writeFileSync(place.path, damaged);
      if (await expectHonest(place, whole, `run ${run}`)) opened += 1;
    }
    expect(opened).toBeGreaterThan(12);
  });

  test('cut off anywhere', async () => {
    const place = await largerFile();
    const bytes = readFileSync(place.path);
    const whole = rowsOf(place.path);
    let opened = 0;
    for (let share = 0; share < 8; share += 1) {
      writeFileSync(place.path, bytes.subarray(0, Math.floor((bytes.length * share) / 8)));
      if (await expectHonest(place, whole, `${share}/8`)) opened += 1;
    }
    // Of an empty file nothing is saved.
    expect(opened).toBe(7);
  });

  test('lost ballots are written again from the journal', async () => {
    const place = await largerFile();
    const whole = rowsOf(place.path);
    behindItsBack(place.path, 'entries', 'delete from entries where id % 3 = 0');
    behindItsBack(place.path, 'readings', 'delete from readings where batch = 2');
    const report = await salvaged(place);
    expect(report?.losses).toEqual([]);
    expect(report?.tables.find(({ table }) => table === 'entries')?.restored).toBe(57);
    expect(rowsOf(report!.path)).toEqual(whole);
  });

  test('ballots that nobody can write again are told by pile and number', async () => {
    const place = await sealedFile();
    behindItsBack(place.path, 'entries', 'delete from entries where id in (11, 12, 14)');
    behindItsBack(place.path, 'journal', 'delete from journal where seq = 3');
    const report = await salvaged(place);
    expect(report?.losses.map(({ what }) => what)).toEqual([
      'nhật ký, thiếu dòng 3',
      'tài khoản “Phạm Văn Soát”: không có trong nhật ký',
      '“Bầu Ban Chấp hành” lần 1, tập 1: phiếu 1–2, 4',
    ]);
  });

  test('a sealed round that lost a ballot for good is told and cannot be exported', async () => {
    const place = await sealedFile();
    behindItsBack(place.path, 'entries', 'delete from entries where id = 2');
    behindItsBack(place.path, 'journal', 'delete from journal where seq = 3');
    const report = await salvaged(place);
    expect(report?.losses.filter(({ kind }) => kind === 'seal')).toEqual([
      { kind: 'seal', what: '“Bầu Ban Chấp hành” lần 1: phiếu không khớp với niêm phong' },
    ]);
    await openSignedIn(place.client, report!.path);
    const exporting = place.client.export.run({ roundId: place.sealedRound, folder: place.documents });
    await expect(exporting).rejects.toMatchObject({ data: { code: 'file-damaged' } });
  });

  test('a salvaged file that is damaged again is refused again', async () => {
    const place = await sealedFile();
    behindItsBack(place.path, 'journal', 'delete from journal where seq = 3');
    const report = await salvaged(place);
    behindItsBack(report!.path, 'journal', 'delete from journal where seq = 5');
    await expect(place.client.files.open({ path: report!.path })).rejects.toMatchObject({
      data: { code: 'file-damaged', params: { detail: 'nhật ký, thiếu dòng 5' } },
    });
  });

  test('is never written over another file, nor made of what is none', async () => {
    const place = await sealedFile();
    const { client, documents, path } = place;
    await expect(client.files.salvage({ path, into: path })).rejects.toMatchObject({ data: { code: 'file-exists' } });
    const text = join(documents, 'văn bản.kiemphieu');
    writeFileSync(text, 'Biên bản kiểm phiếu '.repeat(5000));
    const into = join(documents, 'mới.kiemphieu');
    await expect(client.files.salvage({ path: text, into })).rejects.toMatchObject({ data: { code: 'file-damaged' } });
    expect(existsSync(into)).toBe(false);
  });
});

describe('accounts that are lost', () => {
  test('are written again from the journal with a PIN that the losses tell', async () => {
    const place = await sealedFile();
    behindItsBack(place.path, 'people', 'delete from people where id in (1, 3)');
    const report = await salvaged(place);
    expect(report?.losses.map(({ what }) => what)).toEqual([
      'tài khoản “Trần Thị Đếm”: mất mã PIN, nay là 0000; hãy đăng nhập và đổi ngay',
      'tài khoản “Lê Thị Nhập”: mất mã PIN, nay là 0000; hãy đăng nhập và đổi ngay',
    ]);
    const { client } = place;
    await client.files.open({ path: report!.path });
    await client.people.signIn({ personId: 1, secret: restoredPin });
    expect((await client.rounds.get({ roundId: place.openRound })).entered).toBe(10);
    await client.people.signIn({ personId: 2, secret: '1357' });
  });

  test('also from the journal leave a chair who can open the doors', async () => {
    const place = await sealedFile();
    behindItsBack(place.path, 'people', 'delete from people where id = 1');
    behindItsBack(place.path, 'journal', 'delete from journal where seq = 2');
    const report = await salvaged(place);
    await place.client.files.open({ path: report!.path });
    const { people } = await place.client.people.state();
    const [chairNow] = people.filter(({ role }) => role === 'chair');
    expect(chairNow?.name).toBe('Trưởng ban');
    await place.client.people.signIn({ personId: chairNow!.id, secret: restoredPin });
    // The readings of the one who is lost are not: they name their reader.
    expect((await place.client.rounds.get({ roundId: place.openRound })).entered).toBe(10);
  });

  test('two readings of a pile are written again apart, each with what became of it', async () => {
    const place = await sealedFile();
    const { client, path } = place;
    await openSignedIn(client, path);
    const { roundId } = await twoOfThree(client, ['Một', 'Hai', 'Ba'], 2);
    for (const [name, number] of [
      ['Phạm Văn Soát', 1],
      ['Lê Thị Nhập', 2],
    ] as const) {
      await signInAs(client, name);
      const readingId = await key(client, { roundId, batch: 1 }, Array(5).fill(struck(3, number)));
      await client.reading.finish({ readingId });
    }
    await client.files.close();
    const whole = rowsOf(path);
    behindItsBack(path, 'entries', 'delete from entries where id > 22');
    behindItsBack(path, 'reading_events', 'delete from reading_events');
    behindItsBack(path, 'readings', `delete from readings where round_id = ${roundId}`);
    const report = await salvaged(place);
    expect(report?.losses).toEqual([]);
    expect(rowsOf(report!.path)).toEqual(whole);
  });
});
