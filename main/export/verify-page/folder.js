/** Kiểm tra cả thư mục: manifest, hashes, journal, seal, signature, and the recount against `result.json`. */
import { readBallots, readElection } from './election.js';
import { isSignedBy } from './ed25519.js';
import { recount } from './recount.js';
import { bytesOfHex, sha256Hex, utf8 } from './sha.js';

const sealedNames = ['election.json', 'ballots.csv', 'result.json', 'minutes.pdf', 'journal.jsonl', 'verify.html'];

/** One text for one value: keys in code-unit order, no blanks, absent members left out. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join(',')}}`;
}

/** Mã khoá of a key in hexadecimal: "1f0c 99ab 4e21 77d0 b3c5". */
export function keyText(publicKey) {
  return sha256Hex(bytesOfHex(publicKey)).slice(0, 20).match(/.{4}/g).join(' ');
}

function isHex(text, digits) {
  return typeof text === 'string' && text.length === digits && /^[0-9a-f]*$/.test(text);
}

function textOf(bytes) {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** The manifest as the program writes it, to the letter. */
function manifestText({ format, program, files, digest, signature }) {
  const ordered = {
    format,
    program: { name: program.name, version: program.version },
    files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
    digest,
  };
  if (signature !== undefined)
    ordered.signature = {
      algorithm: signature.algorithm,
      publicKey: signature.publicKey,
      value: signature.value,
    };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function checkManifest(files, tell) {
  const bytes = files.get('manifest.json');
  for (const name of sealedNames) if (!files.has(name)) tell('file-missing', { file: name });
  for (const name of files.keys())
    if (!sealedNames.includes(name) && name !== 'manifest.json') tell('file-extra', { file: name });
  if (bytes === undefined) return tell('file-missing', { file: 'manifest.json' });
  const text = textOf(bytes);
  const manifest = JSON.parse(text);
  const { format, program, files: listed, digest } = manifest;
  if (format !== 'kiemphieu-manifest/1' || manifestText(manifest) !== text) tell('manifest-changed', {});
  else if (sha256Hex(utf8(canonical({ format, program, files: listed }))) !== digest) tell('manifest-changed', {});
  for (const { name } of listed)
    if (!sealedNames.includes(name) || listed.filter((other) => other.name === name).length > 1)
      tell('file-extra', { file: name });
  for (const name of sealedNames) {
    const stated = listed.find((one) => one.name === name);
    const content = files.get(name);
    if (stated === undefined) tell('file-unlisted', { file: name });
    else if (content !== undefined && (content.length !== stated.size || sha256Hex(content) !== stated.sha256))
      tell('file-changed', { file: name });
  }
  return manifest;
}

/** The lines of the journal; the first break of the chain is told. */
function checkJournal(bytes, tell) {
  const rows = textOf(bytes).split('\n');
  if (rows.pop() !== '') tell('journal-broken', { line: rows.length + 1 });
  let previous = '0'.repeat(64);
  const lines = [];
  for (const row of rows) {
    const line = JSON.parse(row);
    lines.push(line);
    const { seq, action, round, open, closed, hash } = line;
    const content = { seq, action, round, open, closed, previous };
    const chained = sha256Hex(utf8(canonical(content)));
    // Written as it is chained: nothing is in the line that its hash does not cover.
    if (seq !== lines.length || chained !== hash || JSON.stringify({ ...content, hash }) !== row) {
      tell('journal-broken', { line: lines.length });
      break;
    }
    previous = hash;
  }
  return lines;
}

/** The last seal of exactly these files, not opened again, and the minutes drawn from it. */
function checkSeal(lines, files, tell) {
  const names = ({ open }, fact, file) => open !== undefined && open[fact] === sha256Hex(files.get(file));
  const isSealOf = (line) =>
    ['round-sealed', 'round-counted'].includes(line.action) &&
    names(line, 'electionHash', 'election.json') &&
    names(line, 'ballotsHash', 'ballots.csv') &&
    names(line, 'resultHash', 'result.json');
  const seal = lines.filter(isSealOf).pop();
  if (seal === undefined) return tell('unsealed', {});
  const later = lines.filter(({ seq, round }) => seq > seal.seq && round === seal.round);
  const undone = later.find(({ action }) => action === 'round-reopened' || action === 'round-sealed');
  if (undone !== undefined) tell('reopened', { line: undone.seq });
  else if (!later.some((line) => line.action === 'minutes-drawn' && names(line, 'minutesHash', 'minutes.pdf')))
    tell('minutes-foreign', {});
}

/** The key that signed, in hexadecimal; null for a count from the terminal, behind which no congress file stands. */
async function checkSignature(manifest, lines, subtle, tell) {
  const { format, program, files, digest, signature } = manifest;
  const [first = {}] = lines;
  if (signature === undefined) {
    if (first.action !== 'election-read') tell('signature-missing', {});
    return null;
  }
  const { algorithm, publicKey, value } = signature;
  const message = utf8(canonical({ format, program, files, digest }));
  const readable = algorithm === 'Ed25519' && isHex(publicKey, 64) && isHex(value, 128);
  if (!readable || !(await isSignedBy(publicKey, message, value, subtle))) {
    tell('signature-wrong', {});
    return null;
  }
  const named = (first.open || {}).publicKey;
  if (named !== publicKey)
    tell('signature-key', { found: keyText(publicKey), stated: isHex(named, 64) ? keyText(named) : '–' });
  return publicKey;
}

/** Every figure of `result.json` that the ballots do not give. */
function compareFigures(stated, counted, tell, path = '') {
  const whole = (value) => value !== null && typeof value === 'object';
  if (whole(stated) && whole(counted) && Array.isArray(stated) === Array.isArray(counted)) {
    for (const key of new Set([...Object.keys(counted), ...Object.keys(stated)])) {
      const step = Array.isArray(counted) ? `[${Number(key) + 1}]` : path === '' ? key : `.${key}`;
      compareFigures(stated[key], counted[key], tell, path + step);
    }
  } else if (stated !== counted) {
    const told = (value) => (value === undefined ? '–' : canonical(value));
    tell('figure', { path, stated: told(stated), counted: told(counted) });
  }
}

function checkResult(files, ruleSets, tell) {
  const election = readElection(JSON.parse(textOf(files.get('election.json'))), ruleSets);
  const counted = recount(election, readBallots(textOf(files.get('ballots.csv')), election));
  compareFigures(JSON.parse(textOf(files.get('result.json'))), counted, tell);
  return { election, counted };
}

/**
 * Checks the files of a sealed folder, by name. `problems` is empty when all is in order; each has a code and its facts.
 * `subtle` is the browser's own cryptography, where it has any.
 */
export async function checkFolder(files, ruleSets, subtle) {
  const problems = [];
  const tell = (code, facts) => {
    problems.push({ code, facts });
    return null;
  };
  const attempt = async (file, work) => {
    try {
      return await work();
    } catch (error) {
      return tell('unreadable', { file, detail: String((error && error.message) || error) });
    }
  };
  const has = (...names) => names.every((name) => files.has(name));
  const manifest = await attempt('manifest.json', () => checkManifest(files, tell));
  const journal = has('journal.jsonl')
    ? await attempt('journal.jsonl', () => checkJournal(files.get('journal.jsonl'), tell))
    : null;
  const lines = journal || [];
  if (has(...sealedNames)) await attempt('journal.jsonl', () => checkSeal(lines, files, tell));
  const publicKey = manifest && (await attempt('manifest.json', () => checkSignature(manifest, lines, subtle, tell)));
  const count = has('election.json', 'ballots.csv', 'result.json')
    ? await attempt('ballots.csv', () => checkResult(files, ruleSets, tell))
    : null;
  return { problems, publicKey, lines: lines.length, count };
}
