import { describe, expect, test } from 'vitest';
import type { Ballot, RoundDefinition } from '../../src/election/model.ts';
import { corrigendum } from '../../src/papers/corrigendum/corrigendum.ts';
import type { MinutesFacts } from '../../src/papers/minutes/minutes-facts.ts';
import { countedFacts, sampleBallots, sampleDefinition } from './sample-facts.ts';
import { tableUnder, textOf } from './paper-text.ts';

const definition = sampleDefinition(3, 'strike', 2);
const before = countedFacts(definition);
const reopened = { at: '2026-01-05T16:10', actor: 'Lưu Quang Thịnh', reason: 'Kiểm lại tập 3' };

/** The round opened again, with other ballots or another declaration. */
function after(
  change: Partial<MinutesFacts> = {},
  ballots: readonly Ballot[] = sampleBallots(definition),
  declared: RoundDefinition = definition,
): MinutesFacts {
  const resultHash = 'feed'.repeat(16);
  return {
    ...countedFacts(declared, { reopenings: [reopened], finishedAt: '2026-01-05T17:00', resultHash }, ballots),
    ...change,
  };
}

/** One vote for the third person in place of the second, on the first valid ballot that has the second. */
const papers = sampleBallots(definition);
const place = papers.findIndex(({ defects, marks }) => defects.length === 0 && marks[1] === 'none');
const moved = papers.map((ballot, index) =>
  index === place ? { ...ballot, marks: ['none', 'struck', 'none'] as const } : ballot,
);

describe('the corrigendum', () => {
  test('tells candidate by candidate the votes that changed, and of nobody else', () => {
    const paper = corrigendum({ before, now: after({}, moved) });
    const [, , third] = before.result.candidates;
    expect(third?.for).toBe(0);
    const rows = tableUnder(paper, 'Số phiếu của từng người')?.rows;
    expect(rows?.map(([number, name, , , difference]) => [number, name, difference])).toEqual([
      ['2', 'Trần Thị Ân', '−1'],
      ['3', 'Lê Đức Bình', '+1'],
    ]);
    expect(rows?.[1]).toEqual(['3', 'Lê Đức Bình', '0 (0,00\u00a0%)', '1 (0,29\u00a0%)', '+1']);
    expect(textOf(paper)).toContain('Có thay đổi ở 2 (hai) đồng chí; 1 đồng chí khác giữ nguyên:');
  });

  test('sets papers by validity and reason side by side', () => {
    const ballots = sampleBallots(definition).map((ballot, index) =>
      index === 5 ? { ...ballot, defects: ['signed'] as const } : ballot,
    );
    expect(tableUnder(corrigendum({ before, now: after({}, ballots) }), '. Số phiếu')?.rows).toEqual([
      ['Phiếu hợp lệ', '345', '344'],
      ['Phiếu không hợp lệ', '1', '2'],
      ['– ký tên hoặc viết thêm', '0', '1'],
    ]);
  });

  test('tells who opened it again, when and why, and not what was opened before its seal', () => {
    const earlier = { at: '2026-01-05T14:00', actor: 'Đào Thị Kim Cúc', reason: 'Sai số phát ra' };
    const now = after({ reopenings: [earlier, reopened] });
    const text = textOf(corrigendum({ before: { ...before, reopenings: [earlier] }, now }));
    expect(text).toContain(
      'Kết quả niêm phong hồi 15 giờ 42 phút, ngày 05 tháng 01 năm 2026 đã được mở lại 1 (một) lần:',
    );
    expect(text).toContain('– 16 giờ 10 phút, ngày 05 tháng 01 năm 2026, Lưu Quang Thịnh. Lý do: Kiểm lại tập 3.');
    expect(text).not.toContain('Sai số phát ra');
    expect(text).toContain('Việc kiểm phiếu kết thúc hồi 17 giờ 00 phút');
  });

  test('tells who is elected now and who no longer', () => {
    const swapped = { ...after({}, moved) };
    const now = { ...swapped, result: { ...swapped.result, elected: [1, 3] } };
    const text = textOf(corrigendum({ before, now }));
    expect(text).toContain('Nay trúng cử, trước đó không trúng cử: Đ/c Lê Đức Bình (số 3).');
    expect(text).toContain('Nay không trúng cử, trước đó trúng cử: Đ/c Trần Thị Ân (số 2).');
    expect(text).toContain('trước khi mở lại: 2 (hai) đồng chí; nay: 2 (hai) đồng chí.');
  });

  test('tells a tie or a missing seat that came or went', () => {
    const now = after();
    const tied = { ...now, result: { ...now.result, elected: [1], tied: { seats: 1, candidates: [2, 3] } } };
    expect(textOf(corrigendum({ before, now: tied }))).toContain('chỉ còn 1 (một) chỗ');
    expect(textOf(corrigendum({ before: tied, now }))).toContain('Nay không còn người bằng phiếu');
  });

  test('tells what was declared otherwise, rule by rule and name by name', () => {
    const [first, ...others] = definition.candidates;
    const declared: RoundDefinition = {
      ...definition,
      rules: { partialStrike: 'struck' },
      electorate: { ...definition.electorate, summoned: 351, excluded: [{ reason: 'absent-throughout', count: 3 }] },
      candidates: [{ ...first!, name: 'Nguyễn Văn Anh' }, ...others],
    };
    const changes = tableUnder(corrigendum({ before, now: after({}, sampleBallots(declared), declared) }), 'Khai báo');
    expect(changes?.rows.map(([what]) => what)).toEqual([
      'Số triệu tập',
      expect.stringContaining('Không tính: vắng mặt suốt'),
      'Quy tắc gạch một phần tên',
      'Số 1 trong danh sách',
    ]);
    expect(changes?.rows.at(-1)).toEqual(['Số 1 trong danh sách', 'Nguyễn Văn An', 'Nguyễn Văn Anh']);
  });

  test('tells rulings that were added, changed or withdrawn', () => {
    const ruling = {
      batch: 3,
      serial: 4,
      doubt: '',
      reason: 'Gạch mờ',
      article: '',
      votesFor: 3,
      votesAgainst: 0,
      verdict: 'valid',
    } as const;
    const now = after({
      rulings: [
        { ...ruling, verdict: 'signed' },
        { ...ruling, serial: 9 },
      ],
    });
    const paper = corrigendum({ before: { ...before, rulings: [ruling, { ...ruling, serial: 5 }] }, now });
    const valid = 'hợp lệ; Gạch mờ; 3 tán thành, 0 không';
    expect(tableUnder(paper, 'kết luận')?.rows).toEqual([
      ['Tập 3, phiếu 4', valid, 'không hợp lệ: ký tên hoặc viết thêm; Gạch mờ; 3 tán thành, 0 không'],
      ['Tập 3, phiếu 9', '(không có)', valid],
      ['Tập 3, phiếu 5', valid, '(không có)'],
    ]);
  });

  test('sets two wordings of a remark beside each other, and tells what was added or taken away', () => {
    const power = { number: 1, kind: 'incident', time: '14:10', text: 'mất điện 5 phút' } as const;
    const list = { number: 2, kind: 'incident', time: '', text: 'Danh sách in hai lần' } as const;
    const complaint = {
      number: 3,
      kind: 'objection',
      from: 'Đại biểu Trần Văn Nam',
      about: 'đề nghị kiểm lại tập 3',
      sheets: 2,
      answer: 'Đã kiểm lại',
    } as const;
    const now = after({ remarks: [{ ...power, text: 'mất điện 15 phút' }, complaint] });
    const paper = corrigendum({ before: { ...before, remarks: [power, list] }, now });
    expect(tableUnder(paper, 'Ý kiến, sự việc')?.rows).toEqual([
      ['Ý kiến, sự việc', '14 giờ 10 phút: Mất điện 5 phút.', '14 giờ 10 phút: Mất điện 15 phút.'],
      [
        'Khiếu nại',
        '(không có)',
        'Đại biểu Trần Văn Nam: Đề nghị kiểm lại tập 3. Kèm theo 2 (hai) tờ. Trả lời: Đã kiểm lại.',
      ],
      ['Ý kiến, sự việc', 'Danh sách in hai lần.', '(không có)'],
    ]);
  });

  test('of agree ballots tells each outcome of a line', () => {
    const agree = sampleDefinition(3, 'agree', 3);
    const ballots = sampleBallots(agree);
    const changed = ballots.map((ballot, index) =>
      index === 1 ? { ...ballot, marks: ['both', ...ballot.marks.slice(1)] as Ballot['marks'] } : ballot,
    );
    const paper = corrigendum({ before: countedFacts(agree), now: after({}, changed, agree) });
    expect(tableUnder(paper, 'Số phiếu của từng người')?.rows.map((row) => [row[2], row.at(-1)])).toEqual([
      ['Đồng ý', '−1'],
      ['Không tính', '+1'],
    ]);
  });

  test('says so where nothing changed, and names both results by their codes', () => {
    const paper = corrigendum({ before, now: after() });
    const text = textOf(paper);
    expect(text.match(/Không thay đổi\./gu)).toHaveLength(4);
    expect(text).toContain('Danh sách trúng cử không thay đổi.');
    expect(paper.blocks.find(({ kind }) => kind === 'qr')).toMatchObject({
      text: `kiemphieu-corrigendum/1\nbefore ${before.resultHash}\nnow ${'feed'.repeat(16)}`,
    });
    expect(paper.blocks.at(-1)).toMatchObject({
      places: [{ title: 'T/M Đoàn Chủ tịch' }, { title: 'Trưởng ban kiểm phiếu' }],
    });
    expect(paper).not.toHaveProperty('watermark');
  });
});
