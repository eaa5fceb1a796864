/** Chữ ký số dưới biên bản: PAdES B-B after the unchanged bytes, read again by other means than it was written with. */
import { beforeAll, describe, expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import type { KeyFile } from '../../../main/signature/key-file.ts';
import { signaturesUnder, signPdf } from '../../../main/signature/signed-pdf.ts';
import { openSigner } from '../../../main/signature/signer.ts';
import { minutes as minutesOf } from '../../../src/papers/minutes/minutes.ts';
import { sampleDefinition, sampleFacts } from '../../papers/sample-facts.ts';
import { readPdf, wholeText } from '../documents/pdf-text.ts';
import { madeKeyFile, opensslKeyFile } from './made-keys.ts';
import { readSignatures } from './read-signatures.ts';

const at = new Date('2027-01-05T08:00:00Z');
const later = new Date('2027-01-05T09:30:00Z');
const second = madeKeyFile({ name: 'Nguyễn Văn Chủ' });

const sign = async (pdf: Uint8Array, key: KeyFile, signedAt = at) =>
  signPdf(pdf, await openSigner(key, signedAt), signedAt, 'minutes.pdf');

let minutes: Uint8Array;
let signed: Uint8Array;
let signedTwice: Uint8Array;

beforeAll(async () => {
  minutes = await drawPdf(minutesOf(sampleFacts(sampleDefinition(5))), { createdAt: at });
  signed = await sign(minutes, madeKeyFile());
  signedTwice = await sign(signed, second, later);
});

function flipped(pdf: Uint8Array, place: number): Uint8Array {
  const bytes = Uint8Array.from(pdf);
  bytes[place]! ^= 1;
  return bytes;
}

describe('signed minutes', () => {
  test('begin with the minutes as they were, show the same, and have their field in no page', async () => {
    expect(Buffer.from(signed.subarray(0, minutes.length)).equals(Buffer.from(minutes))).toBe(true);
    const [before, after] = await Promise.all([readPdf(minutes), readPdf(signed)]);
    expect(wholeText(after)).toBe(wholeText(before));
    expect(after.roles).toEqual(before.roles);
  });

  test('are heard as before: the field lies off the page, which keeps the order of its structure', () => {
    const added = Buffer.from(signedTwice.subarray(minutes.length)).toString('latin1');
    expect(added.match(/\/Subtype \/Widget/gu)).toHaveLength(2);
    expect(added.match(/\/Rect \[ -1 -1 -1 -1 \]/gu)).toHaveLength(2);
    expect(added.match(/\/Tabs \/S\s/gu)).toHaveLength(2);
  });

  test('carry a PAdES signature over everything but its own room', () => {
    const read = readSignatures(signed);
    expect(read.length).toBe(1);
    const { byteRange, dictionary, attributes, faults } = read[0]!;
    expect(faults).toEqual([]);
    const [start, length, again, rest] = byteRange as [number, number, number, number];
    expect([start, again + rest]).toEqual([0, signed.length]);
    const room = Buffer.from(signed.subarray(length, again)).toString('latin1');
    expect(room).toMatch(/^<[0-9a-f]+>$/u);
    expect(dictionary).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(dictionary).toContain('/M (D:20270105080000Z)');
    // B-B: what was signed, its hash, the certificate; the time stands in the dictionary and nowhere else.
    expect(attributes).toEqual(['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4', '1.2.840.113549.1.9.16.2.47']);
  });

  test('carry the certificate of the signer first, then those above it', () => {
    const { certificates } = readSignatures(signed)[0]!;
    expect(certificates.map(({ subject }) => subject)).toEqual([
      'O=Đảng bộ xã Thử\nCN=Trần Thị Đếm',
      'O=Tổ chức chứng thực mẫu\nCN=Mẫu CA',
    ]);
    expect(certificates[0]!.verify(certificates[1]!.publicKey)).toBe(true);
  });

  test.each(['modern', 'legacy', 'curve'] as const)('hold with a key of OpenSSL: %s', async (kind) => {
    const pdf = await sign(minutes, opensslKeyFile(kind));
    expect(readSignatures(pdf).map(({ faults }) => faults)).toEqual([[]]);
  });

  test('tell of any byte that was changed: at the beginning, in the middle, after the signature', () => {
    for (const place of [20, Math.floor(minutes.length / 2), minutes.length + 40, signed.length - 20])
      expect(readSignatures(flipped(signed, place)).map(({ faults }) => faults)).toEqual([['digest']]);
  });

  test('of the same minutes, key and time are the same bytes', async () => {
    expect(Buffer.from(await sign(minutes, madeKeyFile())).equals(Buffer.from(signed))).toBe(true);
  });

  test('are refused where there is no PDF to sign', async () => {
    await expect(sign(Buffer.from('biên bản'), madeKeyFile())).rejects.toMatchObject({
      code: 'pdf-unreadable',
      params: { file: 'minutes.pdf' },
    });
  });
});

describe('a second signature', () => {
  test('leaves the first one as it was, and both hold', async () => {
    expect(Buffer.from(signedTwice.subarray(0, signed.length)).equals(Buffer.from(signed))).toBe(true);
    const read = readSignatures(signedTwice);
    expect(read.map(({ faults }) => faults)).toEqual([[], []]);
    expect(read.map(({ byteRange }) => byteRange[2]! + byteRange[3]!)).toEqual([signed.length, signedTwice.length]);
    expect(read.map(({ certificates }) => certificates[0]!.subject.split('\n')[1])).toEqual([
      'CN=Trần Thị Đếm',
      'CN=Nguyễn Văn Chủ',
    ]);
    expect(wholeText(await readPdf(signedTwice))).toBe(wholeText(await readPdf(minutes)));
  });

  test('is for the minutes alone, with signatures made here and nothing else after them', async () => {
    const [first, other] = [
      { name: 'Trần Thị Đếm', holds: true },
      { name: 'Nguyễn Văn Chủ', holds: true },
    ];
    expect(await signaturesUnder(minutes, minutes)).toEqual([]);
    expect(await signaturesUnder(minutes, signed)).toEqual([first]);
    expect(await signaturesUnder(minutes, signedTwice)).toEqual([first, other]);
    const byCurve = await sign(minutes, opensslKeyFile('curve'));
    expect(await signaturesUnder(minutes, byCurve)).toEqual([first]);
  });

  test('tells an earlier one that does not hold, wherever it was changed', async () => {
    const { byteRange, message } = readSignatures(signed)[0]!;
    const begins = byteRange[1]! + 1;
    // A digit of its certificate, of its last bytes, and of the zeros that fill its room.
    const places = [begins + 1500, begins + 2 * message.length - 3, byteRange[2]! - 9];
    for (const place of places) {
      const text = Buffer.from(signedTwice);
      text.write(text.toString('latin1', place, place + 1) === '0' ? '1' : '0', place, 'latin1');
      expect((await signaturesUnder(minutes, text))?.map(({ holds }) => holds)).toEqual([false, false]);
    }
  });

  test('tells one that was made for other minutes and put under these', async () => {
    const other = await sign(
      await drawPdf(minutesOf(sampleFacts(sampleDefinition(4))), { createdAt: at }),
      madeKeyFile(),
    );
    const [theirs, ours] = [readSignatures(other)[0]!, readSignatures(signed)[0]!];
    const forged = Buffer.from(signed);
    forged.fill('0', ours.byteRange[1]! + 1, ours.byteRange[2]! - 1, 'latin1');
    forged.write(theirs.message.toString('hex'), ours.byteRange[1]! + 1, 'latin1');
    expect(await signaturesUnder(minutes, forged)).toEqual([{ name: 'Trần Thị Đếm', holds: false }]);
  });

  test('is for no minutes that begin alike and then show something else', async () => {
    const text = Buffer.from(signed).toString('latin1');
    const page = /\d+ 0 obj\n<<\n\/Type \/Page\n.*?\/Contents (\d+ 0 R).*?endobj/su.exec(text.slice(minutes.length))!;
    const turned = Buffer.from(text.replace(page[0], page[0].replace('/UserUnit 1', '/UserUnit 2')), 'latin1');
    expect(turned.length).toBe(signed.length);
    const other = await drawPdf(minutesOf(sampleFacts(sampleDefinition(4))), { createdAt: at });
    const added = Buffer.concat([signed, Buffer.from('\n% thêm\n')]);
    const cut = signed.subarray(0, signed.length - 1);
    for (const wrong of [turned, added, cut, other, await sign(other, second), Buffer.alloc(3)])
      expect(await signaturesUnder(minutes, wrong)).toBeNull();
  });
});
