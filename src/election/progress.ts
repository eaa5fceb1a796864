/** Cuộc bầu qua các lần bầu: who is elected in all rounds together, which seats are open, and what the rules offer next (rules.md §2.2–2.4). */
import type { Candidate, Decision, Office, RoundDefinition } from './model.ts';
import type { Result } from './result.ts';

/** One round of the election, in the order they were held. */
export interface HeldRound {
  readonly definition: RoundDefinition;
  readonly result: Result;
  readonly sealed: boolean;
  /** Decisions in force on its outcome. */
  readonly decisions: readonly Decision[];
}

export interface ElectedPerson {
  /** As on the ballot of the round that elected. */
  readonly candidate: Candidate;
  readonly round: number;
  readonly votes: number;
  readonly percent: string | null;
  readonly by: 'votes' | 'older' | 'lots' | 'congress';
}

/**
 * `round`: the number of the parent round (see `RoundPlace.parent`); candidate numbers are those of its ballot.
 *
 *   tie, first time, rule revote          → revote (must)
 *   tie otherwise                         → revote (may), settle-tie, leave-open
 *   seats open, delegates, first round    → further (must)
 *   seats open otherwise                  → further (may), leave-open; nothing once `maxRounds` first and further rounds were held
 *   collected > issued, not sealed        → annul; once annulled → again
 */
export type NextStep =
  | {
      readonly kind: 'revote' | 'further';
      readonly round: number;
      readonly seats: number;
      /** revote: the tied; further: everyone on the parent's list who is not elected in any round yet. */
      readonly candidates: readonly number[];
      /** `must`: the rules leave no choice; `may`: the congress decides. */
      readonly duty: 'must' | 'may';
      readonly article: string | null;
    }
  /** Drawing lots, or the congress itself says who of the tied is elected. */
  | {
      readonly kind: 'settle-tie';
      readonly round: number;
      readonly seats: number;
      readonly candidates: readonly number[];
    }
  | { readonly kind: 'leave-open'; readonly round: number; readonly seats: number }
  /** More ballots collected than issued: void them all (F.103). Offered although the round cannot be sealed. */
  | { readonly kind: 'annul'; readonly round: number }
  /** The ballots were voided: the same vote again. */
  | { readonly kind: 'again'; readonly round: number; readonly seats: number; readonly candidates: readonly number[] };

export interface ElectionProgress {
  /** Seats of the whole election. */
  readonly seats: number;
  /** Of all sealed rounds and decisions, by round, then by votes. */
  readonly elected: readonly ElectedPerson[];
  readonly open: number;
  /** counting: the last round is not sealed; deciding: seats are open and a step is offered; complete. */
  readonly state: 'counting' | 'deciding' | 'complete';
  /** The proposed one first. */
  readonly steps: readonly NextStep[];
}

export function electionProgress(_rounds: readonly HeldRound[], _office: Office): ElectionProgress {
  throw new Error('to do');
}

export interface Alternates {
  /** In the order in which they replace: votes from high to low. */
  readonly ordered: readonly ElectedPerson[];
  /** People level across the last place. */
  readonly tied: { readonly seats: number; readonly people: readonly ElectedPerson[] } | null;
}

/** Đại biểu dự khuyết from the remainder: not elected, but over the line, from the top (rules.md §2.4). */
export function alternatesOf(_rounds: readonly HeldRound[], _seats: number): Alternates {
  throw new Error('to do');
}
