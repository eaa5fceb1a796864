import { describe, expect, test } from 'vitest';
import type { RoundDefinition } from '../../src/election/model.ts';
import { zeroReport } from '../../src/papers/zero-report.ts';
import { tableUnder, textOf } from './paper-text.ts';
import { roundFacts, sampleHash } from './round-paper-facts.ts';
import { sampleDefinition } from './sample-facts.ts';

function report(definition: RoundDefinition, change: Parameters<typeof roundFacts>[1] = {}) {
  return zeroReport({ ...roundFacts(definition, change), definitionHash: sampleHash });
}

describe('the zero report', () => {
  test('has a zero for everyone in ballot order, and for ballots entered, valid and invalid', () => {
    const paper = report(sampleDefinition(3, 'strike', 2));
    expect(tableUnder(paper, 'trước khi nhập')?.rows).toEqual([
      ['1', 'Nguyễn Văn An', '0'],
      ['2', 'Trần Thị Ân', '0'],
      ['3', 'Lê Đức Bình', '0'],
    ]);
    expect(textOf(paper)).toContain('Số phiếu đã nhập: 0 (không). Số phiếu hợp lệ: 0. Số phiếu không hợp lệ: 0.');
  });

  test('of agree ballots has a zero in each of its three columns', () => {
    const row = tableUnder(report(sampleDefinition(3, 'agree', 3)), 'trước khi nhập')?.rows[0];
    expect(row).toEqual(['1', 'Nguyễn Văn An', '0', '0', '0']);
  });

  test('sends nobody to an annex, which it has not', () => {
    const long = sampleDefinition(20, 'strike', 15);
    const candidates = long.candidates.map((one) => ({ ...one, post: 'Giám đốc', unit: 'Sở Y tế' }));
    const text = textOf(report({ ...long, candidates }));
    expect(text).toContain('(tên ở bảng số phiếu dưới đây).');
    expect(text).not.toContain('phụ lục');
  });

  test('tells seats, base and what is needed', () => {
    const text = textOf(report(sampleDefinition(3, 'strike', 2)));
    expect(text).toContain('số lượng cần bầu là 2 (hai) đồng chí');
    expect(text).toContain('= 348; quá một nửa: từ 175 phiếu');
  });

  test('does not measure against ballots that are not counted yet', () => {
    const union = report({ ...sampleDefinition(3, 'strike', 2), ruleSet: 'youth-union' });
    expect(textOf(union)).toContain('Mẫu số: số phiếu thu về, xác định khi kiểm phiếu; phải được quá một nửa.');
    const valid = report({ ...sampleDefinition(3, 'strike', 2), rules: { base: 'valid', threshold: '2/3' } });
    expect(textOf(valid)).toContain('Mẫu số: số phiếu hợp lệ, xác định khi kiểm phiếu; cần ít nhất hai phần ba (2/3).');
  });

  test('says of each rule in force who decided it where the regulation leaves it open or was departed from', () => {
    const text = textOf(
      report({ ...sampleDefinition(3, 'strike', 2), rules: { partialStrike: 'struck', tie: 'congress' } }),
    );
    expect(text).toMatch(/coi là đã gạch: .*\(quy định để ngỏ, do Ban kiểm phiếu xác định\)\./u);
    expect(text).toContain('do Đại hội quyết định (theo thể lệ bầu cử của Đại hội).');
    expect(text).toContain('Không hạn chế số lần bầu; bầu tiếp hay không do Đại hội quyết định.');
  });

  test.each([
    [1, 'một người nhập, một lượt.'],
    [2, 'hai người nhập độc lập; chỗ lệch giữa các lượt nhập do người không nhập tập đó kết luận'],
    [3, 'ba người nhập độc lập; chỗ lệch'],
  ] as const)('tells how many people read each ballot: %i', (readings, words) => {
    expect(textOf(report(sampleDefinition(3), { readings }))).toContain(words);
  });

  test('prints the key large enough to compare, and in the code with journal and declaration', () => {
    const paper = report(sampleDefinition(3));
    const large = paper.blocks.find((block) => block.kind === 'paragraph' && block.size === 'large');
    expect(large).toMatchObject({
      content: [{ text: '1f0c\u00a0\u00a099ab\u00a0\u00a04e21\u00a0\u00a077d0\u00a0\u00a0b3c5' }],
    });
    const code = paper.blocks.find((block) => block.kind === 'qr');
    expect(code?.text).toContain('key 1f0c99ab4e2177d0b3c5\njournal 2841 c0ffee00');
    expect(code?.text).toContain(`definition ${sampleHash}`);
    expect(textOf(paper)).toContain('phiên bản 0.1.0');
  });

  test('is signed by the committee, and marked where it comes from a practice file', () => {
    const paper = report(sampleDefinition(3), { practice: true });
    expect(paper.blocks.at(-1)).toMatchObject({
      kind: 'signatures',
      places: [{ title: 'Thành viên ban kiểm phiếu' }, { title: 'Trưởng ban kiểm phiếu', name: 'Lý Thị Ngà' }],
    });
    expect(paper.watermark).toBe('TẬP DƯỢT');
    expect(report(sampleDefinition(3))).not.toHaveProperty('watermark');
  });
});
