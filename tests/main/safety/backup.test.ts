import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { newCongress, openSignedIn, refused, workplace } from '../desk/workplace.ts';
import type { Client, Workplace } from '../desk/workplace.ts';

/** An open congress of ten ballots with a folder for its second copy, which is written without waiting long. */
async function withStick() {
  const place = workplace({ backupTimes: { quiet: 20, longest: 120, farewell: 5_000 } });
  const { client, documents, folder } = place;
  const path = join(documents, 'thu.kiemphieu');
  await newCongress(client, path);
  const round = await twoOfThree(client);
  const stick = join(folder, 'USB');
  mkdirSync(stick);
  return { ...place, ...round, path, stick, copy: join(stick, 'thu.kiemphieu') };
}

async function until(client: Client, what: (status: Awaited<ReturnType<Client['files']['backupStatus']>>) => boolean) {
  for (let look = 0; look < 200; look += 1) {
    const status = await client.files.backupStatus();
    if (what(status)) return status;
    await wait(25);
  }
  throw new Error(`still ${JSON.stringify(await client.files.backupStatus())}`);
}

const ballots = (count: number) => Array(count).fill(struck(3, 1)) as ReturnType<typeof struck>[];

describe('the second copy', () => {
  test('is none before a folder was chosen, written at once then, and again after each change', async () => {
    const { client, stick, copy, roundId, another } = await withStick();
    expect(await client.files.backupStatus()).toMatchObject({ folder: null, at: null, problem: null });
    expect(await client.files.backup({ folder: stick })).toMatchObject({ folder: stick, behind: 0, problem: null });
    const first = readFileSync(copy);
    await key(client, { roundId, batch: 1 }, ballots(5));
    expect((await client.files.backupStatus()).behind).toBeGreaterThan(0);
    await until(client, ({ behind }) => behind === 0);
    expect(readFileSync(copy).equals(first)).toBe(false);
    expect(readdirSync(stick)).toEqual(['thu.kiemphieu']);
    const other = another().client;
    await openSignedIn(other, copy);
    expect((await other.rounds.get({ roundId })).entered).toBe(5);
  });

  test('is written while counting never rests', async () => {
    const { client, stick, roundId } = await withStick();
    await client.files.backup({ folder: stick });
    const { at } = await client.files.backupStatus();
    const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
    const correct = () => client.reading.record({ readingId, serial: 1, ballot: struck(3, 1), doubt: null });
    for (let change = 0; change < 40; change += 1) {
      await correct();
      await wait(10);
    }
    expect((await client.files.backupStatus()).at).not.toBe(at);
  });

  test('that fails is told, disturbs no ballot, and is tried again', async () => {
    const { client, stick, copy, roundId } = await withStick();
    await client.files.backup({ folder: stick });
    renameSync(stick, `${stick}-pulled`);
    await key(client, { roundId, batch: 1 }, ballots(5));
    const failed = await until(client, ({ problem }) => problem !== null);
    expect(failed.problem?.code).toBe('drive-gone');
    // What is mounted where a stick was is not the stick.
    expect((await client.rounds.get({ roundId })).entered).toBe(5);
    renameSync(`${stick}-pulled`, stick);
    expect(await until(client, ({ problem }) => problem === null)).toMatchObject({ behind: 0 });
    rmSync(copy);
    mkdirSync(copy);
    await key(client, { roundId, batch: 2 }, ballots(1));
    expect((await until(client, ({ problem }) => problem !== null)).problem?.code).toBeDefined();
  });

  test('never replaces another congress of its name, and lies in another folder', async () => {
    const { client, stick, copy, documents, another } = await withStick();
    const other = another().client;
    await newCongress(other, copy);
    await other.files.close();
    const before = readFileSync(copy);
    expect((await client.files.backup({ folder: stick })).problem?.code).toBe('file-exists');
    expect(readFileSync(copy).equals(before)).toBe(true);
    expect(await refused(client.files.backup({ folder: documents }))).toBe('input-wrong');
    expect(await refused(client.files.backup({ folder: join(stick, 'x') }))).toBe('folder-missing');
    expect(await client.files.backup({ folder: null })).toMatchObject({ folder: null, problem: null });
  });

  test('is written before the file is closed, and remembered', async () => {
    const { client, stick, copy, path, roundId, another } = await withStick();
    await client.files.backup({ folder: stick });
    await key(client, { roundId, batch: 1 }, ballots(2));
    await client.files.close();
    const other = another().client;
    await openSignedIn(other, copy);
    expect((await other.rounds.get({ roundId })).entered).toBe(2);
    await other.files.close();
    await client.files.open({ path });
    expect((await client.files.backupStatus()).folder).toBe(stick);
  });
});

test('a stick that hangs holds nobody up who closes the file', async () => {
  const { client, desk, documents } = workplace({ backupTimes: { quiet: 20, longest: 120, farewell: 20 } });
  await newCongress(client, join(documents, 'thu.kiemphieu'));
  vi.spyOn(desk.backup, 'write').mockReturnValue(new Promise(() => undefined));
  await client.files.close();
  expect(desk.current()).toBeNull();
});

describe('going on with the second copy', () => {
  async function continued() {
    const place = await withStick();
    await place.client.files.backup({ folder: place.stick });
    await place.client.files.close();
    const other = place.another();
    await openSignedIn(other.client, place.copy);
    return { ...place, other };
  }

  const actionsIn = ({ desk }: Pick<Workplace, 'desk'>) =>
    desk
      .file()
      .journal.lines()
      .map(({ action }) => action);
  const continuedIn = (place: Pick<Workplace, 'desk'>) =>
    actionsIn(place).filter((action) => action === 'file-continued');

  test('is a line of the journal from the first ballot on, and none for only looking', async () => {
    const { other, roundId } = await continued();
    expect(actionsIn(other)).not.toContain('file-continued');
    await key(other.client, { roundId, batch: 1 }, ballots(2));
    expect(continuedIn(other)).toHaveLength(1);
    expect(actionsIn(other).at(-4)).toBe('file-continued');
  });

  test('is no matter to the first file while it only looked', async () => {
    const { other, client, path } = await continued();
    await other.client.files.close();
    expect((await client.files.open({ path })).path).toBe(path);
  });

  test('is told to whoever opens the first file, with which one is newer and by how much', async () => {
    const { other, client, path, copy, roundId } = await continued();
    await key(other.client, { roundId, batch: 1 }, ballots(2));
    await other.client.files.close();
    await expect(client.files.open({ path })).rejects.toMatchObject({
      data: { code: 'copies-diverged', params: { path, other: copy, ours: 0, theirs: 4 } },
    });
    expect(await client.files.current()).toBeNull();
    await openSignedIn(client, path, true);
    await key(client, { roundId, batch: 2 }, ballots(3));
    await client.files.backup({ folder: join(copy, '..') });
    expect((await client.files.backupStatus()).problem?.code).toBe('copies-diverged');
    await client.files.close();
    await expect(client.files.open({ path })).rejects.toMatchObject({ data: { params: { ours: 4, theirs: 4 } } });
  });

  test('of a file copied by hand starts a copy of its own', async () => {
    const { other, documents, path, roundId } = await continued();
    const byHand = join(documents, 'bản hai.kiemphieu');
    copyFileSync(path, byHand);
    await openSignedIn(other.client, byHand);
    await key(other.client, { roundId, batch: 1 }, ballots(1));
    expect(continuedIn(other)).toHaveLength(1);
    await other.client.files.close();
    await openSignedIn(other.client, byHand);
    await key(other.client, { roundId, batch: 2 }, ballots(1));
    expect(continuedIn(other)).toHaveLength(1);
  });
});

test('a list of folders that cannot be read is begun anew', async () => {
  const { client, stick, folder, path } = await withStick();
  await client.files.backup({ folder: stick });
  await client.files.close();
  writeFileSync(join(folder, 'user', 'backups.json'), '{');
  await client.files.open({ path });
  expect((await client.files.backupStatus()).folder).toBeNull();
});
