import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/election/model.ts';
import { verifyFolder } from '../../../main/export/verify.ts';
import { refused, witness } from '../desk/workplace.ts';
import type { Client } from '../desk/workplace.ts';
import { readPdf } from '../documents/pdf-text.ts';
import { anElection, atDesk, everything, exported, said, seal } from './held-rounds.ts';

type Holder = Parameters<Client['holders']['save']>[0]['holders'][number];

const register: readonly Holder[] = [
  { code: 'CD-0001', name: 'Nguyễn Thị Vốn', own: 1000, proxied: 200, present: true },
  { code: 'CD-0012', name: 'Công ty Sông Lam', own: 500_000_000_000, proxied: 0, present: true },
  { code: 'CD-0120', name: 'Lê Văn Vắng', own: 700, proxied: 0, present: false },
  { code: 'QD-0120', name: 'Quỹ Đầu tư', own: 300, proxied: 0, present: true },
];

const giving = (code: string | null, marks: readonly Mark[], votes: number | null = 0) => ({
  marks: [...marks],
  defects: [],
  votes,
  code,
});

/** Two seats of a board among three people, voted on by shares. */
async function aBoard(holders: readonly Holder[] = register) {
  const place = await atDesk();
  const { client } = place;
  if (holders.length > 0) await client.holders.save({ holders: [...holders] });
  const election = await anElection(client, ['An', 'Bình', 'Cường'], {
    title: 'Bầu Hội đồng quản trị',
    office: 'board-of-directors',
    seats: 2,
    style: 'cumulative',
    ruleSet: 'shareholders',
  });
  const { roundId } = election;
  await client.rounds.saveBallots({ roundId, issued: 4, collected: 4, batchSize: 2 });
  const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
  const record = (serial: number, ballot: ReturnType<typeof giving>, doubt: string | null = null) =>
    client.reading.record({ readingId, serial, ballot, doubt });
  const entries = async (batch = 1) => (await client.reading.open({ roundId, batch })).entries;
  return { ...place, ...election, readingId, record, entries };
}

describe('the register of shareholders', () => {
  test('gives the congress its shares: all are somebody’s own, present are own and represented', async () => {
    const { client } = await aBoard();
    const shares = { all: 500_000_002_000, present: 500_000_001_500 };
    expect(await client.holders.get()).toEqual({ holders: register, shares, declared: 0 });
    expect((await client.congress.get()).electorate).toMatchObject({ kind: 'delegates', shares });
  });

  test('says who is summoned and who is present, for rounds that follow the congress', async () => {
    const place = await atDesk();
    const { client } = place;
    const own = await anElection(client, ['An', 'Bình']);
    const electorate = { kind: 'committee', summoned: 7, excluded: [], present: 6 } as const;
    await client.rounds.saveElectorate({ roundId: own.roundId, electorate });
    const follows = await anElection(client, ['Chi', 'Dũng']);
    const votersOf = async ({ roundId }: typeof own) => (await client.rounds.get({ roundId })).electorate;
    const holders = Array.from({ length: 12 }, (_, index) => ({
      code: `${101 + index}`,
      name: `Cổ đông ${index + 1}`,
      own: 100,
      proxied: 0,
      present: index !== 5,
    }));
    await client.holders.save({ holders });
    const people = { summoned: 12, present: 11, shares: { all: 1200, present: 1100 } };
    expect(await votersOf(follows)).toMatchObject({ kind: 'delegates', ...people });
    expect(await votersOf(own)).toEqual(electorate);
    // One ballot for each holder at the meeting does not hold the round back.
    await client.rounds.saveBallots({ roundId: follows.roundId, issued: 11, collected: 11, batchSize: 50 });
    const codes = (await client.rounds.get({ roundId: follows.roundId })).findings.map(({ finding }) => finding.code);
    expect(codes).not.toContain('F.102');
    // Without a register the figures are the committee's own again.
    await client.holders.save({ holders: [] });
    expect(await votersOf(follows)).toEqual({ kind: 'delegates', summoned: 12, excluded: [], present: 11 });
  });

  test('has as many shares in all whoever comes, and a round is told when some are counted twice', async () => {
    // 102 carries the shares of 106, who comes all the same.
    const holders = (present: boolean): Holder[] => [
      { code: '102', name: 'Vũ Nhận', own: 50_000, proxied: 150_000, present: true },
      { code: '106', name: 'Hồ Giao', own: 150_000, proxied: 0, present },
      { code: '107', name: 'Lê Vắng', own: 100_000, proxied: 0, present: false },
    ];
    const { client, roundId } = await aBoard(holders(false));
    const findings = async () =>
      (await client.rounds.get({ roundId })).findings.flatMap(({ finding }) =>
        finding.code === 'W.106' ? [finding] : [],
      );
    expect((await client.holders.get()).shares).toEqual({ all: 300_000, present: 200_000 });
    expect(await findings()).toEqual([]);
    await client.holders.save({ holders: holders(true) });
    expect((await client.holders.get()).shares).toEqual({ all: 300_000, present: 350_000 });
    expect(await findings()).toEqual([{ code: 'W.106', present: 350_000, all: 300_000 }]);
  });

  test('keeps the total that the company declared, until it follows the register again', async () => {
    const { client } = await aBoard([{ code: '1', name: 'Đại diện', own: 0, proxied: 900, present: true }]);
    const total = async () => {
      const { shares, declared } = await client.holders.get();
      expect((await client.congress.get()).electorate.shares).toEqual(shares);
      return [shares.all, declared];
    };
    expect(await total()).toEqual([0, 0]);
    const { holders } = await client.holders.get();
    await client.holders.save({ holders, declared: 1000 });
    expect(await total()).toEqual([1000, 1000]);
    await client.holders.save({ holders: [...holders, { code: '2', name: 'An', own: 50, proxied: 0, present: true }] });
    expect(await total()).toEqual([1000, 1000]);
    // Typed among the figures of the meeting it is declared as well.
    const congress = await client.congress.get();
    const electorate = { ...congress.electorate, shares: { all: 1200, present: 900 } };
    await client.congress.save({ ...congress, electorate });
    await client.holders.save({ holders });
    expect(await total()).toEqual([1200, 1200]);
    await client.holders.save({ holders: [] });
    expect((await client.congress.get()).electorate.shares?.all).toBe(1200);
    await client.holders.save({ holders: [...register], declared: 0 });
    expect(await total()).toEqual([500_000_002_000, 0]);
  });

  test('has each code once, and a sum that is exact', async () => {
    const place = await atDesk();
    const save = (holders: readonly Holder[]) => refused(place.client.holders.save({ holders: [...holders] }));
    const before = everything(place);
    expect(await save([register[0]!, { ...register[1]!, code: 'CD-0001' }])).toBe('input-wrong');
    const most = Number.MAX_SAFE_INTEGER;
    expect(await save([register[0]!, { ...register[1]!, own: most }])).toBe('input-wrong');
    expect(everything(place)).toEqual(before);
  });

  test('stays as it is while cumulative ballots of an open round are entered', async () => {
    const { client, roundId, readingId, record } = await aBoard();
    const save = () => refused(client.holders.save({ holders: [register[0]!] }));
    await record(1, giving('CD-0001', [2400, 0, 0]));
    expect(await save()).toBe('holders-in-use');
    await client.reading.withdraw({ readingId });
    expect(await save()).toBeUndefined();
    await record(1, giving('CD-0001', [2400, 0, 0]));
    await client.rounds.saveBallots({ roundId, issued: 1, collected: 1, batchSize: 2, witness });
    await seal(client, roundId);
    // Somebody who came late votes in the next election.
    expect(await refused(client.holders.save({ holders: [...register] }))).toBeUndefined();
    await client.rounds.reopen({ roundId, reason: 'r', witness });
    expect(await save()).toBe('holders-in-use');
    await client.rounds.saveBallots({ roundId, issued: 1, collected: 2, batchSize: 2, witness });
    await client.elections.decide({ roundId, decision: { kind: 'annul' }, ...said });
    expect(await save()).toBeUndefined();
  });

  test('of ten thousand holders is saved and asked', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      code: `CD${String(index + 1).padStart(6, '0')}`,
      name: `Cổ đông ${index + 1}`,
      own: 1000,
      proxied: 0,
      present: true,
    }));
    const { client, record, entries } = await aBoard(many);
    await record(1, giving('9999', [2000, 0, 0]));
    expect((await client.holders.get()).holders).toHaveLength(10_000);
    expect((await entries())[0]).toMatchObject({ code: 'CD009999', votes: 2000 });
  });
});

describe('a cumulative ballot', () => {
  test('is found by the code or its digits, and the desk says how many votes it gives', async () => {
    const { record, entries } = await aBoard();
    await record(1, giving('CD-0001', [2400, 0, 0], 99));
    await record(2, giving('12', [1_000_000_000_000, 0, 0], null));
    expect(await entries()).toMatchObject([
      { code: 'CD-0001', votes: 2400 },
      { code: 'CD-0012', votes: 1_000_000_000_000 },
    ]);
  });

  test('of an unknown, an ambiguous or an absent holder, or of one who voted already, is refused', async () => {
    const place = await aBoard();
    const { client, roundId, record, entries } = place;
    await record(1, giving('CD-0001', [2400, 0, 0]));
    const before = everything(place);
    expect(await refused(record(2, giving('77', [1, 0, 0])))).toBe('holder-unknown');
    expect(await refused(record(2, giving('120', [1, 0, 0])))).toBe('holder-unknown');
    expect(await refused(record(2, giving(null, [1, 0, 0])))).toBe('holder-unknown');
    expect(await refused(record(2, giving('CD-0120', [1, 0, 0])))).toBe('holder-absent');
    await expect(record(2, giving('1', [1, 0, 0]))).rejects.toMatchObject({
      data: { code: 'holder-twice', params: { code: 'CD-0001', batch: 1, serial: 1 } },
    });
    expect(everything(place)).toEqual(before);
    // A correction of the same paper is no second ballot.
    await record(1, giving('1', [0, 2400, 0]));
    const { id: readingId } = await client.reading.open({ roundId, batch: 2 });
    const elsewhere = { readingId, serial: 1, ballot: giving('1', [1, 0, 0]), doubt: null };
    expect(await refused(client.reading.record(elsewhere))).toBe('holder-twice');
    expect((await client.reading.open({ roundId, batch: 2 })).elsewhere).toEqual([
      { code: 'CD-0001', batch: 1, serial: 1 },
    ]);
    await record(1, giving('QD-0120', [600, 0, 0]));
    await client.reading.record(elsewhere);
    expect((await entries(2))[0]?.code).toBe('CD-0001');
  });

  test('may wait for the committee, or be invalid, without a holder; it then gives no votes', async () => {
    const { client, roundId, record, entries } = await aBoard();
    await record(1, giving(null, [5, 0, 0], 5), 'Mã không đọc được');
    await record(2, { ...giving(null, [5, 0, 0], 5), defects: ['not-issued'] } as never);
    expect((await entries()).map(({ code, votes }) => [code, votes])).toEqual([
      [null, 0],
      [null, 0],
    ]);
    const decide = (code: string | null, serial = 1) =>
      client.rulings.decide({
        roundId,
        batch: 1,
        serial,
        ballot: giving(code, [2400, 0, 0]),
        reason: 'r',
        votesFor: 5,
        votesAgainst: 0,
      });
    expect(await refused(decide(null))).toBe('holder-unknown');
    await decide('CD-0001');
    expect((await client.rulings.list({ roundId }))[0]?.ruling?.ballot.votes).toBe(2400);
    const { id: readingId } = await client.reading.open({ roundId, batch: 2 });
    const second = { readingId, serial: 1, ballot: giving('CD-0001', [1, 0, 0]), doubt: null };
    expect(await refused(client.reading.record(second))).toBe('holder-twice');
  });

  test('keeps its holder through a ruling on its marks', async () => {
    const { client, roundId, record } = await aBoard();
    await record(1, giving('CD-0001', [2400, 0, 0]), 'Số mờ');
    await client.rulings.decide({
      roundId,
      batch: 1,
      serial: 1,
      ballot: giving(null, [0, 2400, 0]),
      reason: 'r',
      votesFor: 5,
      votesAgainst: 0,
    });
    expect((await client.rulings.list({ roundId }))[0]?.ruling?.ballot).toMatchObject({
      votes: 2400,
      marks: [0, 2400, 0],
    });
  });

  test('says its votes itself where there is no register', async () => {
    const { record, entries } = await aBoard([]);
    await record(1, giving(null, [3, 0, 0], 10));
    expect(await refused(record(2, giving(null, [3, 0, 0], null)))).toBe('input-wrong');
    expect(await entries()).toMatchObject([{ code: null, votes: 10 }]);
  });
});

describe('ticks on a cumulative ballot', () => {
  test('share the votes equally, and a ballot stands behind the votes it gives', async () => {
    const { client, roundId, record } = await aBoard();
    await record(1, giving('CD-0001', ['chosen', 400, 'chosen']));
    await record(2, giving('12', [0, 0, 'chosen']));
    expect((await client.result.get({ roundId })).result.candidates.map((line) => line.for)).toEqual([
      1000, 400, 1_000_000_001_000,
    ]);
    const behind = async (number: number) =>
      (await client.result.ballots({ roundId, query: { kind: 'candidate', number, as: 'for' } })).length;
    expect([await behind(1), await behind(2), await behind(3)]).toEqual([1, 1, 2]);
  });
});

describe('what leaves the file of a company', () => {
  test('names no holder and no code, neither in a file nor in an open line of the journal', async () => {
    const { client, desk, documents, roundId, record } = await aBoard();
    await record(1, giving('CD-0001', [2400, 0, 0]));
    await record(2, giving('12', [1_000_000_000_000, 0, 0]), 'Số mờ');
    const ballot = giving(null, [400_000_000_000, 600_000_000_000, 0]);
    await client.rulings.decide({
      roundId,
      batch: 1,
      serial: 2,
      ballot,
      reason: 'Ghi rõ bằng chữ',
      votesFor: 5,
      votesAgainst: 0,
    });
    await client.rounds.saveBallots({ roundId, issued: 2, collected: 2, batchSize: 2, witness });
    await seal(client, roundId);
    expect((await client.result.get({ roundId })).result.candidates.map((line) => line.for)).toEqual([
      400_000_002_400, 600_000_000_000, 0,
    ]);
    const { folder } = await client.export.run({ roundId, folder: documents });
    expect((await verifyFolder(folder)).differences).toEqual([]);
    const files = readdirSync(folder);
    expect(files).toHaveLength(7);
    const minutes = await readPdf(readFileSync(join(folder, 'minutes.pdf')));
    const texts = [...files.map((name) => exported(folder, name)), ...minutes.pages.map(({ text }) => text)];
    expect(texts.join()).toContain('Bầu Hội đồng quản trị');
    for (const secret of ['CD-0001', 'CD-0012', 'Nguyễn Thị Vốn', 'Sông Lam'])
      expect(
        texts.filter((text) => text.includes(secret)),
        secret,
      ).toEqual([]);
    const open = desk.file().database.prepare('select open from journal').all() as { open: string | null }[];
    expect(open.filter((line) => /CD-00|Sông Lam|Vốn/u.test(line.open ?? ''))).toEqual([]);
    expect(JSON.parse(exported(folder, 'election.json')).electorate.shares).toEqual({
      all: 500_000_002_000,
      present: 500_000_001_500,
    });
  });

  test('is held back while the ballots give more votes than there are shares at the meeting', async () => {
    const { client, roundId, record } = await aBoard();
    const { electorate } = await client.congress.get();
    await record(1, giving('CD-0001', [2400, 0, 0]));
    await client.rounds.saveElectorate({
      roundId,
      electorate: { ...electorate, shares: { all: 2000, present: 1199 } },
      witness,
    });
    await client.rounds.saveBallots({ roundId, issued: 1, collected: 1, batchSize: 2, witness });
    expect((await client.rounds.get({ roundId })).findings.map(({ finding }) => finding)).toContainEqual({
      code: 'F.207',
      votes: 2400,
      limit: 2398,
    });
    expect(await refused(client.rounds.seal({ roundId, witness }))).toBe('findings-block');
  });
});
