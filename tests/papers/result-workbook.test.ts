import { describe, expect, test } from 'vitest';
import type { Ballot, Mark, RoundDefinition, Style } from '../../src/election/model.ts';
import { tally } from '../../src/election/tally.ts';
import { parseBallots } from '../../src/exchange/ballots-file.ts';
import { headerCells } from '../../src/exchange/ballots-header.ts';
import { resultWorkbook } from '../../src/papers/numbers/result-workbook.ts';
import type { WorkbookFacts } from '../../src/papers/numbers/result-workbook.ts';
import type { Cell, Sheet, Workbook } from '../../src/papers/numbers/workbook.ts';
import { columnName } from '../../src/papers/numbers/workbook.ts';
import { sampleDefinition, sampleFacts } from './sample-facts.ts';
import { valueOf } from './sheet-formulas.ts';

const marks: Readonly<Record<Style, readonly Mark[]>> = {
  strike: ['none', 'struck', 'none', 'partial', 'none'],
  agree: ['agree', 'disagree', 'agree', 'both', 'none', 'agree'],
  list: ['chosen', 'none', 'none', 'none'],
  cumulative: [0, 3, 1, 0, 0],
};

/** Ballots with every mark of the style, some of them invalid, in no order. */
function ballotsOf({ style, candidates }: RoundDefinition, count: number): readonly Ballot[] {
  return Array.from({ length: count }, (_, index) => ({
    batch: Math.floor(index / 10) + 1,
    serial: (index % 10) + 1,
    defects: index % 9 === 0 ? (['marked'] as const) : [],
    marks: candidates.map((_candidate, line) => marks[style][(index * 7 + line * 3) % marks[style].length]!),
    ...(style === 'cumulative' ? { votes: 20 } : {}),
  })).toReversed();
}

function factsOf(style: Style, change: Partial<RoundDefinition> = {}, candidates = 9, count = 48): WorkbookFacts {
  const definition: RoundDefinition = {
    ...sampleDefinition(candidates, style, 7),
    ballots: { issued: count + 2, collected: count },
    ...change,
  };
  const ballots = ballotsOf(definition, count);
  return { ...sampleFacts(sampleDefinition(3)), definition, ballots, result: tally(definition, ballots) };
}

function sheet(workbook: Workbook, name: string): Sheet {
  return workbook.sheets.find((one) => one.name === name)!;
}

function rowsOf(workbook: Workbook, name: string): readonly (readonly (number | string | null)[])[] {
  const one = sheet(workbook, name);
  return one.rows.map((row) => row.map((cell) => valueOf(workbook, one, cell)));
}

const formulasIn = (workbook: Workbook) =>
  workbook.sheets.flatMap((one) =>
    one.rows.flat().flatMap((cell) => (cell !== null && 'formula' in cell ? [{ one, cell }] : [])),
  );

const styles = ['strike', 'agree', 'list', 'cumulative'] as const;

describe('the workbook of a result', () => {
  test.each(styles)('every formula gives the number that is stored beside it, %s', (style) => {
    const workbook = resultWorkbook(factsOf(style));
    const formulas = formulasIn(workbook);
    expect(formulas.length).toBeGreaterThan(30);
    for (const { one, cell } of formulas)
      expect({ [cell.formula]: Number(valueOf(workbook, one, cell)) }).toEqual({ [cell.formula]: cell.result });
  });

  test.each(styles)('the votes counted from the sheet of ballots are those of the tally, %s', (style) => {
    const facts = factsOf(style);
    const counted = rowsOf(resultWorkbook(facts), 'Kết quả').slice(0, -1);
    expect(counted.map((row) => [row[0], row[1], row[2]])).toEqual(
      facts.result.candidates.map((one) => [one.number, one.name, one.for]),
    );
    if (style !== 'cumulative')
      expect(counted.map((row) => row.slice(3, 5))).toEqual(
        facts.result.candidates.map((one) => [one.against, one.uncounted]),
      );
    expect(facts.result.ballots.invalid).toBeGreaterThan(0);
  });

  test('a name struck in part counts as the rules say', () => {
    for (const partialStrike of ['kept', 'struck'] as const) {
      const facts = factsOf('strike', { rules: { partialStrike } });
      const counted = rowsOf(resultWorkbook(facts), 'Kết quả').slice(0, -1);
      expect(counted.map((row) => row[2])).toEqual(facts.result.candidates.map((one) => one.for));
    }
  });

  test('several spellings of one person are given as numbers, because no count of one column says them', () => {
    const { candidates } = sampleDefinition(4);
    const facts = factsOf('list', {
      writeIn: true,
      candidates: candidates.map((one, index) => (index === 3 ? { ...one, written: true, sameAs: 1 } : one)),
    });
    const [first] = sheet(resultWorkbook(facts), 'Kết quả').rows;
    expect(first?.[2]).toEqual({ number: facts.result.candidates[0]!.for });
  });

  test('ticks that share votes are given as numbers', () => {
    const facts = factsOf('cumulative');
    const ballots = facts.ballots.map((ballot) => ({ ...ballot, marks: ballot.marks.map(() => 'chosen' as const) }));
    const shared = { ...facts, ballots, result: tally(facts.definition, ballots) };
    expect(sheet(resultWorkbook(shared), 'Kết quả').rows[0]?.[2]).toEqual({
      number: shared.result.candidates[0]!.for,
    });
  });

  test('percentages are votes over the base, to the second digit', () => {
    const facts = factsOf('agree');
    const [row] = sheet(resultWorkbook(facts), 'Kết quả').rows;
    expect(row?.[6]).toMatchObject({
      formula: expect.stringMatching(/^ROUND\(C2\*100\/'Số phiếu'!\$B\$\d+,2\)$/u),
      result: Number(facts.result.candidates[0]!.percent),
      decimals: 2,
    });
  });

  test('valid and invalid ballots are held against those collected, and reasons against the invalid', () => {
    const facts = factsOf('strike');
    const figures = new Map(rowsOf(resultWorkbook(facts), 'Số phiếu').map(([label, value]) => [label, value]));
    const { issued, collected, valid, invalid } = facts.result.ballots;
    expect(Object.fromEntries(figures)).toMatchObject({
      'Mẫu số': facts.result.base,
      'Số phiếu cần đạt': facts.result.needed,
      'Số phiếu phát ra': issued,
      'Số phiếu thu về': collected,
      'Số phiếu hợp lệ': valid,
      'Số phiếu không hợp lệ': invalid,
      'Hợp lệ + không hợp lệ − thu về (phải bằng 0)': 0,
      'Cộng các lý do − không hợp lệ (phải bằng 0)': 0,
    });
  });

  test('a ballot too few in the sheet shows in the check', () => {
    const facts = factsOf('strike');
    const figures = new Map(
      rowsOf(resultWorkbook({ ...facts, ballots: facts.ballots.slice(1) }), 'Số phiếu').map(([label, value]) => [
        label,
        value,
      ]),
    );
    expect(figures.get('Hợp lệ + không hợp lệ − thu về (phải bằng 0)')).toBe(-1);
  });

  test('piles are counted from the sheet of ballots, and add up', () => {
    const facts = factsOf('list');
    const rows = rowsOf(resultWorkbook(facts), 'Tập phiếu');
    expect(rows.map(([batch, papers]) => [batch, papers])).toEqual([
      [1, 10],
      [2, 10],
      [3, 10],
      [4, 10],
      [5, 8],
      ['Cộng', 48],
    ]);
    expect(rows.at(-1)?.slice(2)).toEqual([facts.result.ballots.valid, facts.result.ballots.invalid]);
  });

  test.each(styles)('ballots stand in order of pile and place, with the cells of ballots.csv, %s', (style) => {
    const facts = factsOf(style);
    const one = sheet(resultWorkbook(facts), 'Từng phiếu');
    const first = style === 'cumulative' ? 5 : 4;
    const header = headerCells(facts.definition).join(',');
    const lines = one.rows.map((row) => {
      const cells = row.map((cell: Cell) =>
        cell === null ? '' : 'text' in cell ? cell.text : 'number' in cell ? cell.number : '',
      );
      const defects = cells[3] === '' ? '' : 'marked';
      return [cells[0], cells[1], defects, ...cells.slice(first), ...(style === 'cumulative' ? [cells[4]] : [])].join(
        ',',
      );
    });
    const read = parseBallots([header, ...lines, ''].join('\n'), facts.definition, 'ballots.csv');
    expect(read).toEqual(facts.ballots.toReversed());
    expect(one.frozen).toEqual({ rows: 1, columns: 3 });
  });

  test('a finding stands with its figures and the words of the committee', () => {
    const facts = factsOf('strike');
    const [finding] = facts.result.findings;
    expect(finding?.code).toBe('W.101');
    const workbook = resultWorkbook({ ...facts, notes: [{ finding: finding!, note: '=HYPERLINK("x")' }] });
    expect(rowsOf(workbook, 'Phát hiện')[0]).toEqual([
      'W.101',
      'Cần ý kiến',
      'Số phiếu thu về ít hơn số phiếu phát ra',
      'Phát ra 50 phiếu, thu về 48 phiếu: thiếu 2 phiếu.',
      '=HYPERLINK("x")',
    ]);
  });

  test('nothing is taken for a sealed result that is none', () => {
    const facts = factsOf('agree');
    expect(resultWorkbook({ ...facts, draft: true }).sheets[0]?.name).toBe('Kết quả (bản nháp)');
    expect(resultWorkbook({ ...facts, practice: true }).sheets[0]?.name).toBe('Kết quả (tập dượt)');
    expect(JSON.stringify(sheet(resultWorkbook({ ...facts, draft: true }), 'Số phiếu'))).toContain('chưa niêm phong');
  });

  test('says of a ballot only where it lies, its marks and its verdict', () => {
    const { heading } = sheet(resultWorkbook(factsOf('cumulative')), 'Từng phiếu');
    expect(heading.slice(0, 5).map(({ text }) => text)).toEqual([
      'Tập',
      'Số thứ tự trong tập',
      'Kết luận',
      'Lỗi trên phiếu',
      'Số phiếu được dồn',
    ]);
    expect(heading).toHaveLength(5 + 9);
  });

  test('a straw poll elects nobody, and its sheet has no column for it', () => {
    const workbook = resultWorkbook(factsOf('list', { poll: true }));
    expect(sheet(workbook, 'Kết quả').heading.map(({ text }) => text)).not.toContain('Kết quả');
  });

  test('columns beyond Z have names of two letters', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
