import { describe, expect, test } from 'vitest';
import type { JournalEntryLine } from '../../src/papers/entry-journal/entry-journal-facts.ts';
import { journalRows } from '../../src/papers/entry-journal/entry-journal-lines.ts';
import { entryJournal } from '../../src/papers/entry-journal/entry-journal.ts';
import { journalSentence, rangeOfLines } from '../../src/papers/entry-journal/journal-words.ts';
import { textOf } from './paper-text.ts';
import { journalFacts } from './round-paper-facts.ts';
import { sampleDefinition } from './sample-facts.ts';

type Step = readonly [action: string, actor: string, batch?: number, serial?: number];

function told(...steps: readonly Step[]): readonly string[] {
  const lines = steps.map(([action, actor, batch = null, serial = null], index): JournalEntryLine => {
    return { seq: index + 1, at: '2026-01-05T08:00:00', actor, witness: null, action, batch, serial };
  });
  return journalRows(lines).map((row) => `${rangeOfLines(row)} ${row.from.actor}: ${journalSentence(row)}`);
}

const keys = (actor: string, batch: number, ...serials: readonly number[]) =>
  serials.map((serial): Step => ['ballot-recorded', actor, batch, serial]);

describe('lines of the journal', () => {
  test('ballots keyed one after another are one row with their range', () => {
    expect(told(['reading-started', 'An', 3], ...keys('An', 3, 1, 2, 3, 4), ['reading-finished', 'An', 3])).toEqual([
      '1 An: Bắt đầu nhập: tập 3',
      '2–5 An: Nhập phiếu: tập 3, số 1–4',
      '6 An: Nhập xong: tập 3',
    ]);
  });

  test('another person, another pile or a gap begins a new row', () => {
    expect(told(...keys('An', 3, 1, 2), ...keys('Bình', 3, 1, 2), ...keys('An', 4, 1), ...keys('An', 3, 3, 5))).toEqual(
      [
        '1–2 An: Nhập phiếu: tập 3, số 1–2',
        '3–4 Bình: Nhập phiếu: tập 3, số 1–2',
        '5 An: Nhập phiếu: tập 4, số 1',
        '6 An: Nhập phiếu: tập 3, số 3',
        '7 An: Nhập phiếu: tập 3, số 5',
      ],
    );
  });

  test('a correction and a withdrawal have rows of their own; a ballot keyed after a withdrawal is new', () => {
    const steps = [
      ...keys('An', 3, 1, 2, 3),
      ...keys('An', 3, 2),
      ['ballot-withdrawn', 'An', 3, 3],
      ...keys('An', 3, 3, 4),
    ];
    expect(told(...(steps as Step[]))).toEqual([
      '1–3 An: Nhập phiếu: tập 3, số 1–3',
      '4 An: Sửa phiếu đã nhập: tập 3, số 2',
      '5 An: Rút lại phiếu: tập 3, số 3',
      '6–7 An: Nhập phiếu: tập 3, số 3–4',
    ]);
  });

  test('a reading begun anew after one was discarded corrects nothing', () => {
    const steps: Step[] = [...keys('An', 3, 1), ['reading-discarded', 'Trưởng ban', 3], ['reading-started', 'An', 3]];
    expect(told(...steps, ...keys('An', 3, 1)).at(-1)).toBe('4 An: Nhập phiếu: tập 3, số 1');
  });

  test('every line is in exactly one row', () => {
    const { lines } = journalFacts(sampleDefinition(3), 40);
    const rows = journalRows(lines);
    expect(rows.reduce((sum, row) => sum + row.lines, 0)).toBe(lines.length);
    expect(lines.length).toBeGreaterThan(4000);
    expect(rows.length).toBeLessThan(300);
  });

  test('the second person of a command is named', () => {
    expect(textOf(entryJournal(journalFacts(sampleDefinition(3), 1)))).toContain(
      'Niêm phong kết quả; người thứ hai: Bế Văn Lợi',
    );
  });
});

describe('the entry journal', () => {
  const facts = journalFacts(sampleDefinition(3), 2);
  const text = textOf(entryJournal(facts));

  test('sums up the readings that count and tells each with its person and times', () => {
    expect(text).toContain('Có 4 (bốn) lượt nhập được tính, gồm 200 lần nhập phiếu');
    expect(text).toContain('1 | 1 | Bế Văn Lợi | 08:00 – 08:06 | 50 | 0 | 0 | ');
  });

  test('gives the day with every time where the count went over several days', () => {
    const later = entryJournal({ ...facts, drawnAt: '2026-01-06T09:00' });
    expect(textOf(later)).toContain('05/01 08:00 – 08:06');
  });

  test('says that a reading was discarded, by whom and why, and does not count it', () => {
    const discarded = { by: 'Lưu Quang Thịnh', reason: 'Cầm nhầm tập' };
    const [first, ...others] = facts.journalReadings;
    const journalReadings = [{ ...first!, ordinal: null, discarded }, ...others];
    const said = textOf(entryJournal({ ...facts, journalReadings }));
    expect(said).toContain('Có 3 (ba) lượt nhập được tính, gồm 150 lần nhập phiếu');
    expect(said).toContain('Số lượt nhập đã bỏ: 1.');
    expect(said).toContain('Đã bỏ (Lưu Quang Thịnh): Cầm nhầm tập');
  });

  test('says where lines of other rounds are missing', () => {
    expect(text).not.toContain('những lần bầu khác');
    const proof = { ...facts.proof, journal: { ...facts.proof.journal, lines: facts.lines.length + 7 } };
    expect(textOf(entryJournal({ ...facts, proof }))).toContain('các dòng khác thuộc những lần bầu khác');
  });
});
