import { describe, expect, test } from 'vitest';
import { committeeSheet } from '../../src/papers/committee-sheet.ts';
import { roundFacts, sampleHash } from './round-paper-facts.ts';
import { sampleDefinition } from './sample-facts.ts';
import { tableIn, textOf } from './paper-text.ts';

const facts = { ...roundFacts(sampleDefinition(3)), definitionHash: sampleHash };

describe('the sheet of the committee', () => {
  test('has every member with a role and two places to sign, and lines for technicians', () => {
    expect(tableIn(committeeSheet(facts))?.rows).toEqual([
      ['1', 'Lý Thị Ngà', 'Trưởng ban', '', ''],
      ['2', 'Đỗ Đức Công', 'Phó trưởng ban', '', ''],
      ['3', 'Phan Mạnh Cường', 'Uỷ viên', '', ''],
    ]);
    expect(tableIn(committeeSheet(facts), 1)?.rows).toHaveLength(3);
  });

  test('leaves lines to write on where nobody is named yet', () => {
    const rows = tableIn(committeeSheet({ ...facts, committee: [] }))?.rows;
    expect(rows).toHaveLength(7);
    expect(rows?.[0]).toEqual(['1', '', '', '', '']);
  });

  test('gives a hand nine millimetres and more', () => {
    expect(tableIn(committeeSheet(facts))?.rowHeight).toBeGreaterThan((9 * 72) / 25.4);
  });

  test('is tied to the declaration, and marked in a practice file', () => {
    const paper = committeeSheet({ ...facts, practice: true });
    expect(paper.blocks.at(-1)).toMatchObject({ kind: 'qr', text: `kiemphieu-committee/1\ndefinition ${sampleHash}` });
    expect(paper.watermark).toBe('TẬP DƯỢT');
    expect(textOf(paper)).toContain('18 giờ 12 phút, ngày 05 tháng 01 năm 2026');
  });

  test('carries the name that the organisation gives its committee', () => {
    const { definition } = facts;
    const text = textOf(committeeSheet({ ...facts, definition: { ...definition, ruleSet: 'trade-union' } }));
    expect(text).toContain('Danh sách ban bầu cử');
  });
});
