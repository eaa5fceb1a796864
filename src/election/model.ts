/**
 * The facts a count starts from: who votes, for whom, on which kind of paper, and what stands on each paper.
 * Everything else (validity, tally, outcome) is derived from these and never stored.
 */
import type { RuleSetId, Rules } from './rules.ts';

/** Kiểu phiếu: `strike` gạch tên, `agree` đồng ý / không đồng ý, `list` chọn hoặc ghi tên, `cumulative` dồn phiếu. */
export type Style = 'strike' | 'agree' | 'list' | 'cumulative';
export const styles = ['strike', 'agree', 'list', 'cumulative'] as const satisfies readonly Style[];

/** Lần bầu: `first` lần 1, `further` bầu tiếp cho đủ, `revote` bầu lại do bằng phiếu. */
export type RoundKind = 'first' | 'further' | 'revote';
export const roundKinds = ['first', 'further', 'revote'] as const satisfies readonly RoundKind[];

/** Who votes: đại hội đảng viên, đại hội đại biểu, or a meeting of a committee (BCH, UBKT). */
export type ElectorateKind = 'members' | 'delegates' | 'committee';
export const electorateKinds = ['members', 'delegates', 'committee'] as const satisfies readonly ElectorateKind[];

/**
 * Why a summoned person is not counted in the base (rules.md §2.1; Quy chế 190 Điều 30 khoản 2 a–d and khoản 3).
 * Files may carry other reasons; these are the ones the program asks for.
 */
export const exclusionReasons = {
  members: ['temporary-activity', 'exempt-absent', 'suspended', 'absent-throughout'],
  delegates: ['convener-absent-throughout', 'absent-throughout'],
  committee: ['suspended', 'absent-throughout'],
} as const satisfies Record<ElectorateKind, readonly string[]>;

export interface Exclusion {
  readonly reason: string;
  readonly count: number;
}

export interface Electorate {
  readonly kind: ElectorateKind;
  /** Triệu tập: people summoned. */
  readonly summoned: number;
  /** Không tính: people left out of the base, by category. */
  readonly excluded: readonly Exclusion[];
  /** Có mặt: people present when the ballots were handed out. */
  readonly present: number;
}

export interface Candidate {
  /** Place on the printed ballot, 1, 2, 3 … without gaps. */
  readonly number: number;
  readonly name: string;
  /** ISO date, `1979` or `1979-05` where only that is known. */
  readonly birthDate?: string | undefined;
  readonly sex?: 'male' | 'female' | undefined;
  readonly ethnicGroup?: string | undefined;
  readonly post?: string | undefined;
  readonly unit?: string | undefined;
}

/** One round of one election as the count sees it: the content of `election.json` (design.md §5). */
export interface RoundDefinition {
  readonly title: string;
  readonly ruleSet: RuleSetId;
  /** Single parameters that differ from the rule set. */
  readonly rules: Partial<Rules>;
  readonly style: Style;
  readonly seats: number;
  readonly round: { readonly kind: RoundKind };
  readonly electorate: Electorate;
  readonly ballots: { readonly issued: number; readonly collected: number };
  readonly candidates: readonly Candidate[];
  /** Names on the counting committee; a member who is also a candidate is a finding (190 Điều 8). */
  readonly committee?: readonly Person[] | undefined;
}

export interface Person {
  readonly name: string;
  /** Role in the words of the paper: Trưởng ban, Uỷ viên, Thư ký … */
  readonly role: string;
}

/** Defects of the whole paper, seen by a person or a scanner (rules.md §8, the first four codes, in their order). */
export const paperDefects = ['not-issued', 'outside-name', 'marked', 'signed'] as const;
export type PaperDefect = (typeof paperDefects)[number];

/** Why a ballot is invalid, in the order of rules.md §8: the first that applies is the reason. */
export const invalidReasons = [
  ...paperDefects,
  'both-boxes',
  'no-box',
  'too-many',
  'none-chosen',
  'line-unclear',
] as const;
export type InvalidReason = (typeof invalidReasons)[number];

/**
 * Dấu: what stands on one line of the paper. `none` is an untouched line: kept on a strike ballot, neither box on an
 * agree ballot, not chosen on a list. On a cumulative ballot a mark is the whole number of votes given (0 when empty).
 */
export type Mark = 'none' | 'struck' | 'chosen' | 'agree' | 'disagree' | 'both' | number;

/** Phiếu: one paper, found by its batch and its place in the batch. Never linked to a voter. */
export interface Ballot {
  readonly batch: number;
  readonly serial: number;
  readonly defects: readonly PaperDefect[];
  /** One mark per candidate, in ballot order. */
  readonly marks: readonly Mark[];
  /** Cumulative ballots: how many votes this paper may give (shares × seats). */
  readonly votes?: number | undefined;
}
