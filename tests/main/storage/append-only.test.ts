import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { aCongress, newCongress, witness, workplace } from '../desk/workplace.ts';
import type { Client } from '../desk/workplace.ts';
import { anElection, atDesk, hold, keeping, said, startOffered, times } from '../service/held-rounds.ts';

/** A sealed round with every kind of fact in the file, and the database under it. */
async function sealedRound(): Promise<{ database: Database; roundId: number }> {
  const { client, desk, documents, changesByHand } = workplace();
  changesByHand();
  await newCongress(client, join(documents, 'thu.kiemphieu'));
  const { roundId } = await twoOfThree(client);
  for (const batch of [1, 2]) await key(client, { roundId, batch }, Array(5).fill(struck(3, 3)));
  await client.rulings.decide({
    roundId,
    batch: 1,
    serial: 1,
    ballot: struck(3, 2),
    reason: 'r',
    votesFor: 3,
    votesAgainst: 0,
  });
  const electorate = { ...aCongress.electorate, summoned: 20, present: 20 };
  await client.rounds.saveElectorate({ roundId, electorate, witness });
  await client.rounds.saveBallots({ roundId, issued: 11, collected: 10, batchSize: 5, witness });
  const [missing] = (await client.rounds.get({ roundId })).findings;
  await client.rounds.note({ roundId, key: missing!.key, note: 'n' });
  await client.remarks.write({ roundId, content: { kind: 'incident', time: '', text: 'r' } });
  await client.rounds.seal({ roundId, witness });
  const { roundId: twice } = await twoOfThree(client, undefined, 2);
  const readingId = await key(client, { roundId: twice, batch: 1 }, [struck(3, 3)]);
  await client.reading.finish({ readingId });
  await client.people.recoveryCode();
  return { database: desk.file().database, roundId };
}

/** Delegates elected in a first round and one that followed by the congress's decision; an alternate replaced one of them. */
async function laterRound(): Promise<{ database: Database; roundId: number; later: number; client: Client }> {
  const { client, desk, changesByHand } = await atDesk();
  changesByHand();
  const terms = { office: 'delegates', seats: 2, rules: { threshold: '1/10' } } as const;
  const { electionId, roundId } = await anElection(client, ['An', 'Bình', 'Cường'], terms);
  await hold(client, roundId, times(10, keeping(3, 1)));
  const { roundId: later } = await startOffered(client, electionId);
  await hold(client, later, [...times(9, keeping(2, 1)), keeping(2, 2)]);
  await client.elections.takeAlternates({ electionId, seats: 1, ...said });
  await client.elections.replace({ electionId, absent: 'An', ...said });
  return { database: desk.file().database, roundId, later, client };
}

let file: Awaited<ReturnType<typeof sealedRound>>;
beforeEach(async () => {
  file = await sealedRound();
});

describe('facts in the file', () => {
  test.each([
    'sign_ins',
    'recovery_codes',
    'readings',
    'reading_events',
    'entries',
    'rulings',
    'notes',
    'remarks',
    'seals',
    'journal',
  ])('%s are only ever added: no update, no delete, no replacement', (table) => {
    const { database } = file;
    const rows = () => database.prepare(`select * from ${table}`).all();
    const before = rows();
    expect(before.length).toBeGreaterThan(0);
    const at = table === 'readings' ? 'started_at' : 'at';
    expect(() => database.exec(`update ${table} set ${at} = 'x'`)).toThrow('append-only');
    expect(() => database.exec(`delete from ${table}`)).toThrow('append-only');
    expect(() => database.exec(`insert or replace into ${table} select * from ${table}`)).toThrow(
      /append-only|sealed|alternate|chain|two readings/u,
    );
    expect(rows()).toEqual(before);
  });

  test('the journal takes only the next line of its chain', () => {
    const line = (seq: number, previous: string) =>
      file.database
        .prepare(`insert into journal (seq, at, actor, action, previous, hash) values (?, '', '', 'x', ?, 'h')`)
        .run(seq, previous);
    const { seq, hash } = file.database.prepare('select seq, hash from journal order by seq desc limit 1').get() as {
      seq: number;
      hash: string;
    };
    expect(() => line(seq + 2, hash)).toThrow('journal is a chain');
    expect(() => line(seq + 1, 'f'.repeat(64))).toThrow('journal is a chain');
    line(seq + 1, hash);
  });
});

describe('decisions in the file', () => {
  test.each(['decisions', 'alternates', 'replacements'])('%s are only ever added', async (table) => {
    const { database } = await laterRound();
    const rows = () => database.prepare(`select * from ${table}`).all();
    const before = rows();
    expect(before.length).toBeGreaterThan(0);
    expect(() => database.exec(`update ${table} set reason = 'x'`)).toThrow('append-only');
    expect(() => database.exec(`delete from ${table}`)).toThrow('append-only');
    expect(() => database.exec(`insert or replace into ${table} select * from ${table}`)).toThrow(/append-only|seal/u);
    expect(rows()).toEqual(before);
  });

  test('follow the seal, and only an annulment comes before it', async () => {
    const { database, later, client } = await laterRound();
    const decide = (roundId: number, kind: string) =>
      database
        .prepare(
          `insert into decisions (round_id, kind, content, reason, decided_at, at, actor)
           values (?, ?, '{}', 'x', 'x', 'x', 'x')`,
        )
        .run(roundId, kind);
    expect(() => decide(later, 'annul')).toThrow('decisions follow the seal');
    await client.rounds.reopen({ roundId: later, reason: 'r', witness });
    for (const kind of ['settle-tie', 'go-on', 'leave-open'])
      expect(() => decide(later, kind), kind).toThrow('decisions follow the seal');
    decide(later, 'annul');
    expect(() =>
      database.exec(
        `insert into entries (reading_id, serial, withdrawn, defects, marks, at, actor)
         select id, 1, 0, '', 'x', 'x', 'x' from readings where round_id = ${later} limit 1`,
      ),
    ).toThrow('round is annulled');
  });

  test('are taken back once, by a newer row of their round', async () => {
    const { database, roundId, later } = await laterRound();
    const revoke = (decision: number, round: number) =>
      database
        .prepare(
          `insert into decisions (round_id, kind, revokes, reason, at, actor) values (?, 'revoked', ?, 'x', 'x', 'x')`,
        )
        .run(round, decision);
    expect(() => revoke(1, later)).toThrow('only a decision in force of the round');
    revoke(1, roundId);
    expect(() => revoke(1, roundId)).toThrow('only a decision in force of the round');
  });

  test('keep a round with a later one sealed, and no round is ever deleted', async () => {
    const { database, roundId } = await laterRound();
    const reopen = `insert into seals (round_id, kind, reason, at, actor, witness) values (${roundId}, 'reopened', 'r', 'x', 'x', 'x')`;
    expect(() => database.exec(reopen)).toThrow('round has a later one');
    expect(() => database.exec('delete from rounds')).toThrow('rounds are marked as removed');
  });
});

describe('a sealed round in the file', () => {
  test.each([
    'update rounds set seats = 3',
    'update rounds set removed = 1',
    "update candidates set name = 'x'",
    'delete from candidates',
    "insert into candidates (round_id, number, name) values ($round, 9, 'x')",
    "insert into candidates (round_id, number, name, written) values ($round, 9, 'x', 1)",
    'update candidates set same_as = 2 where number = 1',
    "update rounds set colour = 'pink'",
    'update elections set poll = 1',
    'update batches set size = 1',
    'delete from batches',
    'insert into batches values ($round, 9, 1, 0)',
    "insert into readings (round_id, batch, person_id, reader, started_at) values ($round, 1, 2, 'x', 'x')",
    "insert into reading_events (reading_id, kind, at, actor) select id, 'finished', 'x', 'x' from readings limit 1",
    "insert into entries (reading_id, serial, withdrawn, defects, marks, at, actor) select id, 1, 0, '', 'x,x,x', 'x', 'x' from readings limit 1",
    "insert into rulings (round_id, batch, entries, kind, reason, at, actor, person_id) values ($round, 1, '1', 'not-a-paper', 'x', 'x', 'x', 1)",
    "insert into notes (round_id, finding_key, note, at, actor) values ($round, 'x', 'x', 'x', 'x')",
    "update elections set title = 'x'",
  ])('refuses: %s', (statement) => {
    expect(() => file.database.exec(statement.replace('$round', String(file.roundId)))).toThrow('round is sealed');
  });

  test('cannot be sealed twice nor opened twice', () => {
    const open = () =>
      file.database
        .prepare(
          `insert into seals (round_id, kind, reason, at, actor, witness) values (?, 'reopened', 'r', 'x', 'x', 'x')`,
        )
        .run(file.roundId);
    const seal = () =>
      file.database
        .prepare(
          `insert into seals (round_id, kind, minutes, ballots_hash, result_hash, signature, witness, at, actor)
           values (?, 'sealed', '{}', 'x', 'x', 'x', 'x', 'x', 'x')`,
        )
        .run(file.roundId);
    expect(seal).toThrow('seals alternate');
    open();
    expect(open).toThrow('seals alternate');
    seal();
  });
});
