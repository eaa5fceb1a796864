import { describe, expect, test } from 'vitest';
import type { RuleSetId } from '../../src/election/rule-sets/index.ts';
import { envelope } from '../../src/papers/envelope.ts';
import { countedFacts, sampleDefinition } from './sample-facts.ts';
import { tableIn, textOf } from './paper-text.ts';

const definition = { ...sampleDefinition(3, 'strike', 2), ballots: { issued: 348, collected: 346 } };
const facts = countedFacts(definition);
const on = (day: string) => textOf(envelope({ ...facts, congress: { ...facts.congress, day } }));

describe('the envelope', () => {
  test('says how many papers of each kind lie in it, and leaves open what is counted by hand', () => {
    expect(tableIn(envelope(facts))?.rows).toEqual([
      ['Phiếu bầu hợp lệ', '345'],
      ['Phiếu bầu không hợp lệ', '1'],
      ['Cộng số phiếu, xếp thành 7 tập', '346'],
      ['Phiếu in thừa, hỏng, không phát ra', ''],
      ['Biên bản kiểm phiếu (lập 3 bản)', ''],
      ['Không có trong túi: phiếu không thu về (phát ra 348, thu về 346)', '2'],
    ]);
  });

  test('stays sealed for six months (190-QĐ/TW, Điều 35), to the end of a shorter month', () => {
    expect(on('2026-01-05')).toContain('Không mở niêm phong trước ngày 05/7/2026.');
    expect(on('2025-08-31')).toContain('Không mở niêm phong trước ngày 28/02/2026.');
    expect(on('')).toContain('Không mở niêm phong trước ngày …… tháng …… năm ………');
    expect(on('2026-01-05')).toContain('trong 6 tháng');
  });

  test.each<RuleSetId>(['party-244', 'youth-union', 'trade-union', 'shareholders', 'cooperative', 'custom'])(
    'names no months where no verified text says any: %s',
    (ruleSet) => {
      const text = textOf(envelope({ ...facts, definition: { ...definition, ruleSet } }));
      expect(text).not.toContain('Không mở niêm phong trước');
      expect(text).toContain('theo quy định');
    },
  );

  test('of a straw poll is only sealed and handed over', () => {
    const text = textOf(envelope({ ...facts, definition: { ...definition, poll: true, title: 'Phiếu xin ý kiến' } }));
    expect(text).toContain('Phiếu xin ý kiến hợp lệ');
    expect(text).not.toContain('6 tháng');
  });

  test('has four strips to sign across, each with the meeting, the election and the round', () => {
    const strips = envelope(facts)
      .blocks.filter((block) => block.kind === 'table')
      .slice(1);
    expect(strips).toHaveLength(4);
    for (const { rows, columns, rowHeight } of strips) {
      expect(columns.map(({ title }) => title)).toEqual(['NIÊM PHONG', 'Ban kiểm phiếu ký', 'Đóng dấu']);
      const said = rows[0]![0]!.replaceAll('\u00a0', ' ');
      expect(said).toContain(
        'Đại hội đại biểu Đảng bộ tỉnh Thái Nguyên lần thứ XX, nhiệm kỳ 2025 – 2030. Bầu Ban Chấp hành',
      );
      expect(said).toContain('Lần 1. Niêm phong ngày ……');
      expect(rowHeight).toBeGreaterThan(85);
    }
  });
});
