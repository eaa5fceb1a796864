import { describe, expect, test } from 'vitest';
import { createRouterClient } from '@orpc/server';
import { createRouter } from '../../../main/service/router.ts';
import { refused, signInAs, witness } from '../desk/workplace.ts';
import type { Client } from '../desk/workplace.ts';
import { everything } from './held-rounds.ts';
import {
  anh,
  batchOf,
  binh,
  chair,
  chi,
  paper,
  piles,
  readAgain,
  reads,
  settlesAll,
  settlingOf,
  votes,
  votesOf,
} from './several-readings.ts';
import type { Place } from './several-readings.ts';

const [first, second] = piles;

/** Every answer about the round that somebody at the desk may get. */
async function allAnswers(client: Client, roundId: number, electionId: number): Promise<string> {
  const asked = [
    client.rounds.get({ roundId }),
    client.result.get({ roundId }),
    client.result.ballots({ roundId, query: { kind: 'all' } }),
    client.rulings.list({ roundId }),
    client.rulings.paper({ roundId, batch: 1, serial: 2 }),
    client.settling.get({ roundId }),
    client.candidates.written({ roundId }),
    client.elections.list(),
    client.elections.get({ electionId }),
    client.congress.summary(),
  ];
  return JSON.stringify(await Promise.all(asked.map(refusedOr)));
}

const refusedOr = async (answer: PromiseLike<unknown>) => {
  try {
    return await answer;
  } catch (error) {
    return (error as { data?: unknown }).data;
  }
};

describe('a batch that is read twice', () => {
  test('counts once both have read it alike, and not before', async () => {
    const { client, roundId } = await readAgain();
    await reads(client, anh, { roundId, batch: 1 }, first);
    expect(await batchOf(client, { roundId, batch: 1 })).toMatchObject({ readingsState: 'waiting', hash: null });
    expect(await votes(client, roundId)).toEqual(votesOf());
    await reads(client, binh, { roundId, batch: 1 }, first);
    expect(await batchOf(client, { roundId, batch: 1 })).toMatchObject({ readingsState: 'agreed', open: 0 });
    expect(await votes(client, roundId)).toEqual(votesOf(...first));
    expect(await client.rounds.get({ roundId })).toMatchObject({ readings: 2, entered: 12, agreed: 12 });
  });

  test('is sealed only when every batch agrees; what it waits for is told', async () => {
    const { client, roundId } = await readAgain();
    await reads(client, anh, { roundId, batch: 1 }, first);
    await reads(client, binh, { roundId, batch: 1 }, first.with(3, [6]));
    await reads(client, anh, { roundId, batch: 2 }, second);
    await signInAs(client, chair.name);
    expect((await client.rounds.get({ roundId })).findings.map(({ finding }) => finding)).toEqual([
      { code: 'F.206', batch: 1, open: 1 },
      { code: 'F.208', batch: 2, finished: 1, wanted: 2 },
    ]);
    expect(await refused(client.rounds.seal({ roundId, witness }))).toBe('findings-block');
    await reads(client, chi, { roundId, batch: 2 }, second);
    await settlesAll(client, chi, { roundId, batch: 1 }, first);
    await signInAs(client, chair.name);
    await client.rounds.seal({ roundId, witness });
    expect(await votes(client, roundId)).toEqual(votesOf(...first, ...second));
  });

  test('shows the second reader nothing of the first', async () => {
    const { client, roundId, electionId } = await readAgain();
    await signInAs(client, binh);
    const before = await allAnswers(client, roundId, electionId);
    const marked = { ...paper(3, 4, 5), doubt: 'Nét mờ ở dòng 4' };
    await reads(client, anh, { roundId, batch: 1 }, [first[0]!, marked, ...first.slice(2)]);
    const reading = await reads(client, binh, { roundId, batch: 1 }, [], { finish: false });
    const view = await client.reading.open({ roundId, batch: 1 });
    expect(view).toMatchObject({ id: reading, ordinal: 2, wanted: 2, finished: false, entries: [] });
    expect(Object.keys(view).sort()).toEqual(
      ['batch', 'entries', 'finished', 'id', 'ordinal', 'reader', 'roundId', 'size', 'wanted'].sort(),
    );
    // What changed for him is who reads what and how far, and nothing of what was read.
    const after = await allAnswers(client, roundId, electionId);
    expect(after).not.toContain('struck');
    expect(after).not.toContain('Nét mờ');
    const withoutProgress = (answers: string) =>
      answers
        .replaceAll(/"readers":\[.*?\]/gu, '')
        .replaceAll(/"(entered|state|readingsState)":("\w+"|\d+)/gu, '')
        .replaceAll(/"findings":\[.*?\]/gu, '');
    expect(withoutProgress(after)).toBe(withoutProgress(before));
    // The chair, who may read too, sees no more of a batch that is still read.
    await signInAs(client, chair.name);
    expect(await allAnswers(client, roundId, electionId)).not.toMatch(/struck|Nét mờ/u);
  });

  test('is not read twice by one person, nor by a fourth', async () => {
    const { client, roundId } = await readAgain();
    const reading = await reads(client, anh, { roundId, batch: 1 }, first);
    expect((await client.reading.open({ roundId, batch: 1 })).id).toBe(reading);
    expect((await batchOf(client, { roundId, batch: 1 })).readers).toHaveLength(1);
    await reads(client, binh, { roundId, batch: 1 }, []);
    await signInAs(client, chi);
    expect(await refused(client.reading.open({ roundId, batch: 1 }))).toBe('readings-complete');
  });

  test('is gone on with by its reader alone', async () => {
    const place = await readAgain();
    const { client, roundId } = place;
    const readingId = await reads(client, anh, { roundId, batch: 1 }, first.slice(0, 4), { finish: false });
    await signInAs(client, binh);
    const before = everything(place);
    const record = { readingId, serial: 5, ballot: paper(1), doubt: null };
    expect(await refused(client.reading.record(record))).toBe('reading-not-begun');
    expect(await refused(client.reading.withdraw({ readingId }))).toBe('reading-not-begun');
    expect(await refused(client.reading.finish({ readingId }))).toBe('reading-not-begun');
    expect(await refused(client.reading.discard({ readingId, reason: 'r' }))).toBe('role-refused');
    expect(everything(place)).toEqual(before);
  });

  test('takes no ballot once its reader has finished, until he resumes', async () => {
    const { client, roundId } = await readAgain();
    const readingId = await reads(client, anh, { roundId, batch: 1 }, first.slice(0, 11));
    const record = { readingId, serial: 12, ballot: paper(...first[11]!), doubt: null };
    expect(await refused(client.reading.record(record))).toBe('reading-finished');
    expect(await refused(client.reading.withdraw({ readingId }))).toBe('reading-finished');
    expect(await refused(client.reading.finish({ readingId }))).toBe('reading-finished');
    await client.reading.resume({ readingId });
    expect(await refused(client.reading.resume({ readingId }))).toBe('reading-not-finished');
    await client.reading.record(record);
    await client.reading.finish({ readingId });
    await reads(client, binh, { roundId, batch: 1 }, first);
    expect((await batchOf(client, { roundId, batch: 1 })).readingsState).toBe('agreed');
  });

  test('is read anew where the chair discards a reading, by anybody who has no other of it', async () => {
    const { client, roundId } = await readAgain();
    const readingId = await reads(client, anh, { roundId, batch: 1 }, second);
    await reads(client, binh, { roundId, batch: 1 }, first);
    expect((await batchOf(client, { roundId, batch: 1 })).readingsState).toBe('comparing');
    await signInAs(client, chair.name);
    await client.reading.discard({ readingId, reason: 'Nhập nhầm tập 2' });
    expect(await batchOf(client, { roundId, batch: 1 })).toMatchObject({ readingsState: 'waiting', open: 0 });
    await signInAs(client, anh);
    expect(await refused(client.reading.record({ readingId, serial: 1, ballot: paper(1), doubt: null }))).toBe(
      'reading-not-begun',
    );
    await reads(client, chi, { roundId, batch: 1 }, first);
    expect((await batchOf(client, { roundId, batch: 1 })).readers.map(({ person }) => person)).toEqual([binh, chi]);
    expect(await votes(client, roundId)).toEqual(votesOf(...first));
  });

  test('is read in any order of the piles and by any typist', async () => {
    const { client, roundId } = await readAgain();
    await reads(client, chi, { roundId, batch: 2 }, second);
    await reads(client, anh, { roundId, batch: 1 }, first.slice(0, 3), { finish: false });
    await reads(client, binh, { roundId, batch: 2 }, second);
    await reads(client, binh, { roundId, batch: 1 }, first);
    await reads(client, anh, { roundId, batch: 1 }, first.slice(3));
    expect(await votes(client, roundId)).toEqual(votesOf(...first, ...second));
  });
});

describe('three readings', () => {
  test('agree where all three are alike, and settle what one of them holds otherwise', async () => {
    const { client, roundId } = await readAgain(3);
    await reads(client, anh, { roundId, batch: 1 }, first);
    await reads(client, binh, { roundId, batch: 1 }, first);
    expect((await batchOf(client, { roundId, batch: 1 })).readingsState).toBe('waiting');
    await reads(client, chi, { roundId, batch: 1 }, first.with(2, [3]));
    expect(await batchOf(client, { roundId, batch: 1 })).toMatchObject({ readingsState: 'comparing', open: 1 });
    await settlesAll(client, chair.name, { roundId, batch: 1 }, first);
    expect((await batchOf(client, { roundId, batch: 1 })).readingsState).toBe('agreed');
    expect(await votes(client, roundId)).toEqual(votesOf(...first));
  });
});

describe('how many readings a round asks for', () => {
  test('changes before the first ballot by one person, then by two', async () => {
    const { client, roundId } = await readAgain();
    await client.rounds.saveReadings({ roundId, readings: 1 });
    await client.rounds.saveReadings({ roundId, readings: 2 });
    await reads(client, anh, { roundId, batch: 1 }, first);
    await signInAs(client, chair.name);
    expect(await refused(client.rounds.saveReadings({ roundId, readings: 1 }))).toBe('second-person-needed');
    await client.rounds.saveReadings({ roundId, readings: 1, witness });
    expect(await votes(client, roundId)).toEqual(votesOf(...first));
  });

  test('drops no reading that was given: a second one too many is compared until it is discarded', async () => {
    const { client, roundId } = await readAgain();
    await reads(client, anh, { roundId, batch: 1 }, first);
    const reading = await reads(client, binh, { roundId, batch: 1 }, first.with(0, [1]));
    await signInAs(client, chair.name);
    await client.rounds.saveReadings({ roundId, readings: 1, witness });
    expect(await batchOf(client, { roundId, batch: 1 })).toMatchObject({ readingsState: 'comparing', open: 1 });
    await signInAs(client, binh);
    expect(await refused(client.rulings.paper({ roundId, batch: 1, serial: 1 }))).toBe('role-refused');
    await signInAs(client, chair.name);
    await client.reading.discard({ readingId: reading, reason: 'Chỉ cần một lượt' });
    expect(await votes(client, roundId)).toEqual(votesOf(...first));
  });
});

describe('a pile that turns out to be empty', () => {
  test('holds the seal back as long as one reading has a paper of it', async () => {
    const { client, roundId } = await readAgain();
    const [full, none] = [1, 2].map((batch) => ({ roundId, batch })) as [Place, Place];
    await client.rounds.saveBallots({ roundId, issued: 17, collected: 12, batchSize: 6 });
    await client.rounds.saveBatch({ ...full, size: 12 });
    await reads(client, anh, none, []);
    await reads(client, binh, none, [second[0]!]);
    for (const name of [anh, binh]) await reads(client, name, full, first);
    await signInAs(client, chair.name);
    expect(await refused(client.rounds.saveBatch({ ...none, size: 0 }))).toBe('batch-too-small');
    const fewer = { roundId, issued: 17, collected: 12, batchSize: 12, witness };
    expect(await refused(client.rounds.saveBallots(fewer))).toBe('batch-too-small');
    await signInAs(client, chi);
    const [single] = (await settlingOf(client, none)).papers;
    await client.settling.dismiss({ ...none, entries: single!.entries });
    await client.rounds.saveBatch({ ...none, size: 0 });
    await signInAs(client, chair.name);
    const { findings } = await client.rounds.get({ roundId });
    expect(findings.map(({ finding }) => finding.code)).toEqual(['W.101']);
    await client.rounds.note({ roundId, key: findings[0]!.key, note: 'Năm đại biểu về sớm' });
    await client.rounds.seal({ roundId, witness });
  });

  test('cannot be taken away where its readings are of different papers', async () => {
    const { client, roundId } = await readAgain();
    const pile = { roundId, batch: 1 };
    const others = first.map((numbers) => [1, 2, 3, 4, 5, 6, 7, 8].filter((line) => !numbers.includes(line)));
    await reads(client, anh, pile, first);
    await reads(client, binh, pile, others);
    await signInAs(client, chair.name);
    expect((await settlingOf(client, pile)).faults).toMatchObject([{ fault: { kind: 'unlike' } }]);
    expect(await refused(client.rounds.saveBatch({ ...pile, size: 0 }))).toBe('batch-too-small');
  });
});

test('a round whose readings were all discarded is declared anew, of whatever style', async () => {
  const { client, roundId } = await readAgain();
  const pile = { roundId, batch: 1 };
  const readings = [await reads(client, anh, pile, first), await reads(client, binh, pile, first.with(1, [3, 4]))];
  await settlesAll(client, chi, pile, first);
  await signInAs(client, chair.name);
  for (const readingId of readings) await client.reading.discard({ readingId, reason: 'Khai nhầm kiểu phiếu' });
  const election = { title: 'Bầu Ban Chấp hành', office: 'executive-committee', seats: 7, ruleSet: 'party' } as const;
  await client.elections.save({ ...election, rules: {}, readings: 2, style: 'agree', roundId });
  expect(await batchOf(client, pile)).toMatchObject({ readingsState: 'untouched', open: 0 });
  expect(await client.reading.open(pile)).toMatchObject({ ordinal: 1, entries: [] });
});

describe('a batch in any state', () => {
  test('is the same after the program was closed and opened again', async () => {
    const place = await readAgain();
    const { client, desk, roundId, path } = place;
    const states = new Set<string>();
    const reopened = async () => {
      const answers = async () => [
        await client.rounds.get({ roundId }),
        await client.settling.get({ roundId }),
        await client.result.get({ roundId }),
      ];
      await signInAs(client, chair.name);
      const before = await answers();
      const fresh = createRouterClient(createRouter(desk));
      await client.files.close();
      await fresh.files.open({ path });
      await signInAs(client, chair.name);
      expect(await answers()).toEqual(before);
      for (const batch of (before[0] as Awaited<ReturnType<Client['rounds']['get']>>).batches)
        states.add(batch.readingsState);
    };
    await reopened();
    await reads(client, anh, { roundId, batch: 1 }, first.slice(0, 5), { finish: false });
    await reopened();
    await reads(client, anh, { roundId, batch: 1 }, first.slice(5));
    await reopened();
    const wrong = first.toSpliced(6, 1).with(1, [3, 4, 6]);
    await reads(client, binh, { roundId, batch: 1 }, wrong);
    await reopened();
    await settlesAll(client, chi, { roundId, batch: 1 }, first);
    await reopened();
    expect(await settlingOf(client, { roundId, batch: 1 })).toBeDefined();
    expect([...states].sort()).toEqual(['agreed', 'comparing', 'reading', 'untouched', 'waiting']);
    expect(await votes(client, roundId)).toEqual(votesOf(...first));
  });
});

describe('a pile in hand that is another one', () => {
  test('is suspected at its fifth ballot, once, and nothing is refused', async () => {
    const { client, roundId } = await readAgain();
    await reads(client, anh, { roundId, batch: 1 }, first);
    const suspicions = async (name: string, batch: number, papers: readonly (readonly number[])[]) => {
      await signInAs(client, name);
      const { id: readingId } = await client.reading.open({ roundId, batch });
      const told = [];
      for (const [index, seen] of papers.entries())
        told.push(
          (await client.reading.record({ readingId, serial: index + 1, ballot: paper(...seen), doubt: null }))
            .suspicion,
        );
      return told;
    };
    const readersOf = async (batch: number) => (await batchOf(client, { roundId, batch })).readers;
    const others = [[1, 2, 3, 4], [5, 6, 7], [2, 5, 8], [1, 6], [3, 4, 7, 8], [2]];
    expect(await suspicions(binh, 1, others)).toEqual([null, null, null, null, 'unlike', null]);
    await client.reading.discard({ readingId: (await readersOf(1)).at(-1)!.readingId, reason: 'Nhầm tập' });
    await signInAs(client, anh);
    await client.reading.resume({ readingId: (await readersOf(1))[0]!.readingId });
    // The first reader forgot to say that the pile, all of which is keyed, was at its end.
    expect(await suspicions(binh, 1, others)).toEqual([null, null, null, null, 'unlike', null]);
    const untouched = Array.from({ length: 5 }, () => []);
    expect(await suspicions(chi, 2, untouched)).toEqual([null, null, null, null, 'none-valid']);
  });

  test('is not suspected where the same ballots come, a few of them misread', async () => {
    const { client, roundId } = await readAgain();
    await reads(client, anh, { roundId, batch: 1 }, first);
    await signInAs(client, binh);
    const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
    for (const [index, seen] of first.with(1, [3, 4]).entries()) {
      const ballot = paper(...seen);
      expect(await client.reading.record({ readingId, serial: index + 1, ballot, doubt: null })).toEqual({
        suspicion: null,
      });
    }
  });
});
