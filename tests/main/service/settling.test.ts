import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { refused, signInAs, witness } from '../desk/workplace.ts';
import { everything, exported } from './held-rounds.ts';
import {
  anh,
  batchOf,
  binh,
  chair,
  chi,
  paper,
  partsOf,
  piles,
  readAgain,
  reads,
  settlesAll,
  settlingOf,
  votes,
  votesOf,
} from './several-readings.ts';

const [first, second] = piles;
/** A pile that is one paper smaller than its cover says, so that a paper can be keyed twice. */
const few = first.slice(0, 11);

/** The first pile read by two people as they hold it. */
async function readTwice(one: Parameters<typeof reads>[3], other: Parameters<typeof reads>[3]) {
  const place = await readAgain();
  const pile = { roundId: place.roundId, batch: 1 };
  const readings = [await reads(place.client, anh, pile, one), await reads(place.client, binh, pile, other)] as const;
  return { ...place, pile, readings };
}

describe('what two readings of a pile differ in', () => {
  test.each([
    ['a line misread on two papers', first, first.with(1, [3, 4]).with(7, [1, 3, 8]), first, 2],
    ['a paper that the second reading skipped', first, first.toSpliced(6, 1), first, 1],
    ['a paper that the first reading skipped', first.toSpliced(4, 1), first, first, 1],
    ['a paper keyed twice', few, few.toSpliced(4, 0, few[3]!), few, 1],
    ['a paper keyed twice at first', few.toSpliced(9, 0, few[8]!), few, few, 1],
    ['two papers in each other’s place', first, first.with(2, first[8]!).with(8, first[2]!), first, 1],
    ['a paper skipped and another misread', first, first.with(9, [8]).toSpliced(2, 1), first, 2],
  ])('is settled to the true tally: %s', async (_, one, other, truth, open) => {
    const { client, pile, roundId } = await readTwice(one, other);
    await signInAs(client, chair.name);
    await client.rounds.saveBatch({ ...pile, size: truth.length });
    expect(await batchOf(client, pile)).toMatchObject({ readingsState: 'comparing', open });
    expect(await votes(client, roundId)).toEqual(votesOf());
    await settlesAll(client, chi, pile, truth);
    expect(await batchOf(client, pile)).toMatchObject({ readingsState: 'agreed', open: 0, entered: truth.length });
    expect(await votes(client, roundId)).toEqual(votesOf(...truth));
  });

  test('asks a third person for just the lines in question, without telling who keyed what', async () => {
    const { client, pile } = await readTwice(first, first.with(1, [3, 4, 6]));
    await signInAs(client, chi);
    const { mayISettle, papers } = await settlingOf(client, pile);
    expect(mayISettle).toBe(true);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      serial: 2,
      kind: 'differs',
      lines: [
        { number: 5, marks: ['none', 'struck'] },
        { number: 6, marks: ['none', 'struck'] },
      ],
      settled: null,
    });
    const { entries } = papers[0]!;
    const decide = (lines: { number: number; mark: 'none' | 'struck' }[]) =>
      refused(client.settling.decide({ ...pile, entries, parts: { lines, defects: [] } }));
    expect(await decide([{ number: 5, mark: 'struck' }])).toBe('ruling-undecided');
    expect(await decide([5, 6, 7].map((number) => ({ number, mark: 'struck' })))).toBe('ruling-not-asked');
    const view = JSON.stringify(await settlingOf(client, pile));
    for (const name of [anh, binh]) expect(view).not.toContain(name);
  });

  test('is shown to those who read the batch by its place alone', async () => {
    const { client, pile } = await readTwice(first, first.with(1, [3, 4, 6]));
    const { mayISettle, papers } = await settlingOf(client, pile);
    expect(mayISettle).toBe(false);
    expect(papers).toMatchObject([{ serial: 2, lines: [], defects: [], holders: [] }]);
  });

  test('is settled by nobody who read the batch, and whoever settled reads it no more', async () => {
    const place = await readTwice(first, first.with(1, [3, 4]));
    const { client, pile, readings } = place;
    await signInAs(client, chi);
    const [paperInQuestion] = (await settlingOf(client, pile)).papers;
    const { entries, lines } = paperInQuestion!;
    const decided = { ...pile, entries, parts: partsOf(lines, first[1]!) };
    await signInAs(client, anh);
    const before = everything(place);
    expect(await refused(client.settling.decide(decided))).toBe('settler-read');
    expect(everything(place)).toEqual(before);
    await signInAs(client, chi);
    await client.settling.decide(decided);
    expect(await refused(client.settling.decide(decided))).toBe('nothing-open');
    await signInAs(client, chair.name);
    await client.reading.discard({ readingId: readings[1], reason: 'Nhập lại' });
    await signInAs(client, chi);
    expect(await refused(client.reading.open(pile))).toBe('reader-settled');
    await reads(client, chair.name, pile, first);
    expect((await batchOf(client, pile)).readingsState).toBe('agreed');
  });

  test('can be taken back by anybody but a reader, and settled otherwise', async () => {
    const { client, pile, roundId } = await readTwice(first, first.with(1, [3, 4]));
    await settlesAll(client, chi, pile, first.with(1, [3, 4]));
    expect(await votes(client, roundId)).toEqual(votesOf(...first.with(1, [3, 4])));
    const { rulingId } = (await settlingOf(client, pile)).papers[0]!.settled!;
    await signInAs(client, anh);
    expect(await refused(client.settling.revoke({ roundId, rulingId, reason: 'r' }))).toBe('settler-read');
    await signInAs(client, chi);
    await client.settling.revoke({ roundId, rulingId, reason: 'Nhìn nhầm dòng' });
    expect(await refused(client.settling.revoke({ roundId, rulingId, reason: 'r' }))).toBe('not-found');
    expect(await batchOf(client, pile)).toMatchObject({ readingsState: 'comparing', open: 1 });
    await settlesAll(client, chi, pile, first);
    expect(await votes(client, roundId)).toEqual(votesOf(...first));
  });

  test('falls away with its ruling when one of the entries is corrected', async () => {
    const { client, pile, readings, roundId } = await readTwice(first, first.with(1, [3, 4]));
    await settlesAll(client, chi, pile, first);
    await signInAs(client, binh);
    const readingId = readings[1];
    await client.reading.resume({ readingId });
    expect(await batchOf(client, pile)).toMatchObject({ readingsState: 'reading', open: 0 });
    expect(await votes(client, roundId)).toEqual(votesOf());
    await client.reading.record({ readingId, serial: 2, ballot: paper(3, 4, 6), doubt: null });
    await client.reading.finish({ readingId });
    expect(await batchOf(client, pile)).toMatchObject({ readingsState: 'comparing', open: 1 });
    await settlesAll(client, chi, pile, first);
    expect(await votes(client, roundId)).toEqual(votesOf(...first));
  });
});

test('the order of papers, once confirmed, can be taken back by anybody but a reader', async () => {
  const { client, pile, roundId } = await readTwice(first, first.with(2, first[8]!).with(8, first[2]!));
  await settlesAll(client, chi, pile, first);
  const [fault] = (await settlingOf(client, pile)).faults;
  expect(fault).toMatchObject({ settled: true, confirmed: { actor: chi } });
  const revoke = () => client.settling.revoke({ roundId, rulingId: fault!.confirmed!.rulingId, reason: 'Nhìn nhầm' });
  await signInAs(client, anh);
  expect(await refused(revoke())).toBe('settler-read');
  await signInAs(client, chair.name);
  await revoke();
  expect((await settlingOf(client, pile)).faults[0]).toMatchObject({ settled: false, confirmed: null });
  expect(await batchOf(client, pile)).toMatchObject({ readingsState: 'comparing', open: 1 });
});

describe('a paper that only one reading has', () => {
  test('is read by the third person, who confirms where he reads it otherwise', async () => {
    const { client, pile, roundId } = await readTwice(first, first.toSpliced(6, 1));
    await signInAs(client, chi);
    const { papers } = await settlingOf(client, pile);
    expect(papers).toMatchObject([{ serial: 7, kind: 'single', surplus: false, lines: [] }]);
    const read = { ...pile, entries: papers[0]!.entries, ballot: paper(5, 6) };
    await expect(client.settling.read(read)).rejects.toMatchObject({
      data: { code: 'reread-differs', params: { parts: '8' } },
    });
    expect(
      await refused(client.settling.decide({ ...pile, entries: read.entries, parts: { lines: [], defects: [] } })),
    ).toBe('nothing-open');
    await client.settling.read({ ...read, confirmed: true });
    expect(await votes(client, roundId)).toEqual(votesOf(...first.with(6, [5, 6])));
  });

  test('is no paper where it was keyed twice', async () => {
    const { client, pile, roundId } = await readTwice(few.toSpliced(5, 0, few[4]!), few);
    await signInAs(client, chair.name);
    await client.rounds.saveBatch({ ...pile, size: 11 });
    await signInAs(client, chi);
    const [single] = (await settlingOf(client, pile)).papers;
    await client.settling.dismiss({ ...pile, entries: single!.entries });
    expect(await batchOf(client, pile)).toMatchObject({ readingsState: 'agreed', entered: 11 });
    expect((await settlingOf(client, pile)).papers[0]?.settled).toMatchObject({ as: 'not-a-paper', actor: chi });
    expect(await votes(client, roundId)).toEqual(votesOf(...few));
  });
});

describe('a paper that either reading marked doubtful', () => {
  test('is the committee’s also where the readings differ in it, and counts by its vote', async () => {
    const place = await readAgain();
    const { client, roundId } = place;
    const pile = { roundId, batch: 1 };
    await reads(client, anh, pile, first);
    const marked = { ...paper(3, 4), doubt: 'Dòng 5 gạch mờ' };
    await reads(client, binh, pile, [first[0]!, marked, ...first.slice(2)]);
    await signInAs(client, chair.name);
    expect(await batchOf(client, pile)).toMatchObject({ readingsState: 'agreed', open: 0, doubtful: 1, hash: null });
    expect((await client.settling.get({ roundId })).batches).toEqual([]);
    expect(await votes(client, roundId)).toEqual(votesOf(...first.toSpliced(1, 1)));
    expect(await client.rulings.list({ roundId })).toMatchObject([
      {
        batch: 1,
        serial: 2,
        asRead: { marks: paper(3, 4, 5).marks },
        otherwise: [{ marks: paper(3, 4).marks }],
        doubt: 'Dòng 5 gạch mờ',
        ruling: null,
      },
    ]);
    const ruling = { reason: 'Nét gạch ở dòng 5', article: 'Điều 20', votesFor: 4, votesAgainst: 1 };
    await client.rulings.decide({ ...pile, serial: 2, ballot: paper(3, 4, 5), ...ruling });
    expect((await client.rulings.list({ roundId }))[0]?.ruling).toMatchObject({ ...ruling, actor: chair.name });
    expect(await votes(client, roundId)).toEqual(votesOf(...first));
    expect(await batchOf(client, pile)).toMatchObject({ doubtful: 0, hash: expect.stringMatching(/^[0-9a-f]{64}$/u) });
  });

  test('needs the committee’s word where its ruling fell away because the paper was read anew (W.207)', async () => {
    const { client, roundId, pile } = await readTwice(first, first);
    const fallen = async () =>
      (await client.rounds.get({ roundId })).findings
        .map(({ finding }) => finding)
        .filter(({ code }) => code === 'W.207');
    await signInAs(client, chair.name);
    const ruling = { ...pile, serial: 4, ballot: paper(6), reason: 'Nét gạch ở dòng 7', votesFor: 4, votesAgainst: 1 };
    await client.rulings.decide(ruling);
    expect(await fallen()).toEqual([]);
    const { readers } = await batchOf(client, pile);
    await client.reading.discard({ readingId: readers[1]!.readingId, reason: 'Cầm nhầm tập' });
    await reads(client, binh, pile, first);
    await signInAs(client, chair.name);
    expect(await fallen()).toEqual([{ code: 'W.207', batch: 1, serial: 4 }]);
    await client.rulings.decide(ruling);
    expect(await fallen()).toEqual([]);
  });

  test('is not shown before the batch is read to its end by both', async () => {
    const { client, roundId } = await readAgain();
    const pile = { roundId, batch: 1 };
    await reads(client, anh, pile, [{ ...paper(1, 2), doubt: 'Mờ' }, ...first.slice(1)]);
    await signInAs(client, chair.name);
    expect(await client.rulings.list({ roundId })).toEqual([]);
    const decided = { reason: 'r', votesFor: 5, votesAgainst: 0 };
    expect(await refused(client.rulings.decide({ ...pile, serial: 1, ballot: paper(1), ...decided }))).toBe(
      'not-found',
    );
  });

  test('is decided by more of the committee than are against it', async () => {
    const { client, pile } = await readTwice(first, [
      ...first.slice(0, 3),
      { ...paper(6, 7), doubt: 'Mờ' },
      ...first.slice(4),
    ]);
    await signInAs(client, chair.name);
    const ruled = { ...pile, serial: 4, ballot: paper(6), reason: 'r' };
    expect(await refused(client.rulings.decide({ ...ruled, votesFor: 2, votesAgainst: 3 }))).toBe('ruling-outvoted');
    expect(await refused(client.rulings.decide({ ...ruled, votesFor: 0, votesAgainst: 0 }))).toBe('ruling-outvoted');
    expect(await batchOf(client, pile)).toMatchObject({ doubtful: 1 });
  });

  test('is ruled on as the paper that was shown, wherever it lies by now', async () => {
    const one = [...first.slice(0, 9), { ...paper(7), doubt: 'Mờ' }, ...first.slice(10)];
    const { client, pile, roundId } = await readTwice(one, one.toSpliced(6, 1));
    await signInAs(client, chair.name);
    const [shown] = await client.rulings.list({ roundId });
    expect(shown).toMatchObject({ serial: 10 });
    const { entries, serial } = shown!;
    await signInAs(client, chi);
    const [single] = (await settlingOf(client, pile)).papers;
    await client.settling.dismiss({ ...pile, entries: single!.entries });
    await signInAs(client, chair.name);
    expect(await client.rulings.list({ roundId })).toMatchObject([{ entries, serial: 9 }]);
    const ruled = { ...pile, serial, entries, ballot: paper(), reason: 'r', votesFor: 5, votesAgainst: 0 };
    expect(await refused(client.rulings.decide(ruled))).toBe('paper-moved-on');
    await client.rulings.decide({ ...ruled, serial: 9 });
    expect(await client.rulings.list({ roundId })).toMatchObject([{ entries, ruling: { reason: 'r' } }]);
  });

  test('any other paper of an agreed pile is taken up by the committee as well', async () => {
    const { client, pile, roundId } = await readTwice(first, first);
    await signInAs(client, chair.name);
    expect(await client.rulings.paper({ ...pile, serial: 4 })).toMatchObject({
      doubt: '',
      otherwise: [],
      ruling: null,
    });
    const decided = { reason: 'Cả hai cùng nhập sai', votesFor: 5, votesAgainst: 0 };
    await client.rulings.decide({ ...pile, serial: 4, ballot: paper(6), ...decided });
    expect(await votes(client, roundId)).toEqual(votesOf(...first.with(3, [6])));
  });
});

describe('an agreed batch', () => {
  test('has the hash of its own lines of ballots.csv, and its papers stand in the export as they were settled', async () => {
    const { client, pile, roundId, documents } = await readTwice(first, first.with(1, [3, 4]).toSpliced(6, 1));
    await settlesAll(client, chi, pile, first);
    await reads(client, anh, { roundId, batch: 2 }, second);
    await reads(client, binh, { roundId, batch: 2 }, second);
    await client.rounds.saveBatch({ roundId, batch: 2, size: 5 });
    await signInAs(client, chair.name);
    const { batches } = await client.rounds.get({ roundId });
    await client.rounds.seal({ roundId, witness });
    const { folder } = await client.export.run({ roundId, folder: documents });
    const [header, ...rows] = exported(folder, 'ballots.csv').trimEnd().split('\n');
    for (const { number, hash } of batches) {
      const own = [header, ...rows.filter((row) => row.startsWith(`${number},`))].join('\n');
      expect(hash).toBe(createHash('sha256').update(`${own}\n`).digest('hex'));
    }
    expect(rows).toHaveLength(17);
    expect(rows[1]).toBe('1,2,,,,x,x,x,,,');
    expect(rows[6]).toBe('1,7,,,,,,x,x,,x');
    const journal = exported(folder, 'journal.jsonl')
      .split('\n')
      .filter((line) => /"(reading|ballot|difference|pile)-/u.test(line));
    expect(journal).toHaveLength(44);
    for (const told of [anh, binh, chi, '"at"', 'reader', 'person', 'reading"'])
      expect(journal.filter((line) => line.includes(told))).toEqual([]);
  });
});
