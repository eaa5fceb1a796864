import { describe, expect, test } from 'vitest';
import { formatElectionFile, parseElectionFile } from '../../src/exchange/election-file.ts';
import { parsed, wrongAt } from './wrong-election.ts';

const resultHash = 'ab'.repeat(32);
const decided = { reason: 'Đại hội biểu quyết', decidedAt: '2026-01-05T15:42' };
/** Five seats, three elected, two people level for one place, one place short. */
const first = {
  number: 1,
  kind: 'first',
  resultHash,
  seats: 5,
  elected: [4, 1, 2],
  tied: { seats: 1, candidates: [3, 7] },
  shortfall: 1,
  decisions: [{ kind: 'settle-tie', method: 'lots', elected: [7], ...decided }],
};
const second = { ...first, number: 2, kind: 'further', tied: null, shortfall: 2, decisions: [] };
const third = { kind: 'further', number: 3, parent: 2, colour: 'yellow', earlier: [first, second] };
const earlier = (...rounds: object[]) => ({ round: { ...third, parent: 1, earlier: rounds } });

describe('the place of a round in its election', () => {
  test('is read with its parent, its colour, the rounds before and every decision', () => {
    const decisions = [
      { kind: 'go-on', ...decided },
      { kind: 'leave-open', ...decided },
      { kind: 'annul', ...decided },
    ];
    const round = { ...third, earlier: [first, { ...second, decisions }] };
    const read = parsed({ round });
    expect(read.round).toEqual(round);
    expect(parseElectionFile(formatElectionFile(read), 'e').round).toEqual(round);
  });

  test('may leave out the decisions where there were none', () => {
    const { decisions: _, ...silent } = second;
    expect(parsed({ round: { ...third, earlier: [silent] } }).round.earlier?.[0]?.decisions).toEqual([]);
  });

  test('gains no key where the file has none', () => {
    expect(parsed({ round: { kind: 'revote', number: 2 } }).round).toEqual({ kind: 'revote', number: 2 });
  });

  test('keeps keys it does not know at every depth', () => {
    const round = {
      ...third,
      hall: 'A',
      earlier: [{ ...first, room: 'B', decisions: [{ ...first.decisions[0], page: 3 }] }, second],
    };
    expect(parsed({ round }).round).toEqual(round);
  });

  test('may repeat a first round whose ballots were voided', () => {
    const voided = { ...first, decisions: [{ kind: 'annul', ...decided }] };
    expect(parsed({ round: { kind: 'first', number: 2, parent: 1, earlier: [voided] } }).round.parent).toBe(1);
  });

  test('may follow a straw poll, which elects nobody and is short of nobody', () => {
    const poll = { ...second, number: 1, elected: [], shortfall: 0 };
    expect(parsed({ round: { kind: 'first', number: 2, parent: 1, earlier: [poll] } }).round.number).toBe(2);
  });
});

describe('a wrong place of a round is refused where it stands', () => {
  test.each([
    ['a kind nobody knows', { round: { kind: 'second' } }, '“round.kind”: cần một trong "first"', '"second"'],
    ['a number 0', { round: { number: 0 } }, '“round.number”: cần số nguyên từ 1', '0'],
    [
      'a parent that is no number',
      { round: { ...third, parent: 'lần 1' } },
      '“round.parent”: cần số nguyên',
      '"lần 1"',
    ],
    ['a parent that is not before', { round: { ...third, parent: 3 } }, '“round.parent”: cần số nhỏ hơn 3', '3'],
    ['a parent that is no earlier round', { round: { ...third, parent: 1, earlier: [second] } }, 'trong earlier', '1'],
    ['earlier rounds without a parent', { round: { kind: 'revote', earlier: [first] } }, 'thiếu “round.parent”', '{'],
    ['a colour no paper has', { round: { colour: 'grey' } }, '“round.colour”: cần một trong "white"', '"grey"'],
    ['earlier rounds that are no list', { round: { earlier: {} } }, '“round.earlier”: cần một danh sách', '{}'],
    ['earlier rounds in the wrong order', earlier(second, first), 'earlier[1].number”: cần số lớn hơn 2', '1'],
    ['an earlier round twice', earlier(first, first), 'earlier[1].number”: cần số lớn hơn 1', '1'],
    [
      'an earlier round that is later',
      earlier(first, { ...second, number: 3 }),
      'earlier[1].number”: cần số nhỏ hơn 3',
      '3',
    ],
    ['an earlier kind', earlier({ ...first, kind: 'old' }), 'earlier[0].kind”: cần một trong', '"old"'],
    ['a short hash', earlier({ ...first, resultHash: 'ab' }), 'resultHash”: cần 64 chữ số', '"ab"'],
    [
      'a hash in capitals',
      earlier({ ...first, resultHash: 'AB'.repeat(32) }),
      'resultHash”: cần 64',
      `"${'AB'.repeat(32)}"`,
    ],
    ['no earlier seats', earlier({ ...first, seats: 0 }), 'earlier[0].seats”: cần số nguyên từ 1', '0'],
    ['somebody elected twice', earlier({ ...first, elected: [1, 1, 2] }), 'elected”: cần mỗi số một lần', '['],
    ['an elected number 0', earlier({ ...first, elected: [1, 2, 0] }), 'elected[2]”: cần số nguyên từ 1', '0'],
    ['more elected than seats', earlier({ ...first, seats: 3 }), 'elected”: cần nhiều nhất 3 người', '['],
    ['a tie of nothing', earlier({ ...first, tied: 1 }), 'tied”: cần một đối tượng { … } hoặc null', '1'],
    [
      'a tie that is none',
      earlier({ ...first, tied: { seats: 2, candidates: [3, 7] } }),
      'tied.candidates”: cần số người bằng phiếu lớn hơn',
      '[',
    ],
    [
      'one person both elected and tied',
      earlier({ ...first, tied: { seats: 1, candidates: [3, 4] } }),
      'tied.candidates”: cần những người bằng phiếu không nằm',
      '[',
    ],
    ['a wrong shortfall', earlier({ ...first, shortfall: 2 }), 'shortfall”: cần 1', '2'],
    ['a negative shortfall', earlier({ ...first, shortfall: -1 }), 'shortfall”: cần số nguyên từ 0', '-1'],
  ] as const)('%s', (_, changes, told, at) => {
    const found = wrongAt(changes);
    expect(found.expected).toContain(told);
    expect(found.at).toBe(at);
  });

  test.each(['number', 'kind', 'resultHash', 'seats', 'elected', 'tied', 'shortfall'] as const)(
    'an earlier round without %s',
    (key) => {
      const { [key]: _, ...rest } = first;
      expect(wrongAt(earlier(rest)).expected).toContain(`thiếu “round.earlier[0].${key}”`);
    },
  );

  test.each([
    ['of a kind nobody knows', { kind: 'wait' }, 'decisions[0].kind”: cần một trong "settle-tie"', '"wait"'],
    ['that is no object', 'go-on', 'decisions[0]”: cần một đối tượng', '"go-on"'],
    ['by a way nobody knows', { method: 'coin' }, 'decisions[0].method”: cần một trong "lots", "congress"', '"coin"'],
    ['for nobody', { elected: [] }, 'decisions[0].elected”: cần đúng 1 người trong số bằng phiếu', '[]'],
    ['for too many', { elected: [3, 7] }, 'decisions[0].elected”: cần đúng 1 người', '['],
    ['for somebody not tied', { elected: [1] }, 'decisions[0].elected”: cần đúng 1 người', '['],
    ['without words', { reason: '  ' }, 'decisions[0].reason”: cần lý do', '"  "'],
    ['with a control character', { reason: 'a\u0007' }, 'decisions[0].reason”: cần lý do', '"a\\u0007"'],
    ['of 1001 letters', { reason: 'ă'.repeat(1001) }, 'nhiều nhất 1000 chữ', `"${'ă'.repeat(1001)}"`],
    ['of a day alone', { decidedAt: '2026-01-05' }, 'decidedAt”: cần giờ địa phương', '"2026-01-05"'],
    ['of month 13', { decidedAt: '2026-13-05T10:00' }, 'decidedAt”: cần giờ', '"2026-13-05T10:00"'],
    ['of day 32', { decidedAt: '2026-01-32T10:00' }, 'decidedAt”: cần giờ', '"2026-01-32T10:00"'],
    ['of hour 24', { decidedAt: '2026-01-05T24:00' }, 'decidedAt”: cần giờ', '"2026-01-05T24:00"'],
    ['of minute 60', { decidedAt: '2026-01-05T10:60' }, 'decidedAt”: cần giờ', '"2026-01-05T10:60"'],
  ] as const)('a decision %s', (_, changes, told, at) => {
    const decision = typeof changes === 'string' ? changes : { ...first.decisions[0], ...changes };
    const found = wrongAt(earlier({ ...first, decisions: [decision] }));
    expect(found.expected).toContain(told);
    expect(found.at).toBe(at);
  });

  test('a tie settled where there was none', () => {
    const settled = { ...second, decisions: first.decisions };
    expect(wrongAt(earlier({ ...settled, number: 1 })).expected).toContain(
      'decisions[0].elected”: lần bầu này không có người bằng phiếu',
    );
  });

  test.each(['reason', 'decidedAt'])('a decision without %s', (key) => {
    const decision: Record<string, unknown> = { kind: 'annul', ...decided };
    delete decision[key];
    expect(wrongAt(earlier({ ...first, decisions: [decision] })).expected).toContain(`decisions[0].${key}”`);
  });
});
