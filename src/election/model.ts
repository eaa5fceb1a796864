/**
 * The facts a count starts from: who votes, for whom, on which kind of paper, and what stands on each paper.
 * Everything else (validity, tally, outcome) is derived from these and never stored.
 */
import type { RuleSetId } from './rule-sets/ids.ts';
import type { Rules } from './rules.ts';

/** Kiểu phiếu: `strike` gạch tên, `agree` đồng ý / không đồng ý, `list` chọn hoặc ghi tên, `cumulative` dồn phiếu. */
export type Style = 'strike' | 'agree' | 'list' | 'cumulative';
export const styles = ['strike', 'agree', 'list', 'cumulative'] as const satisfies readonly Style[];

/** Lần bầu: `first` lần 1, `further` bầu tiếp cho đủ, `revote` bầu lại do bằng phiếu. */
export type RoundKind = 'first' | 'further' | 'revote';
export const roundKinds = ['first', 'further', 'revote'] as const satisfies readonly RoundKind[];

/** Chức danh: what is elected. The rules speak differently of some of them (rules.md §1.3, §2.3, §2.4). */
export const offices = [
  'executive-committee',
  'standing-committee',
  'secretary',
  'deputy-secretary',
  'inspection-committee',
  'inspection-chair',
  'delegates',
  'alternate-delegates',
  'board-of-directors',
  'supervisory-board',
  'other',
] as const;
export type Office = (typeof offices)[number];

/** Colour of the paper, so that a ballot of another round is noticed in the pile. */
export const ballotColours = ['white', 'yellow', 'green', 'blue', 'pink', 'orange'] as const;
export type BallotColour = (typeof ballotColours)[number];

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
  /** Companies: voting shares in all and at the meeting (dự họp), own and represented. */
  readonly shares?: { readonly all: number; readonly present: number } | undefined;
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
  /** True for a name that voters wrote on the paper; absent for a printed one. Written names follow the printed ones. */
  readonly written?: boolean | undefined;
  /**
   * Another spelling of the person with this number (who is no spelling of anybody): the committee's merge. Its line counts
   * for that person, once a ballot; it is no candidate of its own in any result.
   */
  readonly sameAs?: number | undefined;
  /** The person's number on the ballot of the parent round (`RoundPlace.parent`); absent in a first round and for a name added since. */
  readonly from?: number | undefined;
}

/** Lần bầu: which round of its election this is, and the way to it. */
export interface RoundPlace {
  readonly kind: RoundKind;
  /** 1, 2, 3 …; a re-vote is a round of its own. */
  readonly number?: number | undefined;
  /**
   * The number of the round whose list this one's is taken from: a re-vote's is the round with the tie, a further round's
   * the last one that was no re-vote, a repeated round's the one whose ballots were voided. Absent in a first round.
   */
  readonly parent?: number | undefined;
  readonly colour?: BallotColour | undefined;
  /** The rounds before, oldest first, with what was decided on each: the path of a tie can be followed from here. */
  readonly earlier?: readonly EarlierRound[] | undefined;
}

/** What a later round is built on. Candidate numbers are those of the earlier round's own ballot. */
export interface EarlierRound {
  readonly number: number;
  readonly kind: RoundKind;
  /** SHA-256 of its `result.json`, in hexadecimal. */
  readonly resultHash: string;
  readonly seats: number;
  readonly elected: readonly number[];
  readonly tied: { readonly seats: number; readonly candidates: readonly number[] } | null;
  readonly shortfall: number;
  readonly decisions: readonly Decision[];
}

/**
 * Quyết định: what the congress decided on the outcome of a round. `decidedAt` is local time, "2026-01-05T15:42".
 *   settle-tie   who of the tied is elected: by drawing lots, or by the congress itself
 *   go-on        a further round for the open seats
 *   leave-open   the seats still open stay open; the election ends
 *   annul        all ballots of the round are void, the vote is taken again (rules.md §2.7: more collected than issued)
 */
export type DecisionContent =
  | { readonly kind: 'settle-tie'; readonly method: 'lots' | 'congress'; readonly elected: readonly number[] }
  | { readonly kind: 'go-on' }
  | { readonly kind: 'leave-open' }
  | { readonly kind: 'annul' };
export type Decision = DecisionContent & { readonly reason: string; readonly decidedAt: string };

/** One round of one election as the count sees it: the content of `election.json` (design.md §5). */
export interface RoundDefinition {
  readonly title: string;
  readonly ruleSet: RuleSetId;
  /** Single parameters that differ from the rule set. */
  readonly rules: Partial<Rules>;
  readonly style: Style;
  readonly seats: number;
  readonly round: RoundPlace;
  /** What is elected; some rules depend on it. Absent in files that do not say. */
  readonly office?: Office | undefined;
  /** Phiếu xin ý kiến, phiếu giới thiệu: counted and reported, nobody is elected. `seats` is then the most names a paper may keep. */
  readonly poll?: boolean | undefined;
  /** The paper has room for names that voters write (list ballots). */
  readonly writeIn?: boolean | undefined;
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
 * agree ballot, not chosen on a list. `partial` is a strike through a part of the name only, or a line under it
 * (`partialStrike` says what it counts as). On a cumulative ballot a mark is the whole number of votes given (0 when
 * empty), or `chosen`: a tick, which shares what the figures leave equally with the other ticks.
 */
export type Mark = 'none' | 'struck' | 'partial' | 'chosen' | 'agree' | 'disagree' | 'both' | number;

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
