/** Ký số biên bản at the desk: by the chair, of a sealed round; what the journal tells, and what nobody is told. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KeyFile } from '../../../main/signature/key-file.ts';
import { sha256 } from '../../../main/sha256.ts';
import { verifyFolder } from '../../../main/export/verify.ts';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { newCongress, operators, refused, signInAs, witness, workplace } from '../desk/workplace.ts';
import { madeKeyFile } from '../signature/made-keys.ts';
import { readSignatures } from '../signature/read-signatures.ts';

async function counted() {
  const place = workplace();
  const { client, documents } = place;
  await newCongress(client, join(documents, 'thu.kiemphieu'));
  const { roundId } = await twoOfThree(client);
  for (const batch of [1, 2]) await key(client, { roundId, batch }, Array(5).fill(struck(3, 3)));
  return { ...place, roundId };
}

async function sealed() {
  const place = await counted();
  await place.client.rounds.seal({ roundId: place.roundId, witness });
  return place;
}

/** As a screen sends it. */
const sent = ({ name, bytes, password }: KeyFile) => ({ name, content: new Blob([Uint8Array.from(bytes)]), password });
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const lastLine = (place: Awaited<ReturnType<typeof counted>>) => place.desk.file().journal.lines().at(-1)!;

describe('the minutes are signed', () => {
  test('as they were sealed, and the journal tells who signed which bytes', async () => {
    const place = await sealed();
    const { client, roundId } = place;
    const minutes = await bytesOf(await client.papers.minutes({ roundId }));
    const certificate = await client.papers.certificate(sent(madeKeyFile()));
    expect(certificate).toMatchObject({ name: 'Trần Thị Đếm', issuer: 'Mẫu CA', state: 'in-force' });
    const signed = await client.papers.sign({ roundId, key: sent(madeKeyFile()) });
    expect(signed.type).toBe('application/pdf');
    const pdf = await bytesOf(signed);
    expect(Buffer.from(pdf.subarray(0, minutes.length)).equals(Buffer.from(minutes))).toBe(true);
    expect(readSignatures(pdf).map(({ faults }) => faults)).toEqual([[]]);
    expect(lastLine(place)).toMatchObject({
      action: 'minutes-signed',
      round: 1,
      open: {
        minutesHash: sha256(minutes),
        signedHash: sha256(pdf),
        signer: { name: 'Trần Thị Đếm', organisation: 'Đảng bộ xã Thử' },
        certificate: certificate.fingerprint,
      },
    });
  });

  test('by one after the other, and the sealed folder stays what it is', async () => {
    const place = await sealed();
    const { client, roundId, documents } = place;
    const first = await client.papers.sign({ roundId, key: sent(madeKeyFile()) });
    const other = sent(madeKeyFile({ name: 'Nguyễn Văn Chủ' }));
    const both = await client.papers.sign({ roundId, key: other, signed: { name: 'da-ky.pdf', content: first } });
    expect(readSignatures(await bytesOf(both)).map(({ faults }) => faults)).toEqual([[], []]);
    const { folder, files } = await client.export.run({ roundId, folder: documents });
    expect((await verifyFolder(folder)).differences).toEqual([]);
    expect(files.find(({ name }) => name === 'minutes.pdf')?.sha256).toBe(
      sha256(await bytesOf(await client.papers.minutes({ roundId }))),
    );
  });

  test('once more only where nothing but signatures follows them', async () => {
    const { client, roundId } = await sealed();
    const given = { name: 'khac.pdf', content: new Blob(['%PDF-1.7']) };
    const asked = client.papers.sign({ roundId, key: sent(madeKeyFile()), signed: given });
    expect(await refused(asked)).toBe('signed-minutes-wrong');
  });

  test('once more only where each earlier signature holds', async () => {
    const place = await sealed();
    const { client, roundId } = place;
    const first = await bytesOf(await client.papers.sign({ roundId, key: sent(madeKeyFile()) }));
    const { byteRange } = readSignatures(first)[0]!;
    const tampered = Buffer.from(first);
    tampered.write('1', byteRange[2]! - 9, 'latin1');
    const before = lastLine(place).seq;
    const signed = { name: 'da-ky.pdf', content: new Blob([Uint8Array.from(tampered)]) };
    const asked = client.papers.sign({ roundId, key: sent(madeKeyFile({ name: 'Nguyễn Văn Chủ' })), signed });
    await expect(asked).rejects.toMatchObject({
      data: { code: 'earlier-signature-wrong', params: { file: 'da-ky.pdf', name: 'Trần Thị Đếm' } },
    });
    expect(lastLine(place).seq).toBe(before);
  });

  test('while others work: a key file that takes its time holds nobody up', async () => {
    const { client } = await sealed();
    await client.papers.certificate(sent(madeKeyFile()));
    let opened = false;
    const slow = client.papers.certificate(sent(madeKeyFile({ algorithm: '3des', rounds: 200_000 })));
    const done = slow.then(() => (opened = true));
    // Each in a turn of its own: by then the key file is long being opened.
    for (let asked = 0; asked < 20; asked += 1) {
      await client.elections.list();
      await new Promise(setImmediate);
    }
    expect(opened).toBe(false);
    await done;
    expect((await slow).name).toBe('Trần Thị Đếm');
  });

  test('after a certificate expired only where the chair says so', async () => {
    const place = await sealed();
    const { client, roundId } = place;
    const expired = sent(madeKeyFile({ until: '2026-01-01' }));
    expect((await client.papers.certificate(expired)).state).toBe('expired');
    const before = lastLine(place).seq;
    expect(await refused(client.papers.sign({ roundId, key: expired }))).toBe('certificate-expired');
    expect(lastLine(place).seq).toBe(before);
    await client.papers.sign({ roundId, key: expired, anyway: true });
    expect(lastLine(place).action).toBe('minutes-signed');
  });
});

describe('the minutes are not signed', () => {
  test('as a draft', async () => {
    const { client, roundId } = await counted();
    expect(await refused(client.papers.sign({ roundId, key: sent(madeKeyFile()) }))).toBe('round-not-sealed');
  });

  test('by anybody but the chair, who alone is told of a key file', async () => {
    const { client, roundId } = await sealed();
    await signInAs(client, operators[0]);
    expect(await refused(client.papers.sign({ roundId, key: sent(madeKeyFile()) }))).toBe('role-refused');
    expect(await refused(client.papers.certificate(sent(madeKeyFile())))).toBe('role-refused');
  });

  test('with a wrong password, which stands nowhere', async () => {
    const place = await sealed();
    const { client, roundId, desk, logged } = place;
    const password = 'MatKhauCuaToi';
    expect(await refused(client.papers.sign({ roundId, key: { ...sent(madeKeyFile()), password } }))).toBe(
      'key-password-wrong',
    );
    await client.papers.sign({ roundId, key: sent(madeKeyFile()) });
    const tables = desk
      .file()
      .database.prepare<[], string>("select name from sqlite_schema where type = 'table'")
      .pluck()
      .all();
    const kept = JSON.stringify(tables.map((name) => desk.file().database.prepare(`select * from "${name}"`).all()));
    for (const secret of [password, madeKeyFile().password]) expect(kept).not.toContain(secret);
    expect(logged).toEqual([]);
  });
});
