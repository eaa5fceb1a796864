import { custom } from './custom.ts';
import { party } from './party.ts';
import { noSources } from './rule-set.ts';
import type { RuleSet } from './rule-set.ts';

/** Đoàn TNCS Hồ Chí Minh: known from local voting rules only, so nothing is cited (rules.md §4.1). */
export const youthUnion: RuleSet = {
  ...party,
  name: { vi: 'Đoàn Thanh niên', en: 'Youth Union' },
  // At most two rounds: after a second one that is short there is no further vote.
  rules: { ...party.rules, base: 'collected', maxRounds: 2 },
  open: ['base', 'singleNeither', 'lineUnclear', 'allBlank', 'partialStrike', 'tie', 'maxRounds'],
  // A branch often votes with papers on which the names are written.
  styles: { surplus: ['strike', 'list'], noSurplus: ['agree', 'strike', 'list'], single: ['agree', 'strike', 'list'] },
  surplusPercent: null,
  mustGoOn: [],
  custodyMonths: null,
  sources: noSources,
  words: {
    ...party.words,
    motto: ['ĐOÀN TNCS HỒ CHÍ MINH'],
    regulation: 'Điều lệ Đoàn TNCS Hồ Chí Minh và thể lệ bầu cử',
    voters: { members: 'đoàn viên', delegates: 'đại biểu chính thức', committee: 'uỷ viên' },
    custody: custom.words.custody,
  },
  setup: {
    ...custom.setup,
    examples: { organisation: 'Đoàn TNCS Hồ Chí Minh xã Tân Lập', name: 'Đại hội đại biểu' },
    kinds: { ...custom.setup.kinds, members: 'Đại hội đoàn viên' },
  },
  // The committee signs as a body (rules.md §3.3, form F2).
  minutes: { ...party.minutes, signatures: ['presidium', 'committee-members'] },
};
