import { describe, expect, test } from 'vitest';
import type { RoundDefinition } from '../../src/election/model.ts';
import type { Rules } from '../../src/election/rules.ts';
import { minutes } from '../../src/papers/minutes/minutes.ts';
import { textOf } from './paper-text.ts';
import { sampleDefinition, sampleFacts } from './sample-facts.ts';

/** The sentences of "Quy định của thể lệ bầu cử", without their dashes. */
function regulation(definition: RoundDefinition): readonly string[] {
  const lines = textOf(minutes(sampleFacts(definition))).split('\n');
  const from = lines.findIndex((text) => text.startsWith('Quy định của thể lệ bầu cử'));
  if (from === -1) return [];
  const inLine = lines[from]!.slice(lines[from]!.indexOf(':') + 1).trim();
  if (inLine !== '') return [inLine];
  const rest = lines.slice(from + 1);
  return rest
    .slice(
      0,
      rest.findIndex((text) => !text.startsWith('– ')),
    )
    .map((text) => text.slice(2));
}

const strike = sampleDefinition(3, 'strike', 2);
const agree = sampleDefinition(3, 'agree', 3);
const oneAgree = sampleDefinition(1, 'agree', 1);
const shares: RoundDefinition = { ...sampleDefinition(3, 'cumulative', 2), ruleSet: 'shareholders' };

describe('what the rule set leaves open is told where it matters for the ballot', () => {
  const partial = 'chỉ gạch một phần họ và tên, hoặc gạch dưới họ và tên, coi là không gạch: vẫn tính cho người đó.';

  test('Party, strike: partial strikes', () => {
    expect(regulation(strike)).toEqual([partial]);
  });

  test('Party, several lines with two boxes: an empty ballot', () => {
    const empty = 'phiếu nhiều người mà để trống mọi dòng là phiếu hợp lệ, không tính cho ai.';
    expect(regulation(agree)).toEqual([empty]);
  });

  test('Party, one line with two boxes: neither box', () => {
    expect(regulation(oneAgree)).toEqual(['phiếu một người mà không đánh dấu ô nào là phiếu không hợp lệ.']);
  });

  test('shareholders: ties, more people than seats, and how ticks share', () => {
    expect(regulation(shares)).toEqual([
      'Bằng phiếu ở chỗ cuối cùng: bầu lại giữa những người bằng phiếu, lấy người có số phiếu cao hơn.',
      'Phiếu bầu dồn cho nhiều người hơn số lượng cần bầu là phiếu hợp lệ.',
      'Đánh dấu thay cho ghi số: số phiếu chia đều cho những người được đánh dấu, lấy số nguyên, phần lẻ không tính.',
    ]);
  });

  test('custom, strike: base, line, tie, number of rounds, partial strikes', () => {
    const told = regulation({ ...strike, ruleSet: 'custom' });
    expect(told.map((text) => text.slice(0, 22))).toEqual([
      'Tỷ lệ tính so với số p',
      'Người trúng cử phải đư',
      'Bằng phiếu ở chỗ cuối ',
      'Không hạn chế số lần b',
      'Chỉ gạch một phần họ v',
    ]);
  });

  test('a straw poll and a re-vote have neither line nor number of rounds', () => {
    const words = /trúng cử phải|số lần bầu/u;
    expect(regulation({ ...strike, ruleSet: 'custom', poll: true }).join('\n')).not.toMatch(words);
    expect(regulation({ ...strike, ruleSet: 'custom', round: { kind: 'revote' } }).join('\n')).not.toMatch(words);
  });
});

const departures: readonly (readonly [RoundDefinition, Partial<Rules>, string])[] = [
  [strike, { base: 'present' }, 'tỷ lệ tính so với số người có mặt lúc bỏ phiếu.'],
  [strike, { base: 'collected' }, 'Tỷ lệ tính so với số phiếu thu về, kể cả phiếu không hợp lệ.'],
  [strike, { base: 'valid' }, 'Tỷ lệ tính so với số phiếu hợp lệ.'],
  [
    { ...strike, ruleSet: 'custom' },
    { base: 'summoned' },
    'Tỷ lệ tính so với số người được triệu tập, đã trừ số không tính.',
  ],
  [strike, { base: 'none', threshold: 'none' }, 'Không tính tỷ lệ.'],
  [strike, { threshold: '2/3' }, 'Người trúng cử phải được số phiếu ít nhất hai phần ba (2/3) mẫu số.'],
  [
    strike,
    { threshold: '65/100' },
    'Người trúng cử phải được số phiếu ít nhất sáu mươi lăm phần trăm (65/100) mẫu số.',
  ],
  [strike, { threshold: '3/4' }, 'Người trúng cử phải được số phiếu ít nhất ba phần tư (3/4) mẫu số.'],
  [strike, { threshold: 'none' }, 'Lấy người có số phiếu cao hơn cho đến khi đủ số lượng, không cần quá một nửa.'],
  [shares, { threshold: 'majority', base: 'valid' }, 'Người trúng cử phải được số phiếu quá một nửa so với mẫu số.'],
  [strike, { tie: 'older' }, 'Bằng phiếu ở chỗ cuối cùng: người nhiều tuổi hơn trúng cử.'],
  [strike, { tie: 'congress' }, 'Bằng phiếu ở chỗ cuối cùng: do Đại hội quyết định.'],
  [
    strike,
    { maxRounds: 3 },
    'Bầu nhiều nhất 3 (ba) lần, không kể bầu lại do bằng phiếu; sau đó không bầu nữa dù chưa đủ số lượng.',
  ],
  [
    strike,
    { partialStrike: 'struck' },
    'Chỉ gạch một phần họ và tên, hoặc gạch dưới họ và tên, coi là đã gạch: không tính cho người đó.',
  ],
  [agree, { allBlank: 'invalid' }, 'Phiếu nhiều người mà để trống mọi dòng là phiếu không hợp lệ.'],
  [
    agree,
    { lineUnclear: 'ballot-invalid' },
    'Phiếu có dòng đánh dấu cả hai ô hoặc không đánh dấu ô nào là phiếu không hợp lệ.',
  ],
  [
    oneAgree,
    { singleNeither: 'valid' },
    'Phiếu một người mà không đánh dấu ô nào là phiếu hợp lệ, không tính cho người đó.',
  ],
  [
    sampleDefinition(1, 'strike', 1),
    { singleStruck: 'invalid' },
    'Phiếu một người mà gạch hoặc không chọn người đó là phiếu không hợp lệ.',
  ],
  [
    { ...sampleDefinition(1, 'strike', 1), ruleSet: 'custom' },
    {},
    'Phiếu một người mà gạch hoặc không chọn người đó là phiếu hợp lệ, không tính cho người đó.',
  ],
  [shares, { moreThanSeats: 'invalid' }, 'Phiếu bầu dồn cho nhiều người hơn số lượng cần bầu là phiếu không hợp lệ.'],
  [
    shares,
    { equalDivision: 'remainder-in-order' },
    'Đánh dấu thay cho ghi số: số phiếu chia đều cho những người được đánh dấu, phần lẻ chia thêm từng phiếu theo thứ tự trên phiếu.',
  ],
];

test.each(departures)('what departs from the rule set is told (%#)', (definition, rules, expected) => {
  const told = regulation({ ...definition, rules }).map((text) => text.toLocaleLowerCase('vi'));
  expect(told).toContain(expected.toLocaleLowerCase('vi'));
});

test('a parameter set to what the rule set says anyway is no departure', () => {
  expect(regulation({ ...strike, rules: { base: 'summoned', tie: 'revote' } })).toHaveLength(1);
});

test('lines that count for nobody are explained with their article (190-QĐ/TW, Điều 30 khoản 1)', () => {
  const facts = sampleFacts(agree);
  const [first, ...others] = facts.result.candidates;
  const result = { ...facts.result, candidates: [{ ...first!, uncounted: 3 }, ...others] };
  expect(textOf(minutes({ ...facts, result }))).toContain(
    '– Dòng đánh dấu cả hai ô hoặc không đánh dấu ô nào không tính vào kết quả của người đó; phiếu vẫn hợp lệ, theo Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 30 khoản 1.',
  );
});

test('the line of a fraction stands in the base, in the outcome, and without the article of the majority', () => {
  const text = textOf(minutes(sampleFacts({ ...strike, rules: { threshold: '2/3' } })));
  expect(text).toContain('= 348; cần ít nhất hai phần ba (2/3): từ 232 phiếu (hai trăm ba mươi hai) trở lên.');
  expect(text).toContain('trúng cử, đều được ít nhất hai phần ba (2/3) mẫu số, xếp theo');
  expect(text).not.toContain('Điều 30');
});
