import { describe, expect, test } from 'vitest';
import type { MinutesRuling } from '../../src/papers/minutes/minutes-facts.ts';
import { invalidBallots } from '../../src/papers/invalid-ballots.ts';
import { countedFacts, sampleBallots, sampleDefinition } from './sample-facts.ts';
import { tableIn, tableUnder, textOf } from './paper-text.ts';

const definition = sampleDefinition(3, 'strike', 2);
const ballots = sampleBallots(definition).map((ballot) => {
  if (ballot.batch === 2 && ballot.serial === 7) return { ...ballot, marks: ['none', 'none', 'none'] as const };
  return ballot.batch === 1 && ballot.serial === 9 ? { ...ballot, defects: ['signed', 'not-issued'] as const } : ballot;
});
const ruling: MinutesRuling = {
  batch: 2,
  serial: 7,
  doubt: 'Gạch mờ',
  reason: 'Không thấy nét gạch',
  article: 'Thể lệ bầu cử, mục 4',
  votesFor: 3,
  votesAgainst: 1,
  verdict: 'too-many',
};
const facts = countedFacts(definition, { rulings: [ruling, { ...ruling, serial: 8, verdict: 'valid' }] }, ballots);

describe('the list of invalid ballots', () => {
  test('tells where each lies and the first reason that applies, in the order of the piles', () => {
    const paper = invalidBallots({ ...facts, ballots: ballots.toReversed() });
    expect(tableUnder(paper, 'Phiếu không hợp lệ')?.rows).toEqual([
      ['1', '1', '1', 'Có đánh dấu hoặc dùng nhiều loại mực', ''],
      ['2', '1', '9', 'Không do ban kiểm phiếu phát ra', ''],
      ['3', '2', '7', 'Bầu quá số lượng quy định', 'Thể lệ bầu cử, mục 4; kết luận với 3 tán thành, 1 không'],
    ]);
  });

  test('has as many as the result, by reason', () => {
    expect(facts.result.ballots.invalid).toBe(3);
    expect(textOf(invalidBallots(facts))).toContain(
      'Số phiếu không hợp lệ: 3 (ba), lý do: không do ban kiểm phiếu phát ra: 1; có đánh dấu hoặc dùng nhiều loại mực: 1; bầu quá số lượng quy định: 1.',
    );
  });

  test('tells every ballot the committee discussed with its ruling, article and votes', () => {
    const rows = tableUnder(invalidBallots(facts), 'Phiếu bàn bạc')?.rows;
    expect(rows?.map((row) => row.slice(1))).toEqual([
      [
        '2',
        '7',
        'Gạch mờ',
        'Không hợp lệ: bầu quá số lượng quy định',
        'Không thấy nét gạch; Thể lệ bầu cử, mục 4',
        '3',
        '1',
      ],
      ['2', '8', 'Gạch mờ', 'Hợp lệ', 'Không thấy nét gạch; Thể lệ bầu cử, mục 4', '3', '1'],
    ]);
    expect(textOf(invalidBallots(facts))).toContain('kết luận hợp lệ 1, không hợp lệ 1.');
  });

  test('says so where there is none', () => {
    const clean = countedFacts(
      definition,
      {},
      sampleBallots(definition).map((one) => ({ ...one, defects: [] })),
    );
    const paper = invalidBallots(clean);
    expect(textOf(paper)).toContain('Không có phiếu nào không hợp lệ.');
    expect(textOf(paper)).toContain('Không có phiếu nào phải bàn bạc.');
    expect(tableIn(paper)).toBeUndefined();
  });

  test('names a verified article, and the committee as the organisation does', () => {
    const old = invalidBallots({ ...facts, definition: { ...definition, ruleSet: 'party-244' } });
    expect(tableUnder(old, 'Phiếu không hợp lệ')?.rows[0]?.at(-1)).toContain('(244-QĐ/TW), Điều 17 khoản 2');
    const union = textOf(invalidBallots({ ...facts, definition: { ...definition, ruleSet: 'trade-union' } }));
    expect(union).toContain('Không do ban bầu cử phát ra');
    expect(union).not.toMatch(/ban kiểm phiếu/iu);
  });
});
