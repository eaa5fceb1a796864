import { describe, expect, test } from 'vitest';
import { articleFor } from '../../src/election/articles.ts';
import type { Ballot, RoundDefinition } from '../../src/election/model.ts';
import { tally } from '../../src/election/tally.ts';
import type { MinutesFacts } from '../../src/papers/minutes/minutes.ts';
import { minutes } from '../../src/papers/minutes/minutes.ts';
import { tableUnder, textOf } from './paper-text.ts';
import { sampleDefinition, sampleFacts } from './sample-facts.ts';

function textFor(definition: RoundDefinition, change: Partial<MinutesFacts> = {}): string {
  return textOf(minutes(sampleFacts(definition, change)));
}

/** Strike ballots of three candidates, written as the numbers kept. */
function kept(...ballots: readonly (readonly number[])[]): readonly Ballot[] {
  return ballots.map((numbers, index) => ({
    batch: 1,
    serial: index + 1,
    defects: [],
    marks: [1, 2, 3].map((number) => (numbers.includes(number) ? 'none' : 'struck')),
  }));
}

function small(seats: number, ballots: readonly Ballot[], change: Partial<RoundDefinition> = {}): MinutesFacts {
  const definition: RoundDefinition = {
    ...sampleDefinition(3, 'strike', seats),
    electorate: { kind: 'members', summoned: 11, excluded: [], present: ballots.length },
    ballots: { issued: ballots.length, collected: ballots.length },
    ...change,
  };
  return sampleFacts(definition, { result: tally(definition, ballots) });
}

describe('title page (Hướng dẫn 36-HD/VPTW)', () => {
  const header = (change: Partial<MinutesFacts['congress']>) => {
    const facts = sampleFacts(sampleDefinition(3));
    const [block] = minutes({ ...facts, congress: { ...facts.congress, ...change } }).blocks;
    // Without what keeps its words on one line.
    return JSON.parse(JSON.stringify(block).replaceAll('\u00a0', ' ')) as unknown;
  };

  test('the organisation stands above its congress, the Party line on the right, place and date padded', () => {
    expect(header({})).toEqual({
      kind: 'header',
      superior: 'Đảng bộ tỉnh Thái Nguyên',
      issuer: ['Đại hội đại biểu lần thứ XX', 'Nhiệm kỳ 2025 – 2030'],
      underIssuer: 'star',
      motto: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
      placeAndDate: 'Thái Nguyên, ngày 05 tháng 01 năm 2026',
    });
  });

  test('a body above the organisation takes the first line', () => {
    expect(header({ organisation: 'Đảng bộ huyện Định Hoá', superior: 'Đảng bộ tỉnh Thái Nguyên' })).toMatchObject({
      superior: 'Đảng bộ tỉnh Thái Nguyên',
      issuer: ['Đảng bộ huyện Định Hoá', 'Đại hội đại biểu lần thứ XX', 'Nhiệm kỳ 2025 – 2030'],
    });
  });

  test('the Party is not named twice when it is the body above', () => {
    expect(header({ superior: 'Đảng Cộng sản Việt Nam' })).toMatchObject({ superior: 'Đảng bộ tỉnh Thái Nguyên' });
  });

  test('what is not known is left open to be written by hand', () => {
    const empty = { organisation: '', superior: '', name: '', ordinal: '', term: '', place: '', day: '' };
    expect(header(empty)).toMatchObject({
      superior: '',
      issuer: [],
      placeAndDate: '………, ngày …… tháng …… năm ………',
    });
  });

  test('other organisations do not use the name of the Party nor its regulation', () => {
    const text = textFor({ ...sampleDefinition(3), ruleSet: 'trade-union' });
    expect(text).toContain('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc');
    expect(text).toContain('Trưởng ban bầu cử');
    expect(text).not.toMatch(/ĐẢNG CỘNG SẢN|190-QĐ|trong Đảng/u);
  });
});

describe('what the minutes hold (rules.md §3.1)', () => {
  const long = sampleFacts(sampleDefinition(63, 'strike', 55));
  const facts = { ...long, congress: { ...long.congress, layout: { resultInAnnex: false } } };
  const paper = minutes(facts);
  const text = textOf(paper);

  test('the meeting, its day and place, and the regulation it follows', () => {
    expect(text).toContain(
      'Ngày 05 tháng 01 năm 2026, tại Thái Nguyên, Đại hội đại biểu Đảng bộ tỉnh Thái Nguyên lần thứ XX, nhiệm kỳ 2025 – 2030, tiến hành bầu cử',
    );
    expect(text).toContain('190-QĐ/TW ngày 10/10/2024');
  });

  test('seats and list in figures and words, with the surplus', () => {
    expect(text).toContain('số lượng cần bầu là 55 (năm mươi lăm) đồng chí');
    expect(text).toContain(
      'gồm 63 (sáu mươi ba) đồng chí, số dư 8, xếp theo thứ tự trên phiếu bầu (tên ở bảng kết quả dưới đây).',
    );
  });

  test('every candidate stands in the result in ballot order, two in a row, so that a long list stays short', () => {
    const votes = tableUnder(paper, 'Kết quả kiểm phiếu')!;
    const half = votes.columns.length / 2;
    const numbers = votes.rows.flatMap((row) => [row[0]!, row[half]!]).filter((cell) => cell !== '');
    expect(numbers).toEqual(facts.definition.candidates.map(({ number }) => String(number)));
    expect(tableUnder(paper, 'danh sách bầu cử')).toBeUndefined();
  });

  const withRemarks = (count: number) => {
    const definition = sampleDefinition(count, 'strike', count - 1);
    const post = { birthDate: '1979-05-03', post: 'Bí thư Huyện uỷ Định Hoá', unit: 'Định Hoá' };
    return minutes(
      sampleFacts({ ...definition, candidates: definition.candidates.map((one) => ({ ...one, ...post })) }),
    );
  };
  const remarks = ['1', 'Nguyễn Văn An', '03/5/1979', 'Bí thư Huyện uỷ Định Hoá'];

  test('a short list has birth dates and posts beside the names, a unit only where the post does not name it', () => {
    expect(tableUnder(withRemarks(3), 'danh sách bầu cử')!.rows[0]).toEqual(remarks);
  });

  test('a long list leaves birth dates and posts to an annex', () => {
    const long = withRemarks(16);
    expect(tableUnder(long, 'danh sách bầu cử')).toBeUndefined();
    expect(textOf(long)).toContain('chức vụ, đơn vị ở phụ lục');
    const annex = long.blocks.findIndex((block) => block.kind === 'title' && block.subtitle === 'Danh sách bầu cử');
    expect(long.blocks[annex + 1]).toMatchObject({ kind: 'table', rows: expect.arrayContaining([remarks]) });
  });

  test('the counting committee with its roles', () => {
    expect(text).toContain('1) Đ/c Lý Thị Ngà, Trưởng ban; 2) Đ/c Đỗ Đức Công, Phó trưởng ban;');
  });

  test('summoned, present, absent, and the base with its formula', () => {
    expect(text).toContain(
      'được triệu tập: 350 (ba trăm năm mươi). Có mặt lúc bầu cử: 346 (ba trăm bốn mươi sáu); vắng mặt: 4.',
    );
    expect(text).toContain(
      'Mẫu số: 350 triệu tập − 2 (vắng mặt suốt thời gian đại hội, không có đại biểu dự khuyết thay thế) = 348; quá một nửa: từ 175 phiếu (một trăm bảy mươi lăm) trở lên.',
    );
  });

  test('ballots issued, collected, valid, and invalid by reason', () => {
    expect(text).toContain(
      'Số phiếu bầu phát ra: 346 (ba trăm bốn mươi sáu) phiếu. Thu về: 346 (ba trăm bốn mươi sáu) phiếu.',
    );
    expect(text).toContain('Số phiếu hợp lệ: 345 (ba trăm bốn mươi lăm) phiếu.');
    expect(text).toContain(
      'Số phiếu không hợp lệ: 1 (một) phiếu, lý do: có đánh dấu hoặc dùng nhiều loại mực: 1 phiếu.',
    );
  });

  test('the base stands in the title of the percentages, which have a decimal comma', () => {
    const votes = tableUnder(paper, 'Kết quả kiểm phiếu')!;
    expect(votes.columns.at(-1)!.title.replaceAll('\u00a0', ' ')).toBe('Tỷ lệ % trên 348');
    expect(votes.rows[0]!.slice(0, 4)).toEqual(['1', 'Nguyễn Văn An', '345', '99,14']);
  });

  test('the elected follow their votes from high to low', () => {
    const rows = tableUnder(paper, 'Kết quả bầu cử')!.rows.flatMap((row) => [row.slice(0, 4), row.slice(4)]);
    const votes = rows.filter(([place]) => place !== '').map((row) => Number(row[2]));
    expect(votes).toHaveLength(facts.result.elected.length);
    expect(votes).toEqual([...votes].sort((one, other) => other - one));
    expect(rows[0]).toEqual(['1', 'Nguyễn Văn An', '345', '99,14']);
  });

  test('a few elected have their number on the ballot beside them', () => {
    const few = minutes(sampleFacts(sampleDefinition(3, 'strike', 2)));
    expect(tableUnder(few, 'Kết quả bầu cử')!.rows[0]).toEqual(['1', 'Nguyễn Văn An', '1', '345', '99,14']);
  });

  test('two of many elected with one name are told apart by their numbers', () => {
    const definition = sampleDefinition(20, 'strike', 20);
    const candidates = definition.candidates.map((one) => (one.number === 2 ? { ...one, name: 'Nguyễn Văn An' } : one));
    const result = tally({ ...definition, candidates }, [
      { defects: [], marks: candidates.map(() => 'none' as const) },
    ]);
    const all = { ...result, elected: candidates.map(({ number }) => number) };
    const rows = tableUnder(
      minutes(sampleFacts({ ...definition, candidates }, { result: all })),
      'Kết quả bầu cử',
    )!.rows;
    expect(rows[0]![1]).toBe('Nguyễn Văn An (số 1)');
    expect(rows[0]![5]).toBe('Nguyễn Văn An (số 2)');
    expect(rows[1]![1]).not.toContain('số');
  });

  test('the time of the end, the number of copies, custody for six months (190-QĐ/TW, Điều 35)', () => {
    expect(text).toContain('kết thúc hồi 15 giờ 42 phút, ngày 05 tháng 01 năm 2026.');
    expect(text).toContain('thành 3 (ba) bản');
    expect(text).toContain('lưu giữ trong 6 tháng');
    expect(text).toContain('Điều 35');
  });

  test('the presidium signs on the left and the chair of the committee on the right, named when known', () => {
    expect(paper.blocks.find(({ kind }) => kind === 'signatures')).toMatchObject({
      places: [
        { title: 'T/M Đoàn Chủ tịch', name: 'Trịnh Việt Hùng' },
        { title: 'Trưởng ban kiểm phiếu', name: 'Lý Thị Ngà' },
      ],
    });
  });

  test('the article of the majority is cited, that of custody, and no other', () => {
    const majority = articleFor('majority', facts.definition)!;
    const cited = [...text.matchAll(/Điều \d+/gu)].map(([article]) => article);
    expect(new Set(cited)).toEqual(new Set([/Điều \d+/u.exec(majority)![0], 'Điều 35']));
  });
});

describe('kinds of ballot', () => {
  test('an agree ballot shows for, against and not counted', () => {
    const paper = minutes(sampleFacts(sampleDefinition(3, 'agree')));
    const votes = tableUnder(paper, 'Kết quả kiểm phiếu')!;
    expect(votes.columns.map(({ title }) => title).slice(0, 5)).toEqual([
      'TT',
      'Họ và tên',
      'Đồng ý',
      'Không đồng ý',
      'Không tính',
    ]);
    expect(votes.rows[0]).toEqual(['1', 'Nguyễn Văn An', '345', '0', '0', '99,14']);
  });

  test('without a base there is no percentage and the most votes win', () => {
    const definition: RoundDefinition = { ...sampleDefinition(3, 'cumulative', 2), ruleSet: 'shareholders' };
    const paper = minutes(sampleFacts(definition));
    expect(textOf(paper)).toContain('Không có mẫu số: lấy theo số phiếu từ cao xuống thấp');
    expect(textOf(paper)).toContain('Luật Doanh nghiệp 2020, Điều 148 khoản 3');
    expect(tableUnder(paper, 'Kết quả kiểm phiếu')!.columns).toHaveLength(3);
  });

  test('every exclusion of a members’ congress is a term of the formula (190-QĐ/TW, Điều 30 khoản 2)', () => {
    const facts = small(1, kept([1], [1], [1], [1], [1], [1], [1]), {
      electorate: {
        kind: 'members',
        summoned: 11,
        excluded: [
          { reason: 'temporary-activity', count: 1 },
          { reason: 'exempt-absent', count: 0 },
          { reason: 'suspended', count: 2 },
          { reason: 'đi công tác', count: 1 },
        ],
        present: 7,
      },
    });
    expect(textOf(minutes(facts))).toContain(
      'Mẫu số: 11 triệu tập − 1 (được giới thiệu sinh hoạt tạm thời ở đảng bộ khác) − 2 (bị đình chỉ sinh hoạt, khởi tố, truy tố hoặc tạm giam) − 1 (đi công tác) = 7; quá một nửa: từ 4 phiếu (bốn) trở lên.',
    );
  });

  test('a committee that elects is a meeting led by one person, and cites no article for its base', () => {
    const definition: RoundDefinition = {
      ...sampleDefinition(1, 'agree', 1),
      electorate: { kind: 'committee', summoned: 346, excluded: [], present: 346 },
    };
    const text = textFor(definition, { presidium: [] });
    expect(text).toContain('Hội nghị đã biểu quyết');
    expect(text).toContain('Chủ tịch hội nghị');
    expect(text).not.toMatch(/Đoàn Chủ tịch|Điều 30/u);
  });
});

describe('outcomes', () => {
  test('nobody elected is said in words, and all seats are short', () => {
    const text = textOf(minutes(small(2, kept([1], [2], [3]))));
    expect(text).toContain('Không có đồng chí nào trúng cử.');
    expect(text).toContain(
      'số lượng cần bầu là 2 (hai), lần bầu này còn thiếu 2 (hai) đồng chí. Việc bầu tiếp cho đủ số lượng do Đại hội',
    );
  });

  test('a full election tells of no shortfall', () => {
    const text = textOf(minutes(small(1, kept([1], [1], [1], [1], [1], [1]))));
    expect(text).toContain('1 (một) đồng chí trúng cử, quá một nửa mẫu số');
    expect(text).not.toContain('còn thiếu');
  });

  const level = kept([1, 2], [1, 2], [1, 2], [1, 3], [1, 3], [1, 3], [2, 3], [2, 3], [2, 3]);

  test('a tie names the people, their votes and the places left, and the re-vote among them', () => {
    const text = textOf(minutes(small(2, level)));
    expect(text).toContain(
      '3 (ba) đồng chí cùng được 6 phiếu mà chỉ còn 2 (hai) chỗ: Đ/c Nguyễn Văn An (số 1), Đ/c Trần Thị Ân (số 2), Đ/c Lê Đức Bình (số 3).',
    );
    expect(text).toContain('Đại hội bầu lại giữa những người bằng phiếu này');
  });

  test('a re-vote that ties again is left to the congress', () => {
    const text = textOf(minutes(small(2, level, { round: { kind: 'revote' } })));
    expect(text).toContain('Lần bầu lại này vẫn bằng phiếu');
    expect(text).toContain('không cần quá một nửa');
    expect(text).not.toContain('Đại hội bầu lại giữa');
  });

  test.each([
    ['older', 'ngày sinh đã khai không đủ để phân định'],
    ['congress', 'Đại hội xem xét, quyết định người trúng cử trong số này'],
  ] as const)('a tie under “%s” tells its own next step', (tie, words) => {
    expect(textOf(minutes(small(2, level, { rules: { tie } })))).toContain(words);
  });
});

describe('what happened on the way', () => {
  test('each finding stands with its figures and the committee’s note', () => {
    const facts = small(1, kept([1], [1], [2]), { ballots: { issued: 4, collected: 3 } });
    const finding = facts.result.findings.find(({ code }) => code === 'W.101')!;
    const paper = minutes({ ...facts, notes: [{ finding, note: 'Một đại biểu mang phiếu về.' }] });
    const row = tableUnder(paper, 'Đối chiếu')!.rows.find(([code]) => code === 'W.101')!;
    expect(row[1]).toContain('Phát ra 4 phiếu, thu về 3 phiếu: thiếu 1 phiếu.');
    expect(row[2]).toBe('Một đại biểu mang phiếu về.');
  });

  test('a finding without a note is printed as such', () => {
    const facts = small(1, kept([1], [1], [2]), { ballots: { issued: 4, collected: 3 } });
    expect(tableUnder(minutes(facts), 'Đối chiếu')!.rows.map((row) => row[2])).toContain('(chưa có ý kiến)');
  });

  test('a blocking finding takes the worth from the result in plain words', () => {
    const facts = small(1, kept([1], [1], [2]), { ballots: { issued: 2, collected: 3 } });
    expect(textOf(minutes(facts))).toContain('Kết quả dưới đây chưa có giá trị: còn phát hiện F.103 chưa giải quyết.');
  });

  test('rulings are summed up in the text and listed in an annex after the signatures (190-QĐ/TW, Điều 8)', () => {
    const settled = { batch: 3, article: '', votesFor: 3, votesAgainst: 0 };
    const rulings = [
      { ...settled, serial: 17, doubt: 'Gạch chưa hết tên', reason: 'Coi là đã gạch', verdict: 'valid' as const },
      { ...settled, serial: 20, doubt: 'Có chữ viết thêm', reason: 'Viết “đồng ý”', verdict: 'signed' as const },
    ].map((ruling, index) => (index === 0 ? ruling : { ...ruling, article: 'Điều 15 khoản 2', votesAgainst: 1 }));
    const paper = minutes(sampleFacts(sampleDefinition(3, 'strike', 2), { rulings }));
    expect(textOf(paper)).toContain(
      'kết luận 2 (hai) phiếu có điểm chưa rõ (Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 8): 1 hợp lệ, 1 không hợp lệ; danh sách ở phụ lục.',
    );
    const signatures = paper.blocks.findIndex(({ kind }) => kind === 'signatures');
    expect(paper.blocks[signatures + 1]).toEqual({ kind: 'page-break' });
    expect(paper.blocks[signatures + 2]).toMatchObject({ kind: 'title', text: 'Phụ lục 1' });
    expect(paper.blocks[signatures + 3]).toMatchObject({
      kind: 'table',
      rows: [
        ['1', '3', '17', 'Gạch chưa hết tên', 'Hợp lệ', 'Coi là đã gạch', '3', '0'],
        [
          '2',
          '3',
          '20',
          'Có chữ viết thêm',
          'Không hợp lệ: ký tên hoặc viết thêm',
          'Viết “đồng ý”; Điều 15 khoản 2',
          '3',
          '1',
        ],
      ],
    });
  });

  test('a reopening is told with its time, person and reason', () => {
    const reopenings = [{ at: '2026-01-05T16:10:00+07:00', actor: 'Lý Thị Ngà', reason: 'Nhập sót tập 7' }];
    const text = textFor(sampleDefinition(3, 'strike', 2), { reopenings });
    expect(text).toContain(
      'mở lại 1 (một) lần:\n– 16 giờ 10 phút, ngày 05 tháng 01 năm 2026, Lý Thị Ngà. Lý do: Nhập sót tập 7.',
    );
  });

  test('without findings, rulings or reopenings there is no section for them', () => {
    expect(textFor(sampleDefinition(3, 'strike', 2))).not.toContain('7. Đối chiếu');
  });

  test('how many people read each ballot, and how many papers they read otherwise, is one sentence', () => {
    const definition = sampleDefinition(3, 'strike', 2);
    expect(textFor(definition, { readings: { wanted: 2, settled: 4 } })).toContain(
      'Phiếu được hai người nhập độc lập; 4 phiếu có chỗ lệch đã được kết luận.',
    );
    expect(textFor(definition, { readings: { wanted: 3, settled: 0 } })).toContain(
      'Phiếu được ba người nhập độc lập; các lượt nhập khớp nhau ở mọi phiếu.',
    );
    expect(textFor(definition, { readings: { wanted: 1, settled: 0 } })).toContain(
      'Phiếu được một người nhập, một lượt.\n',
    );
  });

  test.each([true, false])('key, journal and hash of the result stand in the closing (draft: %s)', (draft) => {
    const facts = sampleFacts(sampleDefinition(3), { draft });
    const code = minutes(facts).blocks.find((block) => block.kind === 'qr');
    expect(code?.text).toBe(facts.resultHash);
    const text = textOf(minutes(facts));
    expect(text).toContain('Mã kết quả: a1b2 c3d4 e5f6');
    expect(text).toContain('Mã khoá: 1f0c 99ab 4e21 77d0 b3c5 · Nhật ký: 2.841 dòng');
    expect(text).toContain('Mã nhật ký: c0ff ee00 d15e');
  });

  test('a count from files has neither key nor readings, only the hash of its result', () => {
    const facts = sampleFacts(sampleDefinition(3), { proof: undefined, readings: undefined });
    const text = textOf(minutes(facts));
    for (const words of ['Mã khoá', 'Nhật ký', 'nhập độc lập']) expect(text).not.toContain(words);
    expect(minutes(facts).blocks.find(({ kind }) => kind === 'qr')).toMatchObject({ text: facts.resultHash });
  });

  test.each([
    [3, 3],
    [63, 1],
  ])('without remarks there is room for a hand: of %i names %i lines', (count, lines) => {
    const { blocks } = minutes(sampleFacts(sampleDefinition(count)));
    const from = blocks.findIndex((block) => block.kind === 'heading' && block.text.includes('Ý kiến'));
    const dotted = blocks
      .slice(from)
      .filter((block) => block.kind === 'paragraph' && JSON.stringify(block).includes('………………'));
    expect(dotted).toHaveLength(lines);
  });

  test('only a draft carries a watermark', () => {
    const facts = sampleFacts(sampleDefinition(3));
    expect(minutes({ ...facts, draft: true }).watermark).toBe('BẢN NHÁP');
    expect(minutes(facts)).not.toHaveProperty('watermark');
  });

  test('a practice file marks its minutes as practice, although they are a draft as well', () => {
    const facts = sampleFacts(sampleDefinition(3), { draft: true, practice: true });
    expect(minutes(facts).watermark).toBe('TẬP DƯỢT');
  });

  test('the foot names the program, its version and the result', () => {
    expect(minutes(sampleFacts(sampleDefinition(3))).footer).toBe('Kiểm Phiếu 0.1.0 · Mã kết quả a1b2c3d4e5f6');
  });

  test('facts that were stored as JSON give the same paper', () => {
    const facts = sampleFacts(sampleDefinition(63, 'agree'));
    expect(minutes(JSON.parse(JSON.stringify(facts)) as MinutesFacts)).toEqual(minutes(facts));
  });
});

test('a draft with more people left out than summoned (F.104) is drawn, without a majority', () => {
  const electorate = {
    kind: 'members',
    summoned: 2,
    excluded: [{ reason: 'suspended', count: 5 }],
    present: 2,
  } as const;
  const text = textOf(minutes(small(1, kept([1], [2]), { electorate })));
  expect(text).toContain('= -3; chưa xác định được, số không tính lớn hơn số triệu tập.');
  expect(text).not.toContain('quá một nửa: từ');
});
