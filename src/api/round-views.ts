/** A round as its board shows it, and its result. */
import type { DerivationStep } from '../election/derivation.ts';
import type { Finding } from '../election/findings.ts';
import type {
  BallotColour,
  Candidate,
  Electorate,
  InvalidReason,
  Mark,
  Office,
  PaperDefect,
  RoundKind,
  Style,
} from '../election/model.ts';
import type { Remark } from '../election/remarks.ts';
import type { Result } from '../election/result.ts';
import type { RuleSetId } from '../election/rule-sets/index.ts';
import type { Rules } from '../election/rules.ts';
import type { Sensitivity } from '../election/sensitivity.ts';
import type { Why } from '../election/why.ts';
import type { BatchState } from '../reading/batch.ts';
import type { ReadingsState } from '../reading/comparison/readings.ts';
import type { RoundState } from '../reading/round.ts';
import type { BallotLook } from './inputs.ts';

export type { BatchState, RoundState };

export interface BatchView {
  readonly number: number;
  /** Ballots in the physical pile. */
  readonly size: number;
  readonly entered: number;
  readonly doubtful: number;
  /** Whether the pile is read as far as its readings go: all its places are keyed in the first of them. */
  readonly state: BatchState;
  readonly readingsState: ReadingsState;
  /** In order; those discarded are left out. */
  readonly readers: readonly {
    readonly readingId: number;
    readonly person: string;
    readonly personId: number;
    readonly entered: number;
    readonly finished: boolean;
  }[];
  /** Faults and differences to be settled. */
  readonly open: number;
  /** Ids of those who settled something in it: they saw its readings and read it no more. */
  readonly settlers: readonly number[];
  /** SHA-256 of the agreed ballots of the pile as `ballots.csv` has them; null until it agrees. */
  readonly hash: string | null;
}

export interface RoundView {
  readonly id: number;
  readonly electionId: number;
  readonly office: Office;
  readonly title: string;
  readonly number: number;
  readonly kind: RoundKind;
  readonly state: RoundState;
  readonly ruleSet: RuleSetId;
  readonly overrides: Partial<Rules>;
  readonly rules: Rules;
  readonly poll: boolean;
  readonly writeIn: boolean;
  readonly colour: BallotColour;
  readonly annulled: boolean;
  /** How many people read each batch. */
  readonly readings: 1 | 2 | 3;
  /** The election the list was taken from, where it was. */
  readonly source: { readonly electionId: number; readonly title: string } | null;
  readonly style: Style;
  readonly seats: number;
  readonly electorate: Electorate;
  /** Mẫu số where it is known before counting (summoned or present), else null; and what it needs. */
  readonly base: number | null;
  readonly needed: number | null;
  readonly issued: number | null;
  readonly collected: number | null;
  readonly batchSize: number;
  readonly candidates: readonly Candidate[];
  readonly batches: readonly BatchView[];
  /** Ballots that the first readings hold; how much of the round was read once. */
  readonly entered: number;
  /** Ballots of batches whose readings agree, doubtful ones included; with one reading every entered ballot. */
  readonly agreed: number;
  /** Faults and differences of all batches that wait for a third person. */
  readonly openDifferences: number;
  readonly openDoubts: number;
  readonly findings: readonly NotedFinding[];
  readonly sealedAt: string | null;
  readonly reopenings: readonly { readonly at: string; readonly actor: string; readonly reason: string }[];
}

/** A finding with the committee's note; `key` identifies the finding together with its figures, so a note never outlives them. */
export interface NotedFinding {
  readonly key: string;
  readonly finding: Finding;
  readonly note: string | null;
}

/** Ý kiến, sự việc, khiếu nại as it stands, and who wrote it last when. */
export interface RemarkView {
  readonly number: number;
  readonly content: Remark;
  readonly at: string;
  readonly actor: string;
}

export interface BallotBehind {
  readonly batch: number;
  readonly serial: number;
  readonly defects: readonly PaperDefect[];
  readonly marks: readonly Mark[];
  readonly verdict: 'valid' | InvalidReason;
  readonly ruled: boolean;
}

export interface ResultView {
  readonly result: Result;
  /** One per candidate, in ballot order. */
  readonly why: readonly Why[];
  readonly derivation: readonly DerivationStep[];
  readonly sensitivity: Sensitivity;
  readonly state: RoundState;
}

/** Ballots that the journal says were printed to vote on. */
export interface PrintedBallotsView {
  readonly count: number;
  /** How the last ones look, so that more of them look the same; null before the first. */
  readonly look: BallotLook | null;
  /** Some have the names of shareholders on them, and say what is declared now: one of these may have to be replaced. */
  readonly filled: boolean;
  /** Shareholders at the meeting who would each have a ballot filled in; 0 where votes are not given by shares. */
  readonly holders: number;
}
