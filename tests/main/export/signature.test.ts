import { describe, expect, test } from 'vitest';
import { compareRounds } from '../../../main/export/verify-links.ts';
import { sealedContent } from '../../../main/export/sealed-content.ts';
import { verifyContents } from '../../../main/export/verify.ts';
import { sha256 } from '../../../main/sha256.ts';
import { fingerprintOf, isSigned, newKeyPair, signerWith } from '../../../main/signing.ts';
import type { JournalEntry } from '../../../src/exchange/journal-file.ts';
import { formatManifest, manifestOf, parseManifest } from '../../../src/exchange/manifest.ts';
import type { Manifest, Writer } from '../../../src/exchange/manifest.ts';
import { chained, program, signer, smallContent, writer } from './small-folder.ts';

const other = signerWith(newKeyPair());

/** The differences of a small folder whose journal begins with `first`, written by `by`, its manifest changed at the end. */
function differencesOf(
  by: Writer,
  first: Omit<JournalEntry, 'seq'> = { action: 'congress-created', open: { publicKey: signer.publicKey } },
  change: (manifest: Manifest) => Manifest = (manifest) => manifest,
) {
  const { journal, ...content } = smallContent();
  const files = sealedContent({ ...content, journal: chained([first, ...journal.slice(1)]) });
  const listed = [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) }));
  const manifest = formatManifest(change(manifestOf(by, listed, sha256)));
  return verifyContents(new Map([...files, ['manifest.json', new TextEncoder().encode(manifest)]])).differences;
}
const codes = (...given: Parameters<typeof differencesOf>) => differencesOf(...given).map(({ code }) => code);

describe('the signature of a sealed folder', () => {
  test('by the key that the journal names is in order', () => {
    expect(codes(writer)).toEqual([]);
  });

  test('by another key than the journal names is told with both mã khoá', () => {
    expect(differencesOf({ ...program, signer: other })).toEqual([
      { code: 'signature-key', found: fingerprintOf(other.publicKey), stated: fingerprintOf(signer.publicKey) },
    ]);
  });

  test('of a congress file that names no key is a difference', () => {
    expect(codes(writer, { action: 'congress-created', open: {} })).toEqual(['signature-key']);
    expect(codes(writer, { action: 'congress-created', open: { publicKey: 'ff' } })).toEqual(['signature-key']);
  });

  test('missing from a folder of a congress file is a difference', () => {
    expect(codes(program)).toEqual(['signature-missing']);
  });

  test('missing from a count from files is not: no congress file stands behind it', () => {
    expect(codes(program, { action: 'election-read' })).toEqual([]);
  });

  test('under a count from files is a difference: nobody can have signed it', () => {
    expect(codes(writer, { action: 'election-read' })).toEqual(['signature-key']);
  });

  test('of another manifest, or by a key that is none, does not fit', () => {
    const signature = (change: object) => (manifest: Manifest) => ({
      ...manifest,
      signature: { ...manifest.signature!, ...change },
    });
    const elsewhere = signer.sign('another text');
    expect(codes(writer, undefined, signature({ value: elsewhere }))).toEqual(['signature-wrong']);
    for (const publicKey of ['00'.repeat(32), 'ff'.repeat(32), other.publicKey])
      expect(codes(writer, undefined, signature({ publicKey })), publicKey).toEqual(['signature-wrong']);
  });

  test('is read strictly', () => {
    const manifest = manifestOf(writer, [], sha256);
    const written = formatManifest(manifest);
    expect(parseManifest(written, 'm')).toEqual(manifest);
    for (const [from, to] of [
      ['"Ed25519"', '"RSA"'],
      [signer.publicKey, signer.publicKey.toUpperCase()],
      [signer.publicKey, signer.publicKey.slice(2)],
      [manifest.signature!.value, `${manifest.signature!.value}00`],
    ] as const)
      expect(() => parseManifest(written.replace(from, to), 'm'), to).toThrow(/exchange-wrong/u);
  });
});

test('a signature fits its text and key alone', () => {
  const value = signer.sign('phiếu');
  const by = { algorithm: 'Ed25519', publicKey: signer.publicKey, value } as const;
  expect(isSigned('phiếu', by)).toBe(true);
  expect(isSigned('phiêu', by)).toBe(false);
  expect(isSigned('phiếu', { ...by, publicKey: other.publicKey })).toBe(false);
});

test('two rounds of one election signed with two keys are not of one congress file', () => {
  const { election, result } = smallContent();
  const hash = 'a'.repeat(64);
  const { elected, tied, shortfall } = result;
  const earlier = {
    number: 1,
    kind: 'first',
    resultHash: hash,
    seats: 1,
    elected,
    tied,
    shortfall,
    decisions: [],
  } as const;
  const first = { folder: 'lan-1', election, result, resultHash: hash, publicKey: signer.publicKey };
  const round = { kind: 'further', number: 2, parent: 1, earlier: [earlier] } as const;
  const second = { folder: 'lan-2', election: { ...election, round }, result, resultHash: 'b'.repeat(64) };
  const keys = (publicKey: string | null) =>
    compareRounds([first, { ...second, publicKey }]).differences.filter(({ code }) => code === 'link-key');
  expect(keys(signer.publicKey)).toEqual([]);
  const stated = fingerprintOf(other.publicKey);
  const found = fingerprintOf(signer.publicKey);
  expect(keys(other.publicKey)).toEqual([{ code: 'link-key', folder: 'lan-2', other: 'lan-1', stated, found }]);
  expect(keys(null)).toMatchObject([{ code: 'link-key', stated: 'không có', found }]);
});
