/** Tệp chứng thư số: what opens, whose it is, and one sentence for everything that does not. */
import { describe, expect, test } from 'vitest';
import { mayStandUnderPapers } from '../../../main/signature/certificate.ts';
import { mostRounds } from '../../../main/signature/key-bags.ts';
import { largestKeyFile, openKeyFile } from '../../../main/signature/key-file.ts';
import type { KeyFile } from '../../../main/signature/key-file.ts';
import { openSigner, requireSigning } from '../../../main/signature/signer.ts';
import { Refusal } from '../../../src/refusal.ts';
import { madeKeyFile, opensslKeyFile } from './made-keys.ts';

const at = new Date('2027-01-05T08:00:00Z');

async function refusalOf(work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.params] : error;
  }
}

const refusalOfFile = (file: KeyFile) => refusalOf(() => openKeyFile(file));

describe('a key file opens', () => {
  test.each(['modern', 'legacy', 'curve', 'accents'] as const)('as OpenSSL made it: %s', async (kind) => {
    const { facts, above } = await openSigner(opensslKeyFile(kind), at);
    expect(facts).toMatchObject({ name: 'Trần Thị Đếm', organisation: 'Đảng bộ xã Thử', issuer: 'Mẫu CA' });
    expect(facts).toMatchObject({ from: '2026-11-26T19:44:07.000Z', state: 'in-force' });
    expect(above.map(({ subject }) => subject.split('\n').at(-1))).toEqual(kind === 'accents' ? [] : ['CN=Mẫu CA']);
  });

  test.each(['aes256', '3des'] as const)('with its key under %s', async (algorithm) => {
    const { facts, certificate } = await openSigner(madeKeyFile({ algorithm }), at);
    expect(facts.serial).toBe('2A');
    expect(facts.fingerprint).toBe(certificate.fingerprint256.replaceAll(':', '').toLowerCase());
    expect(facts.fingerprint).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('a certificate without an organisation names its person alone, one line whatever stands in it', async () => {
    const { facts } = await openSigner(madeKeyFile({ name: 'Lê\u0000 Thị\n Ký', organisation: ' ' }), at);
    expect(facts).toMatchObject({ name: 'Lê Thị Ký', organisation: '' });
  });
});

describe('a key file is refused', () => {
  test('with a wrong password, with or without letters of Vietnamese, and without one', async () => {
    for (const password of ['khác', 'khac', '']) {
      for (const file of [madeKeyFile(), opensslKeyFile('modern'), opensslKeyFile('legacy')])
        expect(await refusalOfFile({ ...file, password })).toEqual(['key-password-wrong', { file: file.name }]);
    }
  });

  test('where it is something else, or cut off', async () => {
    const { bytes, ...file } = madeKeyFile();
    for (const wrong of [Buffer.from('%PDF-1.7\n'), Buffer.alloc(0), bytes.subarray(0, bytes.length - 9)])
      expect(await refusalOfFile({ ...file, bytes: wrong })).toEqual(['key-file-wrong', { file: 'ky.p12' }]);
  });

  test('where a certificate in it cannot be read', async () => {
    const file = madeKeyFile({ holds: 'broken-certificate' });
    expect(await refusalOfFile(file)).toEqual(['key-file-wrong', { file: 'ky.p12' }]);
  });

  /** DER of a number of rounds; all of them take three bytes. */
  const rounds = (count: number) => Buffer.from([0x02, 0x03, count >> 16, (count >> 8) & 0xff, count & 0xff]);

  test.each(['aes256', '3des'] as const)(
    'where a password would be hashed for ever, before it is: %s',
    async (algorithm) => {
      const { bytes, ...file } = madeKeyFile({ algorithm, rounds: 70_000 });
      const places = [...Array(bytes.length).keys()].filter((at) => rounds(70_000).equals(bytes.subarray(at, at + 5)));
      expect(places.length).toBeGreaterThanOrEqual(2);
      for (const at of places) {
        const slow = Buffer.from(bytes);
        rounds(mostRounds + 1).copy(slow, at);
        expect(await refusalOfFile({ ...file, bytes: slow })).toEqual(['key-file-wrong', { file: 'ky.p12' }]);
      }
    },
  );

  test('where it is larger than any key', async () => {
    const bytes = Buffer.alloc(largestKeyFile + 1);
    expect(await refusalOfFile({ ...madeKeyFile(), bytes })).toEqual([
      'key-file-too-large',
      { file: 'ky.p12', size: largestKeyFile + 1, limit: largestKeyFile },
    ]);
  });

  test('without a private key, and with the key of another certificate', async () => {
    for (const holds of ['certificate', 'foreign-key'] as const)
      expect(await refusalOfFile(madeKeyFile({ holds }))).toEqual(['key-missing', { file: 'ky.p12' }]);
  });
});

describe('a certificate', () => {
  const required = (file: KeyFile, anyway = false) =>
    refusalOf(async () => requireSigning(await openSigner(file, at), anyway));

  test('stands under papers with either of the two uses, and where it names none', async () => {
    const usages = [{ digitalSignature: true }, { nonRepudiation: true }, null, { keyEncipherment: true }];
    const keys = await Promise.all(usages.map((usage) => openKeyFile(madeKeyFile({ usage }))));
    const may = keys.map(({ certificate }) => mayStandUnderPapers(certificate));
    expect(may).toEqual([true, true, true, false]);
  });

  test('that nobody but its owner vouches for is told, and may stand under papers', async () => {
    const file = madeKeyFile({ selfSigned: true });
    expect((await openSigner(file, at)).facts).toMatchObject({ selfSigned: true, issuer: 'Trần Thị Đếm' });
    expect((await openSigner(madeKeyFile(), at)).facts.selfSigned).toBe(false);
    expect(await required(file)).toBeUndefined();
  });

  test('for another use is refused, whatever the person says', async () => {
    const file = madeKeyFile({ usage: { keyEncipherment: true } });
    expect(await required(file, true)).toEqual(['certificate-not-for-signing', { name: 'Trần Thị Đếm' }]);
  });

  test('out of force is asked about, with the day', async () => {
    const expired = madeKeyFile({ until: '2026-12-31' });
    const early = madeKeyFile({ from: '2027-02-01' });
    expect(await required(expired)).toEqual(['certificate-expired', { name: 'Trần Thị Đếm', until: '31/12/2026' }]);
    expect(await required(early)).toEqual(['certificate-not-yet', { name: 'Trần Thị Đếm', from: '01/02/2027' }]);
    const others = [required(expired, true), required(early, true), required(madeKeyFile())];
    expect(await Promise.all(others)).toEqual(Array(3).fill(undefined));
  });
});
