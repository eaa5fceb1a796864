import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../../src/exchange/journal-file.ts';
import { sha256 } from '../../../main/sha256.ts';
import type { Change } from '../../../src/api/views.ts';
import { key, struck, twoOfThree } from './elections.ts';
import { hearing } from './hearing.ts';
import { aCongress, newCongress, refused, witness, workplace } from './workplace.ts';

async function begun() {
  const place = workplace();
  await newCongress(place.client, join(place.documents, 'thu.kiemphieu'));
  return { ...place, ...(await twoOfThree(place.client)) };
}

describe('a command', () => {
  test('that fails in the middle leaves no row, no journal line and no notice', async () => {
    const { desk, logged, roundId } = await begun();
    const file = desk.file();
    const before = [file.elections.list(), file.candidates.list(roundId), file.journal.head()];
    const heard = hearing(desk);
    expect(() =>
      desk.command('election-added', (open) => {
        open.elections.add('Dở dang', 'other', false);
        open.candidates.replace(roundId, []);
        throw new RangeError('in the middle');
      }),
    ).toThrow(RangeError);
    expect([file.elections.list(), file.candidates.list(roundId), file.journal.head()]).toEqual(before);
    expect(await heard()).toEqual([]);
    expect(logged).toEqual([]);
  });

  test('writes one line of an unbroken chain with the person who gave it', async () => {
    const { client, desk, roundId } = await begun();
    await client.rounds.saveColour({ roundId, colour: 'green' });
    const lines = desk.file().journal.lines();
    expect(lines.at(-1)).toMatchObject({
      seq: lines.length,
      action: 'colour-saved',
      round: roundId,
      open: { actor: 'Trần Thị Đếm', colour: 'green' },
    });
    expect(verifyChain(lines, sha256)).toEqual([]);
  });

  test('without an open congress is refused', async () => {
    const { client } = workplace();
    for (const ask of [
      () => client.congress.get(),
      () => client.elections.list(),
      () => client.rounds.get({ roundId: 1 }),
      () => client.rounds.seal({ roundId: 1, witness }),
      () => client.reading.withdraw({ readingId: 1 }),
    ])
      expect(await refused(ask())).toBe('no-congress-open');
  });

  test('on a round, an election, a reading or a batch that is not there is refused', async () => {
    const { client, roundId } = await begun();
    expect(await refused(client.rounds.get({ roundId: 99 }))).toBe('not-found');
    expect(await refused(client.elections.remove({ electionId: 99 }))).toBe('not-found');
    expect(await refused(client.reading.withdraw({ readingId: 99 }))).toBe('not-found');
    expect(await refused(client.reading.open({ roundId, batch: 99 }))).toBe('batch-unknown');
    expect(await refused(client.rounds.saveBatch({ roundId, batch: 99, size: 1 }))).toBe('batch-unknown');
  });
});

describe('answers', () => {
  test('to an input that does not fit name the place', async () => {
    const { client } = await begun();
    const answer = client.congress.save({ ...aCongress, committee: [{ name: '', role: '' }] });
    await expect(answer).rejects.toMatchObject({
      code: 'REFUSED',
      defined: true,
      data: { code: 'input-wrong', params: { path: 'committee.0.name' } },
    });
  });

  test('to what nobody expected tell nothing of the inside, and it is logged', async () => {
    const { client, desk, logged, changesByHand } = await begun();
    changesByHand();
    desk.file().database.exec('drop table notes');
    expect(await refused(client.rounds.get({ roundId: 1 }))).toBe('unexpected');
    expect(String(logged[0])).toContain('no such table: notes');
  });

  test('a congress follows the Party’s rules unless it says whose', async () => {
    const { client } = await begun();
    const { ruleSet: _, ...unsaid } = aCongress;
    await client.congress.save({ ...unsaid, ruleSet: 'youth-union' });
    expect((await client.congress.get()).ruleSet).toBe('youth-union');
    await client.congress.save(unsaid);
    expect((await client.congress.get()).ruleSet).toBe('party');
    expect(await refused(client.congress.save({ ...unsaid, ruleSet: 'other' as 'party' }))).toBe('input-wrong');
  });

  test('text is kept as NFC without control characters', async () => {
    const { client } = await begun();
    await client.congress.save({ ...aCongress, organisation: '  Đảng bộ xã \u0000Hoà  Bình '.normalize('NFD') });
    expect((await client.congress.get()).organisation).toBe('Đảng bộ xã Hoà Bình'.normalize('NFC'));
  });
});

describe('change notices', () => {
  test('reach every screen that listens, at once and after each command, until it leaves', async () => {
    const { client, roundId } = await begun();
    const leave = new AbortController();
    const changes = await client.host.changes(undefined, { signal: leave.signal });
    const heard: Change[] = [];
    const listening = (async () => {
      for await (const change of changes) {
        heard.push(change);
        if (heard.length === 3) leave.abort();
      }
    })();
    await new Promise((resolve) => setImmediate(resolve));
    await client.congress.save({ ...aCongress, term: '2030 – 2035' });
    await client.rounds.saveBatch({ roundId, batch: 1, size: 5 });
    await listening.catch(() => undefined);
    expect(heard).toEqual([{ subject: 'file' }, { subject: 'congress' }, { subject: 'round', roundId }]);
  });
});

describe('recent files', () => {
  test('are listed latest first and tell which are gone', async () => {
    const { client, documents } = workplace();
    for (const name of ['một', 'hai']) await newCongress(client, join(documents, `${name}.kiemphieu`));
    await client.files.open({ path: join(documents, 'một.kiemphieu') });
    expect((await client.files.recent()).map(({ path, missing }) => [path, missing])).toEqual([
      [join(documents, 'một.kiemphieu'), false],
      [join(documents, 'hai.kiemphieu'), false],
    ]);
    await client.files.forget({ path: join(documents, 'hai.kiemphieu') });
    expect(await client.files.recent()).toHaveLength(1);
  });
});

describe('the chooser of places', () => {
  test('shows folders and congress files in Vietnamese order, nothing hidden, nothing else', async () => {
    const { client, documents } = workplace();
    for (const name of ['Đà Nẵng', 'Dakar', 'Ấn']) await newCongress(client, join(documents, name));
    await client.files.close();
    for (const name of ['Ảnh', '.ẩn']) mkdirSync(join(documents, name));
    writeFileSync(join(documents, 'ghi chú.txt'), '');
    const listing = await client.files.folder({ path: documents });
    expect(listing.entries.map(({ name, kind }) => [name, kind])).toEqual([
      ['Ảnh', 'folder'],
      ['Ấn.kiemphieu', 'congress'],
      ['Dakar.kiemphieu', 'congress'],
      ['Đà Nẵng.kiemphieu', 'congress'],
    ]);
    expect(listing.parent).not.toBeNull();
    expect(await refused(client.files.folder({ path: join(documents, 'không có') }))).toBe('folder-missing');
    expect(await refused(client.files.folder({ path: join(documents, 'ghi chú.txt') }))).toBe('file-unreadable');
  });
});

describe('entering ballots', () => {
  test('needs a ballot list and the ballots declared', async () => {
    const { client } = await begun();
    const { roundId } = await client.elections.add({
      title: 'Bầu Bí thư',
      office: 'secretary',
      seats: 1,
      style: 'agree',
      ruleSet: 'party',
      rules: {},
      readings: 1,
    });
    expect(await refused(client.reading.open({ roundId, batch: 1 }))).toBe('counting-not-ready');
    await client.candidates.save({ roundId, candidates: [{ name: 'Lê Văn An' }] });
    expect(await refused(client.reading.open({ roundId, batch: 1 }))).toBe('counting-not-ready');
    expect(await refused(client.rounds.seal({ roundId, witness }))).toBe('counting-not-ready');
    await client.rounds.saveBallots({ roundId, issued: 0, collected: 0, batchSize: 50 });
    expect(await refused(client.reading.open({ roundId, batch: 1 }))).toBe('batch-unknown');
  });

  test('takes marks of the round only, one for each candidate', async () => {
    const { client, roundId } = await begun();
    const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
    const record = (marks: readonly ('struck' | 'chosen' | 'none')[], votes: number | null = null) =>
      refused(
        client.reading.record({ readingId, serial: 1, ballot: { marks: [...marks], defects: [], votes }, doubt: null }),
      );
    expect(await record(['none', 'struck'])).toBe('input-wrong');
    expect(await record(['none', 'struck', 'none', 'none'])).toBe('input-wrong');
    expect(await record(['none', 'chosen', 'none'])).toBe('input-wrong');
    expect(await record(['none', 'struck', 'none'], 5)).toBe('input-wrong');
    expect((await client.reading.open({ roundId, batch: 1 })).entries).toEqual([]);
  });

  test('runs from 1 without gaps to the size of the pile', async () => {
    const { client, roundId } = await begun();
    const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
    const record = (serial: number) =>
      refused(client.reading.record({ readingId, serial, ballot: struck(3, 3), doubt: null }));
    expect(await record(2)).toBe('serial-beyond-batch');
    for (let serial = 1; serial <= 5; serial += 1) expect(await record(serial)).toEqual({ suspicion: null });
    expect(await record(6)).toBe('serial-beyond-batch');
  });

  test('keeps every version of a corrected or withdrawn ballot and shows the newest', async () => {
    const { client, desk, roundId } = await begun();
    const readingId = await key(client, { roundId, batch: 1 }, [struck(3, 3), struck(3, 2)]);
    await client.reading.record({ readingId, serial: 1, ballot: struck(3, 1), doubt: 'Mờ' });
    await client.reading.withdraw({ readingId });
    const { entries } = await client.reading.open({ roundId, batch: 1 });
    expect(entries).toEqual([{ serial: 1, ...struck(3, 1), doubt: 'Mờ' }]);
    const rows = desk.file().database.prepare('select serial, withdrawn, marks from entries order by id').all();
    expect(rows).toEqual([
      { serial: 1, withdrawn: 0, marks: ',,x' },
      { serial: 2, withdrawn: 0, marks: ',x,' },
      { serial: 1, withdrawn: 0, marks: 'x,,' },
      { serial: 2, withdrawn: 1, marks: '' },
    ]);
    await client.reading.withdraw({ readingId });
    expect(await refused(client.reading.withdraw({ readingId }))).toBe('nothing-to-withdraw');
    expect((await client.rounds.get({ roundId })).state).toBe('setup');
  });

  test('freezes what ballots are read against, until they are withdrawn', async () => {
    const { client, electionId, roundId } = await begun();
    const readingId = await key(client, { roundId, batch: 1 }, [struck(3, 3)]);
    const election = {
      title: 'X',
      office: 'other',
      seats: 1,
      style: 'list',
      ruleSet: 'party',
      rules: {},
      readings: 1,
    } as const;
    const changes = [
      () => client.elections.save({ roundId, ...election }),
      () => client.candidates.save({ roundId, candidates: [{ name: 'Khác' }] }),
      () => client.elections.remove({ electionId }),
    ];
    for (const change of changes) expect(await refused(change())).toBe('counting-started');
    await client.reading.withdraw({ readingId });
    for (const change of changes) expect(await refused(change())).toBeUndefined();
    expect(await client.elections.list()).toEqual([]);
  });
});

describe('piles', () => {
  const sizes = async (client: Awaited<ReturnType<typeof begun>>['client'], roundId: number) =>
    (await client.rounds.get({ roundId })).batches.map((batch) => batch.size);

  test('hold the collected ballots, the last one fewer', async () => {
    const { client, roundId } = await begun();
    await client.rounds.saveBallots({ roundId, issued: 348, collected: 348, batchSize: 50 });
    expect(await sizes(client, roundId)).toEqual([50, 50, 50, 50, 50, 50, 48]);
  });

  test('that were measured keep their size when the number of ballots is corrected', async () => {
    const { client, roundId } = await begun();
    await client.rounds.saveBallots({ roundId, issued: 120, collected: 120, batchSize: 50 });
    await client.rounds.saveBatch({ roundId, batch: 1, size: 49 });
    await client.rounds.saveBallots({ roundId, issued: 120, collected: 119, batchSize: 50 });
    expect(await sizes(client, roundId)).toEqual([49, 50, 20]);
    await client.rounds.saveBallots({ roundId, issued: 120, collected: 119, batchSize: 60 });
    expect(await sizes(client, roundId)).toEqual([60, 59]);
  });

  test('are never laid out so that entered ballots would lose their place', async () => {
    const { client, roundId } = await begun();
    await key(client, { roundId, batch: 2 }, Array(4).fill(struck(3, 3)));
    const shrink = client.rounds.saveBallots({ roundId, issued: 8, collected: 8, batchSize: 5, witness });
    await expect(shrink).rejects.toMatchObject({
      data: { code: 'batch-too-small', params: { batch: 2, entered: 4, size: 3 } },
    });
    expect(await refused(client.rounds.saveBatch({ roundId, batch: 2, size: 3 }))).toBe('batch-too-small');
    expect(await sizes(client, roundId)).toEqual([5, 5]);
    await client.rounds.saveBallots({ roundId, issued: 9, collected: 9, batchSize: 5, witness });
    expect(await sizes(client, roundId)).toEqual([5, 4]);
  });
});

describe('elections', () => {
  test('keep the order a person gave them', async () => {
    const { client } = await begun();
    const add = (title: string) =>
      client.elections.add({
        title,
        office: 'other',
        seats: 1,
        style: 'agree',
        ruleSet: 'party',
        rules: {},
        readings: 1,
      });
    await add('B');
    const { electionId } = await add('C');
    const titles = async () => (await client.elections.list()).map((election) => election.title);
    await client.elections.move({ electionId, place: 1 });
    expect(await titles()).toEqual(['C', 'Bầu Ban Chấp hành', 'B']);
    await client.elections.remove({ electionId });
    await add('D');
    expect(await titles()).toEqual(['Bầu Ban Chấp hành', 'B', 'D']);
  });
});
