import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { aCongress, workplace } from '../desk/workplace.ts';

/** A sealed round with every kind of fact in the file, and the database under it. */
async function sealedRound(): Promise<{ database: Database; roundId: number }> {
  const { client, desk, documents } = workplace();
  await client.files.create({ path: join(documents, 'thu.kiemphieu'), congress: aCongress });
  const { roundId } = await twoOfThree(client);
  for (const batch of [1, 2]) await key(client, { roundId, batch }, Array(5).fill(struck(3, 3)));
  await client.rulings.decide({ roundId, batch: 1, serial: 1, ballot: struck(3, 2), reason: 'r' });
  await client.rounds.saveElectorate({ roundId, electorate: { ...aCongress.electorate, summoned: 20, present: 20 } });
  await client.rounds.saveBallots({ roundId, issued: 11, collected: 10, batchSize: 5 });
  const [missing] = (await client.rounds.get({ roundId })).findings;
  await client.rounds.note({ roundId, key: missing!.key, note: 'n' });
  await client.rounds.seal({ roundId });
  return { database: desk.file().database, roundId };
}

let file: Awaited<ReturnType<typeof sealedRound>>;
beforeEach(async () => {
  file = await sealedRound();
});

describe('facts in the file', () => {
  test.each(['readings', 'entries', 'rulings', 'notes', 'seals', 'journal'])(
    '%s are only ever added: no update, no delete, no replacement',
    (table) => {
      const { database } = file;
      const rows = () => database.prepare(`select * from ${table}`).all();
      const before = rows();
      expect(before.length).toBeGreaterThan(0);
      const at = table === 'readings' ? 'started_at' : 'at';
      expect(() => database.exec(`update ${table} set ${at} = 'x'`)).toThrow('append-only');
      expect(() => database.exec(`delete from ${table}`)).toThrow('append-only');
      expect(() => database.exec(`insert or replace into ${table} select * from ${table}`)).toThrow(
        /append-only|sealed|alternate|chain/u,
      );
      expect(rows()).toEqual(before);
    },
  );

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

describe('a sealed round in the file', () => {
  test.each([
    'update rounds set seats = 3',
    'update rounds set removed = 1',
    "update candidates set name = 'x'",
    'delete from candidates',
    "insert into candidates (round_id, number, name) values ($round, 9, 'x')",
    'update batches set size = 1',
    'delete from batches',
    'insert into batches values ($round, 9, 1, 0)',
    "insert into readings (round_id, batch, ordinal, reader, started_at) values ($round, 1, 2, 'x', 'x')",
    "insert into entries (reading_id, serial, withdrawn, defects, marks, at, actor) select id, 1, 0, '', 'x,x,x', 'x', 'x' from readings limit 1",
    "insert into rulings (entry_id, defects, marks, reason, at, actor) values (1, '', 'x,x,x', 'x', 'x', 'x')",
    "insert into notes (round_id, finding_key, note, at, actor) values ($round, 'x', 'x', 'x', 'x')",
    "update elections set title = 'x'",
  ])('refuses: %s', (statement) => {
    expect(() => file.database.exec(statement.replace('$round', String(file.roundId)))).toThrow('round is sealed');
  });

  test('cannot be sealed twice nor opened twice', () => {
    const open = () =>
      file.database
        .prepare(`insert into seals (round_id, kind, reason, at, actor) values (?, 'reopened', 'r', 'x', 'x')`)
        .run(file.roundId);
    const seal = () =>
      file.database
        .prepare(
          `insert into seals (round_id, kind, minutes, ballots_hash, result_hash, at, actor)
           values (?, 'sealed', '{}', 'x', 'x', 'x', 'x')`,
        )
        .run(file.roundId);
    expect(seal).toThrow('seals alternate');
    open();
    expect(open).toThrow('seals alternate');
    seal();
  });
});
