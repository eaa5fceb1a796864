import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  closedDigest,
  firstPrevious,
  formatJournal,
  journalLine,
  parseJournal,
  verifyChain,
} from '../../src/exchange/journal-file.ts';
import type { JournalEntry, JournalLine } from '../../src/exchange/journal-file.ts';
import { refusalOf } from './refusal-of.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function chain(entries: readonly Omit<JournalEntry, 'seq'>[]): JournalLine[] {
  const lines: JournalLine[] = [];
  for (const [index, entry] of entries.entries())
    lines.push(journalLine({ seq: index + 1, ...entry }, lines.at(-1)?.hash ?? firstPrevious, sha256));
  return lines;
}

const lines = chain([
  { action: 'congress-created', open: { title: 'Đại hội', at: '2026-01-05T08:00:00Z' } },
  { action: 'ballot-recorded', round: 1, closed: closedDigest({ batch: 1, marks: 'x,,' }, 'aa', sha256) },
  { action: 'round-sealed', round: 1, open: { resultHash: 'ff' } },
]);

describe('the exported journal', () => {
  test('comes back from its text with an unbroken chain', () => {
    const read = parseJournal(formatJournal(lines), 'journal.jsonl');
    expect(read).toEqual(lines);
    expect(verifyChain(read, sha256)).toEqual([]);
  });

  test('holds its chain whatever order the keys of a line are written in', () => {
    const turned = lines.map((line) => JSON.stringify(Object.fromEntries(Object.entries(line).toReversed())));
    expect(verifyChain(parseJournal(turned.join('\n'), 'j'), sha256)).toEqual([]);
  });

  test('a changed action, detail, digest or round breaks the chain at its line', () => {
    const changes: readonly Partial<JournalLine>[] = [
      { action: 'ballot-withdrawn' },
      { open: { told: true } },
      { closed: 'b'.repeat(64) },
      { round: 2 },
      { seq: 5 },
    ];
    for (const change of changes) {
      const forged = lines.map((line, index) => (index === 1 ? { ...line, ...change } : line));
      expect(verifyChain(forged, sha256)[0]?.line, JSON.stringify(change)).toBe(2);
    }
  });

  test('a line removed, added or moved breaks the chain', () => {
    const [a, b, c] = lines as [JournalLine, JournalLine, JournalLine];
    for (const forged of [
      [b, c],
      [a, c],
      [a, b, b, c],
      [a, c, b],
    ])
      expect(verifyChain(forged, sha256)).not.toEqual([]);
  });

  test('a line forged together with its own hash breaks the chain at the next line', () => {
    const [a, b, c] = lines as [JournalLine, JournalLine, JournalLine];
    const forged = journalLine({ ...b, action: 'ballot-withdrawn' }, b.previous, sha256);
    expect(verifyChain([a, forged, c], sha256)).toEqual([{ line: 3, what: 'previous' }]);
  });

  test('the digest of closed details depends on the salt and not on the order of keys', () => {
    expect(closedDigest({ a: 1, b: [2] }, 'salt', sha256)).toBe(closedDigest({ b: [2], a: 1 }, 'salt', sha256));
    expect(closedDigest({ a: 1 }, 'salt', sha256)).not.toBe(closedDigest({ a: 1 }, 'other', sha256));
    expect(closedDigest({ a: 1 }, 'salt', sha256)).not.toBe(closedDigest({ a: 2 }, 'salt', sha256));
  });

  test('wrong text is refused with its line and column', () => {
    const text = formatJournal(lines);
    expect(refusalOf(() => parseJournal(text.replace('"seq":2', '"seq":"2"'), 'j')).params).toMatchObject({
      file: 'j',
      line: 2,
      column: 8,
    });
    expect(refusalOf(() => parseJournal(text.replace('}\n{"seq":3', '}\n\n{"seq":3'), 'j')).params['line']).toBe(3);
    expect(refusalOf(() => parseJournal(text.slice(0, -10), 'j')).params['line']).toBe(3);
    expect(refusalOf(() => parseJournal(text.replace('"action"', '"at":1,"action"'), 'j')).params['line']).toBe(1);
  });
});
