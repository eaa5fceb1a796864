import type { Style } from '../model.ts';
import type { RuleSet } from './rule-set.ts';

const regulation = 'Quy chế bầu cử trong Đảng (190-QĐ/TW)';
const oneVoteEach: readonly Style[] = ['strike', 'agree', 'list'];

/** Quy chế bầu cử trong Đảng, 190-QĐ/TW of 10/10/2024 (rules.md §1, §2). */
export const party: RuleSet = {
  name: { vi: 'Đảng (Quy chế 190-QĐ/TW)', en: 'Party (regulation 190-QĐ/TW)' },
  rules: {
    base: 'summoned',
    threshold: 'majority',
    singleNeither: 'invalid',
    singleStruck: 'valid',
    allBlank: 'valid',
    lineUnclear: 'line-uncounted',
    partialStrike: 'kept',
    moreThanSeats: 'valid',
    equalDivision: 'round-down',
    tie: 'revote',
    maxRounds: null,
  },
  open: ['singleNeither', 'allBlank', 'partialStrike'],
  styles: { surplus: ['strike', 'list'], noSurplus: ['agree'], single: ['agree'] },
  surplusPercent: 30,
  mustGoOn: ['delegates'],
  offices: [
    'executive-committee',
    'standing-committee',
    'secretary',
    'deputy-secretary',
    'inspection-committee',
    'inspection-chair',
    'delegates',
    'alternate-delegates',
    'other',
  ],
  custodyMonths: 6,
  sources: {
    // What 190 says of delegates was not seen (rules.md §2.6); the Charter says it of both.
    majority: [
      { article: `${regulation}, Điều 30`, styles: oneVoteEach, electorates: ['members'] },
      { article: 'Điều lệ Đảng, Điều 12 khoản 3', styles: oneVoteEach, electorates: ['delegates'] },
    ],
    mostVotes: null,
    // The wording on ties and on further rounds in 190 was not seen (rules.md §7).
    tie: null,
    shortfall: null,
    lineUnclear: { article: `${regulation}, Điều 30 khoản 1`, styles: ['agree'] },
    invalid: null,
    surplus: { article: `${regulation}, Điều 14` },
    committee: { article: `${regulation}, Điều 8` },
    custody: { article: `${regulation}, Điều 35` },
  },
  words: {
    motto: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
    regulation:
      'Điều lệ Đảng Cộng sản Việt Nam và Quy chế bầu cử trong Đảng (Quyết định số 190-QĐ/TW ngày 10/10/2024 của Ban Chấp hành Trung ương)',
    person: 'đồng chí',
    address: 'Đ/c ',
    voters: { members: 'đảng viên chính thức', delegates: 'đại biểu chính thức', committee: 'uỷ viên' },
    meetings: { members: 'Đại hội', delegates: 'Đại hội', committee: 'Hội nghị' },
    committee: 'Ban kiểm phiếu',
    committeeChair: 'Trưởng ban kiểm phiếu',
    presidium: 'Đoàn Chủ tịch',
    presidiumSigns: 'T/M Đoàn Chủ tịch',
    custody:
      'Ban kiểm phiếu niêm phong toàn bộ phiếu bầu, giao {{receiver}} để bàn giao cho cấp uỷ lưu giữ trong 6 tháng; trong thời gian đó không ai được mở niêm phong nếu không có quyết định của cấp có thẩm quyền (Quy chế bầu cử, Điều 35).',
  },
  setup: {
    examples: { organisation: 'Đảng bộ tỉnh Thái Nguyên', name: 'Đại hội đại biểu' },
    kinds: {
      members: 'Đại hội đảng viên',
      delegates: 'Đại hội đại biểu',
      committee: 'Hội nghị ban chấp hành, uỷ ban',
    },
    kind: 'delegates',
    roles: { presides: 'Chủ tịch đại hội', withThem: 'Thành viên đoàn chủ tịch', counts: 'Uỷ viên' },
    offices: {
      'executive-committee': {
        name: { vi: 'Ban chấp hành (cấp uỷ)', en: 'Executive committee' },
        title: 'Bầu Ban Chấp hành',
      },
    },
  },
  minutes: { header: 'party', signatures: ['presidium', 'committee-chair'], copies: 3 },
};
