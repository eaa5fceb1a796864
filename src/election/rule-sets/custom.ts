import { party } from './party.ts';
import { noSources } from './rule-set.ts';
import type { RuleSet } from './rule-set.ts';

/** Tuỳ chỉnh: no regulation is known; the congress's own voting rules are asked for, parameter by parameter (rules.md §4.3). */
export const custom: RuleSet = {
  ...party,
  name: { vi: 'Tuỳ chỉnh theo thể lệ của đại hội', en: 'Custom: the meeting’s own voting rules' },
  rules: { ...party.rules, base: 'valid' },
  open: [
    'base',
    'threshold',
    'tie',
    'singleNeither',
    'singleStruck',
    'allBlank',
    'lineUnclear',
    'partialStrike',
    'moreThanSeats',
    'equalDivision',
    'maxRounds',
  ],
  styles: {
    surplus: ['strike', 'list', 'cumulative'],
    noSurplus: ['agree', 'strike', 'list', 'cumulative'],
    single: ['agree', 'strike', 'list', 'cumulative'],
  },
  surplusPercent: null,
  mustGoOn: [],
  offices: [
    'executive-committee',
    'standing-committee',
    'delegates',
    'alternate-delegates',
    'board-of-directors',
    'supervisory-board',
    'other',
  ],
  custodyMonths: null,
  sources: noSources,
  words: {
    motto: ['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc'],
    regulation: 'Điều lệ và thể lệ bầu cử',
    person: 'người',
    address: 'Ông/bà ',
    voters: { members: 'thành viên', delegates: 'đại biểu chính thức', committee: 'thành viên' },
    meetings: { members: 'Đại hội', delegates: 'Đại hội', committee: 'Hội nghị' },
    committee: 'Ban kiểm phiếu',
    committeeChair: 'Trưởng ban kiểm phiếu',
    presidium: 'Đoàn Chủ tịch',
    presidiumSigns: 'T/M Đoàn Chủ tịch',
    custody: 'Toàn bộ phiếu bầu được Ban kiểm phiếu niêm phong và giao {{receiver}} để lưu giữ theo quy định.',
  },
  setup: {
    examples: { organisation: 'Hội Khuyến học xã Tân Lập', name: 'Đại hội đại biểu' },
    kinds: {
      members: 'Đại hội toàn thể',
      delegates: 'Đại hội đại biểu',
      committee: 'Hội nghị ban chấp hành, uỷ ban',
    },
    kind: 'delegates',
    roles: party.setup.roles,
    offices: {},
  },
  minutes: { header: 'state', signatures: ['presidium', 'committee-chair'], copies: 3 },
};
