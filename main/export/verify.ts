/**
 * Checks a sealed export folder on its own: every hash of the manifest, the whole tally from the ballots, and the chain of
 * the journal; and that the congress file signed it. It believes nothing in the folder but the ballots and the declaration, and those only when their hashes hold.
 */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { Refusal } from '../../src/refusal.ts';
import { startTally } from '../../src/election/tally.ts';
import type { Result } from '../../src/election/result.ts';
import { createBallotReader } from '../../src/exchange/ballots-file.ts';
import { parseElectionFile } from '../../src/exchange/election-file.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import { parseJournal, verifyChain } from '../../src/exchange/journal-file.ts';
import type { JournalLine } from '../../src/exchange/journal-file.ts';
import { formatManifest, manifestDigest, parseManifest, sealedFiles } from '../../src/exchange/manifest.ts';
import type { Manifest } from '../../src/exchange/manifest.ts';
import { formatResult, parseResult } from '../../src/exchange/result-file.ts';
import type { Difference } from '../../src/words/differences.ts';
import { compareResults } from './compare-results.ts';
import { compareWithEarlier } from './earlier-rounds.ts';
import { sha256 } from '../sha256.ts';
import { utf8Text } from './text-file.ts';
import { verifyPage } from './verify-page.ts';
import { checkSignature } from './verify-signature.ts';

export interface Verification {
  /** Empty when all is in order. */
  readonly differences: readonly Difference[];
  /** The recount, or null where the election or the ballots cannot be read. */
  readonly result: Result | null;
  readonly election: ElectionFile | null;
  /** SHA-256 of `result.json` as it stands in the folder; later rounds name it. Null where the file is missing. */
  readonly resultHash: string | null;
  readonly program: Manifest['program'] | null;
  readonly journalLines: number;
  /** The key that signed the folder, in hexadecimal; null where nobody did, or where the signature cannot be read. */
  readonly publicKey: string | null;
  /** The page in the folder is another than this program's, and of another version: it could not be compared. */
  readonly pageNotCompared: boolean;
}

/** Verifies the folder; refuses (`folder-missing`, `not-sealed-folder`) where there is no sealed folder at all. */
export async function verifyFolder(folder: string): Promise<Verification> {
  const strange: Difference[] = [];
  const contents = await readFolder(folder, strange);
  const verification = verifyContents(contents);
  return { ...verification, differences: [...strange, ...verification.differences] };
}

/** What this program would write itself. */
export interface OwnPage {
  readonly version: string;
  readonly page: Uint8Array;
}

/** Verifies the files of a sealed folder, by name. */
export function verifyContents(contents: ReadonlyMap<string, Uint8Array>, own: OwnPage = ownPage()): Verification {
  const differences: Difference[] = [];
  const manifest = checkManifest(contents, differences);
  const count = recount(contents, differences);
  const journal = checkJournal(contents, differences);
  if (manifest !== null) differences.push(...checkSignature(manifest, journal));
  const page = contents.get('verify.html');
  const foreign = page !== undefined && Buffer.compare(page, own.page) !== 0;
  const comparable = manifest?.program.version === own.version;
  if (foreign && comparable) differences.push({ code: 'page-foreign', file: 'verify.html', version: own.version });
  if (count.election !== null) differences.push(...compareWithEarlier(count.election));
  const result = contents.get('result.json');
  return {
    differences,
    ...count,
    resultHash: result === undefined ? null : sha256(result),
    program: manifest?.program ?? null,
    journalLines: journal.length,
    publicKey: manifest?.signature?.publicKey ?? null,
    pageNotCompared: foreign && !comparable,
  };
}

function ownPage(): OwnPage {
  return { version: packageFile.version, page: verifyPage() };
}

type Contents = ReadonlyMap<string, Uint8Array>;

async function readFolder(folder: string, differences: Difference[]): Promise<Contents> {
  const found = await stat(folder).catch(() => null);
  if (found === null) throw new Refusal('folder-missing', { path: folder });
  if (!found.isDirectory()) throw new Refusal('not-sealed-folder', { path: folder });
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    const detail = cause instanceof Error ? cause.message : '';
    throw new Refusal('file-unreadable', { path: folder, detail }, { cause });
  });
  const known: readonly string[] = [...sealedFiles, 'manifest.json'];
  if (!entries.some(({ name }) => known.includes(name))) throw new Refusal('not-sealed-folder', { path: folder });
  const contents = new Map<string, Uint8Array>();
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    // A link could lead out of the folder, so only plain files are read.
    if (!known.includes(entry.name) || !entry.isFile()) differences.push({ code: 'file-extra', file: entry.name });
    else
      try {
        contents.set(entry.name, await readFile(join(folder, entry.name)));
      } catch (error) {
        const detail = error instanceof Error ? error.message : '';
        differences.push({ code: 'file-unreadable', file: entry.name, detail });
      }
  }
  return contents;
}

function checkManifest(contents: Contents, differences: Difference[]): Manifest | null {
  for (const file of sealedFiles) if (!contents.has(file)) differences.push({ code: 'file-missing', file });
  const bytes = contents.get('manifest.json');
  if (bytes === undefined) {
    differences.push({ code: 'manifest-missing', file: 'manifest.json' });
    return null;
  }
  const manifest = attempt(differences, () => parseManifest(utf8Text(bytes, 'manifest.json'), 'manifest.json'));
  if (manifest === null) return null;
  if (manifestDigest(manifest, sha256) !== manifest.digest)
    differences.push({ code: 'manifest-wrong', detail: 'mã digest không khớp với nội dung' });
  else if (sha256(formatManifest(manifest)) !== sha256(bytes))
    differences.push({ code: 'manifest-wrong', detail: 'cách ghi khác với chương trình ghi' });
  const listed = new Map(manifest.files.map((file) => [file.name, file]));
  if (listed.size !== manifest.files.length)
    differences.push({ code: 'manifest-wrong', detail: 'có tệp được ghi hai lần' });
  for (const name of listed.keys())
    if (!(sealedFiles as readonly string[]).includes(name)) differences.push({ code: 'file-extra', file: name });
  for (const file of sealedFiles) {
    const stated = listed.get(file);
    const content = contents.get(file);
    if (stated === undefined) differences.push({ code: 'file-unlisted', file });
    else if (content !== undefined && content.length !== stated.size)
      differences.push({ code: 'file-size', file, stated: stated.size, found: content.length });
    else if (content !== undefined && sha256(content) !== stated.sha256) differences.push({ code: 'file-hash', file });
  }
  return manifest;
}

function recount(contents: Contents, differences: Difference[]): Pick<Verification, 'result' | 'election'> {
  const [declaration, ballots, stated] = ['election.json', 'ballots.csv', 'result.json'].map((name) =>
    contents.get(name),
  );
  const election =
    declaration === undefined
      ? null
      : attempt(differences, () => parseElectionFile(utf8Text(declaration, 'election.json'), 'election.json'));
  if (election === null || ballots === undefined) return { result: null, election };
  const result = attempt(differences, () => {
    const running = startTally(election);
    const reader = createBallotReader(election, 'ballots.csv', (ballot) => running.add(ballot));
    reader.push(ballots);
    reader.end();
    return running.finish();
  });
  if (result !== null && stated !== undefined) {
    const told = attempt(differences, () => parseResult(utf8Text(stated, 'result.json'), 'result.json'));
    const figures = told === null ? [] : compareResults(told, result);
    differences.push(...figures);
    if (told !== null && figures.length === 0 && sha256(formatResult(result)) !== sha256(stated))
      differences.push({ code: 'result-text', file: 'result.json' });
  }
  return { result, election };
}

/** The lines of the journal. Only the first break is told: every later line hangs on it. */
function checkJournal(contents: Contents, differences: Difference[]): readonly JournalLine[] {
  const bytes = contents.get('journal.jsonl');
  if (bytes === undefined) return [];
  const lines = attempt(differences, () => parseJournal(utf8Text(bytes, 'journal.jsonl'), 'journal.jsonl'));
  if (lines === null) return [];
  const [broken] = verifyChain(lines, sha256);
  if (broken !== undefined) differences.push({ code: 'journal-broken', line: broken.line });
  differences.push(...checkSeal(lines, contents));
  return lines;
}

/**
 * The last seal of the round must be of exactly this declaration, these ballots and this result, and these minutes must
 * have been drawn from it: a folder put together from two seals is in order file by file, and yet nobody sealed it.
 */
function checkSeal(lines: readonly JournalLine[], contents: Contents): Difference[] {
  const sealed = { electionHash: 'election.json', ballotsHash: 'ballots.csv', resultHash: 'result.json' };
  const files = [...Object.values(sealed), 'minutes.pdf'];
  if (files.some((file) => !contents.has(file))) return [];
  const names = (line: JournalLine, fact: string, file: string) => line.open?.[fact] === sha256(contents.get(file)!);
  const seal = lines.findLast(
    (line) =>
      ['round-sealed', 'round-counted'].includes(line.action) &&
      Object.entries(sealed).every(([fact, file]) => names(line, fact, file)),
  );
  if (seal === undefined) return [{ code: 'journal-unsealed', lines: lines.length }];
  const after = lines.filter(({ seq, round }) => seq > seal.seq && round === seal.round);
  const undone = after.find(({ action }) => action === 'round-reopened' || action === 'round-sealed');
  if (undone !== undefined) return [{ code: 'journal-reopened', line: undone.seq }];
  const drawn = after.some((line) => line.action === 'minutes-drawn' && names(line, 'minutesHash', 'minutes.pdf'));
  return drawn ? [] : [{ code: 'minutes-unsealed', file: 'minutes.pdf' }];
}

/** A wrong file is a difference here, not a failure of the command. */
function attempt<T>(differences: Difference[], read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    differences.push(differenceOf(error));
    return null;
  }
}

function differenceOf(refusal: Refusal): Difference {
  if (refusal.code === 'exchange-wrong')
    return { code: 'exchange-wrong', ...(refusal as Refusal<'exchange-wrong'>).params };
  if (refusal.code === 'input-wrong')
    return { code: 'ballots-impossible', ...(refusal as Refusal<'input-wrong'>).params };
  throw refusal;
}
