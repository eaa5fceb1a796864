import { describe, expect, test } from 'vitest';
import { composition } from '../../src/election/composition.ts';
import type { Candidate } from '../../src/election/model.ts';
import type { ElectedPerson } from '../../src/election/progress.ts';
import { summaryPaper } from '../../src/papers/summary/congress-summary.ts';
import type {
  CongressSummaryFacts,
  SummaryDecision,
  SummaryElection,
} from '../../src/papers/summary/congress-summary.ts';
import { tableUnder, textOf } from './paper-text.ts';
import { sampleCandidates, sampleDefinition, sampleFacts } from './sample-facts.ts';

const day = '2026-01-05';

function person(candidate: Candidate, change: Partial<ElectedPerson> = {}): ElectedPerson {
  return { candidate, round: 1, votes: 300 - candidate.number, percent: '85.50', by: 'votes', ...change };
}

function election(change: Partial<SummaryElection> = {}): SummaryElection {
  const elected = change.elected ?? sampleCandidates(3).map((candidate) => person(candidate));
  return {
    title: 'Bầu Ban Chấp hành',
    office: 'executive-committee',
    poll: false,
    state: 'complete',
    seats: 3,
    open: 0,
    rounds: 1,
    elected,
    composition: composition(
      elected.map(({ candidate }) => candidate),
      day,
    ),
    alternates: null,
    decisions: [],
    taken: null,
    meetingOf: { ruleSet: 'party', electorate: { kind: 'delegates' } },
    ...change,
  };
}

function facts(
  elections: readonly SummaryElection[],
  change: Partial<CongressSummaryFacts> = {},
): CongressSummaryFacts {
  const { congress, presidium, committee, program } = sampleFacts(sampleDefinition(1));
  return { ruleSet: 'party', electorate: 'delegates', congress, presidium, committee, program, elections, ...change };
}

function paperOf(...elections: readonly SummaryElection[]) {
  return summaryPaper(facts(elections));
}

describe('the overview', () => {
  test('has a row for each election with seats, elected, open seats, rounds and state', () => {
    const paper = paperOf(
      election(),
      election({ title: 'Bầu Bí thư', seats: 5, open: 2, rounds: 2, state: 'deciding' }),
      election({ title: 'Bầu đại biểu', elected: [], open: 3, state: 'counting' }),
    );
    expect(tableUnder(paper, 'Các cuộc bầu cử')!.rows).toEqual([
      ['1', 'Bầu Ban Chấp hành', '3', '3', '0', '1', 'Đã xong'],
      ['2', 'Bầu Bí thư', '5', '3', '2', '2', 'Chờ quyết định'],
      ['3', 'Bầu đại biểu', '3', '0', '3', '1', 'Đang kiểm phiếu'],
    ]);
    expect(textOf(paper)).toContain('Có 3 (ba) cuộc bầu cử, 6 (sáu) lượt đồng chí trúng cử:');
    expect(textOf(paper)).not.toContain('. Bầu đại biểu');
  });

  test('of a congress without elections says so', () => {
    expect(textOf(paperOf())).toContain('Chưa có cuộc bầu cử nào.');
  });
});

describe('the elected', () => {
  test('stand by votes, with votes and percentage, and how a tie was settled', () => {
    const [first, second, third, fourth] = sampleCandidates(4);
    const elected = [
      person(first!),
      person(second!, { by: 'older' }),
      person(third!, { by: 'lots' }),
      person(fourth!, { by: 'congress' }),
    ];
    expect(tableUnder(paperOf(election({ elected })), 'Bầu Ban Chấp hành')!.rows).toEqual([
      ['1', 'Nguyễn Văn An', '299', '85,50'],
      ['2', 'Trần Thị Ân (bằng phiếu, nhiều tuổi hơn)', '298', '85,50'],
      ['3', 'Lê Đức Bình (bằng phiếu, bốc thăm)', '297', '85,50'],
      ['4', 'Phạm Minh Chiến (bằng phiếu, đại hội quyết định)', '296', '85,50'],
    ]);
  });

  test('of several rounds have a table a round, because each round has its own base', () => {
    const elected = sampleCandidates(3).map((candidate, index) => person(candidate, { round: index < 2 ? 1 : 3 }));
    const paper = paperOf(election({ elected, rounds: 3, open: 1 }));
    expect(textOf(paper)).toContain('Trúng cử 3 (ba) đồng chí sau 3 (ba) lần bầu.\nLần 1: 2 (hai) đồng chí');
    expect(textOf(paper)).toContain(
      'Lần 3: 1 (một) đồng chí, xếp theo số phiếu:\nTT | Họ và tên | Số phiếu | Tỷ lệ %\n1 | Lê Đức Bình',
    );
    expect(textOf(paper)).toContain('Còn thiếu 1 (một) đồng chí so với số lượng cần bầu, để khuyết.');
  });

  test('of an election still open are not said to leave a seat empty', () => {
    expect(textOf(paperOf(election({ open: 1, state: 'deciding' })))).toContain('số lượng cần bầu.');
  });

  test('nobody elected is said in words', () => {
    expect(textOf(paperOf(election({ elected: [], open: 3 })))).toContain('Không có đồng chí nào trúng cử.');
  });

  test('by shares have no percentage, and large figures never stand two in a row', () => {
    const elected = sampleCandidates(9).map((one) => person(one, { votes: 150_000_000_000, percent: null }));
    const table = tableUnder(summaryPaper(facts([election({ elected })], { ruleSet: 'shareholders' })), 'Bầu Ban')!;
    expect(table.columns.map(({ title }) => title)).toEqual(['TT', 'Họ và tên', 'Số phiếu']);
    expect(table.rows[0]).toEqual(['1', 'Nguyễn Văn An', '150.000.000.000']);
  });
});

describe('decisions', () => {
  const decidedAt = '2026-01-05T15:42';
  const plenum = { ruleSet: 'party', electorate: { kind: 'committee' } } as const;
  const settle: SummaryDecision = {
    round: 2,
    decision: { kind: 'settle-tie', method: 'lots', elected: [2], reason: 'Bốc thăm trước hội nghị', decidedAt },
    named: [{ number: 2, name: 'Trần Thị Ân' }],
  };
  const leave: SummaryDecision = {
    round: 3,
    decision: { kind: 'leave-open', reason: 'Không đủ nguồn!', decidedAt: '2026-01-06T09:05' },
    named: [],
  };

  test('stand in order, with time, reason and who was named, in the words of the meeting that took them', () => {
    const text = textOf(paperOf(election({ decisions: [settle, leave], meetingOf: plenum })));
    expect(text).toContain(
      [
        'Các quyết định, theo thứ tự:',
        '– Sau lần 2, Hội nghị quyết định (15 giờ 42 phút, ngày 05 tháng 01 năm 2026): bốc thăm giữa những người bằng phiếu, trúng cử: Đ/c Trần Thị Ân. Lý do: Bốc thăm trước hội nghị.',
        '– Sau lần 3, Hội nghị quyết định (09 giờ 05 phút, ngày 06 tháng 01 năm 2026): không bầu tiếp, số còn thiếu để khuyết. Lý do: Không đủ nguồn!',
      ].join('\n'),
    );
    expect(textOf(paperOf(election()))).not.toContain('Các quyết định');
  });

  test('to take alternates, or none after all, are told', () => {
    const taken = { seats: 2, reason: 'Đại hội biểu quyết', decidedAt };
    expect(textOf(paperOf(election({ taken })))).toContain(
      '– Đại hội quyết định (15 giờ 42 phút, ngày 05 tháng 01 năm 2026): lấy 2 (hai) đại biểu dự khuyết từ danh sách còn lại. Lý do: Đại hội biểu quyết.',
    );
    expect(textOf(paperOf(election({ taken: { ...taken, seats: 0 } })))).toContain(
      'không lấy đại biểu dự khuyết từ danh sách còn lại.',
    );
  });

  test('to void the ballots are told while the vote is taken again, and nothing of a result', () => {
    const annul: SummaryDecision = {
      round: 1,
      decision: { kind: 'annul', reason: 'Thu về nhiều hơn phát ra', decidedAt },
      named: [],
    };
    const text = textOf(paperOf(election({ elected: [], open: 3, state: 'counting', decisions: [annul] })));
    expect(text).toContain('– Sau lần 1, Đại hội quyết định');
    expect(text).not.toContain('Không có đồng chí nào trúng cử.');
    const poll = election({ title: 'Phiếu giới thiệu', poll: true, elected: [], decisions: [annul] });
    expect(textOf(paperOf(poll))).toContain('– Phiếu giới thiệu: Sau lần 1, Đại hội quyết định');
  });
});

describe('alternates', () => {
  const [, second, third, fourth] = sampleCandidates(4);
  const alternates = {
    seats: 3,
    ordered: [person(second!), person(third!)],
    tied: { seats: 1, people: [person(fourth!)] },
    replacements: [
      { absent: 'Nguyễn Văn An', by: 'Trần Thị Ân', reason: 'Chuyển công tác', decidedAt: '2026-02-01T09:00' },
    ],
  };
  const text = textOf(paperOf(election({ alternates })));

  test('stand in the order in which they replace', () => {
    expect(text).toMatch(/theo thứ tự thay thế:\n.*\n1 \| Trần Thị Ân .*\n2 \| Lê Đức Bình/u);
  });

  test('who are level across the last place, and who replaced whom, are told', () => {
    expect(text).toContain('Bằng phiếu ở chỗ dự khuyết cuối cùng, còn 1 (một) chỗ: Đ/c Phạm Minh Chiến.');
    expect(text).toContain(
      '– Đ/c Trần Thị Ân thay Đ/c Nguyễn Văn An (09 giờ 00 phút, ngày 01 tháng 02 năm 2026). Lý do: Chuyển công tác.',
    );
  });
});

describe('the composition', () => {
  const people: readonly Candidate[] = [
    { number: 1, name: 'Lý Thị Ngà', sex: 'female', ethnicGroup: 'Tày', birthDate: '1980-01-01', post: 'Bí thư' },
    { number: 2, name: 'Trần Văn Bình', sex: 'male', ethnicGroup: 'Kinh', birthDate: '1970-01-01', post: 'Bí thư' },
    { number: 3, name: 'Đỗ Minh Đức', sex: 'male', ethnicGroup: 'Kinh', birthDate: '1990-01-01', post: 'Giám đốc' },
  ];
  const paper = paperOf(election({ elected: people.map((one) => person(one)) }));

  test('tells women, minorities and ages of each election', () => {
    const [row] = tableUnder(paper, 'Cơ cấu')!.rows;
    expect(row!.map((cell) => cell.replace('\u00a0', ' '))).toEqual([
      'Bầu Ban Chấp hành',
      '3',
      '1 (33,33 %)',
      '1 (33,33 %)',
      '46,0',
      '36 – 56',
    ]);
  });

  test('tells the groups of age and the posts', () => {
    expect(textOf(paper)).toContain('– Bầu Ban Chấp hành: Bí thư: 2; Giám đốc: 1.');
    const ages = composition(people, day).ages;
    expect(textOf(paper)).toContain(`Bầu Ban Chấp hành | ${ages.map(({ count }) => count).join(' | ')}`);
  });

  test('says of how many it speaks where not everyone is known, and what nobody told', () => {
    const elected = [person(people[0]!), person({ number: 2, name: 'Trần Văn Bình', ethnicGroup: 'Kinh' })];
    const [row] = tableUnder(paperOf(election({ elected })), 'Cơ cấu')!.rows;
    expect(row![2]).toBe('1 (trong 1 người có khai)');
    const plain = paperOf(election(), election({ elected }));
    expect(tableUnder(plain, 'Cơ cấu')!.rows[0]!.slice(2)).toEqual([
      'chưa khai',
      'chưa khai',
      'chưa khai',
      'chưa khai',
    ]);
  });

  test('is one sentence where nobody told anything', () => {
    const plain = paperOf(election());
    expect(tableUnder(plain, 'Cơ cấu')).toBeUndefined();
    expect(textOf(plain)).toContain('Danh sách bầu cử không khai ngày sinh, giới tính, dân tộc, chức vụ.');
  });

  test('sums up posts beyond the first dozen', () => {
    const elected = Array.from({ length: 15 }, (_, index) =>
      person({ number: index + 1, name: `Người ${index + 1}`, post: `Chức vụ ${String(index + 1).padStart(2, '0')}` }),
    );
    expect(textOf(paperOf(election({ elected })))).toContain('Chức vụ 12: 1; chức vụ khác: 3.');
  });
});

test('straw polls stand apart, with nobody elected', () => {
  const paper = paperOf(election(), election({ title: 'Phiếu giới thiệu Bí thư', poll: true, elected: [] }));
  expect(tableUnder(paper, 'Các cuộc bầu cử')!.rows).toHaveLength(1);
  expect(tableUnder(paper, 'Lấy phiếu')!.rows).toEqual([['1', 'Phiếu giới thiệu Bí thư', 'Đã xong']]);
  expect(textOf(paperOf(election()))).not.toContain('Lấy phiếu');
});

test.each(['party', 'youth-union', 'trade-union', 'shareholders', 'cooperative', 'custom'] as const)(
  'a summary of %s speaks its words and is signed by its people',
  (ruleSet) => {
    const paper = summaryPaper(facts([election()], { ruleSet }));
    const text = textOf(paper);
    expect(paper.title).toBe(
      'Tổng hợp kết quả bầu cử: Đại hội đại biểu Đảng bộ tỉnh Thái Nguyên lần thứ XX, nhiệm kỳ 2025 – 2030',
    );
    expect(text).not.toMatch(/undefined|null|NaN|\{\{/u);
    expect(paper.blocks.at(-1)).toMatchObject({ kind: 'signatures' });
    if (ruleSet !== 'party') expect(text).not.toContain('ĐẢNG CỘNG SẢN');
  },
);

test('facts that were stored as JSON give the same summary', () => {
  const own = facts([election()]);
  expect(summaryPaper(JSON.parse(JSON.stringify(own)) as CongressSummaryFacts)).toEqual(summaryPaper(own));
});

test('a summary from a practice file is marked as one', () => {
  expect(summaryPaper(facts([election()], { practice: true })).watermark).toBe('TẬP DƯỢT');
  expect(paperOf(election())).not.toHaveProperty('watermark');
});
