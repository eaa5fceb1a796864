import { describe, expect, test } from 'vitest';
import type { RoundDefinition } from '../../src/election/model.ts';
import type { RuleSetId } from '../../src/election/rule-sets/index.ts';
import { announcement } from '../../src/papers/announcement.ts';
import { countedFacts, sampleDefinition, sampleFacts } from './sample-facts.ts';
import { tableIn, textOf } from './paper-text.ts';

const three = sampleDefinition(3, 'strike', 2);
const of = (definition: RoundDefinition) => announcement(sampleFacts(definition));

describe('the announcement', () => {
  test('tells the elected by votes with their percentages, and nobody else', () => {
    const facts = sampleFacts(three);
    const rows = tableIn(announcement(facts))?.rows;
    expect(rows).toEqual([
      ['1', 'Nguyễn Văn An', '345', '99,14'],
      ['2', 'Trần Thị Ân', '253', '72,70'],
    ]);
    expect(textOf(announcement(facts))).not.toContain('Lê Đức Bình');
  });

  test('addresses the meeting and reports the papers as they are read aloud', () => {
    const text = textOf(of(three));
    expect(text).toContain('Kính thưa Đoàn Chủ tịch, kính thưa đại hội!');
    expect(text).toContain(
      'được triệu tập: 350; có mặt: 346. Số phiếu phát ra: 346; thu về: 346; hợp lệ: 345; không hợp lệ: 1.',
    );
    expect(text).toContain('Số lượng cần bầu: 2 đồng chí; người trúng cử phải được từ 175 phiếu trở lên.');
    expect(text).toContain('Ban kiểm phiếu trân trọng báo cáo đại hội.');
  });

  test.each<[RuleSetId, string, string]>([
    ['youth-union', 'kính thưa đại hội!', 'Ban kiểm phiếu xin báo cáo'],
    ['trade-union', 'kính thưa đại hội!', 'Ban bầu cử xin báo cáo'],
    ['shareholders', 'Kính thưa Chủ toạ, kính thưa đại hội đồng cổ đông!', 'Số cổ đông'],
    ['custom', '2 (hai) người trúng cử', 'Số lượng cần bầu: 2 người'],
  ])('speaks in the words of %s', (ruleSet, ...words) => {
    const text = textOf(of({ ...three, ruleSet, style: ruleSet === 'shareholders' ? 'cumulative' : 'strike' }));
    for (const each of words) expect(text).toContain(each);
  });

  test('tells who is level and what is missing, and what follows', () => {
    const facts = sampleFacts(three);
    const result = { ...facts.result, elected: [1], tied: { seats: 1, candidates: [2, 3] } };
    const text = textOf(announcement({ ...facts, result }));
    expect(text).toContain('chỉ còn 1 (một) chỗ: Đ/c Trần Thị Ân (số 2), Đ/c Lê Đức Bình (số 3)');
    expect(textOf(announcement({ ...facts, result: { ...facts.result, elected: [1], shortfall: 1 } }))).toContain(
      'còn thiếu 1 (một) đồng chí',
    );
    expect(textOf(announcement({ ...facts, result: { ...facts.result, elected: [], shortfall: 2 } }))).toContain(
      'Không có đồng chí nào trúng cử.',
    );
  });

  test('of a straw poll tells everyone by votes and elects nobody', () => {
    const paper = of({ ...three, style: 'list', poll: true, title: 'Phiếu giới thiệu Bí thư' });
    expect(tableIn(paper)?.rows.map(([, name]) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Ân', 'Lê Đức Bình']);
    const text = textOf(paper);
    expect(text).toContain('Báo cáo kết quả kiểm phiếu giới thiệu');
    expect(text).toContain('không phải là kết quả bầu cử');
    expect(text).not.toContain('trúng cử');
  });

  test('tells two people of one name apart by their numbers', () => {
    const [first, second, third] = three.candidates;
    const candidates = [first!, { ...second!, name: first!.name }, third!];
    expect(tableIn(of({ ...three, candidates }))?.rows.map(([, name]) => name)).toEqual([
      'Nguyễn Văn An (số 1)',
      'Nguyễn Văn An (số 2)',
    ]);
  });

  test('of a result with a blocking finding says that it is worth nothing yet, and is marked as a draft', () => {
    const definition = { ...three, ballots: { issued: 346, collected: 347 } };
    const facts = countedFacts(definition, { draft: true });
    const paper = announcement(facts);
    expect(textOf(paper)).toContain('Kết quả dưới đây chưa có giá trị');
    expect(textOf(paper)).toContain('Việc kiểm phiếu chưa xong');
    expect(paper.watermark).toBe('BẢN NHÁP');
  });

  test('is tied to the result by its code and signed by the chair of the committee', () => {
    const facts = sampleFacts(three);
    const { blocks, footer } = announcement(facts);
    expect(blocks.find(({ kind }) => kind === 'qr')).toMatchObject({ text: facts.resultHash });
    expect(footer).toBe('Kiểm Phiếu 0.1.0 · Báo cáo kết quả, lần 1 · Mã kết quả a1b2c3d4e5f6');
    expect(blocks.at(-1)).toMatchObject({
      places: [{ title: '' }, { title: 'Trưởng ban kiểm phiếu', name: 'Lý Thị Ngà' }],
    });
  });
});
