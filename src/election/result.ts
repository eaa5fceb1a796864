/** What a count says. Derived from the definition and the ballots, never stored (except inside a sealed round's papers). */
import type { InvalidReason } from './model.ts';
import type { Finding } from './findings.ts';

export interface CandidateResult {
  readonly number: number;
  readonly name: string;
  /** Votes on valid ballots; shares × seats on cumulative ballots. Safe integers. */
  readonly for: number;
  /** Valid ballots against (struck, not chosen, không đồng ý). */
  readonly against: number;
  /** Valid agree ballots whose line has both boxes or neither. */
  readonly uncounted: number;
  /** for / base, two decimals, half up, decimal point; null without a base. */
  readonly percent: string | null;
  readonly elected: boolean;
}

export interface Result {
  /** Mẫu số, or null when the rules measure against nothing. */
  readonly base: number | null;
  /** Votes needed: floor(base / 2) + 1, or null without a threshold. */
  readonly needed: number | null;
  readonly ballots: {
    readonly issued: number;
    readonly collected: number;
    readonly valid: number;
    readonly invalid: number;
  };
  readonly invalidReasons: Readonly<Partial<Record<InvalidReason, number>>>;
  /** In ballot order. */
  readonly candidates: readonly CandidateResult[];
  /** Numbers of the elected, by votes, then ballot order. */
  readonly elected: readonly number[];
  /** Places still open and the people level across the last place; null without a tie. */
  readonly tied: { readonly seats: number; readonly candidates: readonly number[] } | null;
  /** Seats that neither the elected nor a tie fills. */
  readonly shortfall: number;
  readonly findings: readonly Finding[];
}
