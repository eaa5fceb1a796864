import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isSecret, storedSecret, storedSecretNow, usualSecretCost } from '../../../main/people/secrets.ts';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { aCongress, refused, witness, workplace } from '../desk/workplace.ts';

describe('a secret that is kept', () => {
  test('is scrypted at full cost with a salt of its own', async () => {
    expect(usualSecretCost).toBeGreaterThanOrEqual(2 ** 15);
    const [one, other] = [await storedSecret('2468', usualSecretCost), await storedSecret('2468', 16)];
    expect(one).toMatchObject({ kind: 'scrypt', n: usualSecretCost });
    expect(one.salt).toMatch(/^[0-9a-f]{32}$/u);
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(other.salt).not.toBe(one.salt);
    expect(await isSecret('2468', one)).toBe(true);
    expect(await isSecret('2469', one)).toBe(false);
  });

  test('is checked at the cost it was made with', async () => {
    expect(await isSecret('2468', storedSecretNow('2468', 64))).toBe(true);
    expect(await isSecret('', await storedSecret('2468', 32))).toBe(false);
  });

  test('is a wrong one where the file holds half of it', async () => {
    const { hash, ...rest } = await storedSecret('2468', 16);
    expect(await isSecret('2468', { ...rest, hash: hash.slice(0, 10) })).toBe(false);
  });
});

test('secrets stand nowhere: not in the file, its journal, an export or what is logged', async () => {
  const { client, desk, documents, logged } = workplace();
  const path = join(documents, 'thu.kiemphieu');
  const words = {
    chair: 'mat-khau-cua-chu',
    operator: 'mat-khau-cua-nguoi-nhap',
    next: 'mat-khau-moi',
    wrong: 'sai-be-bet',
  };
  await client.files.create({ path, congress: aCongress, chair: { name: 'Trần Thị Đếm', secret: words.chair } });
  await client.people.add({ name: 'Phạm Văn Soát', role: 'operator', secret: words.operator });
  const { code } = await client.people.recoveryCode();
  await refused(client.people.signIn({ personId: 1, secret: words.wrong }));
  await client.people.recover({ personId: 1, code, secret: words.next });
  const { roundId } = await twoOfThree(client);
  for (const batch of [1, 2]) await key(client, { roundId, batch }, Array(5).fill(struck(3, 3)));
  await client.rounds.seal({ roundId, witness: { ...witness, secret: words.operator } });
  const { folder } = await client.export.run({ roundId, folder: documents });
  const answers = JSON.stringify([await client.people.state(), desk.file().journal.lines()]);
  await client.files.close();

  const exported = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const places = [
    readFileSync(path),
    ...exported,
    ...exported.flatMap(inflated),
    Buffer.from(answers + String(logged)),
  ];
  for (const secret of [...Object.values(words), code, code.replaceAll('-', '')])
    for (const place of places) expect(place.includes(secret), secret).toBe(false);
  for (const account of ['Phạm Văn Soát'])
    expect(readFileSync(join(folder, 'ballots.csv')).includes(account)).toBe(false);
});

/** The streams of a PDF as they are before they are packed. */
function inflated(content: Buffer): Buffer[] {
  if (!content.subarray(0, 5).equals(Buffer.from('%PDF-'))) return [];
  const text = content.toString('latin1');
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)].flatMap(([, stream = '']) => {
    try {
      return [inflateSync(Buffer.from(stream, 'latin1'))];
    } catch {
      return [];
    }
  });
}
