/** The checks of `verify.html` without its screen, against a good folder and against one tampered with in every way. */
import { createHash, webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sealedContent } from '../../../../main/export/sealed-content.ts';
import { sha256 } from '../../../../main/sha256.ts';
import { fingerprintOf, newKeyPair, signerWith } from '../../../../main/signing.ts';
import { formatJournal } from '../../../../src/exchange/journal-file.ts';
import { formatManifest, manifestOf } from '../../../../src/exchange/manifest.ts';
import type { Writer } from '../../../../src/exchange/manifest.ts';
import { formatResult } from '../../../../src/exchange/result-file.ts';
import { chained, program, signer, smallContent, smallFiles, writer } from '../small-folder.ts';
import { pageScripts } from './page-scripts.ts';

const page = pageScripts();
const encode = (text: string) => new TextEncoder().encode(text);
const subtle = webcrypto.subtle as unknown as SubtleCrypto;

/** A whole folder with single files replaced, its manifest written and signed anew. */
function folderOf(changes: readonly (readonly [string, Uint8Array])[] = [], by: Writer = writer) {
  const files = new Map([...smallFiles(), ...changes]);
  const listed = [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) }));
  return files.set('manifest.json', encode(formatManifest(manifestOf(by, listed, sha256))));
}
const check = (files: ReadonlyMap<string, Uint8Array>) => page.checkFolder(files, page.ruleSets, subtle);
const codes = async (files: ReadonlyMap<string, Uint8Array>) => (await check(files)).problems.map(({ code }) => code);
const journal = (lines: ReturnType<typeof chained>) => folderOf([['journal.jsonl', encode(formatJournal(lines))]]);

describe('the page', () => {
  test('finds a good folder in order, with or without the browser’s own cryptography', async () => {
    for (const cryptography of [subtle, undefined]) {
      const checked = await page.checkFolder(folderOf(), page.ruleSets, cryptography);
      expect(checked).toMatchObject({ problems: [], publicKey: signer.publicKey, lines: 3 });
    }
    expect(page.keyText(signer.publicKey)).toBe(fingerprintOf(signer.publicKey));
  });

  test('finds changed bytes in every file', async () => {
    // A short page, and every third byte: the command `verify` is tried with each.
    const contents = folderOf([['verify.html', encode('<!doctype html><title>Kiểm tra</title>')]]);
    const missed: string[] = [];
    for (const [name, whole] of contents)
      for (let place = 0; place < whole.length; place += 3) {
        const changed = Uint8Array.from(whole);
        changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
        if ((await codes(new Map([...contents, [name, changed]]))).length === 0) missed.push(`${name}[${place}]`);
      }
    expect(missed).toEqual([]);
  });

  test.each([...folderOf().keys()])('finds that %s is missing', async (name) => {
    const contents = folderOf();
    contents.delete(name);
    expect((await check(contents)).problems).toContainEqual({ code: 'file-missing', facts: { file: name } });
  });

  test('finds a stranger among the files', async () => {
    expect(await codes(folderOf().set('Ảnh.jpg', encode('x')))).toEqual(['file-extra']);
  });

  test('finds a file that is not listed, listed twice, or under a manifest of another format', async () => {
    const listed = [...smallFiles()].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) }));
    const written = (files: typeof listed) => encode(formatManifest(manifestOf(writer, files, sha256)));
    expect(await codes(folderOf().set('manifest.json', written(listed.slice(1))))).toEqual(['file-unlisted']);
    expect(await codes(folderOf().set('manifest.json', written([...listed, listed[0]!])))).toContain('file-extra');
    const other = formatManifest(manifestOf(writer, listed, sha256)).replace('manifest/1', 'manifest/2');
    expect(await codes(folderOf().set('manifest.json', encode(other)))).toContain('manifest-changed');
  });
});

describe('a folder forged together with its manifest', () => {
  test('with another result: the figures that the ballots do not give', async () => {
    const { result } = smallContent();
    const forged = { ...result, candidates: result.candidates.map((one) => ({ ...one, elected: true })) };
    const { problems } = await check(folderOf([['result.json', encode(formatResult(forged))]]));
    expect(problems.filter(({ code }) => code === 'figure').map(({ facts }) => facts)).toContainEqual({
      path: 'candidates[1].elected',
      stated: 'true',
      counted: 'false',
    });
    expect(problems.map(({ code }) => code)).toContain('unsealed');
  });

  test('with the ballots and the result of another count: the journal did not seal them', async () => {
    const other = sealedContent(smallContent('batch,serial,defects,1,2\n1,1,,,x\n1,2,,,x\n2,1,,,x\n2,2,marked,,\n'));
    const swapped = [...other].filter(([name]) => name !== 'journal.jsonl');
    expect(await codes(folderOf(swapped))).toEqual(['unsealed']);
  });

  test('with other minutes', async () => {
    expect(await codes(folderOf([['minutes.pdf', encode('%PDF-1.7 other')]]))).toEqual(['minutes-foreign']);
  });

  test('with ballots that cannot be read', async () => {
    const files = folderOf([['ballots.csv', encode('batch,serial,defects,1,2\n1,1,,y,\n')]]);
    expect(await codes(files)).toContain('unreadable');
  });

  test('with a line of the journal dropped, moved, changed or said otherwise', async () => {
    const lines = smallContent().journal;
    const [first, second, third] = lines as [(typeof lines)[0], (typeof lines)[0], (typeof lines)[0]];
    for (const forged of [
      [second, third],
      [first, third],
      [first, third, second],
      [second, first, third],
      [{ ...first, action: 'nothing' }, second, third],
      [{ ...first, seq: 2 }, second, third],
    ])
      expect(await codes(journal(forged)), JSON.stringify(forged.map(({ seq }) => seq))).toContain('journal-broken');
    expect(await codes(journal([first, second]))).toEqual(['minutes-foreign']);
    expect(await codes(journal([first]))).toEqual(['unsealed']);
    const written = formatJournal(lines);
    for (const otherwise of [written.replace('"seq":2', '"seq": 2'), written.slice(0, -1), `${written}\n`])
      expect(await codes(folderOf([['journal.jsonl', encode(otherwise)]])), otherwise).not.toEqual([]);
  });

  test('from a seal that was opened again', async () => {
    const later = [...smallContent().journal, { action: 'round-reopened', round: 1 }];
    expect(await codes(journal(chained(later)))).toEqual(['reopened']);
    const elsewhere = [...smallContent().journal, { action: 'round-reopened', round: 2 }];
    expect(await codes(journal(chained(elsewhere)))).toEqual([]);
  });

  test('with another key, without a signature, or with that of another manifest', async () => {
    const other = signerWith(newKeyPair());
    expect(await codes(folderOf([], { ...program, signer: other }))).toEqual(['signature-key']);
    expect(await codes(folderOf([], program))).toEqual(['signature-missing']);
    const elsewhere = { publicKey: signer.publicKey, sign: () => signer.sign('another text') };
    expect(await codes(folderOf([], { ...program, signer: elsewhere }))).toEqual(['signature-wrong']);
  });

  test('but a count from files needs none, and says so', async () => {
    const lines = chained([{ action: 'election-read' }, ...smallContent().journal.slice(1)]);
    const { problems, publicKey } = await check(folderOf([['journal.jsonl', encode(formatJournal(lines))]], program));
    expect([problems, publicKey]).toEqual([[], null]);
  });
});

describe('the written-out cryptography', () => {
  test('hashes as Node does, for every length around the ends of blocks', () => {
    for (let length = 0; length <= 260; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, place) => (place * 37 + length) % 256);
      expect(page.sha256Hex(bytes)).toBe(sha256(bytes));
      const expected = createHash('sha512').update(bytes).digest('hex');
      expect(Buffer.from(page.sha512(bytes)).toString('hex')).toBe(expected);
    }
  });

  test('accepts what Node signs, and nothing with one bit changed', () => {
    for (let count = 0; count < 10; count += 1) {
      const { publicKey, sign } = signerWith(newKeyPair());
      const message = encode(`biên bản ${count}`);
      const [key, signature] = [publicKey, sign(`biên bản ${count}`)].map((hex) =>
        Uint8Array.from(Buffer.from(hex, 'hex')),
      );
      const fits = (...changed: readonly [Uint8Array, Uint8Array, Uint8Array]) => page.isSignedSlowly(...changed);
      const flipped = (bytes: Uint8Array) =>
        bytes.map((byte, place) => (place === (count * 7) % bytes.length ? byte ^ 4 : byte));
      expect(fits(key!, message, signature!)).toBe(true);
      expect(fits(flipped(key!), message, signature!)).toBe(false);
      expect(fits(key!, flipped(message), signature!)).toBe(false);
      expect(fits(key!, message, flipped(signature!))).toBe(false);
      expect(fits(key!, message, flipped(Uint8Array.from(signature!.toReversed())))).toBe(false);
    }
  });

  test('takes no signature whose number is not reduced', () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const signature = Buffer.from(signer.sign('x'), 'hex');
    let number = 0n;
    for (const byte of signature.subarray(32).toReversed()) number = number * 256n + BigInt(byte);
    number += order;
    for (let place = 32; place < 64; place += 1, number >>= 8n) signature[place] = Number(number & 255n);
    const key = Uint8Array.from(Buffer.from(signer.publicKey, 'hex'));
    expect(page.isSignedSlowly(key, encode('x'), Uint8Array.from(signature))).toBe(false);
  });
});
