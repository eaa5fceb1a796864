import { party } from './party.ts';
import type { RuleSet } from './rule-set.ts';

const regulation = 'Quy chế bầu cử trong Đảng (244-QĐ/TW)';

/** Quy chế bầu cử trong Đảng, 244-QĐ/TW of 9/6/2014: the same rules under other articles (rules.md §0, §2.6). */
export const party244: RuleSet = {
  ...party,
  name: { vi: 'Đảng (Quy chế 244-QĐ/TW, 2014)', en: 'Party (regulation 244-QĐ/TW, 2014)' },
  custodyMonths: null,
  sources: {
    majority: {
      article: `${regulation}, Điều 32`,
      styles: ['strike', 'agree', 'list'],
      electorates: ['members', 'delegates'],
    },
    mostVotes: null,
    tie: null,
    shortfall: { article: `${regulation}, Điều 20 khoản 2`, electorates: ['members', 'delegates'] },
    lineUnclear: { article: `${regulation}, Điều 32 khoản 1`, styles: ['agree'] },
    invalid: { article: `${regulation}, Điều 17 khoản 2` },
    surplus: { article: `${regulation}, Điều 16` },
    committee: { article: `${regulation}, Điều 7` },
    custody: null,
  },
  words: {
    ...party.words,
    regulation: 'Điều lệ Đảng Cộng sản Việt Nam và Quy chế bầu cử trong Đảng (Quyết định số 244-QĐ/TW ngày 09/6/2014)',
    custody:
      'Toàn bộ phiếu bầu được Ban kiểm phiếu niêm phong và giao {{receiver}} để bàn giao cho cấp uỷ lưu giữ theo quy định.',
  },
};
