import { describe, expect, test } from 'vitest';
import type { RoundDefinition } from '../../src/election/model.ts';
import { resultWorkbook } from '../../src/papers/numbers/result-workbook.ts';
import type { WorkbookFacts } from '../../src/papers/numbers/result-workbook.ts';
import type { Sheet } from '../../src/papers/numbers/workbook.ts';
import { countedFacts, sampleDefinition } from './sample-facts.ts';
import { valueOf } from './sheet-formulas.ts';

function factsOf(people: number, change: Partial<RoundDefinition> = {}): WorkbookFacts {
  return countedFacts({ ...sampleDefinition(people, 'strike', Math.ceil(people * 0.9)), ...change });
}

function chartSheetOf(facts: WorkbookFacts): Sheet {
  return resultWorkbook(facts).sheets.find(({ name }) => name === 'Biểu đồ')!;
}

function valuesOf(facts: WorkbookFacts): readonly (readonly (number | string | null)[])[] {
  const one = chartSheetOf(facts);
  return one.rows.map((row) => row.map((cell) => valueOf(resultWorkbook(facts), one, cell)));
}

describe('the chart of a result', () => {
  test('shows everyone once, by votes, in the column of their standing, beside the line to reach', () => {
    const facts = factsOf(16);
    const { candidates, needed } = facts.result;
    expect(chartSheetOf(facts).heading.map(({ text }) => text)).toEqual([
      'Số',
      'Họ và tên',
      'Trúng cử',
      'Không trúng cử',
      'Cần đạt 175 phiếu',
    ]);
    const expected = candidates
      .toSorted((a, b) => b.for - a.for)
      .map((one) => [one.number, one.name, one.elected ? one.for : null, one.elected ? null : one.for, needed]);
    expect(expected.some((row) => row[2] === null)).toBe(true);
    expect(valuesOf(facts)).toEqual(expected);
  });

  test('points to the cells of the result, so that a corrected number moves its bar', () => {
    const facts = factsOf(4);
    const formulas = chartSheetOf(facts)
      .rows.flat()
      .flatMap((cell) => (cell !== null && 'formula' in cell ? [cell.formula] : []));
    expect(formulas.slice(0, 2)).toEqual(["'Kết quả'!$C$2", "'Số phiếu'!$B$8"]);
  });

  test('tells people level across the last place apart from the elected and from the others', () => {
    const facts = factsOf(5);
    const tied = { seats: 1, candidates: [2, 3] };
    const candidates = facts.result.candidates.map((one) => ({ ...one, elected: one.number === 1 }));
    const one = chartSheetOf({ ...facts, result: { ...facts.result, candidates, elected: [1], tied } });
    expect(one.heading.slice(2, 5).map(({ text }) => text)).toEqual(['Trúng cử', 'Bằng phiếu', 'Không trúng cử']);
    expect(one.charts?.[0]?.bars.map(({ look }) => look)).toEqual(['full', 'hatched', 'outlined']);
    expect(one.rows.filter((row) => row[3] !== null)).toHaveLength(2);
  });

  test.each([
    [1, [1]],
    [30, [30]],
    [63, [21, 21, 21]],
    [120, [30, 30, 30, 30]],
  ])('%i people share charts of at most 30, one after the other, on one scale', (people, counts) => {
    const charts = chartSheetOf(factsOf(people)).charts!;
    expect(charts.map(({ rows }) => rows.count)).toEqual(counts);
    let next = 0;
    for (const { rows } of charts) {
      expect(rows.first).toBe(next);
      next += rows.count;
    }
    expect(next).toBe(people);
    expect(new Set(charts.map(({ top }) => top)).size).toBe(1);
  });

  test('a straw poll has one kind of bar and nobody elected; without a line to reach none is drawn', () => {
    const one = chartSheetOf(factsOf(5, { poll: true, rules: { threshold: 'none', base: 'none' } }));
    expect(one.heading.map(({ text }) => text)).toEqual(['Số', 'Họ và tên', 'Số phiếu']);
    expect(one.charts?.[0]).not.toHaveProperty('line');
    expect(one.charts?.[0]?.says).not.toContain('rúng cử');
  });

  test('is left out where there is nobody on the list', () => {
    const facts = factsOf(3);
    const names = resultWorkbook({ ...facts, result: { ...facts.result, candidates: [] } }).sheets.map(
      ({ name }) => name,
    );
    expect(names).not.toContain('Biểu đồ');
  });
});
