import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { listTemplate, previewList, previewText } from '../../../main/documents/lists/candidate-list.ts';
import type { ListPreview } from '../../../src/api/views.ts';

type SheetData = (string | number | Date | null)[][];

const csv = (...lines: string[]) => Buffer.from(lines.join('\n'));
async function xlsx(...sheets: SheetData[]): Promise<Buffer> {
  const cell = (value: string | number | Date | null) =>
    value === null ? null : value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value };
  return writeExcelFile(
    sheets.map((rows, index) => ({ data: rows.map((row) => row.map(cell)), sheet: `Sheet${index + 1}` })),
  ).toBuffer();
}
const candidates = (preview: ListPreview) => preview.rows.flatMap(({ candidate }) => (candidate ? [candidate] : []));
const names = (preview: ListPreview) => candidates(preview).map(({ name }) => name);
const problems = (preview: ListPreview) =>
  preview.rows.flatMap((row) => row.problems.map((problem) => [row.row, problem.code, problem.effect]));
const fields = (preview: ListPreview) => preview.headings.map(({ field }) => field);

describe('a spreadsheet', () => {
  test('brings name, birth date, sex, ethnic group, post and unit', async () => {
    const bytes = await xlsx([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Chức vụ', 'Đơn vị'],
      [1, 'Nguyễn Văn An', new Date('1979-01-05'), 'Nam', 'Kinh', 'Bí thư', 'Xã Tân Lập'],
      [2, "H'Hen Niê", '12/1992', 'Nữ', 'Ê Đê', null, 'Xã Cư Né'],
    ]);
    const preview = await previewList('ds.xlsx', bytes);
    expect(candidates(preview)).toEqual([
      {
        name: 'Nguyễn Văn An',
        birthDate: '1979-01-05',
        sex: 'male',
        ethnicGroup: 'Kinh',
        post: 'Bí thư',
        unit: 'Xã Tân Lập',
      },
      { name: "H'Hen Niê", birthDate: '1992-12', sex: 'female', ethnicGroup: 'Ê Đê', unit: 'Xã Cư Né' },
    ]);
    expect(problems(preview)).toEqual([]);
    expect(preview.rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(preview.headings[2]).toEqual({ column: 3, heading: 'Ngày sinh', field: 'birthDate' });
  });

  test('may have titles above and a total and a signature below the list', async () => {
    const bytes = await xlsx([
      ['ĐẢNG BỘ TỈNH THÁI NGUYÊN', null, null],
      ['DANH SÁCH BẦU CỬ', null, null],
      [null, null, null],
      ['TT', 'HỌ VÀ TÊN', 'NĂM SINH'],
      ['(1)', '(2)', '(3)'],
      [1, 'Nguyễn Văn An', 1979],
      [2, 'Trần Thị Bình', 1980],
      ['Danh sách này có 02 người', null, null],
      [null, 'Tổng số: 02', null],
      [null, null, null],
      [null, 'TM. ĐOÀN CHỦ TỊCH', null],
      [null, 'Lê Quang Minh', null],
    ]);
    const preview = await previewList('ds.xlsx', bytes);
    expect(names(preview)).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
    expect(candidates(preview)[0]?.birthDate).toBe('1979');
    expect(problems(preview)).toEqual([
      [8, 'name-empty', 'left-out'],
      [9, 'row-not-candidate', 'left-out'],
      [11, 'row-not-candidate', 'left-out'],
      [12, 'row-not-candidate', 'left-out'],
    ]);
  });

  test('may put the year of birth under Nam or Nữ in a second row of headings', async () => {
    const bytes = await xlsx([
      ['TT', 'Họ và tên', 'Năm sinh', null, 'Chức vụ'],
      [null, null, 'Nam', 'Nữ', null],
      [1, 'Nguyễn Văn An', '1979', null, 'Bí thư'],
      [2, 'Trần Thị Bình', null, 1981, 'Phó bí thư'],
    ]);
    expect(candidates(await previewList('ds.xlsx', bytes))).toEqual([
      { name: 'Nguyễn Văn An', sex: 'male', birthDate: '1979', post: 'Bí thư' },
      { name: 'Trần Thị Bình', sex: 'female', birthDate: '1981', post: 'Phó bí thư' },
    ]);
  });

  test('may mark Nam and Nữ with a cross beside a date of birth', async () => {
    const bytes = await xlsx([
      ['Họ tên', 'Ngày tháng năm sinh', 'Nam', 'Nữ'],
      ['Trần Thị Bình', '5-1-1979', null, 'x'],
    ]);
    expect(candidates(await previewList('ds.xlsx', bytes))).toEqual([
      { name: 'Trần Thị Bình', birthDate: '1979-01-05', sex: 'female' },
    ]);
  });

  test('is read from its first sheet with a column of names', async () => {
    const bytes = await xlsx(
      [['Ghi chú'], [2025]],
      [
        ['Họ và tên', 'Đơn vị'],
        ['Lê An', 'Xã A'],
      ],
    );
    expect(names(await previewList('ds.xlsx', bytes))).toEqual(['Lê An']);
  });

  test('that was offered as a template is read back with every field', async () => {
    const blob = await listTemplate();
    expect(blob.type).toContain('spreadsheetml');
    const preview = await previewList('mau.xlsx', new Uint8Array(await blob.arrayBuffer()));
    expect(fields(preview)).toEqual(['number', 'name', 'birthDate', 'sex', 'ethnicGroup', 'post', 'unit']);
    expect(problems(preview)).toEqual([]);
    expect(candidates(preview)).toMatchObject([{ name: 'Nguyễn Văn An', birthDate: '1979-01-05', sex: 'male' }]);
  });
});

describe('headings', () => {
  test('are recognised in any case, with or without marks, composed or not', async () => {
    for (const heading of ['HỌ VÀ TÊN', 'họ tên', 'Ho va ten', 'Họ và tên'.normalize('NFD'), 'Họ,  tên (viết hoa)']) {
      expect(fields(await previewList('a.csv', csv(`STT;"${heading}"`, '1;Lê An')))).toEqual(['number', 'name']);
    }
  });

  test('may split the name into Họ đệm and Tên', async () => {
    for (const family of ['Họ đệm', 'Họ và tên đệm', 'Họ lót', 'Họ và chữ đệm', 'Họ']) {
      const preview = await previewList('a.csv', csv(`STT,${family},Tên`, '1,Nguyễn Văn,An'));
      expect(names(preview)).toEqual(['Nguyễn Văn An']);
    }
  });

  test('Tên alone is the whole name', async () => {
    expect(names(await previewList('a.csv', csv('STT,Tên', '1,Nguyễn Văn An')))).toEqual(['Nguyễn Văn An']);
  });

  test('that mean nothing here are shown and left alone', async () => {
    const preview = await previewList('a.csv', csv('Họ tên,Trình độ', 'Lê An,Đại học'));
    expect(preview.headings).toEqual([
      { column: 1, heading: 'Họ tên', field: 'name' },
      { column: 2, heading: 'Trình độ', field: null },
    ]);
  });

  test('may be missing: one column of names is enough', async () => {
    expect(names(await previewList('a.csv', csv('Nguyễn Văn An', 'Trần Thị Bình')))).toEqual([
      'Nguyễn Văn An',
      'Trần Thị Bình',
    ]);
  });

  test('may be missing in a table: names, dates and sexes are known by their looks', async () => {
    const preview = await previewList('a.csv', csv('1;Nguyễn Văn An;1979;Nam', '2;Trần Thị Bình;05/01/1980;Nữ'));
    expect(candidates(preview)).toEqual([
      { name: 'Nguyễn Văn An', birthDate: '1979', sex: 'male' },
      { name: 'Trần Thị Bình', birthDate: '1980-01-05', sex: 'female' },
    ]);
  });
});

describe('text files', () => {
  test('may be separated by semicolons, commas or tabs, with LF or CRLF', async () => {
    for (const sign of [';', ',', '\t']) {
      for (const end of ['\n', '\r\n']) {
        const bytes = Buffer.from([`STT${sign}Họ tên${sign}Đơn vị`, `1${sign}Lê An${sign}Xã A`, ''].join(end));
        expect(candidates(await previewList('a.csv', bytes))).toEqual([{ name: 'Lê An', unit: 'Xã A' }]);
      }
    }
  });

  test('may have quoted cells with separators and lines inside', async () => {
    const preview = await previewList('a.csv', csv('Họ tên,Chức vụ', '"Lê An","Bí thư,\nChủ tịch"'));
    expect(candidates(preview)).toEqual([{ name: 'Lê An', post: 'Bí thư, Chủ tịch' }]);
  });

  test('may begin with a byte order mark or Excel’s line sep=', async () => {
    expect(names(await previewList('a.csv', csv('\ufeffHọ tên;Đơn vị', 'Lê An;A')))).toEqual(['Lê An']);
    expect(names(await previewList('a.csv', csv('sep=;', 'Họ tên;Đơn vị', 'Lê An;A')))).toEqual(['Lê An']);
  });

  test('may be UTF-16 with a byte order mark, as Excel writes "Unicode text"', async () => {
    const bytes = Buffer.from('\ufeffHọ tên\tĐơn vị\r\nNguyễn Thị Hường\tXã A\r\n', 'utf16le');
    expect(names(await previewList('a.txt', bytes))).toEqual(['Nguyễn Thị Hường']);
    expect(names(await previewList('a.txt', bytes.swap16()))).toEqual(['Nguyễn Thị Hường']);
  });

  test('in an old code page are refused rather than guessed', async () => {
    const windows1258 = Buffer.from([0x48, 0xf2, 0x20, 0x74, 0xea, 0x6e, 0x0a, 0x4c, 0xea, 0x20, 0xc1, 0x6e]);
    await expect(previewList('a.csv', windows1258)).rejects.toMatchObject({ code: 'list-encoding' });
  });
});

describe('pasted text', () => {
  test('may be a table from Excel or Word', () => {
    const preview = previewText('TT\tHọ và tên\tNăm sinh\n1\tNguyễn Văn An\t1979\n2\tTrần "Bình\t1980\n');
    expect(candidates(preview)).toEqual([
      { name: 'Nguyễn Văn An', birthDate: '1979' },
      { name: 'Trần "Bình', birthDate: '1980' },
    ]);
  });

  test('may be numbered or bulleted lines', () => {
    expect(names(previewText('1. Nguyễn Văn An\n2) Trần Thị Bình\n3 Lê Cường\n- Phạm Dũng\n• Hồ Giang'))).toEqual([
      'Nguyễn Văn An',
      'Trần Thị Bình',
      'Lê Cường',
      'Phạm Dũng',
      'Hồ Giang',
    ]);
  });

  test('may be names on one line between commas or semicolons', () => {
    expect(names(previewText('Nguyễn Văn An, Trần Thị Bình, Lê Cường'))).toEqual([
      'Nguyễn Văn An',
      'Trần Thị Bình',
      'Lê Cường',
    ]);
    expect(names(previewText('Nguyễn Văn An; Trần Thị Bình;'))).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
  });

  test('that holds no names is refused', () => {
    expect(() => previewText(' \n\t\n')).toThrow(expect.objectContaining({ code: 'list-empty' }));
    expect(() => previewText('12\n13\n14')).toThrow(expect.objectContaining({ code: 'list-no-name-column' }));
  });
});

describe('problems, row by row', () => {
  const of = async (...rows: string[]) => previewList('a.csv', csv('STT;Họ tên;Ngày sinh;Giới tính', ...rows));

  test('decomposed letters are put together', async () => {
    const preview = await of(`1;${'Nguyễn Thị Hường'.normalize('NFD')};;`);
    expect(names(preview)).toEqual(['Nguyễn Thị Hường']);
    expect(problems(preview)).toEqual([[2, 'name-decomposed', 'repaired']]);
  });

  test('an empty name leaves the row out and says what stood there; empty rows are no problem', async () => {
    const preview = await of('1;Lê An;;', ';;;', '2;;1979;Nam', '', '3;Lê Bình;;');
    expect(names(preview)).toEqual(['Lê An', 'Lê Bình']);
    expect(preview.rows[1]).toEqual({
      row: 4,
      candidate: null,
      problems: [{ code: 'name-empty', detail: '2 1979 Nam', effect: 'left-out' }],
    });
  });

  test('a name that stands twice is taken with a warning naming the first row', async () => {
    const preview = await of('1;Lê An;;', '2;Trần Bình;;', '3;lê  an;;');
    expect(preview.rows[2]?.problems).toContainEqual({ code: 'name-duplicate', detail: '2', effect: 'warning' });
    expect(names(preview)).toHaveLength(3);
  });

  test('double, no-break and line-break spaces inside a name become one', async () => {
    const preview = await of('1;Lê  An;;', '2;Lê\u00a0Bình;;', '3;" Lê\nCường ";;');
    expect(names(preview)).toEqual(['Lê An', 'Lê Bình', 'Lê Cường']);
    expect(problems(preview)).toEqual([2, 3, 4].map((row) => [row, 'name-spaces', 'repaired']));
  });

  test('characters that cannot be seen are taken out and named', async () => {
    const preview = await of('1;Nguy\u200bễn An\u0007;;');
    expect(names(preview)).toEqual(['Nguyễn An']);
    expect(preview.rows[0]?.problems).toEqual([
      { code: 'name-strange-character', detail: 'U+200B, U+0007', effect: 'repaired' },
    ]);
  });

  test('digits, signs and letters of other scripts are pointed out', async () => {
    const preview = await of('1;Lê Аn;;', '2;Lê An 2;;', '3;Lê @n;;', "4;K'Sơn Y-Blơ (Bảy);;");
    expect(preview.rows.map((row) => row.problems.map(({ detail }) => detail))).toEqual([
      ['А (U+0410)'],
      ['2 (U+0032)'],
      ['@ (U+0040)'],
      [],
    ]);
  });

  test('a name of more than 300 letters is left out', async () => {
    const preview = await of(`1;${'Ă'.repeat(301)};;`, `2;Lê ${'Ă'.repeat(297)};;`);
    expect(preview.rows.map(({ candidate }) => candidate?.name.length)).toEqual([undefined, 300]);
    expect(problems(preview)).toEqual([[2, 'name-too-long', 'left-out']]);
  });

  test('dates are read day first, as far as they are known', async () => {
    const preview = await of(
      ...['05/01/1979', '5-1-1979', '5.1.1979', '1979', '01/1979', '1979-01-05', '5 / 1 / 1979'].map(
        (date, index) => `${index + 1};Lê An ${'ABCDEFG'[index]};${date};`,
      ),
    );
    expect(candidates(preview).map(({ birthDate }) => birthDate)).toEqual([
      '1979-01-05',
      '1979-01-05',
      '1979-01-05',
      '1979',
      '1979-01',
      '1979-01-05',
      '1979-01-05',
    ]);
  });

  test('a date or sex that cannot be read is left empty with a warning', async () => {
    const dates = ['31/02/1979', '5/13/1979', '1/1/79', '28860', 'không rõ', '01/01/0079'];
    const preview = await of(...dates.map((date, index) => `${index + 1};Lê ${'ABCDEF'[index]} An;${date};`));
    expect(candidates(preview).some(({ birthDate }) => birthDate !== undefined)).toBe(false);
    expect(preview.rows.map((row) => row.problems)).toEqual(
      dates.map((detail) => [{ code: 'date-unreadable', detail, effect: 'warning' }]),
    );
    expect(problems(await of('1;Lê An;;khác'))).toEqual([[2, 'sex-unreadable', 'warning']]);
  });
});
