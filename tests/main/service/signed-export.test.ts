/** The key of a congress file: made with it, shown by its mã khoá, never handed out, and under every export. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyFolder } from '../../../main/export/verify.ts';
import { runVerify } from '../../../main/command/verify.ts';
import { fingerprintOf } from '../../../main/signing.ts';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { newCongress, refused, witness, workplace } from '../desk/workplace.ts';
import type { Workplace } from '../desk/workplace.ts';

async function sealedAt(place: Workplace, name = 'thu.kiemphieu'): Promise<number> {
  const { client, documents } = place;
  await newCongress(client, join(documents, name));
  const { roundId } = await twoOfThree(client);
  for (const batch of [1, 2]) await key(client, { roundId, batch }, Array(5).fill(struck(3, 3)));
  await client.rounds.seal({ roundId, witness });
  return roundId;
}

const keysOf = ({ desk }: Workplace) =>
  desk.file().database.prepare('select public_key as publicKey, private_key as privateKey from signing_keys').get() as {
    publicKey: string;
    privateKey: string;
  };

describe('the key of a congress file', () => {
  test('signs the export, and its mã khoá is told with the file, on the receipt and by verify', async () => {
    const place = workplace();
    const roundId = await sealedAt(place);
    const { publicKey } = keysOf(place);
    const open = await place.client.files.current();
    expect(open?.key).toEqual({ publicKey, fingerprint: fingerprintOf(publicKey) });
    expect(open?.key.fingerprint).toMatch(/^(?:[0-9a-f]{4} ){4}[0-9a-f]{4}$/u);
    const receipt = await place.client.export.run({ roundId, folder: place.documents });
    expect(receipt.fingerprint).toBe(open?.key.fingerprint);
    const { differences, publicKey: signedBy } = await verifyFolder(receipt.folder);
    expect([differences, signedBy]).toEqual([[], publicKey]);
    expect((await runVerify([receipt.folder])).output).toContain(`Ký bằng khoá ${receipt.fingerprint}:`);
  });

  test('is another in another file', async () => {
    const place = workplace();
    await sealedAt(place);
    const first = keysOf(place);
    await sealedAt(place, 'khac.kiemphieu');
    expect(keysOf(place).publicKey).not.toBe(first.publicKey);
    expect(keysOf(place).privateKey).not.toBe(first.privateKey);
  });

  test('keeps its private half in the file: not in exports, not in the journal, not in answers', async () => {
    const place = workplace();
    const roundId = await sealedAt(place);
    const { client, desk } = place;
    const { publicKey, privateKey } = keysOf(place);
    const { folder } = await client.export.run({ roundId, folder: place.documents });
    const written = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
    const journal = desk.file().database.prepare('select * from journal').all();
    const answers = await Promise.all([
      client.files.current(),
      client.files.open({ path: desk.file().path }),
      client.congress.get(),
      client.congress.summary(),
      client.elections.list(),
      client.rounds.get({ roundId }),
      client.host.info(),
    ]);
    // The last 32 bytes are the key itself; either half in any spelling would give it away.
    const seed = privateKey.slice(-64);
    const spellings = [privateKey, seed].flatMap((hex) =>
      (['hex', 'base64', 'base64url', 'latin1'] as const).map((encoding) => Buffer.from(hex, 'hex').toString(encoding)),
    );
    const told = [...written.map((bytes) => bytes.toString('latin1')), JSON.stringify([journal, answers])].join('\n');
    expect(told).toContain(publicKey);
    for (const spelling of spellings) expect(told).not.toContain(spelling);
  });

  test('is never changed, deleted or joined by a second one', async () => {
    const place = workplace();
    await sealedAt(place);
    const { database } = place.desk.file();
    for (const statement of [
      "update signing_keys set public_key = 'x'",
      'delete from signing_keys',
      'insert or replace into signing_keys select * from signing_keys',
    ])
      expect(() => database.exec(statement), statement).toThrow('append-only');
    expect(() => database.exec("insert into signing_keys values (2, printf('%064d', 0), 'x')")).toThrow('CHECK');
  });

  test.each([
    ['another pair', "public_key = printf('%064d', 0)"],
    ['another private half', "private_key = '302e'"],
  ])('%s in the file: it is refused as damaged', async (_, change) => {
    const place = workplace();
    await sealedAt(place);
    const { path, database } = place.desk.file();
    database.exec('drop trigger signing_keys_are_never_changed');
    database.exec(`update signing_keys set ${change}`);
    await place.client.files.close();
    expect(await refused(place.client.files.open({ path }))).toBe('file-damaged');
  });
});
