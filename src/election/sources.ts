/** Điều khoản: the verified article behind each kind of rule, as data beside the rule sets (rules.md, items marked [V]). */
import type { ElectorateKind, Style } from './model.ts';
import type { RuleSetId } from './rules.ts';

/** An article that may be shown beside a verdict, and where it applies. Only articles whose text was verified stand here. */
export interface Source {
  readonly article: string;
  readonly styles: readonly Style[];
  readonly electorates: readonly ElectorateKind[];
}

/** The verified source of each kind of rule, or null where the regulation's text is not at hand. */
export interface Sources {
  /** The base and the majority measured against it. */
  readonly majority: Source | null;
  /** The most votes win, without a majority. */
  readonly mostVotes: Source | null;
  /** People level across the last place vote again. */
  readonly revote: Source | null;
}

const none: Sources = { majority: null, mostVotes: null, revote: null };
const cumulativeVoting: Source = {
  article: 'Luật Doanh nghiệp 2020, Điều 148 khoản 3',
  styles: ['cumulative'],
  electorates: ['members', 'delegates', 'committee'],
};

export const sources: Readonly<Record<RuleSetId, Sources>> = {
  party: {
    ...none,
    majority: {
      article: 'Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 30',
      styles: ['strike', 'agree', 'list'],
      electorates: ['members', 'delegates'],
    },
  },
  'youth-union': none,
  'trade-union': none,
  shareholders: { ...none, mostVotes: cumulativeVoting, revote: cumulativeVoting },
  custom: none,
};
