/** Facts for the papers around a count, of any size. */
import type { RoundDefinition } from '../../src/election/model.ts';
import type { EntryJournalFacts, JournalEntryLine } from '../../src/papers/entry-journal/entry-journal-facts.ts';
import type { RoundPaperFacts } from '../../src/papers/round-paper.ts';
import type { TestFindings } from '../../src/papers/readiness-report.ts';
import { sampleFacts, sampleProof } from './sample-facts.ts';

export const sampleHash = 'd15ea5e0c0ffee00d15ea5e0c0ffee00d15ea5e0c0ffee00d15ea5e0c0ffee00';

export function roundFacts(definition: RoundDefinition, change: Partial<RoundPaperFacts> = {}): RoundPaperFacts {
  const { roundNumber, congress, committee, program } = sampleFacts(definition);
  const drawnAt = '2026-01-05T18:12';
  return { definition, roundNumber, congress, committee, readings: 2, proof: sampleProof, drawnAt, program, ...change };
}

const readers = ['Đào Thị Kim Cúc', 'Bế Văn Lợi', 'Nguyễn Hoàng Phương Thảo'];
const chair = 'Lưu Quang Thịnh';

/** Seven seconds a line from eight o'clock on. */
function momentOf(line: number): string {
  return new Date(Date.UTC(2026, 0, 5, 8) + line * 7000).toISOString().slice(0, 19);
}

/** A journal of `batches` piles of 50 read twice; everybody keys a whole pile at a stretch. */
export function journalFacts(definition: RoundDefinition, batches: number): EntryJournalFacts {
  const lines: JournalEntryLine[] = [];
  const add = (action: string, actor: string, batch: number | null = null, serial: number | null = null) => {
    const seq = lines.length + 1;
    lines.push({
      seq,
      at: momentOf(seq),
      actor,
      witness: action === 'round-sealed' ? readers[1]! : null,
      action,
      batch,
      serial,
    });
  };
  for (const action of ['congress-created', 'election-added', 'candidates-saved', 'zero-reported']) add(action, chair);
  const journalReadings = Array.from({ length: batches * 2 }, (_, at) => {
    const batch = Math.floor(at / 2) + 1;
    const reader = readers[(batch + at) % readers.length]!;
    const from = momentOf(lines.length + 1);
    add('reading-started', reader, batch);
    for (let serial = 1; serial <= 50; serial += 1) add('ballot-recorded', reader, batch, serial);
    add('reading-finished', reader, batch);
    const counts = { ballots: 50, corrections: 0, withdrawals: 0 };
    return {
      batch,
      ordinal: (at % 2) + 1,
      reader,
      from,
      to: momentOf(lines.length),
      ...counts,
      finished: true,
      discarded: null,
    };
  });
  add('round-sealed', chair);
  const at = momentOf(lines.length);
  return {
    ...roundFacts(definition, { proof: { ...sampleProof, journal: { ...sampleProof.journal, lines: lines.length } } }),
    journalReadings,
    settlings: [{ batch: 1, serial: 17, kind: 'paper', by: readers[2]!, at, reason: '' }],
    rulings: [
      {
        batch: 1,
        serial: 3,
        by: chair,
        at,
        reason: 'Gạch chưa hết tên',
        article: 'Quy chế bầu cử trong Đảng, Điều 8',
        votesFor: 3,
        votesAgainst: 0,
        revoked: false,
      },
    ],
    seals: [{ kind: 'sealed', at, by: chair, with: readers[1]!, reason: '' }],
    lines,
  };
}

export function testFindings(definition: RoundDefinition, change: Partial<TestFindings> = {}): TestFindings {
  return {
    at: '2026-01-05T07:12',
    actor: chair,
    ballots: 24,
    rows: definition.candidates.map(({ number, name }) => ({ number, name, expected: 12, counted: 12 })),
    valid: { expected: 20, counted: 20 },
    invalid: { expected: 4, counted: 4 },
    wrongBallots: [],
    checks: [
      { check: 'clock', passed: true, detail: '2026-01-05 07:12' },
      { check: 'backup', passed: true, detail: '' },
    ],
    passed: true,
    ...change,
  };
}
