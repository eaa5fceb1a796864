import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/election/model.ts';
import { verifyFolder } from '../../../main/export/verify.ts';
import { parseElectionFile } from '../../../src/exchange/election-file.ts';
import { chair, operators, refused, witness } from '../desk/workplace.ts';
import { anElection, atDesk, exported, said, seal, startOffered } from './held-rounds.ts';
import type { Paper } from './held-rounds.ts';

/** A list ballot with these numbers chosen, as long as the list was when it was keyed. */
function chosen(lines: number, ...numbers: readonly number[]): Paper {
  const marks = Array.from({ length: lines }, (_, line): Mark => (numbers.includes(line + 1) ? 'chosen' : 'none'));
  return { marks, defects: [], votes: null };
}

/** One printed name and room for others, five papers. */
async function withRoomForNames(names: readonly string[] = ['Lê Văn An']) {
  const place = await atDesk();
  const { client } = place;
  const election = await anElection(client, names, {
    style: 'list',
    writeIn: true,
    seats: 1,
    rules: { base: 'collected' },
  });
  const { roundId } = election;
  await client.rounds.saveBallots({ roundId, issued: 5, collected: 5, batchSize: 50 });
  const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
  const write = (name: string) => client.candidates.write({ roundId, name });
  const record = (serial: number, ballot: Paper) => client.reading.record({ readingId, serial, ballot, doubt: null });
  return { ...place, ...election, readingId, write, record };
}

describe('a name that a voter wrote', () => {
  test('gets a number below the list once, however it is written in capitals', async () => {
    const { client, roundId, write } = await withRoomForNames();
    expect(await write('Trần Bình')).toEqual({ number: 2 });
    expect(await write('  trần   BÌNH ')).toEqual({ number: 2 });
    expect(await write('lê văn an')).toEqual({ number: 1 });
    expect(await write('Trần Bính')).toEqual({ number: 3 });
    expect((await client.rounds.get({ roundId })).candidates).toMatchObject([
      { number: 1, name: 'Lê Văn An' },
      { number: 2, name: 'Trần Bình', written: true },
      { number: 3, name: 'Trần Bính', written: true },
    ]);
  });

  test('does not make the printed list longer', async () => {
    const { client, electionId, write } = await withRoomForNames(['Lê Văn An', 'Vũ Chi', 'Đỗ Em']);
    for (const name of ['Trần Bình', 'Trần Bính', 'Tran Binh']) await write(name);
    expect((await client.elections.get({ electionId })).rounds[0]?.candidates).toBe(3);
    expect((await client.elections.list())[0]?.rounds[0]?.candidates).toBe(3);
  });

  test('was not chosen on the papers keyed before, in this window or another', async () => {
    const { client, roundId, readingId, write, record } = await withRoomForNames();
    await record(1, chosen(1, 1));
    await write('Trần Bình');
    await record(2, chosen(2, 2));
    // Another window does not know the name yet.
    await record(3, chosen(1, 1));
    expect(await refused(record(4, chosen(3, 3)))).toBe('input-wrong');
    expect((await client.reading.open({ roundId, batch: 1 })).entries.map(({ marks }) => marks)).toEqual([
      ['chosen', 'none'],
      ['none', 'chosen'],
      ['chosen', 'none'],
    ]);
    expect((await client.result.get({ roundId })).result.candidates.map((line) => line.for)).toEqual([2, 1]);
    await client.reading.record({ readingId, serial: 3, ballot: chosen(2, 2), doubt: 'Mờ' });
    expect((await client.rulings.list({ roundId }))[0]?.asRead.marks).toEqual(['none', 'chosen']);
  });

  test('is refused where the paper has no room for it, and once the round is sealed', async () => {
    const { client, roundId, write, record } = await withRoomForNames();
    const printed = await anElection(client, ['An'], { style: 'list' });
    expect(await refused(client.candidates.write({ roundId: printed.roundId, name: 'X' }))).toBe('write-in-not-here');
    const strike = await anElection(client, ['An'], { style: 'strike', writeIn: true });
    expect((await client.rounds.get({ roundId: strike.roundId })).writeIn).toBe(false);
    for (let serial = 1; serial <= 5; serial += 1) await record(serial, chosen(1, 1));
    await seal(client, roundId);
    expect(await refused(write('X'))).toBe('round-sealed');
    expect(await refused(client.candidates.merge({ roundId, number: 1, sameAs: null, witness }))).toBe('round-sealed');
  });

  test('may be the only kind of name: a paper with no printed list', async () => {
    const { client, roundId, write, record } = await withRoomForNames([]);
    await record(1, chosen(0));
    const { number } = await write('Trần Bình');
    await record(2, chosen(1, number));
    expect((await client.reading.open({ roundId, batch: 1 })).entries.map(({ marks }) => marks)).toEqual([
      ['none'],
      ['chosen'],
    ]);
  });
});

describe('spellings of one person', () => {
  /** Bình in two spellings on three papers, An on two. */
  async function twoSpellings() {
    const place = await withRoomForNames();
    await place.write('Trần Bình');
    await place.write('Tràn Binh');
    for (const [index, numbers] of [[2], [3], [2, 3], [1], [1]].entries())
      await place.record(index + 1, chosen(3, ...numbers));
    return place;
  }

  test('must be merged, or told apart, before the seal', async () => {
    const { client, roundId } = await twoSpellings();
    const [finding] = (await client.rounds.get({ roundId })).findings;
    expect(finding?.finding).toEqual({ code: 'W.205', name: 'Tràn Binh', other: 'Trần Bình', pairs: 1 });
    expect(await refused(client.rounds.seal({ roundId, witness }))).toBe('findings-unnoted');
    expect(await client.candidates.written({ roundId })).toEqual([
      { number: 2, name: 'Trần Bình', ballots: 2, sameAs: null, apart: false, similar: [3] },
      { number: 3, name: 'Tràn Binh', ballots: 2, sameAs: null, apart: false, similar: [2] },
    ]);
    await client.candidates.merge({ roundId, number: 3, sameAs: null, witness });
    expect((await client.rounds.get({ roundId })).findings).toEqual([]);
    expect((await client.candidates.written({ roundId })).map(({ apart }) => apart)).toEqual([false, true]);
    await client.candidates.merge({ roundId, number: 3, sameAs: 2, witness });
    expect((await client.candidates.written({ roundId }))[1]).toMatchObject({ number: 3, sameAs: 2 });
    await client.rounds.seal({ roundId, witness });
  });

  test('are open again when the word on them is taken back', async () => {
    const { client, roundId } = await twoSpellings();
    for (const sameAs of [null, 2]) {
      await client.candidates.merge({ roundId, number: 3, sameAs, witness });
      expect((await client.rounds.get({ roundId })).findings).toEqual([]);
      await client.candidates.leaveOpen({ roundId, number: 3, witness });
      expect((await client.candidates.written({ roundId }))[1]).toMatchObject({
        number: 3,
        sameAs: null,
        apart: false,
      });
      expect((await client.rounds.get({ roundId })).findings[0]?.finding.code).toBe('W.205');
    }
    expect(await refused(client.candidates.leaveOpen({ roundId, number: 1, witness }))).toBe('merge-unfit');
    await client.candidates.merge({ roundId, number: 3, sameAs: 2, witness });
    await seal(client, roundId);
    expect(await refused(client.candidates.leaveOpen({ roundId, number: 3, witness }))).toBe('round-sealed');
  });

  test('are decided by two persons once ballots were entered, and who decided stays in the file', async () => {
    const { client, desk, roundId } = await twoSpellings();
    const merge = (second: object) => refused(client.candidates.merge({ roundId, number: 3, sameAs: 2, ...second }));
    expect(await merge({})).toBe('second-person-needed');
    expect(await merge({ witness })).toBeUndefined();
    expect(await refused(client.candidates.leaveOpen({ roundId, number: 3 }))).toBe('second-person-needed');
    const line = desk
      .file()
      .database.prepare('select action, open, closed from journal order by seq desc limit 1')
      .get();
    const { action, open, closed } = line as { action: string; open: string; closed: string };
    expect([action, JSON.parse(open)]).toEqual(['name-merged', { number: 3, sameAs: 2 }]);
    expect(JSON.parse(closed)).toMatchObject({ actor: chair.name, witness: operators[0], at: expect.anything() });
  });

  test('count for that person, once a ballot, in the result and in the exported folder', async () => {
    const { client, documents, electionId, roundId } = await twoSpellings();
    await client.candidates.merge({ roundId, number: 3, sameAs: 2, witness });
    await seal(client, roundId);
    const { result } = await client.result.get({ roundId });
    expect(result.candidates.map(({ number, for: votes }) => [number, votes])).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(result.elected).toEqual([2]);
    for (const [number, votes] of [
      [1, 2],
      [2, 3],
    ] as const) {
      const behind = await client.result.ballots({ roundId, query: { kind: 'candidate', number, as: 'for' } });
      expect(behind).toHaveLength(votes);
    }
    expect((await client.elections.get({ electionId })).progress.elected).toMatchObject([
      { candidate: { number: 2, name: 'Trần Bình' } },
    ]);
    const { folder } = await client.export.run({ roundId, folder: documents });
    expect((await verifyFolder(folder)).differences).toEqual([]);
    const written = exported(folder, 'journal.jsonl')
      .split('\n')
      .filter((line) => line.includes('"name-written"'));
    expect(written).toHaveLength(2);
    for (const line of written) expect(line).not.toMatch(/"(?:at|actor)"/u);
    const election = parseElectionFile(exported(folder, 'election.json'), '');
    expect(election.writeIn).toBe(true);
    expect(election.candidates[2]).toEqual({ number: 3, name: 'Tràn Binh', written: true, sameAs: 2 });
  });

  test('are merged only into a person, and only written names', async () => {
    const { client, roundId, write } = await twoSpellings();
    const merge = (number: number, sameAs: number | null) =>
      refused(client.candidates.merge({ roundId, number, sameAs, witness }));
    expect(await merge(1, 2)).toBe('merge-unfit');
    expect(await merge(1, null)).toBe('merge-unfit');
    expect(await merge(2, 2)).toBe('merge-unfit');
    expect(await merge(9, 1)).toBe('candidate-unknown');
    expect(await merge(2, 9)).toBe('candidate-unknown');
    expect(await merge(3, 2)).toBeUndefined();
    await write('Trần Văn Bình');
    expect(await merge(4, 3)).toBe('merge-unfit');
    expect(await merge(2, 1)).toBe('merge-unfit');
    expect(await merge(4, 2)).toBeUndefined();
  });

  test('that come up later raise the question again', async () => {
    const { client, roundId, write } = await twoSpellings();
    await client.candidates.merge({ roundId, number: 3, sameAs: null, witness });
    await write('Trân Bình');
    expect((await client.rounds.get({ roundId })).findings[0]?.finding).toMatchObject({
      code: 'W.205',
      name: 'Trân Bình',
    });
  });

  test('are printed as one name on the ballot of a further round', async () => {
    const { client, electionId, roundId, record } = await twoSpellings();
    await record(3, chosen(3, 1));
    await record(4, chosen(3, 1, 2));
    await client.candidates.merge({ roundId, number: 3, sameAs: 2, witness });
    await seal(client, roundId);
    const next = await startOffered(client, electionId);
    expect(await client.rounds.get({ roundId: next.roundId })).toMatchObject({
      candidates: [
        { number: 1, name: 'Lê Văn An', from: 1 },
        { number: 2, name: 'Trần Bình', from: 2 },
      ],
    });
    expect((await client.rounds.get({ roundId: next.roundId })).candidates[1]).not.toHaveProperty('written');
  });

  test('on voided papers are void with them: the same vote has its printed names again', async () => {
    const { client, electionId, roundId, write } = await withRoomForNames([]);
    await write('Trần Bình');
    await client.rounds.saveBallots({ roundId, issued: 4, collected: 5, batchSize: 50 });
    await client.elections.decide({ roundId, decision: { kind: 'annul' }, ...said });
    const next = await startOffered(client, electionId);
    expect(await client.rounds.get({ roundId: next.roundId })).toMatchObject({ writeIn: true, candidates: [] });
  });
});
