import { describe, expect, test } from 'vitest';
import { derive } from '../../src/election/derivation.ts';
import type { RoundDefinition } from '../../src/election/model.ts';
import { tally } from '../../src/election/tally.ts';
import { derivationSentence } from '../../src/words/derivation.ts';
import { election, paper, papers, people, shares } from './elections.ts';

const article30 = 'Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 30';
const article148 = 'Luật Doanh nghiệp 2020, Điều 148 khoản 3';
const names = (number: number) => `N${number}`;

const members = {
  electorate: {
    kind: 'members',
    summoned: 8,
    excluded: [
      { reason: 'suspended', count: 1 },
      { reason: 'exempt-absent', count: 0 },
    ],
    present: 6,
  },
  ballots: { issued: 6, collected: 6 },
} as const;

function steps(change: Partial<RoundDefinition>, ballots: Parameters<typeof tally>[1]) {
  const definition = election(change);
  return derive(definition, tally(definition, ballots));
}

function told(change: Partial<RoundDefinition>, ballots: Parameters<typeof tally>[1]): string[] {
  const definition = election(change);
  return steps(change, ballots).map((step) => derivationSentence(step, 'vi', definition, names));
}

/** 5, 5, 4, 4 votes for three seats. */
const levelBallots = [paper('s...'), paper('.s..'), ...papers(2, '..s.'), ...papers(2, '...s')];

describe('the way from the base to the elected', () => {
  test('base with what is left out, votes needed, ballots, over the line, elected, open seats', () => {
    expect(steps(members, [...papers(4, '..ss'), paper('s.ss'), paper('....')])).toEqual([
      { kind: 'base', baseKind: 'summoned', base: 7, electorate: members.electorate, article: article30 },
      { kind: 'needed', threshold: 'majority', needed: 4, article: article30 },
      { kind: 'ballots', collected: 6, valid: 5, invalid: 1, article: null },
      { kind: 'over', numbers: [2, 1], seats: 3, needed: 4, article: null },
      { kind: 'elected', numbers: [2, 1], seats: 3, article: null },
      { kind: 'short', seats: 1, article: null },
    ]);
  });

  test('the cut, where more people are over the line than there are seats', () => {
    const definition = { ...members, style: 'agree' } as const;
    const nobodyOut = steps({ ...definition, seats: 2 }, [...papers(5, 'ddkk')]);
    expect(nobodyOut.filter(({ kind }) => kind === 'cut' || kind === 'tie')).toEqual([]);
    expect(steps({ ...definition, seats: 1 }, [...papers(5, 'dkkk'), ...papers(4, 'kdkk')])[4]).toEqual({
      kind: 'cut',
      seats: 1,
      needed: 4,
      lastIn: 5,
      firstOut: 4,
      article: null,
    });
  });

  test('the tie across the last place, told with its rule', () => {
    const found = steps({ ...members, electorate: { ...members.electorate, summoned: 7 } }, levelBallots);
    expect(found.slice(3)).toEqual([
      { kind: 'over', numbers: [1, 2, 3, 4], seats: 3, needed: 4, article: null },
      { kind: 'tie', seats: 1, candidates: [3, 4], votes: 4, rule: 'revote', article: null },
      { kind: 'elected', numbers: [1, 2], seats: 3, article: null },
    ]);
  });

  test('the places of a tie are those the people above leave', () => {
    const ballots = [...papers(4, '..sss'), ...papers(2, '.s.ss'), ...papers(2, 's..ss'), ...papers(2, '.ss.s')];
    const five = { seats: 2, rules: { base: 'none' }, candidates: people(5) } as const;
    const { candidates } = tally(election(five), ballots);
    expect(candidates.map((one) => one.for)).toEqual([8, 6, 4, 2, 0]);
    const level = [...papers(2, '..sss'), ...papers(2, '.s.ss'), ...papers(2, '.ss.s'), ...papers(1, 's.ss.')];
    expect(steps(five, level).slice(4)).toMatchObject([
      { kind: 'cut', lastIn: 3, firstOut: 2 },
      { kind: 'elected', numbers: [1, 2] },
    ]);
    expect(steps(five, level.slice(0, 6)).slice(4)).toEqual([
      { kind: 'tie', seats: 1, candidates: [2, 3, 4], votes: 2, rule: 'revote', article: null },
      { kind: 'elected', numbers: [1], seats: 2, article: null },
    ]);
  });

  test('a tie in a re-vote is for the congress to settle (rules.md §2.2)', () => {
    const revote = { round: { kind: 'revote' }, seats: 1, candidates: people(2) } as const;
    expect(steps(revote, [paper('s.'), paper('.s')])[4]).toMatchObject({ kind: 'tie', rule: 'congress' });
    expect(steps({ ...revote, rules: { tie: 'older' } }, [paper('s.'), paper('.s')])[4]).toMatchObject({
      rule: 'older',
    });
  });

  test('the older of the tied, and who is left', () => {
    const births = ['1980-01-01', '1980-01-01', '1970-05-01', '1960-05-01'];
    const candidates = people(4).map((one, index) => ({ ...one, birthDate: births[index] }));
    const found = steps(
      { ...members, electorate: { ...members.electorate, summoned: 7 }, candidates, rules: { tie: 'older' } },
      levelBallots,
    );
    expect(found.slice(4)).toEqual([
      { kind: 'tie', seats: 1, candidates: [3, 4], votes: 4, rule: 'older', article: null },
      { kind: 'older', elected: [4], left: [3], article: null },
      { kind: 'elected', numbers: [1, 2, 4], seats: 3, article: null },
    ]);
  });

  test('a straw poll ends with the ballots, without an article', () => {
    expect(steps({ ...members, poll: true }, papers(6, '..ss'))).toEqual([
      { kind: 'base', baseKind: 'summoned', base: 7, electorate: members.electorate, article: null },
      { kind: 'ballots', collected: 6, valid: 6, invalid: 0, article: null },
      { kind: 'poll', article: null },
    ]);
  });

  test('most votes win: the law of enterprises at the line, the cut and the tie (Điều 148 khoản 3)', () => {
    const company = { ruleSet: 'shareholders', style: 'cumulative', seats: 1, candidates: people(3) } as const;
    expect(steps(company, [shares(9, 5, 4, 0)])).toEqual([
      { kind: 'base', baseKind: 'none', base: null, electorate: election().electorate, article: null },
      { kind: 'needed', threshold: 'none', needed: null, article: article148 },
      { kind: 'ballots', collected: 10, valid: 1, invalid: 0, article: null },
      { kind: 'over', numbers: [1, 2], seats: 1, needed: null, article: null },
      { kind: 'cut', seats: 1, needed: null, lastIn: 5, firstOut: 4, article: article148 },
      { kind: 'elected', numbers: [1], seats: 1, article: null },
    ]);
    expect(steps(company, [shares(8, 4, 4, 0)])[4]).toMatchObject({ kind: 'tie', article: article148 });
  });

  test('too few delegates under the regulation of 2014: the vote must go on (244 Điều 20 khoản 2)', () => {
    const short = steps({ ruleSet: 'party-244', office: 'delegates' }, [paper('..ss')]).at(-1);
    expect(short).toEqual({
      kind: 'short',
      seats: 3,
      article: 'Quy chế bầu cử trong Đảng (244-QĐ/TW), Điều 20 khoản 2',
    });
    expect(steps({ ruleSet: 'party-244', office: 'executive-committee' }, []).at(-1)).toMatchObject({ article: null });
    expect(steps({ ruleSet: 'party-244' }, []).at(-1)).toMatchObject({ article: null });
  });
});

describe('in words', () => {
  test('of a members’ congress with people left out', () => {
    expect(told(members, [...papers(4, '..ss'), paper('s.ss'), paper('....')])).toEqual([
      `Mẫu số là số được triệu tập trừ số không tính: 8 − 1 (Đảng viên bị đình chỉ sinh hoạt, bị khởi tố, truy tố, tạm giam) = 7. (${article30})`,
      `Người trúng cử phải được quá một nửa mẫu số, tức là ít nhất 4 phiếu. (${article30})`,
      'Thu về 6 lá phiếu: 5 hợp lệ, 1 không hợp lệ. Chỉ phiếu hợp lệ được tính cho từng người.',
      'Đủ số phiếu có 2 người, cần bầu 3 người: N2, N1.',
      'Trúng cử 2 trên 3 người cần bầu: N2, N1.',
      'Còn thiếu 1 người so với số lượng cần bầu.',
    ]);
  });

  test('of two thirds of valid ballots, and nobody elected', () => {
    expect(told({ ruleSet: 'custom', rules: { threshold: '2/3' } }, [paper('.sss'), paper('s.ss')])).toEqual([
      'Mẫu số là số phiếu hợp lệ: 2.',
      'Người trúng cử phải được ít nhất 2/3 mẫu số, tức là ít nhất 2 phiếu.',
      'Thu về 10 lá phiếu: 2 hợp lệ, 0 không hợp lệ. Chỉ phiếu hợp lệ được tính cho từng người.',
      'Không có ai đủ số phiếu; cần bầu 3 người.',
      'Không có ai trúng cử; cần bầu 3 người.',
      'Còn thiếu 3 người so với số lượng cần bầu.',
    ]);
  });

  test('of a tie, by each rule', () => {
    const level = (tie: 'revote' | 'congress') =>
      told(
        { ...members, electorate: { ...members.electorate, excluded: [] }, rules: { base: 'collected', tie } },
        levelBallots,
      )[4];
    expect(level('revote')).toBe(
      '2 người cùng được 4 phiếu mà chỉ còn 1 chỗ: N3, N4. Phải bầu lại giữa những người này.',
    );
    expect(level('congress')).toBe(
      '2 người cùng được 4 phiếu mà chỉ còn 1 chỗ: N3, N4. Đại hội quyết định cách giải quyết.',
    );
  });

  test('of a plurality of shares, with dots between thousands', () => {
    const company = { ruleSet: 'shareholders', style: 'cumulative', seats: 1, candidates: people(3) } as const;
    expect(told(company, [shares(5_000_000, 3_000_000, 2_000_000, 0)])).toEqual([
      'Không có mẫu số: kết quả tính theo số phiếu, không theo tỷ lệ.',
      `Không cần quá một nửa: người nhiều phiếu hơn trúng cử, lấy từ cao xuống thấp cho đủ số lượng. (${article148})`,
      'Thu về 10 lá phiếu: 1 hợp lệ, 0 không hợp lệ. Chỉ phiếu hợp lệ được tính cho từng người.',
      'Có phiếu bầu: 2 người, cần bầu 1 người: N1, N2.',
      `Số người có phiếu bầu nhiều hơn 1 người cần bầu, nên lấy từ cao xuống thấp: người cuối cùng trúng cử được 3.000.000 phiếu, người kế tiếp được 2.000.000 phiếu. (${article148})`,
      'Trúng cử 1 trên 1 người cần bầu: N1.',
    ]);
  });
});
