import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { holderTemplate, previewHolders } from '../../../main/documents/lists/holder-list.ts';
import { Refusal } from '../../../src/refusal.ts';

const csv = (text: string) => previewHolders('co-dong.csv', new TextEncoder().encode(text));

async function xlsx(rows: readonly (readonly (string | number | null)[])[]) {
  const cells = rows.map((row) =>
    row.map((value) => (value === null ? null : { value, type: value.constructor as never })),
  );
  return previewHolders('co-dong.xlsx', await writeExcelFile(cells as never).toBuffer());
}

const holders = ({ rows }: Awaited<ReturnType<typeof csv>>) => rows.flatMap(({ holder }) => holder ?? []);
const problems = ({ rows }: Awaited<ReturnType<typeof csv>>) =>
  rows.flatMap(({ row, problems: all }) => all.map(({ code, detail, effect }) => [row, code, detail, effect]));

const refused = (answer: Promise<unknown>) =>
  answer.catch((error: unknown) => (error instanceof Refusal ? error.code : error));

describe('a register of shareholders', () => {
  test.each([
    ['Mã cổ đông;Họ tên;Số cổ phần sở hữu;Số cổ phần được uỷ quyền;Tham dự'],
    ['Mã số;Tên cổ đông;Sở hữu;Được ủy quyền;Có mặt'],
    ['MÃ CĐ;HỌ VÀ TÊN;Số CP sở hữu (cổ phần);Số cổ phần đại diện;Dự họp'],
    ['Mã;Cổ đông;Số cổ phần;Uỷ quyền;Tham dự'],
    ['code;name;own;proxied;present'],
  ])('is read by its headings: %s', async (headings) => {
    const preview = await csv(`${headings}\nCD01;Nguyễn Văn An;1.200.000;80.000;x\n002;Lê Bình;350000;;\n`);
    expect(holders(preview)).toEqual([
      { code: 'CD01', name: 'Nguyễn Văn An', own: 1_200_000, proxied: 80_000, present: true },
      { code: '002', name: 'Lê Bình', own: 350_000, proxied: 0, present: false },
    ]);
    expect(problems(preview)).toEqual([]);
    expect(preview.shares).toEqual({ all: 1_550_000, present: 1_280_000 });
  });

  test('is found below titles, in any order of columns, and ends before its totals', async () => {
    const preview = await xlsx([
      ['CÔNG TY CỔ PHẦN SÔNG LAM', null, null, null],
      [null, null, null, null],
      ['STT', 'Số cổ phần sở hữu', 'Họ tên', 'Mã cổ đông'],
      [1, 1000, 'Nguyễn Văn An', 7],
      [2, 500, 'Lê Bình', 'B-8'],
      ['Tổng cộng', 1500, null, 'Tổng cộng'],
    ]);
    expect(holders(preview)).toEqual([
      { code: '7', name: 'Nguyễn Văn An', own: 1000, proxied: 0, present: true },
      { code: 'B-8', name: 'Lê Bình', own: 500, proxied: 0, present: true },
    ]);
    expect(problems(preview)).toEqual([[6, 'row-not-holder', 'Tổng cộng 1500 Tổng cộng', 'left-out']]);
  });

  test('tells every problem by its row', async () => {
    const preview = await csv(
      [
        'Mã cổ đông,Họ tên,Số cổ phần sở hữu,Tham dự',
        ',Không mã,5,x',
        'A1,,5,x',
        'A2,Hai,năm,x',
        'A3,Ba,1.5,x',
        'A4,Bốn,-5,x',
        'A5,Năm,0,x',
        'A6,Sáu,5,x',
        'A6,Sáu lần nữa,5,x',
        'B06,Cùng số,5,x',
      ].join('\n'),
    );
    expect(problems(preview)).toEqual([
      [2, 'code-empty', 'Không mã 5 x', 'left-out'],
      [3, 'name-empty', 'A1', 'left-out'],
      [4, 'shares-unreadable', 'năm', 'left-out'],
      [5, 'shares-unreadable', '1.5', 'left-out'],
      [6, 'shares-unreadable', '-5', 'left-out'],
      [7, 'no-shares', '', 'warning'],
      [9, 'code-duplicate', '8', 'left-out'],
      [10, 'code-ambiguous', 'A6', 'warning'],
    ]);
    expect(holders(preview).map(({ code }) => code)).toEqual(['A5', 'A6', 'B06']);
  });

  test.each([
    ['x', true],
    ['Có', true],
    ['1', true],
    ['trực tiếp', true],
    ['', false],
    ['-', false],
    ['0', false],
    ['Không', false],
    ['Vắng mặt', false],
    ['Đã uỷ quyền', false],
  ])('reads “%s” in the column of attendance as %s', async (text, present) => {
    const preview = await csv(`Mã cổ đông;Họ tên;Số cổ phần sở hữu;Tham dự\n1;An;5;${text}\n`);
    expect(holders(preview)[0]?.present).toBe(present);
  });

  test('of more than 10^12 shares is exact', async () => {
    const preview = await csv('Mã;Họ tên;Số cổ phần\n1;An;4.500.000.000.001\n');
    expect(holders(preview)[0]?.own).toBe(4_500_000_000_001);
  });

  test('of ten thousand holders is read', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `CD${index};Cổ đông số ${index};1.000;0;x`);
    const preview = await csv(['Mã cổ đông;Họ tên;Sở hữu;Được uỷ quyền;Tham dự', ...lines].join('\n'));
    expect(preview.shares).toEqual({ all: 10_000_000, present: 10_000_000 });
  });

  test('without columns of codes, names and shares is refused, as is an empty one', async () => {
    expect(await refused(csv('Họ tên;Số cổ phần\nAn;5\n'))).toBe('list-no-holder-columns');
    expect(await refused(csv('Mã cổ đông;Họ tên\n1;An\n'))).toBe('list-no-holder-columns');
    expect(await refused(csv('Mã cổ đông;Họ tên;Sở hữu\n'))).toBe('list-empty');
    expect(await refused(csv(''))).toBe('list-empty');
    expect(await refused(previewHolders('x.xls', new Uint8Array([1])))).toBe('list-old-excel');
  });

  test('offered for filling in is read back without a problem', async () => {
    const template = await holderTemplate();
    const preview = await previewHolders('mau.xlsx', new Uint8Array(await template.arrayBuffer()));
    expect(problems(preview)).toEqual([]);
    expect(holders(preview)).toEqual([
      { code: 'CD0001', name: 'Nguyễn Văn An', own: 1_200_000, proxied: 0, present: true },
      { code: 'CD0002', name: 'Công ty Đầu tư Sông Lam', own: 350_000, proxied: 80_000, present: true },
    ]);
  });
});
