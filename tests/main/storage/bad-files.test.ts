import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { newCongress, openSignedIn, refused, witness, workplace } from '../desk/workplace.ts';
import type { Workplace } from '../desk/workplace.ts';

/** A closed congress file with ten ballots. */
async function closedFile(): Promise<Workplace & { path: string }> {
  const place = workplace();
  const path = join(place.documents, 'thu.kiemphieu');
  await newCongress(place.client, path);
  const { roundId } = await twoOfThree(place.client);
  await key(place.client, { roundId, batch: 1 }, Array(5).fill(struck(3, 3)));
  await place.client.files.close();
  return { ...place, path };
}

let place: Awaited<ReturnType<typeof closedFile>>;
beforeEach(async () => {
  place = await closedFile();
});

describe('a congress file', () => {
  test('is the only thing left on the disk after closing', () => {
    expect(readdirSync(place.documents)).toEqual(['thu.kiemphieu']);
  });

  test('is never replaced by a new one of the same name', async () => {
    const before = readFileSync(place.path);
    expect(await refused(newCongress(place.client, place.path))).toBe('file-exists');
    expect(readFileSync(place.path).equals(before)).toBe(true);
  });

  test('gets its extension when it is left out, and needs an existing folder and a full path', async () => {
    const { client, documents } = place;
    expect(await newCongress(client, join(documents, 'moi'))).toMatchObject({
      fileName: 'moi.kiemphieu',
    });
    expect(await refused(newCongress(client, join(documents, 'x', 'y')))).toBe('folder-missing');
    expect(await refused(newCongress(client, 'moi'))).toBe('input-wrong');
  });

  test('is not filled from the log of a deleted file of its name', async () => {
    const path = join(place.documents, 'moi.kiemphieu');
    writeFileSync(`${path}-wal`, readFileSync(place.path));
    await newCongress(place.client, path);
    expect(await place.client.elections.list()).toEqual([]);
  });
});

describe('a wrong file is refused with its reason and left as it was', () => {
  async function opening(path: string): Promise<unknown> {
    const content = () => (existsSync(path) ? readFileSync(path).toString('base64') : null);
    const before = content();
    const answer = await refused(place.client.files.open({ path }));
    expect(content() === before).toBe(true);
    expect(await place.client.files.current()).toBeNull();
    return answer;
  }

  test('missing', async () => {
    expect(await opening(join(place.documents, 'không có.kiemphieu'))).toBe('file-missing');
  });

  test('a folder', async () => {
    mkdirSync(join(place.documents, 'thư mục.kiemphieu'));
    expect(await refused(place.client.files.open({ path: join(place.documents, 'thư mục.kiemphieu') }))).toBe(
      'file-unreadable',
    );
  });

  test('not a database', async () => {
    const path = join(place.documents, 'văn bản.kiemphieu');
    writeFileSync(path, 'Biên bản kiểm phiếu '.repeat(500));
    expect(await opening(path)).toBe('file-not-congress');
  });

  test('a database of another program', async () => {
    const path = join(place.documents, 'khác.kiemphieu');
    const other = new SqliteDatabase(path);
    other.exec('create table congress (id integer)');
    other.close();
    expect(await opening(path)).toBe('file-not-congress');
  });

  test('from a newer version of the program', async () => {
    const newer = new SqliteDatabase(place.path);
    newer.pragma('user_version = 999');
    newer.pragma('journal_mode = DELETE');
    newer.close();
    expect(await opening(place.path)).toBe('file-newer');
  });

  test('cut off anywhere', async () => {
    const whole = readFileSync(place.path);
    const lengths = [0, 1, 15, 16, 50, 99, 100, 512, 4095, 4096, 4097];
    for (let share = 1; share < 20; share += 1) lengths.push(Math.floor((whole.length * share) / 20));
    lengths.push(whole.length - 1);
    for (const length of lengths) {
      writeFileSync(place.path, whole);
      truncateSync(place.path, length);
      expect(await opening(place.path), `${length} bytes`).toBe('file-damaged');
    }
  });

  test('overwritten in the middle', async () => {
    const whole = readFileSync(place.path);
    for (let page = 1; page * 4096 < whole.length; page += 1) {
      const damaged = Buffer.from(whole);
      damaged.fill(0x5a, page * 4096, page * 4096 + 2048);
      writeFileSync(place.path, damaged);
      expect(await refused(place.client.files.open({ path: place.path })), `page ${page + 1}`).toBe('file-damaged');
    }
  });

  test('with a journal line changed behind the back of the program', async () => {
    const database = new SqliteDatabase(place.path);
    database.exec('drop trigger journal_are_never_changed');
    database.exec(`update journal set open = replace(open, '"collected":10', '"collected":11')`);
    database.close();
    expect(await opening(place.path)).toBe('file-damaged');
  });

  test('read-only', async () => {
    chmodSync(place.path, 0o444);
    expect(await opening(place.path)).toBe('file-read-only');
  });

  test('keeps the file that is open open', async () => {
    const other = join(place.documents, 'văn bản.kiemphieu');
    writeFileSync(other, 'không phải');
    await openSignedIn(place.client, place.path);
    expect(await refused(place.client.files.open({ path: other }))).toBe('file-not-congress');
    expect((await place.client.files.current())?.path).toBe(place.path);
    expect(await place.client.elections.list()).toHaveLength(1);
  });
});

describe('a full disk', () => {
  test('refuses the ballot that does not fit, keeps every earlier one, and goes on once there is room', async () => {
    const { client, desk } = place;
    await openSignedIn(client, place.path);
    const [election] = await client.elections.list();
    const roundId = election!.rounds[0]!.id;
    await client.rounds.saveBallots({ roundId, issued: 1000, collected: 1000, batchSize: 500, witness });
    const { id: readingId } = await client.reading.open({ roundId, batch: 2 });
    const { database } = desk.file();
    database.pragma(`max_page_count = ${(database.pragma('page_count', { simple: true }) as number) + 2}`);
    const record = (serial: number) =>
      refused(client.reading.record({ readingId, serial, ballot: struck(3, 3), doubt: null }));
    let serial = 1;
    while ((await record(serial)) !== 'disk-full') serial += 1;
    expect(serial).toBeGreaterThan(1);
    expect(await record(serial)).toBe('disk-full');
    expect((await client.reading.open({ roundId, batch: 2 })).entries).toHaveLength(serial - 1);
    database.pragma('max_page_count = 1000000');
    expect(await record(serial)).toEqual({ suspicion: null });
  });
});

describe('two programs', () => {
  test('never have the same file open, in one process or in two', async () => {
    await place.client.files.open({ path: place.path });
    expect(await refused(place.another().client.files.open({ path: place.path }))).toBe('file-in-use');

    const copy = join(place.documents, 'bản hai.kiemphieu');
    await place.client.files.close();
    copyFileSync(place.path, copy);
    const other = keeper(copy);
    await once(other.stdout, 'data');
    expect(await refused(place.client.files.open({ path: copy }))).toBe('file-in-use');
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect((await place.client.files.open({ path: copy })).path).toBe(copy);
  });
});

/** Another program that has the file open and keys ballots into pile 2, telling each one it was answered. */
function keeper(path: string) {
  const program = join(import.meta.dirname, 'recording-program.ts');
  return spawn(process.execPath, [program, path, dirname(path)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

describe('a program killed while ballots are recorded', () => {
  test('loses no ballot that was answered, and the file opens again at once', async () => {
    await openSignedIn(place.client, place.path);
    const [election] = await place.client.elections.list();
    const roundId = election!.rounds[0]!.id;
    await place.client.rounds.saveBallots({ roundId, issued: 10_000, collected: 10_000, batchSize: 1000, witness });
    await place.client.files.close();
    for (const acknowledgements of [1, 7, 40]) {
      const other = keeper(place.path);
      let told = '';
      other.stdout.setEncoding('utf8');
      other.stdout.on('data', (text: string) => {
        told += text;
        if (told.split('\n').length > acknowledgements) other.kill('SIGKILL');
      });
      await once(other, 'close');
      const answered = Number(told.trimEnd().split('\n').at(-1));
      await openSignedIn(place.client, place.path);
      const { entries } = await place.client.reading.open({ roundId, batch: 2 });
      // One more may have reached the disk without its answer being heard.
      expect(entries.length).toBeGreaterThanOrEqual(answered);
      expect(entries.length - answered).toBeLessThanOrEqual(1);
      expect((await place.client.files.current())?.journal.lines).toBeGreaterThan(entries.length);
      await place.client.files.close();
    }
  });
});
