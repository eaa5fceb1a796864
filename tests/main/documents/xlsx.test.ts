import { readSheet } from 'read-excel-file/node';
import { describe, expect, test, vi } from 'vitest';
import { drawXlsx } from '../../../main/documents/xlsx/xlsx.ts';
import { tally } from '../../../src/election/tally.ts';
import { resultWorkbook } from '../../../src/papers/numbers/result-workbook.ts';
import type { Cell, Workbook } from '../../../src/papers/numbers/workbook.ts';
import { sampleDefinition, sampleFacts } from '../../papers/sample-facts.ts';
import { all, danglingIn, partOf, partsOf, readXml, textIn } from './office-parts.ts';

const createdAt = new Date('2026-01-05T08:42:00Z');

function workbookOf(rows: readonly (readonly Cell[])[]): Workbook {
  const sheet = {
    name: 'Bảng',
    file: 'table',
    widths: [10, 20],
    frozen: { rows: 1, columns: 1 },
    heading: [{ text: 'A' }],
    rows,
  };
  return { title: 'Số liệu', language: 'vi', sheets: [sheet] };
}

function counted(candidates: number, papers: number): Workbook {
  const definition = {
    ...sampleDefinition(candidates, 'agree'),
    ballots: { issued: papers, collected: papers },
  };
  const ballots = Array.from({ length: papers }, (_, index) => ({
    batch: Math.floor(index / 50) + 1,
    serial: (index % 50) + 1,
    defects: [],
    marks: definition.candidates.map((_one, line) => (['agree', 'disagree', 'none'] as const)[(index + line) % 3]!),
  }));
  return resultWorkbook({
    ...sampleFacts(sampleDefinition(3)),
    definition,
    ballots,
    result: tally(definition, ballots),
  });
}

async function rowsOf(bytes: Uint8Array, sheet: string | number) {
  return readSheet(Buffer.from(bytes), sheet);
}

describe('a workbook in Excel', () => {
  test('is read by another program as it was meant', async () => {
    const workbook = counted(5, 60);
    const bytes = await drawXlsx(workbook, { createdAt });
    const [heading, first] = await rowsOf(bytes, 'Kết quả');
    expect(heading?.slice(0, 6)).toEqual([
      'Số',
      'Họ và tên',
      'Đồng ý',
      'Không đồng ý',
      'Không tính',
      'Cộng (bằng số phiếu hợp lệ)',
    ]);
    // The results of formulas are stored, for readers that do not calculate.
    expect(first).toEqual([1, 'Nguyễn Văn An', 20, 20, 20, 60, 5.75, null]);
    const ballots = await rowsOf(bytes, 'Từng phiếu');
    expect(ballots[1]).toEqual([1, 1, 'Hợp lệ', null, 'd', 'k', null, 'd', 'k']);
    expect(ballots).toHaveLength(61);
  });

  test('writes formulas as formulas, with their results', async () => {
    const bytes = await drawXlsx(
      workbookOf([[{ number: 2 }], [{ number: 3 }], [{ formula: 'SUM(A2:A3)', result: 5, bold: true }]]),
      { createdAt },
    );
    const cells = all(partOf(bytes, 'xl/worksheets/sheet1.xml'), 'c');
    expect([textIn(cells[3]!, 'f'), textIn(cells[3]!, 'v')]).toEqual(['SUM(A2:A3)', '5']);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1', '=HYPERLINK("http://a","b")', "'=1", '=x'])(
    'keeps %j a text, and a text when somebody edits it',
    async (text) => {
      const bytes = await drawXlsx(workbookOf([[{ text }]]), { createdAt });
      const cell = all(partOf(bytes, 'xl/worksheets/sheet1.xml'), 'c')[1]!;
      expect(cell.attributes['t']).toBe('s');
      expect(all(partOf(bytes, 'xl/worksheets/sheet1.xml'), 'f')).toEqual([]);
      const style = all(all(partOf(bytes, 'xl/styles.xml'), 'cellXfs')[0]!, 'xf')[Number(cell.attributes['s'])];
      // 49 is Excel's own number for "@", text.
      const formats = all(partOf(bytes, 'xl/styles.xml'), 'numFmt').map(({ attributes }) => attributes);
      const format = style?.attributes['numFmtId'];
      expect(format === '49' ? '@' : formats.find((one) => one['numFmtId'] === format)?.['formatCode']).toBe('@');
      expect((await rowsOf(bytes, 1))[1]?.[0]).toBe(text.replace(/[\t\r]/u, ' ').trim());
    },
  );

  test.each(['constructor', '__proto__', 'toString', 'A & B <c> "d"', 'Nguye\u0302\u0303n', 'x\u0000y\ufffe'])(
    'takes the text %j',
    async (text) => {
      const bytes = await drawXlsx(workbookOf([[{ text }]]), { createdAt });
      const written = textIn(partOf(bytes, 'xl/sharedStrings.xml'), 't');
      expect(written.trim()).toBe(`A${text.normalize('NFC').replace('\u0000', ' ').replace('\ufffe', '')}`);
    },
  );

  test('keeps the heading in sight and sets names upright', async () => {
    const bytes = await drawXlsx(counted(5, 10), { createdAt });
    const sheet = partOf(bytes, 'xl/worksheets/sheet5.xml');
    expect(all(sheet, 'pane')[0]?.attributes).toMatchObject({ ySplit: '1', xSplit: '3', state: 'frozen' });
    expect(
      all(partOf(bytes, 'xl/styles.xml'), 'alignment').some(({ attributes }) => attributes['textRotation'] === '90'),
    ).toBe(true);
    expect(all(sheet, 'pageSetup')[0]?.attributes).toMatchObject({ fitToWidth: '1', fitToHeight: '0' });
  });

  test('is printed on its side, with page numbers, its heading on every page and the columns that name a row', async () => {
    const bytes = await drawXlsx(counted(100, 10), { createdAt });
    const names = all(partOf(bytes, 'xl/workbook.xml'), 'definedName').map(({ attributes, children }) => [
      attributes['localSheetId'],
      children.join(''),
    ]);
    expect(names).toContainEqual(['0', "'Kết quả'!$A:$B,'Kết quả'!$1:$1"]);
    expect(names).toContainEqual(['4', "'Từng phiếu'!$A:$C,'Từng phiếu'!$1:$1"]);
    const ballots = partOf(bytes, 'xl/worksheets/sheet5.xml');
    // 100 columns of marks on one page could not be read.
    expect(all(ballots, 'pageSetup')[0]?.attributes).toMatchObject({ orientation: 'landscape', fitToWidth: '4' });
    expect(textIn(ballots, 'oddFooter')).toMatch(/&P\/&N$/u);
  });

  test('prints each sheet of words on one page across', async () => {
    const bytes = await drawXlsx(counted(5, 10), { createdAt });
    for (const sheet of [1, 3, 4, 6]) {
      const [setup] = all(partOf(bytes, `xl/worksheets/sheet${sheet}.xml`), 'pageSetup');
      expect(setup?.attributes).toMatchObject({ fitToWidth: '1', fitToHeight: '0' });
    }
  });

  test('writes shares as numbers of two decimals, with a comma where programs follow the file', async () => {
    const bytes = await drawXlsx(counted(5, 60), { createdAt });
    const cell = all(partOf(bytes, 'xl/worksheets/sheet1.xml'), 'c').find(
      ({ attributes }) => attributes['r'] === 'G2',
    )!;
    expect(cell.attributes['t']).toBeUndefined();
    const styles = partOf(bytes, 'xl/styles.xml');
    const style = all(all(styles, 'cellXfs')[0]!, 'xf')[Number(cell.attributes['s'])];
    const format = all(styles, 'numFmt').find(
      ({ attributes }) => attributes['numFmtId'] === style?.attributes['numFmtId'],
    );
    expect(format?.attributes['formatCode']).toBe('[$-42A]#,##0.00');
  });

  test('breaks long words of a finding into lines', async () => {
    const bytes = await drawXlsx(workbookOf([[{ text: 'Diễn giải dài '.repeat(20), wrap: true }]]), { createdAt });
    const cell = all(partOf(bytes, 'xl/worksheets/sheet1.xml'), 'c')[1]!;
    const style = all(all(partOf(bytes, 'xl/styles.xml'), 'cellXfs')[0]!, 'xf')[Number(cell.attributes['s'])]!;
    expect(all(style, 'alignment')[0]?.attributes).toMatchObject({ wrapText: '1', vertical: 'top' });
  });

  test('is whole: every part well-formed, every relation leads somewhere', async () => {
    const bytes = await drawXlsx(counted(5, 10), { createdAt });
    for (const [name, content] of partsOf(bytes))
      if (/\.(xml|rels)$/u.test(name)) expect(() => readXml(content.toString('utf8')), name).not.toThrow();
    expect(danglingIn(bytes)).toEqual([]);
  });

  test('is the same bytes for the same numbers, whenever it is written', async () => {
    const workbook = counted(5, 60);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-05T09:00:00Z') });
    const first = await drawXlsx(workbook, { createdAt });
    vi.setSystemTime(new Date('2027-03-01T12:00:00Z'));
    const second = await drawXlsx(workbook, { createdAt });
    vi.useRealTimers();
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const core = partOf(first, 'docProps/core.xml');
    expect([textIn(core, 'dc:title'), textIn(core, 'dcterms:created')]).toEqual([
      workbook.title,
      '2026-01-05T08:42:00Z',
    ]);
  });

  test('holds 2,000 ballots of 100 names', async () => {
    const bytes = await drawXlsx(counted(100, 2000), { createdAt });
    const rows = all(partOf(bytes, 'xl/worksheets/sheet5.xml'), 'row');
    expect(rows).toHaveLength(2001);
    expect(all(rows[2000]!, 'c').at(-1)?.attributes['r']).toMatch(/^C[XYZ]2001$/u);
  });
});
