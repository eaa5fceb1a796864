/**
 * The journal as it leaves the congress file (`journal.jsonl`): one JSON object a line, each carrying the hash of the line
 * before. What could point at a voter or a typist (times, names and marks of single ballots) stays in the congress file;
 * only its salted digest is exported, so that anyone can recompute the chain without learning it.
 */
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { canonicalJson } from './canonical-json.ts';
import { readJson } from './json-text.ts';

/** SHA-256 of the UTF-8 text in 64 lower-case hexadecimal digits; given by the caller, `src` touches no crypto library. */
export type Sha256 = (text: string) => string;

/** What happened, before it is chained. */
export interface JournalEntry {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  readonly action: string;
  /** The round it concerns, by the congress file's own number of the round. */
  readonly round?: number | undefined;
  /** What may be told: declarations, seals, reopenings with time and actor. */
  readonly open?: Readonly<Record<string, unknown>> | undefined;
  /** Digest of what stays in the congress file, from `closedDigest`. */
  readonly closed?: string | undefined;
}

export interface JournalLine extends JournalEntry {
  /** Hash of the line before; `firstPrevious` on the first line. */
  readonly previous: string;
  readonly hash: string;
}

export const firstPrevious = '0'.repeat(64);

/** Digest of the closed details. The salt (at least 128 random bits in hexadecimal) keeps them from being guessed. */
export function closedDigest(details: unknown, salt: string, sha256: Sha256): string {
  return sha256(`${salt}\n${canonicalJson(details)}`);
}

/** Chains an entry to the hash of the line before it. */
export function journalLine(entry: JournalEntry, previous: string, sha256: Sha256): JournalLine {
  const { seq, action, round, open, closed } = entry;
  const line = {
    seq,
    action,
    ...(round === undefined ? {} : { round }),
    ...(open === undefined ? {} : { open }),
    ...(closed === undefined ? {} : { closed }),
    previous,
  };
  return { ...line, hash: sha256(canonicalJson(line)) };
}

export interface ChainBreak {
  /** Line of the journal, counted from 1. */
  readonly line: number;
  readonly what: 'seq' | 'previous' | 'hash';
}

/** Recomputes the chain; an empty list means that no line was changed, removed, added or moved (except at the end). */
export function verifyChain(lines: readonly JournalLine[], sha256: Sha256): ChainBreak[] {
  const breaks: ChainBreak[] = [];
  let previous = firstPrevious;
  lines.forEach((line, index) => {
    if (line.seq !== index + 1) breaks.push({ line: index + 1, what: 'seq' });
    if (line.previous !== previous) breaks.push({ line: index + 1, what: 'previous' });
    if (journalLine(line, line.previous, sha256).hash !== line.hash) breaks.push({ line: index + 1, what: 'hash' });
    previous = line.hash;
  });
  return breaks;
}

/** One line of JSON for each entry, LF after each. */
export function formatJournal(lines: readonly JournalLine[]): string {
  return lines.map((line) => `${JSON.stringify(journalLineInOrder(line))}\n`).join('');
}

const hash = z
  .string({ error: 'cần chuỗi SHA-256' })
  .regex(/^[0-9a-f]{64}$/u, { error: 'cần 64 chữ số thập lục phân' });
const whole = z.int({ error: 'cần số nguyên từ 1 trở lên' }).min(1, { error: 'cần số nguyên từ 1 trở lên' });
const lineSchema = z.strictObject({
  seq: whole,
  action: z.string({ error: 'cần tên việc đã làm' }).min(1, { error: 'cần tên việc đã làm' }),
  round: whole.optional(),
  open: z.record(z.string(), z.unknown(), { error: 'cần một đối tượng { … }' }).optional(),
  closed: hash.optional(),
  previous: hash,
  hash,
});

/** Reads `journal.jsonl`; the chain itself is checked by `verifyChain`. */
export function parseJournal(text: string, file: string): JournalLine[] {
  const rows = text.replace(/^\ufeff/u, '').split(/\r?\n/u);
  while (rows.length > 0 && rows.at(-1)?.trim() === '') rows.pop();
  return rows.map((row, index) => {
    if (row.trim() === '')
      throw new Refusal('exchange-wrong', { file, line: index + 1, column: 1, expected: 'dòng trống giữa nhật ký' });
    return readJson(row, lineSchema, file, index + 1);
  });
}

function journalLineInOrder({ seq, action, round, open, closed, previous, hash: lineHash }: JournalLine) {
  return { seq, action, round, open, closed, previous, hash: lineHash };
}
