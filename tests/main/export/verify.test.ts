import { mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { interpolate } from '../../../src/words/interpolate.ts';
import { differencesEn, differencesVi } from '../../../src/words/differences.ts';
import { formatElectionFile } from '../../../src/exchange/election-file.ts';
import { formatManifest, manifestOf } from '../../../src/exchange/manifest.ts';
import { formatResult } from '../../../src/exchange/result-file.ts';
import { formatJournal } from '../../../src/exchange/journal-file.ts';
import { sealedContent } from '../../../main/export/sealed-content.ts';
import { writeSealedFolder } from '../../../main/export/sealed-folder.ts';
import { sha256 } from '../../../main/sha256.ts';
import { runVerify } from '../../../main/command/verify.ts';
import { verifyContents, verifyFolder } from '../../../main/export/verify.ts';
import type { OwnPage } from '../../../main/export/verify.ts';
import { verifyPage } from '../../../main/export/verify-page.ts';
import { chained, program, smallContent, smallFiles, writer } from './small-folder.ts';

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kiemphieu-'));
  folder = (await writeSealedFolder(parent, 'ket-qua', smallFiles(), writer)).folder;
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const codes = async () => (await verifyFolder(folder)).differences.map(({ code }) => code);

/** Replaces files and writes a manifest that fits them, as a forger with this program would. */
async function reseal(changes: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const files = new Map([...smallFiles(), ...changes]);
  const listed = [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) }));
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  await writeFile(join(folder, 'manifest.json'), formatManifest(manifestOf(writer, listed, sha256)));
}
const encode = (text: string) => new TextEncoder().encode(text);

/** Places where one flipped bit of one file is no difference; every `step`-th byte of a file is tried. */
function missedChanges(
  contents: ReadonlyMap<string, Uint8Array>,
  step: (name: string) => number,
  own?: OwnPage,
): string[] {
  expect(verifyContents(contents, own).differences).toEqual([]);
  const missed: string[] = [];
  for (const [name, whole] of contents)
    for (let place = 0; place < whole.length; place += step(name)) {
      const changed = Uint8Array.from(whole);
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
      if (verifyContents(new Map([...contents, [name, changed]]), own).differences.length === 0)
        missed.push(`${name}[${place}]`);
    }
  return missed;
}

describe('verification of a sealed folder', () => {
  test('finds a fresh folder in order and counts it again', async () => {
    const { differences, result, program: by, journalLines } = await verifyFolder(folder);
    expect(differences).toEqual([]);
    expect(result).toEqual(smallContent().result);
    expect([by, journalLines]).toEqual([program, 3]);
  });

  test('finds every single changed byte of every file', async () => {
    const contents = new Map<string, Uint8Array>();
    for (const name of await readdir(folder)) contents.set(name, await readFile(join(folder, name)));
    // Every byte of the real page would take a minute; it is hashed whole like any other file.
    const step = (name: string) => (name === 'verify.html' ? 61 : 1);
    expect(missedChanges(contents, step)).toEqual([]);
  });

  test('finds every single changed byte of a page, too, where it is short enough to try each', () => {
    const page = encode('<!doctype html><title>Kiểm tra</title>');
    const files = new Map([...smallFiles(), ['verify.html', page] as const]);
    const listed = [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) }));
    const manifest = encode(formatManifest(manifestOf(writer, listed, sha256)));
    const contents = new Map([...files, ['manifest.json', manifest] as const]);
    expect(missedChanges(contents, () => 1, { version: program.version, page })).toEqual([]);
  });

  test('finds a page that this version of the program does not write, and says where it cannot tell', async () => {
    const page = encode('<!doctype html><title>ĐÚNG</title>');
    await reseal(new Map([['verify.html', page]]));
    const contents = new Map<string, Uint8Array>();
    for (const name of await readdir(folder)) contents.set(name, await readFile(join(folder, name)));
    const own = { version: program.version, page: verifyPage() };
    expect(verifyContents(contents, own).differences).toEqual([
      { code: 'page-foreign', file: 'verify.html', version: program.version },
    ]);
    const other = verifyContents(contents, { ...own, version: '9.9.9' });
    expect([other.differences, other.pageNotCompared]).toEqual([[], true]);
    expect((await runVerify([folder])).output).toContain(`Chưa so verify.html: trang do phiên bản ${program.version}`);
  });

  test('finds every file cut short or made longer', async () => {
    for (const name of await readdir(folder)) {
      const whole = await readFile(join(folder, name));
      for (const changed of [whole.subarray(0, -1), Buffer.concat([whole, Buffer.from('\n')]), Buffer.alloc(0)]) {
        await writeFile(join(folder, name), changed);
        expect(await codes(), name).not.toEqual([]);
      }
      await writeFile(join(folder, name), whole);
    }
  });

  test.each(['election.json', 'ballots.csv', 'result.json', 'minutes.pdf', 'journal.jsonl', 'verify.html'])(
    'finds that %s is missing',
    async (name) => {
      await rm(join(folder, name));
      expect((await verifyFolder(folder)).differences).toContainEqual({ code: 'file-missing', file: name });
    },
  );

  test('finds that the manifest is missing', async () => {
    await rm(join(folder, 'manifest.json'));
    expect(await codes()).toEqual(['manifest-missing']);
  });

  test('finds a file or folder that does not belong', async () => {
    await writeFile(join(folder, 'Ảnh.jpg'), 'x');
    await mkdir(join(folder, 'more'));
    expect((await verifyFolder(folder)).differences).toEqual([
      { code: 'file-extra', file: 'more' },
      { code: 'file-extra', file: 'Ảnh.jpg' },
    ]);
  });

  test('follows no link out of the folder', async () => {
    await rename(join(folder, 'result.json'), join(parent, 'result.json'));
    await symlink(join(parent, 'result.json'), join(folder, 'result.json'));
    expect(await codes()).toEqual(['file-extra', 'file-missing']);
  });

  test('refuses what is no sealed folder', async () => {
    await expect(verifyFolder(join(parent, 'nowhere'))).rejects.toMatchObject({ code: 'folder-missing' });
    await expect(verifyFolder(parent)).rejects.toMatchObject({ code: 'not-sealed-folder' });
    await expect(verifyFolder(join(folder, 'result.json'))).rejects.toMatchObject({ code: 'not-sealed-folder' });
  });
});

describe('a folder forged together with its manifest', () => {
  test('with another result: says which figure of which candidate', async () => {
    const { result } = smallContent();
    const candidates = result.candidates.map((one) => (one.number === 2 ? { ...one, for: 3, elected: true } : one));
    await reseal(new Map([['result.json', encode(formatResult({ ...result, candidates, elected: [2] }))]]));
    const { differences } = await verifyFolder(folder);
    expect(differences.map((difference) => interpolate(differencesVi[difference.code], difference))).toEqual([
      'result.json ghi số phiếu đồng ý của người số 2 là 3, kiểm lại từ các phiếu được 1.',
      'result.json ghi kết quả của người số 2 là “trúng cử”, kiểm lại từ các phiếu được “không trúng cử”.',
      'result.json ghi những người trúng cử là [2], kiểm lại từ các phiếu được [].',
      'journal.jsonl (3 dòng): không có lần niêm phong nào ứng với khai báo, các phiếu và kết quả trong thư mục này.',
    ]);
  });

  test('with the right figures written in another way', async () => {
    const { result } = smallContent();
    await reseal(new Map([['result.json', encode(JSON.stringify(JSON.parse(formatResult(result))))]]));
    expect(await codes()).toEqual(['result-text', 'journal-unsealed']);
  });

  test('with other ballots and their right result: the seal in the journal does not fit', async () => {
    const other = sealedContent(smallContent('batch,serial,defects,1,2\n1,1,,,x\n1,2,,,x\n2,1,,,x\n2,2,marked,,\n'));
    await reseal(new Map([...other].filter(([name]) => name !== 'journal.jsonl')));
    expect(await codes()).toEqual(['journal-unsealed']);
  });

  test('with another title of the election: the seal in the journal does not fit', async () => {
    const election = { ...smallContent().election, title: 'Bầu phó bí thư' };
    await reseal(new Map([['election.json', encode(formatElectionFile(election))]]));
    expect(await codes()).toEqual(['journal-unsealed']);
  });

  test('with other minutes: they were not drawn from this seal', async () => {
    await reseal(new Map([['minutes.pdf', encode('%PDF-1.7 other minutes')]]));
    expect(await codes()).toEqual(['minutes-unsealed']);
  });

  test.each(['round-reopened', 'round-sealed'])(
    'with the ballots and the result of a seal that was not the last: %s later in the journal',
    async (action) => {
      const later = [...smallContent().journal, { action: 'note', round: 2 }, { action, round: 1 }];
      await reseal(new Map([['journal.jsonl', encode(formatJournal(chained(later)))]]));
      expect((await verifyFolder(folder)).differences).toEqual([{ code: 'journal-reopened', line: 5 }]);
    },
  );

  test('but another round sealed or reopened later does not matter', async () => {
    const later = [
      ...smallContent().journal,
      { action: 'round-sealed', round: 2 },
      { action: 'round-reopened', round: 2 },
    ];
    await reseal(new Map([['journal.jsonl', encode(formatJournal(chained(later)))]]));
    expect(await codes()).toEqual([]);
  });

  test('with a changed journal: the chain is broken', async () => {
    const { journal } = smallContent();
    const forged = journal.map((line) => (line.seq === 1 ? { ...line, action: 'nothing' } : line));
    await reseal(new Map([['journal.jsonl', encode(formatJournal(forged))]]));
    expect((await verifyFolder(folder)).differences).toEqual([{ code: 'journal-broken', line: 1 }]);
  });

  test('with an empty journal', async () => {
    await reseal(new Map([['journal.jsonl', new Uint8Array(0)]]));
    expect(await codes()).toEqual(['journal-unsealed']);
  });

  test('with a manifest that lists a path, a stranger, a file twice or not at all', async () => {
    const list = [...smallFiles()].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) }));
    const [first, ...others] = list as [(typeof list)[0], ...typeof list];
    const write = (files: typeof list) =>
      writeFile(join(folder, 'manifest.json'), formatManifest(manifestOf(writer, files, sha256)));
    await write([{ ...first, name: '../ket-qua/election.json' }, ...others]);
    expect(await codes()).toEqual(['exchange-wrong']);
    await write([...list, { ...first, name: 'other.txt' }]);
    expect(await codes()).toEqual(['file-extra']);
    await write([first, ...list]);
    expect(await codes()).toEqual(['manifest-wrong']);
    await write(others);
    expect(await codes()).toEqual(['file-unlisted']);
  });

  test('with ballots that cannot be read: says the line, and does not fail', async () => {
    await reseal(new Map([['ballots.csv', encode('batch,serial,defects,1,2\n1,1,,y,\n')]]));
    expect((await verifyFolder(folder)).differences[0]).toMatchObject({ code: 'exchange-wrong', line: 2, column: 4 });
  });
});

test('every difference has a sentence in both languages with the same facts', () => {
  const facts = (text: string) => new Set([...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name));
  for (const [code, vi] of Object.entries(differencesVi))
    expect(facts(vi), code).toEqual(facts(differencesEn[code as keyof typeof differencesEn]));
});
