import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { paperDefects, styles } from '../../src/election/model.ts';
import type { Ballot, Mark, Style } from '../../src/election/model.ts';
import { createBallotReader, formatBallots, parseBallots } from '../../src/exchange/ballots-file.ts';
import { refusalOf } from './refusal-of.ts';
import { shape } from './sample-election.ts';

const header = 'batch,serial,defects,1,2,3';
const read = (text: string, style: Style = 'strike') => parseBallots(text, shape(style), 'ballots.csv');
const wrong = (text: string, style: Style = 'strike') => {
  const { code, params } = refusalOf(() => read(text, style));
  expect(code).toBe('exchange-wrong');
  return [params['line'], params['column'], params['expected']] as const;
};

const markOf: Record<Style, fc.Arbitrary<Mark>> = {
  strike: fc.constantFrom<Mark>('none', 'struck', 'partial'),
  agree: fc.constantFrom<Mark>('none', 'agree', 'disagree', 'both'),
  list: fc.constantFrom<Mark>('none', 'chosen'),
  cumulative: fc.oneof(fc.maxSafeNat(), fc.constant<Mark>('chosen')),
};
const ballotsOf = (style: Style): fc.Arbitrary<Ballot[]> =>
  fc
    .array(
      fc.record({
        batch: fc.integer({ min: 1, max: 1_000_000_000 }),
        serial: fc.integer({ min: 1, max: 500 }),
        defects: fc.subarray([...paperDefects]),
        marks: fc.array(markOf[style], { minLength: 3, maxLength: 3 }),
        ...(style === 'cumulative' ? { votes: fc.maxSafeNat() } : {}),
      }),
      { maxLength: 30 },
    )
    .map((list) => [...new Map(list.map((one) => [`${one.batch} ${one.serial}`, one])).values()]);

describe('ballots.csv that is right', () => {
  test('comes back from the text it is written as, in every style', () => {
    for (const style of styles)
      fc.assert(
        fc.property(ballotsOf(style), (ballots) => {
          expect(read(formatBallots(shape(style), ballots), style)).toEqual(ballots);
        }),
      );
  });

  test('gives the same ballots however its bytes are cut into pieces', () => {
    const bytes = new TextEncoder().encode(`\ufeff${header}\r\n1,1,,x,,\r\n1,2,"signed marked",,"x",\r\n\r\n`);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
        const found: Ballot[] = [];
        const reader = createBallotReader(shape('strike'), 'b', (ballot) => found.push(ballot));
        let from = 0;
        for (const cut of [...cuts.toSorted((a, b) => a - b), bytes.length]) {
          reader.push(bytes.subarray(from, cut));
          from = cut;
        }
        expect(reader.end()).toBe(2);
        expect(found).toEqual([
          { batch: 1, serial: 1, defects: [], marks: ['struck', 'none', 'none'] },
          { batch: 1, serial: 2, defects: ['marked', 'signed'], marks: ['none', 'struck', 'none'] },
        ]);
      }),
    );
  });

  test('with only its first line has no ballots', () => {
    expect(read(header)).toEqual([]);
    expect(read(`${header}\n\n`)).toEqual([]);
  });

  test('may have its columns in another order', () => {
    expect(read('3,serial,1,batch,2,defects\nx,7,,2,,\n')).toEqual([
      { batch: 2, serial: 7, defects: [], marks: ['none', 'none', 'struck'] },
    ]);
  });

  test('may have blanks around its cells and quotes around any of them', () => {
    expect(read('batch, serial ,"defects","1",2,3\n 1 ,"1", marked , x ,"x", \n')).toEqual([
      { batch: 1, serial: 1, defects: ['marked'], marks: ['struck', 'struck', 'none'] },
    ]);
  });

  test('may name defects in any order and twice (rules.md §8)', () => {
    expect(read(`${header}\n1,1,signed not-issued  signed,,,\n`)[0]?.defects).toEqual(['not-issued', 'signed']);
  });

  test('may use the same serial in another batch', () => {
    expect(read(`${header}\n1,1,,,,\n2,1,,,,\n`)).toHaveLength(2);
  });

  test('carries the votes of a cumulative ballot, an empty cell being none', () => {
    expect(read('votes,batch,serial,defects,1,2,3\n500,1,1,,200,,300\n', 'cumulative')).toEqual([
      { batch: 1, serial: 1, defects: [], marks: [200, 0, 300], votes: 500 },
    ]);
  });
});

describe('marks that stand on some ballots only', () => {
  test('a name struck in part is p on a strike ballot', () => {
    expect(read(`${header}\n1,1,,p,x,"p"\n`)[0]?.marks).toEqual(['partial', 'struck', 'partial']);
    expect(wrong(`${header}\n1,1,,,p,\n`, 'list')).toEqual([2, 5, '“p”: cần x (chọn) hoặc để trống']);
  });

  test('a tick is x on a cumulative ballot, beside figures of up to 10^12 and beyond', () => {
    expect(read(`${header},votes\n1,1,,x,1000000000000,,2000000000000\n`, 'cumulative')).toEqual([
      { batch: 1, serial: 1, defects: [], marks: ['chosen', 1_000_000_000_000, 0], votes: 2_000_000_000_000 },
    ]);
  });

  test('votes are figures alone, never a tick', () => {
    expect(wrong(`${header},votes\n1,1,,x,,,x\n`, 'cumulative')).toEqual([
      2,
      7,
      '“x”: cần số phiếu được dồn, số nguyên',
    ]);
  });
});

describe('ballots.csv that is wrong is refused with line and field', () => {
  test.each([
    ['an empty file', '', 1, 1, 'tệp trống'],
    ['a missing candidate', 'batch,serial,defects,1,3\n', 1, 5, 'thiếu cột “2”'],
    ['a missing column of defects', 'batch,serial,1,2,3\n', 1, 5, 'thiếu cột “defects”'],
    ['a candidate nobody knows', `${header},4\n`, 1, 7, 'không có người số 4 trong danh sách bầu cử (từ 1 đến 3)'],
    ['a column nobody knows', `${header},typist\n`, 1, 7, 'không có cột “typist”'],
    ['a column twice', `${header},2\n`, 1, 7, 'cột “2” có hai lần'],
    ['votes on a ballot without them', `${header},votes\n`, 1, 7, 'chỉ dùng cho phiếu dồn'],
    ['semicolons', 'batch;serial;defects;1;2;3\n', 1, 1, 'cần dấu phẩy'],
    ['a header in capitals', 'Batch,serial,defects,1,2,3\n', 1, 1, 'không có cột “Batch”'],
    ['too few cells', `${header}\n1,1,,x,\n`, 2, 5, 'cần 6 ô như dòng đầu, dòng này có 5'],
    ['too many cells', `${header}\n1,1,,x,,,\n`, 2, 7, 'cần 6 ô như dòng đầu, dòng này có 7'],
    ['too many cells with quotes', `${header}\n1,1,"",x,,,\n`, 2, 7, 'cần 6 ô như dòng đầu, dòng này có 7'],
    ['a capital X', `${header}\n1,1,,,X,\n`, 2, 5, '“X”: cần x (gạch), p (gạch một phần) hoặc để trống'],
    ['a mark of another style', `${header}\n1,1,,,,d\n`, 2, 6, '“d”: cần x'],
    [
      'a CR before a quoted cell, which would hide the rest',
      `${header}\n1,1,,,,x\r"1",2,,,,\n`,
      2,
      6,
      'dấu xuống dòng CR',
    ],
    ['lines that end with CR alone and quotes', `${header}\r1,1,,"x",,\r1,2,,,,\r`, 1, 6, 'dấu xuống dòng CR'],
    ['a quoted ballot after a CR', `${header}\n1,1,,,,"x"\r1,2,,,,"x"\n`, 2, 6, 'dấu xuống dòng CR'],
    ['a wrong mark in quotes', `${header}\n1,1,,,"y",\n`, 2, 5, '“y”: cần x'],
    ['no batch', `${header}\n,1,,,,\n`, 2, 1, 'cần số tập phiếu'],
    ['a batch 0', `${header}\n0,1,,,,\n`, 2, 1, '“0”: cần số tập phiếu'],
    ['a serial with a fraction', `${header}\n1,1.5,,,,\n`, 2, 2, '“1.5”: cần số thứ tự trong tập'],
    ['a negative serial', `${header}\n1,-1,,,,\n`, 2, 2, 'cần số thứ tự trong tập'],
    ['a serial no pile has', `${header}\n1,1000000001,,,,\n`, 2, 2, 'cần số thứ tự trong tập'],
    ['a defect nobody knows', `${header}\n1,1,torn,,,\n`, 2, 3, '“torn”: cần mã lỗi trong not-issued'],
    ['a reason the program computes', `${header}\n1,1,too-many,,,\n`, 2, 3, '“too-many” do chương trình tự tính'],
    ['the same ballot twice', `${header}\n1,1,,,,\n1,2,,,,\n1,1,,x,,\n`, 4, 2, 'phiếu số 1 của tập 1 đã có'],
    ['the same ballot written in another way', `${header}\n1,1,,,,\n 01,"1",,,,\n`, 3, 2, 'phiếu số 1 của tập 1 đã có'],
    ['an empty line between ballots', `${header}\n1,1,,,,\n\n1,2,,,,\n`, 3, 1, 'dòng trống'],
    ['a quote that stays open', `${header}\n1,1,,"x,,\n`, 2, 4, 'ngoặc kép sai'],
    ['a control character', `${header}\n1,1,,\u0000,,\n`, 2, 4, '“\ufffd”: cần x'],
  ])('%s', (_, text, line, field, told) => {
    const [foundLine, foundField, expected] = wrong(text);
    expect([foundLine, foundField]).toEqual([line, field]);
    expect(expected).toContain(told);
  });

  test.each([
    ['a tick beside a figure', '1,1,,x5,,,9', 4, '“x5”: cần số phiếu dồn'],
    ['no votes', '1,1,,1,,,', 7, 'cần số phiếu được dồn'],
    ['a fraction of a vote', '1,1,,0.5,,,3', 4, 'cần số phiếu dồn'],
    ['more votes than can be counted exactly', '1,1,,9007199254740992,,,3', 4, 'cần số phiếu dồn'],
  ])('%s on a cumulative ballot', (_, row, field, told) => {
    const [line, foundField, expected] = wrong(`${header},votes\n${row}\n`, 'cumulative');
    expect([line, foundField]).toEqual([2, field]);
    expect(expected).toContain(told);
  });

  test('bytes that are not UTF-8', () => {
    const reader = createBallotReader(shape('strike'), 'b.csv', () => undefined);
    const bytes = Uint8Array.from([...new TextEncoder().encode(`${header}\n1,1,,`), 0xe1, 0xbb, 44, 44, 10]);
    expect(refusalOf(() => reader.push(bytes)).params).toEqual({
      file: 'b.csv',
      line: 2,
      column: 4,
      expected: 'cần chữ mã hoá UTF-8',
    });
  });

  test('a file without line ends is not collected in memory', () => {
    const reader = createBallotReader(shape('strike'), 'b', () => undefined);
    expect(refusalOf(() => reader.push(new Uint8Array(2_000_000).fill(65))).params['expected']).toContain(
      'dòng quá dài',
    );
  });

  test('a doubled ballot is found among many thousands', () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `${Math.floor(i / 50) + 1},${(i % 50) + 1},,,,`);
    expect(read(`${header}\n${rows.join('\n')}\n`)).toHaveLength(30_000);
    expect(wrong(`${header}\n${rows.join('\n')}\n600,50,,x,,\n`)[0]).toBe(30_002);
  });
});
