import { describe, expect, test } from 'vitest';
import type { DerivationStep } from '../../src/election/derivation.ts';
import { election } from '../election/elections.ts';
import type { MeetingOf } from '../../src/words/meeting.ts';
import { derivationEn, derivationSentence, derivationVi } from '../../src/words/derivation.ts';
import { figureIn } from '../../src/words/figure.ts';

const congress: MeetingOf = { ruleSet: 'party', electorate: { kind: 'delegates' } };
const names = (number: number) => ['', 'An', 'Bình', 'Cường'][number]!;
const { electorate } = election();

function base(change: Partial<Extract<DerivationStep, { kind: 'base' }>>): DerivationStep {
  return {
    kind: 'base',
    baseKind: 'summoned',
    base: 1200,
    electorate: { ...electorate, summoned: 1200 },
    article: null,
    ...change,
  };
}

const excluded = [
  { reason: 'convener-absent-throughout', count: 1 },
  { reason: 'of their own', count: 1100 },
  { reason: 'absent-throughout', count: 0 },
];

describe('a step of the derivation is one sentence', () => {
  test.each<[string, string, DerivationStep]>([
    ['Mẫu số là số được triệu tập: 1.200.', 'The base is the people summoned: 1,200.', base({})],
    [
      'Mẫu số là số có mặt: 114.',
      'The base is people present: 114.',
      base({ baseKind: 'present', base: 114, electorate: { ...electorate, excluded } }),
    ],
    [
      'Mẫu số là số phiếu thu về: 112.',
      'The base is ballots collected: 112.',
      base({ baseKind: 'collected', base: 112 }),
    ],
    [
      'Không có mẫu số: kết quả tính theo số phiếu, không theo tỷ lệ.',
      'There is no base: votes are counted as they are, not as a part of anything.',
      base({ baseKind: 'none', base: null }),
    ],
    [
      'Mẫu số là số được triệu tập trừ số không tính: 1.200 − 1 (Cấp uỷ viên cấp triệu tập đại hội vắng mặt suốt thời gian đại hội) − 1.100 (of their own) = 99.',
      'The base is the people summoned less those left out: 1,200 − 1 (Committee members of the convening level absent for the whole congress) − 1,100 (of their own) = 99.',
      base({ base: 99, electorate: { ...electorate, summoned: 1200, excluded } }),
    ],
    [
      'Người trúng cử phải được quá một nửa mẫu số, tức là ít nhất 1.001 phiếu. (Điều 30)',
      'To be elected takes more than half of the base, at least 1,001 votes. (Điều 30)',
      { kind: 'needed', threshold: 'majority', needed: 1001, article: 'Điều 30' },
    ],
    [
      'Người trúng cử phải được ít nhất 3/4 mẫu số, tức là ít nhất 9 phiếu.',
      'To be elected takes at least 3/4 of the base, at least 9 votes.',
      { kind: 'needed', threshold: '3/4', needed: 9, article: null },
    ],
    [
      'Thu về 1.348 lá phiếu: 1.346 hợp lệ, 2 không hợp lệ. Chỉ phiếu hợp lệ được tính cho từng người.',
      '1,348 ballots collected: 1,346 valid, 2 invalid. Only valid ballots count for anybody.',
      { kind: 'ballots', collected: 1348, valid: 1346, invalid: 2, article: null },
    ],
    [
      'Đủ số phiếu có 2 người, cần bầu 3 người: Bình, An.',
      '2 people have the votes needed, for 3 seats: Bình, An.',
      { kind: 'over', numbers: [2, 1], seats: 3, needed: 4, article: null },
    ],
    [
      'Có phiếu bầu: 1 người, cần bầu 3 người: An.',
      '1 person has votes, for 3 seats: An.',
      { kind: 'over', numbers: [1], seats: 3, needed: null, article: null },
    ],
    [
      'Không có ai được phiếu bầu; cần bầu 3 người.',
      'Nobody has a vote, for 3 seats.',
      { kind: 'over', numbers: [], seats: 3, needed: null, article: null },
    ],
    [
      'Số người có phiếu bầu nhiều hơn 2 người cần bầu, nên lấy từ cao xuống thấp: người cuối cùng trúng cử được 3 phiếu, người kế tiếp được 1 phiếu.',
      'More people have votes than there are seats (2), so they are taken from the top: the last one elected has 3 votes, the next one 1.',
      { kind: 'cut', seats: 2, needed: null, lastIn: 3, firstOut: 1, article: null },
    ],
    [
      'Không có ai đủ số phiếu; cần bầu 3 người.',
      'Nobody has the votes needed, for 3 seats.',
      { kind: 'over', numbers: [], seats: 3, needed: 4, article: null },
    ],
    [
      'Số người đủ phiếu nhiều hơn 2 người cần bầu, nên lấy từ cao xuống thấp: người cuối cùng trúng cử được 1.000 phiếu, người kế tiếp được 999 phiếu.',
      'More people have the votes needed than there are seats (2), so they are taken from the top: the last one elected has 1,000 votes, the next one 999.',
      { kind: 'cut', seats: 2, needed: 4, lastIn: 1000, firstOut: 999, article: null },
    ],
    [
      '2 người cùng được 1.000 phiếu mà chỉ còn 1 chỗ: Bình, Cường. Ưu tiên người nhiều tuổi hơn.',
      '2 people have 1,000 votes each for the last 1 place: Bình, Cường. The older goes first.',
      { kind: 'tie', seats: 1, candidates: [2, 3], votes: 1000, rule: 'older', article: null },
    ],
    [
      'Nhiều tuổi hơn nên trúng cử: An. Còn lại: Bình, Cường.',
      'Elected as the older: An. The others: Bình, Cường.',
      { kind: 'older', elected: [1], left: [2, 3], article: null },
    ],
    [
      'Trúng cử 1 trên 3 người cần bầu: Cường.',
      'Elected, 1 for 3 seats: Cường.',
      { kind: 'elected', numbers: [3], seats: 3, article: null },
    ],
    [
      'Không có ai trúng cử; cần bầu 3 người.',
      'Nobody is elected, for 3 seats.',
      { kind: 'elected', numbers: [], seats: 3, article: null },
    ],
    [
      'Còn thiếu 2 người so với số lượng cần bầu.',
      '2 seats are not filled.',
      { kind: 'short', seats: 2, article: null },
    ],
    [
      'Phiếu này không bầu ai: chỉ báo cáo số phiếu của từng người.',
      'This ballot elects nobody: the votes of everybody are reported.',
      { kind: 'poll', article: null },
    ],
  ])('%s', (vi, en, step) => {
    expect(derivationSentence(step, 'vi', congress, names)).toBe(vi);
    expect(derivationSentence(step, 'en', congress, names)).toBe(en);
  });
});

test.each<[string, string, MeetingOf]>([
  ['Đại hội', 'The meeting', congress],
  ['Hội nghị', 'The meeting', { ruleSet: 'party', electorate: { kind: 'committee' } }],
  ['Đại hội đồng cổ đông', 'The meeting', { ruleSet: 'shareholders', electorate: { kind: 'members' } }],
])('it is %s that settles a tie', (vi, en, meetingOf) => {
  const tie = { kind: 'tie', seats: 1, candidates: [2, 3], votes: 10, rule: 'congress', article: null } as const;
  expect(derivationSentence(tie, 'vi', meetingOf, names)).toContain(`. ${vi} quyết định cách giải quyết.`);
  expect(derivationSentence(tie, 'en', meetingOf, names)).toContain(`. ${en} decides what to do.`);
});

test('people left out of the base of another organisation are not told in the words of the Party', () => {
  const company: MeetingOf = { ruleSet: 'shareholders', electorate: { kind: 'members' } };
  const absent = [{ reason: 'absent-throughout', count: 3 }];
  const away = base({ base: 97, electorate: { ...electorate, kind: 'members', summoned: 100, excluded: absent } });
  expect(derivationSentence(away, 'vi', company, names)).toBe(
    'Mẫu số là số được triệu tập trừ số không tính: 100 − 3 (Vắng mặt suốt thời gian họp, thể lệ cho phép không tính) = 97.',
  );
  expect(derivationSentence(away, 'en', company, names)).toContain(
    '(Absent for the whole meeting, left out under the rules)',
  );
});

test('both languages ask for the same figures', () => {
  const placeholders = (words: object): unknown =>
    Object.fromEntries(
      Object.entries(words).map(([key, sentence]: [string, string | object]) => [
        key,
        typeof sentence === 'string'
          ? [...new Set(sentence.match(/\{\{\w+\}\}/gu))].toSorted()
          : placeholders(sentence),
      ]),
    );
  expect(placeholders(derivationEn)).toEqual(placeholders(derivationVi));
});

test('figures are grouped by the language', () => {
  expect([figureIn('vi', 1_000_000), figureIn('en', 1_000_000), figureIn('en', 999)]).toEqual([
    '1.000.000',
    '1,000,000',
    '999',
  ]);
});
