import { describe, expect, test } from 'vitest';
import type { Decision, EarlierRound, RoundDefinition, RoundPlace } from '../../src/election/model.ts';
import type { MinutesFacts } from '../../src/papers/minutes/minutes.ts';
import { minutes } from '../../src/papers/minutes/minutes.ts';
import { tableUnder, textOf } from './paper-text.ts';
import { sampleDefinition, sampleFacts } from './sample-facts.ts';

const decidedAt = '2026-01-05T10:20';

function earlier(change: Partial<EarlierRound>): EarlierRound {
  return {
    number: 1,
    kind: 'first',
    resultHash: 'a'.repeat(64),
    seats: 4,
    elected: [1, 2],
    tied: null,
    shortfall: 2,
    decisions: [],
    ...change,
  };
}

function later(place: RoundPlace, change: Partial<RoundDefinition> = {}): RoundDefinition {
  return { ...sampleDefinition(3, 'strike', 2), round: place, ...change };
}

function paperOf(definition: RoundDefinition, change: Partial<MinutesFacts> = {}) {
  return minutes(sampleFacts(definition, { roundNumber: definition.round.number ?? 1, ...change }));
}

function noteOf(place: RoundPlace): string | undefined {
  return paperOf(later(place)).blocks.find((block) => block.kind === 'title')?.note;
}

function shortText(definition: RoundDefinition): string {
  const facts = sampleFacts(definition);
  return textOf(minutes({ ...facts, result: { ...facts.result, elected: [], shortfall: 2 } }));
}

describe('the title names the round', () => {
  test('a first round by its number alone', () => {
    expect(noteOf({ kind: 'first' })).toBe('Lần 1');
  });

  test('a further round, and a re-vote with the round of the tie', () => {
    expect(noteOf({ kind: 'further', number: 2, parent: 1, earlier: [earlier({})] })).toBe(
      'Lần 2: bầu tiếp cho đủ số lượng',
    );
    expect(noteOf({ kind: 'revote', number: 3, parent: 1, earlier: [earlier({}), earlier({ number: 2 })] })).toBe(
      'Lần 3: bầu lại do bằng phiếu ở lần 1',
    );
  });

  test('a vote taken again because all ballots were voided (rules.md §2.7)', () => {
    const voided = earlier({ decisions: [{ kind: 'annul', reason: 'Thừa phiếu', decidedAt }] });
    expect(noteOf({ kind: 'first', number: 2, parent: 1, earlier: [voided] })).toBe(
      'Lần 2: bầu lại do huỷ toàn bộ phiếu ở lần 1',
    );
  });
});

describe('the rounds before', () => {
  const tied = earlier({
    shortfall: 0,
    tied: { seats: 2, candidates: [5, 6, 7] },
    decisions: [{ kind: 'go-on', reason: 'Biểu quyết bầu tiếp', decidedAt }],
  });
  const candidates = [5, 6, 7].map((from, index) => ({ number: index + 1, name: `Người thứ ${from}`, from }));
  const revote = later({ kind: 'revote', number: 2, parent: 1, colour: 'yellow', earlier: [tied] }, { candidates });

  test('are told with seats, the elected and the tied by name and votes, and the decision with its time and reason', () => {
    const people = [1, 2, 5, 6, 7].map((number) => ({ number, name: `Người thứ ${number}`, votes: 300 - number }));
    expect(textOf(paperOf(revote, { earlier: [{ round: 1, people }] }))).toContain(
      '1. Các lần bầu trước\nLần 1: bầu 4 (bốn) đồng chí; trúng cử 2 (hai) đồng chí: Đ/c Người thứ 1 (299 phiếu), Đ/c Người thứ 2 (298 phiếu); 3 (ba) đồng chí bằng phiếu mà chỉ còn 2 (hai) chỗ: Đ/c Người thứ 5 (295 phiếu), Đ/c Người thứ 6 (294 phiếu), Đ/c Người thứ 7 (293 phiếu). Đại hội quyết định (10 giờ 20 phút, ngày 05 tháng 01 năm 2026): bầu tiếp cho đủ số lượng. Lý do: Biểu quyết bầu tiếp.',
    );
  });

  test('without the names of that round, people of this list are named and the others told by their numbers', () => {
    const text = textOf(paperOf(revote));
    expect(text).toContain('trúng cử 2 (hai) đồng chí: đồng chí số 1 trên phiếu lần 1, đồng chí số 2 trên phiếu lần 1');
    expect(text).toContain('còn 2 (hai) chỗ: Đ/c Người thứ 5, Đ/c Người thứ 6, Đ/c Người thứ 7.');
  });

  test('with many elected refer to the minutes of that round', () => {
    const many = earlier({ elected: Array.from({ length: 13 }, (_, index) => index + 1) });
    const text = textOf(paperOf(later({ kind: 'further', number: 2, parent: 1, earlier: [many] })));
    expect(text).toContain(
      'trúng cử 13 (mười ba) đồng chí, có tên ở biên bản kiểm phiếu lần 1; còn thiếu 2 (hai) đồng chí.',
    );
  });

  test('with many level refer to the minutes of that round', () => {
    const level = Array.from({ length: 13 }, (_, index) => index + 3);
    const text = textOf(
      paperOf(later({ ...revote.round, earlier: [earlier({ tied: { seats: 2, candidates: level } })] })),
    );
    expect(text).toContain(
      '13 (mười ba) đồng chí bằng phiếu mà chỉ còn 2 (hai) chỗ, có tên ở biên bản kiểm phiếu lần 1',
    );
  });

  test('whose ballots were voided have no outcome', () => {
    const voided = earlier({ decisions: [{ kind: 'annul', reason: 'Thừa phiếu', decidedAt }] });
    const text = textOf(paperOf(later({ kind: 'first', number: 2, parent: 1, earlier: [voided] })));
    expect(text).toContain('kết quả không có giá trị vì toàn bộ phiếu đã bị huỷ. Đại hội quyết định');
    expect(text).not.toContain('trúng cử 2 (hai) đồng chí: đồng chí số 1');
  });

  const decisions: readonly (readonly [Decision, string])[] = [
    [
      { kind: 'settle-tie', method: 'lots', elected: [2], reason: 'x', decidedAt },
      'bốc thăm giữa những người bằng phiếu, trúng cử: đồng chí số 2 trên phiếu lần 1',
    ],
    [
      { kind: 'settle-tie', method: 'congress', elected: [2], reason: 'x', decidedAt },
      'trong số những người bằng phiếu, trúng cử: đồng chí số 2 trên phiếu lần 1',
    ],
    [{ kind: 'leave-open', reason: 'x', decidedAt }, 'không bầu tiếp, số còn thiếu để khuyết'],
  ];
  test.each(decisions)('tell the decision %o', (decision, words) => {
    const definition = later({ kind: 'further', number: 2, parent: 1, earlier: [earlier({ decisions: [decision] })] });
    expect(textOf(paperOf(definition))).toContain(words);
  });

  test('the list of a re-vote is that of the tied, and its paper has a colour of its own', () => {
    const text = textOf(paperOf(revote));
    expect(text).toContain('Số lượng cần bầu ở lần này là 2 (hai) đồng chí.');
    expect(text).toContain('Danh sách bầu lại gồm 3 (ba) đồng chí bằng phiếu, số dư 1');
    expect(text).toContain('phiếu, in trên giấy màu vàng.');
  });

  test('a first round has no section for them', () => {
    expect(textOf(paperOf(sampleDefinition(3)))).not.toContain('Các lần bầu trước');
  });
});

test('a decision on the round’s own outcome is told with the people it elects', () => {
  const decision = {
    kind: 'settle-tie',
    method: 'lots',
    elected: [2],
    reason: 'Bốc thăm công khai',
    decidedAt,
  } as const;
  expect(textOf(paperOf(sampleDefinition(3), { decisions: [decision] }))).toContain(
    'Đại hội quyết định (10 giờ 20 phút, ngày 05 tháng 01 năm 2026): bốc thăm giữa những người bằng phiếu, trúng cử: Đ/c Trần Thị Ân. Lý do: Bốc thăm công khai.',
  );
});

describe('too few elected', () => {
  test('delegates: the meeting must vote again after the first round, with the article of 244-QĐ/TW alone', () => {
    const delegates = { ...sampleDefinition(3, 'strike', 2), office: 'delegates' } as const;
    expect(shortText(delegates)).toContain('Lần thứ nhất bầu chưa đủ số lượng nên phải tiếp tục bầu.');
    expect(shortText({ ...delegates, ruleSet: 'party-244' })).toContain(
      'nên phải tiếp tục bầu (Quy chế bầu cử trong Đảng (244-QĐ/TW), Điều 20 khoản 2).',
    );
  });

  test('delegates after a further round, and other offices: the meeting decides, without an article', () => {
    const place = { kind: 'further', number: 2, parent: 1, earlier: [earlier({})] } as const;
    for (const definition of [
      later(place, { office: 'delegates' }),
      later({ kind: 'first' }, { office: 'secretary' }),
    ]) {
      expect(shortText({ ...definition, ruleSet: 'party-244' })).toContain(
        'Việc bầu tiếp cho đủ số lượng do Đại hội xem xét, quyết định.',
      );
    }
  });

  test('the Youth Union stops after two rounds; re-votes and voided rounds do not count', () => {
    const stops = 'Đã bầu 2 (hai) lần, là số lần nhiều nhất theo thể lệ bầu cử: không bầu tiếp.';
    const youth = { ruleSet: 'youth-union' } as const;
    const second = (before: EarlierRound) =>
      shortText(later({ kind: 'further', number: 2, parent: 1, earlier: [before] }, youth));
    expect(second(earlier({}))).toContain(stops);
    expect(second(earlier({ kind: 'revote' }))).not.toContain(stops);
    expect(second(earlier({ decisions: [{ kind: 'annul', reason: 'x', decidedAt }] }))).not.toContain(stops);
  });

  test('the number of delegates is allotted, not voted on (rules.md §2.3)', () => {
    expect(textOf(paperOf({ ...sampleDefinition(3), office: 'delegates' }))).not.toContain('biểu quyết số lượng');
    expect(textOf(paperOf({ ...sampleDefinition(3), office: 'secretary' }))).toContain('đã biểu quyết số lượng');
  });
});

test('a tie that age decides names the older and those they stand before', () => {
  const definition: RoundDefinition = {
    ...sampleDefinition(3, 'strike', 1),
    rules: { tie: 'older' },
    candidates: [
      { number: 1, name: 'Nguyễn Văn An', birthDate: '1980' },
      { number: 2, name: 'Trần Thị Ân', birthDate: '1970' },
      { number: 3, name: 'Lê Đức Bình', birthDate: '1990' },
    ],
  };
  const facts = sampleFacts(definition);
  const candidates = facts.result.candidates.map((one) => ({ ...one, for: 200, elected: one.number === 2 }));
  const result = { ...facts.result, candidates, elected: [2], tied: null, shortfall: 0 };
  const text = textOf(minutes({ ...facts, result }));
  expect(text).toContain(
    'người nhiều tuổi hơn trúng cử: Đ/c Trần Thị Ân (số 2), trước Đ/c Nguyễn Văn An (số 1), Đ/c Lê Đức Bình (số 3).',
  );
  expect(tableUnder(minutes({ ...facts, result }), 'Kết quả bầu cử')!.rows).toHaveLength(1);
});
