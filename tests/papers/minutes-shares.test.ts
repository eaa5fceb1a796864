import { expect, test } from 'vitest';
import type { Ballot, RoundDefinition } from '../../src/election/model.ts';
import { tally } from '../../src/election/tally.ts';
import { announcement } from '../../src/papers/announcement.ts';
import { corrigendum } from '../../src/papers/corrigendum/corrigendum.ts';
import { minutes } from '../../src/papers/minutes/minutes.ts';
import { tallySheet } from '../../src/papers/tally-sheet.ts';
import { tableUnder, textOf } from './paper-text.ts';
import { countedFacts, sampleDefinition, sampleFacts } from './sample-facts.ts';

/** Three holders of 10, 22 and 68 per cent (rules.md §5.1) elect two of three; shares reach 10¹¹, votes more. */
const holdings = [10_000_000_000, 22_000_000_000, 68_000_000_000] as const;
const definition: RoundDefinition = {
  ...sampleDefinition(3, 'cumulative', 2),
  ruleSet: 'shareholders',
  title: 'Bầu thành viên Hội đồng quản trị',
  office: 'board-of-directors',
  electorate: {
    kind: 'members',
    summoned: 5,
    excluded: [],
    present: 3,
    shares: { all: 125_000_000_000, present: 100_000_000_000 },
  },
  ballots: { issued: 3, collected: 3 },
};
const ballots: readonly Ballot[] = holdings.map((shares, index) => ({
  batch: 1,
  serial: index + 1,
  defects: [],
  votes: shares * 2,
  marks: [index === 2 ? shares * 2 : 0, index === 1 ? shares * 2 : 0, index === 0 ? shares * 2 : 0],
}));
const paper = minutes(sampleFacts(definition, { result: tally(definition, ballots) }));
const text = textOf(paper);

test('shares at the meeting, and the votes they carry, are told exactly', () => {
  expect(text).toContain(
    'Số cổ phần dự họp, trực tiếp và được uỷ quyền: 100.000.000.000 (một trăm tỷ), bằng 80,00\u00a0%.',
  );
  expect(text).toContain('100.000.000.000 cổ phần × 2 người cần bầu = 200.000.000.000 (hai trăm tỷ) phiếu.');
});

test('more votes than a holder has are told as such, in sheets of paper', () => {
  const over = { ...ballots[0]!, marks: [(ballots[0]!.votes ?? 0) + 1, 0, 0] };
  const told = textOf(minutes(sampleFacts(definition, { result: tally(definition, [over, ...ballots.slice(1)]) })));
  expect(told).toContain('1 (một) tờ phiếu, lý do: cho quá số phiếu được quyền, hoặc quá số người: 1 tờ phiếu.');
});

test('votes are told against the shares at the meeting and may pass 100 % (rules.md §4.4)', () => {
  const votes = tableUnder(paper, 'Kết quả kiểm phiếu')!;
  expect(votes.columns.at(-1)!.title).toBe('% so với tổng số cổ phần dự họp (100.000.000.000)');
  expect(votes.rows).toEqual([
    ['1', 'Nguyễn Văn An', '136.000.000.000', '136,00'],
    ['2', 'Trần Thị Ân', '44.000.000.000', '44,00'],
    ['3', 'Lê Đức Bình', '20.000.000.000', '20,00'],
  ]);
  expect(tableUnder(paper, 'Kết quả bầu cử')!.rows[0]).toEqual([
    '1',
    'Nguyễn Văn An',
    '1',
    '136.000.000.000',
    '136,00',
  ]);
});

test('a holder signs: words added are a defect, the signature is none', () => {
  const added = { ...ballots[0]!, defects: ['signed' as const] };
  const told = textOf(minutes(sampleFacts(definition, { result: tally(definition, [added, ...ballots.slice(1)]) })));
  expect(told).toContain('lý do: viết thêm ngoài các chỗ để ghi: 1 tờ phiếu.');
  expect(told).not.toContain('ký tên');
});

test('sheets of paper are told apart from the votes on them, on every paper of the count', () => {
  const facts = countedFacts(definition, { result: tally(definition, ballots) }, ballots);
  expect(textOf(announcement(facts))).toContain('Số tờ phiếu phát ra: 3; thu về: 3; hợp lệ: 3');
  expect(textOf(tallySheet(facts))).toContain('Số tờ phiếu của tập');
  const [added, ...others] = ballots.map((one, index) => ({ ...one, defects: index === 0 ? ['signed' as const] : [] }));
  const now = countedFacts(definition, {}, [added!, ...others]);
  const changes = tableUnder(corrigendum({ before: facts, now }), '3. Số tờ phiếu')!;
  expect(changes.rows.map(([what]) => what)).toEqual([
    'Tờ phiếu hợp lệ',
    'Tờ phiếu không hợp lệ',
    '– viết thêm ngoài các chỗ để ghi',
  ]);
});

test('a long table of the elected is as close as that of the votes', () => {
  const wide = { ...sampleDefinition(9, 'cumulative', 8), ruleSet: 'shareholders' as const };
  const table = tableUnder(minutes(sampleFacts(wide)), 'Kết quả bầu cử')!;
  expect(table.rows).toHaveLength(8);
  expect(table.size).toBe('small');
});

test('the most votes win under the law on enterprises; the vote is signed, not secret', () => {
  expect(text).toContain('Theo Luật Doanh nghiệp 2020, Điều 148 khoản 3, có 2 (hai) người trúng cử, xếp theo');
  expect(text).toContain('tiến hành bầu cử theo cách bầu dồn phiếu');
  expect(text).not.toContain('phiếu kín');
  expect(text).toContain('Số tờ phiếu bầu phát ra: 3 (ba) tờ phiếu.');
});

test('figures of the annex have a dot between thousands', () => {
  expect(text).toContain('1 | Nguyễn Văn An | Được 136.000.000.000 phiếu, xếp thứ 1');
});

test('without a register there is no share of the shares', () => {
  const { shares: _, ...electorate } = definition.electorate;
  const without = { ...definition, electorate };
  const plain = minutes(sampleFacts(without, { result: tally(without, ballots) }));
  expect(tableUnder(plain, 'Kết quả kiểm phiếu')!.columns.map(({ title }) => title)).toEqual([
    'TT',
    'Họ và tên',
    'Số phiếu được dồn',
  ]);
  expect(textOf(plain)).not.toContain('cổ phần dự họp');
});
