import { custom } from './custom.ts';
import type { RuleSet } from './rule-set.ts';

/** Hợp tác xã: one member, one vote, whatever the capital; elections follow the charter (rules.md §4.5). */
export const cooperative: RuleSet = {
  ...custom,
  name: { vi: 'Hợp tác xã', en: 'Cooperative' },
  rules: { ...custom.rules, base: 'present' },
  open: [
    'base',
    'threshold',
    'tie',
    'singleNeither',
    'singleStruck',
    'allBlank',
    'lineUnclear',
    'partialStrike',
    'maxRounds',
  ],
  styles: { surplus: ['strike', 'list'], noSurplus: ['agree', 'strike', 'list'], single: ['agree', 'strike', 'list'] },
  offices: ['board-of-directors', 'supervisory-board', 'delegates', 'other'],
  words: {
    ...custom.words,
    regulation: 'Luật Hợp tác xã, Điều lệ hợp tác xã và thể lệ bầu cử',
    voters: { members: 'thành viên', delegates: 'đại biểu thành viên', committee: 'thành viên' },
    meetings: { members: 'Đại hội thành viên', delegates: 'Đại hội thành viên', committee: 'Cuộc họp' },
  },
  setup: {
    ...custom.setup,
    examples: { organisation: 'Hợp tác xã Nông nghiệp Tân Lập', name: 'Đại hội thường niên' },
    kinds: {
      members: 'Đại hội toàn thể',
      delegates: 'Đại hội đại biểu',
      committee: 'Họp hội đồng quản trị',
    },
    kind: 'members',
    roles: { ...custom.setup.roles, counts: 'Thành viên' },
  },
};
