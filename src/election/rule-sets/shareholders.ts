import { custom } from './custom.ts';
import { noSources } from './rule-set.ts';
import type { RuleSet, Source } from './rule-set.ts';

const cumulativeVoting: Source = { article: 'Luật Doanh nghiệp 2020, Điều 148 khoản 3', styles: ['cumulative'] };

/** Đại hội đồng cổ đông, bầu dồn phiếu: the most votes win until the seats are full (rules.md §4.4). */
export const shareholders: RuleSet = {
  ...custom,
  name: { vi: 'Đại hội đồng cổ đông (bầu dồn phiếu)', en: 'Shareholders (cumulative voting)' },
  rules: { ...custom.rules, base: 'none', threshold: 'none' },
  open: ['moreThanSeats', 'equalDivision', 'tie'],
  styles: { surplus: ['cumulative'], noSurplus: ['cumulative'], single: ['cumulative'] },
  offices: ['board-of-directors', 'supervisory-board', 'other'],
  sources: { ...noSources, mostVotes: cumulativeVoting, tie: cumulativeVoting },
  words: {
    ...custom.words,
    regulation: 'Luật Doanh nghiệp 2020 (Điều 148 khoản 3), Điều lệ công ty và thể lệ bầu cử',
    voters: { members: 'cổ đông', delegates: 'cổ đông và người đại diện', committee: 'thành viên' },
    meetings: { members: 'Đại hội đồng cổ đông', delegates: 'Đại hội đồng cổ đông', committee: 'Cuộc họp' },
    presidium: 'Chủ toạ',
    presidiumSigns: 'Chủ toạ',
  },
  setup: {
    ...custom.setup,
    examples: { organisation: 'Công ty Cổ phần Sông Lam', name: 'Đại hội thường niên' },
    kinds: {
      members: 'Đại hội đồng cổ đông',
      delegates: 'Qua người đại diện',
      committee: 'Họp hội đồng quản trị',
    },
    kind: 'members',
    roles: { presides: 'Chủ toạ', withThem: 'Thành viên đoàn chủ toạ', counts: 'Thành viên' },
  },
};
