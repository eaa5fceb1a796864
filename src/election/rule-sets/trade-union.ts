import { custom } from './custom.ts';
import { party } from './party.ts';
import { noSources } from './rule-set.ts';
import type { RuleSet } from './rule-set.ts';

/** Công đoàn (rules.md §4.2): the base of the present term is not verified; a struck single candidate is a valid vote against. */
export const tradeUnion: RuleSet = {
  ...party,
  name: { vi: 'Công đoàn', en: 'Trade Union' },
  rules: { ...party.rules, base: 'collected' },
  // A tie: the congress is asked first (verified of an edition before 2020, rules.md §4.2), so the committee says which way it is.
  open: ['base', 'tie', 'singleNeither', 'allBlank', 'lineUnclear'],
  styles: { surplus: ['strike'], noSurplus: ['strike', 'agree'], single: ['strike', 'agree'] },
  surplusPercent: null,
  mustGoOn: [],
  custodyMonths: null,
  sources: noSources,
  words: {
    ...party.words,
    motto: custom.words.motto,
    regulation: 'Điều lệ Công đoàn Việt Nam và thể lệ bầu cử',
    voters: { members: 'đoàn viên công đoàn', delegates: 'đại biểu chính thức', committee: 'uỷ viên' },
    committee: 'Ban bầu cử',
    committeeChair: 'Trưởng ban bầu cử',
    custody: 'Toàn bộ phiếu bầu được Ban bầu cử niêm phong và giao {{receiver}} để lưu giữ theo quy định.',
  },
  setup: {
    ...custom.setup,
    examples: { organisation: 'Công đoàn Công ty May Sông Lam', name: 'Đại hội đại biểu' },
    kinds: { ...custom.setup.kinds, members: 'Đại hội đoàn viên' },
    // A Trade Union is led by a chair (rules.md §4.2).
    offices: {
      secretary: { name: { vi: 'Chủ tịch', en: 'Chair' }, title: 'Bầu Chủ tịch' },
      'deputy-secretary': { name: { vi: 'Phó chủ tịch', en: 'Deputy chair' }, title: 'Bầu Phó Chủ tịch' },
    },
  },
  minutes: { header: 'state', signatures: ['presidium', 'committee-chair'], copies: 3 },
};
