import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copiedFrom } from '../../../main/rehearsal/copied-from.ts';
import { readPdf } from '../documents/pdf-text.ts';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { newCongress, operators, refused, signInAs, witness, workplace } from '../desk/workplace.ts';
import type { Workplace } from '../desk/workplace.ts';

/** A congress in the middle of its count: three ballots are entered. */
async function counting({ documents, client }: Workplace) {
  const path = join(documents, 'Đại hội.kiemphieu');
  await newCongress(client, path);
  const { roundId } = await twoOfThree(client);
  await key(client, { roundId, batch: 1 }, [struck(3, 1), struck(3, 2), struck(3)]);
  return { path, roundId };
}

describe('a practice copy', () => {
  test('lies beside the real file under a name of its own, numbered where that is taken', async () => {
    const place = workplace();
    const { path } = await counting(place);
    const first = await place.client.rehearsal.practise();
    expect(basename(first.path)).toBe('Đại hội (tập dượt).kiemphieu');
    await place.client.files.open({ path });
    await signInAs(place.client, 'Trần Thị Đếm');
    expect(basename((await place.client.rehearsal.practise()).path)).toBe('Đại hội (tập dượt 2).kiemphieu');
  });

  test('has the declarations, the list and the people, and nothing that was counted', async () => {
    const place = workplace();
    const { roundId } = await counting(place);
    const real = await place.client.rounds.get({ roundId });
    await place.client.rehearsal.practise();
    const practised = await place.client.rounds.get({ roundId });
    expect(practised).toMatchObject({
      title: real.title,
      candidates: real.candidates,
      collected: 10,
      readings: real.readings,
      entered: 0,
      state: 'setup',
    });
    expect(practised.batches.map(({ size }) => size)).toEqual([5, 5]);
    expect((await place.client.people.state()).people.map(({ name }) => name)).toEqual(['Trần Thị Đếm', ...operators]);
    for (const table of ['readings', 'entries', 'rulings', 'notes', 'seals', 'decisions', 'recovery_codes']) {
      const { count } = place.desk
        .file()
        .database.prepare<[], { count: number }>(`select count(*) as count from ${table}`)
        .get()!;
      expect(count, table).toBe(0);
    }
  });

  test('keeps the PINs, and signs the same person in', async () => {
    const place = workplace();
    await counting(place);
    await place.client.rehearsal.practise();
    expect((await place.client.people.state()).signedIn?.name).toBe('Trần Thị Đếm');
    await signInAs(place.client, operators[1]);
    expect((await place.client.people.state()).signedIn?.name).toBe(operators[1]);
  });

  test('of the sample tells the PIN of its people, and of a real congress none', async () => {
    const place = workplace();
    await place.client.files.openSample();
    await place.client.rehearsal.practise();
    expect((await place.client.people.state()).samplePin).toBe('1111');
    const other = workplace();
    await counting(other);
    await other.client.rehearsal.practise();
    expect((await other.client.people.state()).samplePin).toBeNull();
  });

  test('is called what it is, signs with a key of its own, and names the file it was made from', async () => {
    const place = workplace();
    const { path } = await counting(place);
    const before = (await place.client.files.current())!;
    const copy = await place.client.rehearsal.practise();
    expect(copy.kind).toBe('practice');
    expect(copy.title).toBe(`${before.title} (TẬP DƯỢT)`);
    expect(copy.practiceOf).toBe(path);
    expect(copy.key.fingerprint).not.toBe(before.key.fingerprint);
    expect(copiedFrom(place.desk.file())).toMatchObject({ path, lines: before.journal.lines });
    expect((await place.client.files.recent())[0]?.title).toContain('(TẬP DƯỢT)');
  });

  test.each([
    [200, 50],
    [11, 11],
    [0, 50],
  ])('lays out fifty ballots where none are declared yet, but no more than voters: %i', async (present, laidOut) => {
    const place = workplace();
    await newCongress(place.client, join(place.documents, 'a.kiemphieu'));
    const { roundId } = await place.client.elections.add({
      title: 'Bầu Ban Chấp hành',
      office: 'executive-committee',
      seats: 2,
      style: 'agree',
      ruleSet: 'party',
      rules: {},
    });
    await place.client.candidates.save({ roundId, candidates: [{ name: 'Lê Văn An' }, { name: 'Vũ Thị Bình' }] });
    await place.client.rounds.saveElectorate({
      roundId,
      electorate: { kind: 'delegates', summoned: 200, excluded: [], present },
    });
    await place.client.rehearsal.practise();
    const practised = await place.client.rounds.get({ roundId });
    expect(practised.collected).toBe(laidOut);
    expect((await place.client.rehearsal.deck({ roundId })).ballots).toHaveLength(laidOut);
  });

  test('leaves the real file as it is', async () => {
    const place = workplace();
    const { path, roundId } = await counting(place);
    const before = (await place.client.files.current())!.journal;
    await place.client.rehearsal.practise();
    await place.client.files.open({ path });
    await signInAs(place.client, 'Trần Thị Đếm');
    expect((await place.client.files.current())!.journal).toEqual(before);
    expect((await place.client.rounds.get({ roundId })).entered).toBe(3);
  });

  test('is neither sealed nor exported, and not practised on again', async () => {
    const place = workplace();
    const { roundId } = await counting(place);
    await place.client.rehearsal.practise();
    const { client } = place;
    expect(await refused(client.rehearsal.practise())).toBe('practice-file');
    expect(await refused(client.rounds.seal({ roundId, witness }))).toBe('practice-file');
    expect(await refused(client.export.run({ roundId, folder: place.documents }))).toBe('practice-file');
  });

  test('takes over the elections of several rounds, and the last one can be keyed', async () => {
    const place = workplace();
    await place.client.files.openSample();
    await place.client.rehearsal.practise();
    const elections = await place.client.elections.list();
    expect(elections.length).toBeGreaterThan(1);
    for (const { rounds } of elections) {
      const last = await place.client.rounds.get({ roundId: rounds.at(-1)!.id });
      if (last.candidates.length === 0) continue;
      expect(last).toMatchObject({ state: 'setup', entered: 0 });
      await place.client.reading.open({ roundId: last.id, batch: 1 });
    }
  });
});

describe('the practice deck', () => {
  test('is for practice copies only', async () => {
    const { client, documents } = workplace();
    await newCongress(client, join(documents, 'a.kiemphieu'));
    const { roundId } = await twoOfThree(client);
    expect(await refused(client.rehearsal.deck({ roundId }))).toBe('practice-only');
    expect(await refused(client.rehearsal.deckPaper({ roundId }))).toBe('practice-only');
    expect(await refused(client.rehearsal.compare({ roundId }))).toBe('practice-only');
  });

  test('stays the same in one copy, and is another in the next', async () => {
    const place = workplace();
    const { path, roundId } = await counting(place);
    await place.client.rehearsal.practise();
    const first = await place.client.rehearsal.deck({ roundId });
    expect(await place.client.rehearsal.deck({ roundId })).toEqual(first);
    await place.client.files.open({ path });
    await signInAs(place.client, 'Trần Thị Đếm');
    await place.client.rehearsal.practise();
    expect(await place.client.rehearsal.deck({ roundId })).not.toEqual(first);
  });

  test('keyed as it is printed is right; a line keyed otherwise is named by its place', async () => {
    const place = workplace();
    const { roundId } = await counting(place);
    const { client } = place;
    await client.rehearsal.practise();
    const { ballots } = await client.rehearsal.deck({ roundId });
    const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
    const record = (serial: number, marks: (typeof ballots)[number]['marks']) => {
      const { defects } = ballots[serial - 1]!;
      const ballot = { marks: [...marks], defects: [...defects], votes: null, code: null };
      return client.reading.record({ readingId, serial, ballot, doubt: null });
    };
    for (const { batch, serial, marks } of ballots) if (batch === 1) await record(serial, marks);
    const right = await client.rehearsal.compare({ roundId });
    expect(right).toMatchObject({ ballots: 5, wrongBallots: [], passed: true });
    const { marks } = ballots[3]!;
    await record(4, marks.with(0, marks[0] === 'none' ? 'struck' : 'none'));
    const wrong = await client.rehearsal.compare({ roundId });
    expect(wrong.wrongBallots).toEqual([{ batch: 1, serial: 4 }]);
    expect(wrong.passed).toBe(false);
  });

  test('and the minutes are watermarked on every page', async () => {
    const place = workplace();
    const { roundId } = await counting(place);
    const { client } = place;
    await client.rehearsal.practise();
    const pdf = await client.rehearsal.deckPaper({ roundId });
    const { pages } = await readPdf(new Uint8Array(await pdf.arrayBuffer()));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.text).toContain('TẬP DƯỢT');
    const text = pages.map((page) => page.text).join(' ');
    for (const place of ['Tập 1 · Phiếu số 1', 'Tập 2 · Phiếu số 5', 'Lê Văn An']) expect(text).toContain(place);
    const minutes = await readPdf(new Uint8Array(await (await client.papers.minutes({ roundId })).arrayBuffer()));
    for (const page of minutes.pages) expect(page.text).toContain('TẬP DƯỢT');
  });
});
