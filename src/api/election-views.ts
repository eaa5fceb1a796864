/** Elections over all their rounds, and the lists that are imported for them. */
import type { BallotColour, Candidate, Decision, Office, RoundKind, Style } from '../election/model.ts';
import type { ElectedPerson, ElectionProgress } from '../election/progress.ts';
import type { RuleSetId } from '../election/rule-sets/index.ts';
import type { RoundState } from '../reading/round.ts';

export interface RoundSummary {
  readonly id: number;
  readonly electionId: number;
  readonly number: number;
  readonly kind: RoundKind;
  readonly state: RoundState;
  readonly style: Style;
  readonly seats: number;
  /** Names on the printed list; what voters wrote below it is no candidate of the list. */
  readonly candidates: number;
  readonly collected: number | null;
  readonly entered: number;
  /** Ballots that count: of batches whose readings agree; with one reading every entered ballot. */
  readonly agreed: number;
  readonly colour: BallotColour;
  /** True where the congress voided its ballots. */
  readonly annulled: boolean;
}

export interface ElectionSummary {
  readonly id: number;
  readonly title: string;
  readonly office: Office;
  readonly ruleSet: RuleSetId;
  readonly poll: boolean;
  readonly rounds: readonly RoundSummary[];
  /** counting: its last round is not sealed; deciding: a next step is open; complete. */
  readonly progress: ElectionProgress['state'];
}

/** An election over all its rounds. */
export interface ElectionView {
  readonly id: number;
  readonly title: string;
  readonly office: Office;
  readonly ruleSet: RuleSetId;
  readonly poll: boolean;
  readonly rounds: readonly RoundSummary[];
  readonly progress: ElectionProgress;
  readonly decisions: readonly DecisionView[];
  /** Đại biểu dự khuyết taken from this election's remainder; null where none were asked for. */
  readonly alternates: AlternatesView | null;
}

export interface DecisionView {
  readonly id: number;
  readonly roundId: number;
  /** Which round of the election. */
  readonly round: number;
  readonly decision: Decision;
  readonly at: string;
  readonly actor: string;
  /** False once a later round was built on it. */
  readonly revocable: boolean;
}

export interface AlternatesView {
  readonly seats: number;
  /** In the order in which they replace. */
  readonly ordered: readonly ElectedPerson[];
  /** People level across the last place: a re-vote among them decides. */
  readonly tied: { readonly seats: number; readonly people: readonly ElectedPerson[] } | null;
  /** Who replaced whom, in order. */
  readonly replacements: readonly Replacement[];
}

export interface Replacement {
  readonly absent: string;
  readonly by: string;
  readonly reason: string;
  readonly decidedAt: string;
}

/** A name that voters wrote, with the papers it stands on and the names it may be another spelling of. */
export interface WrittenName {
  readonly number: number;
  readonly name: string;
  readonly ballots: number;
  /** The number of the person it was merged into. */
  readonly sameAs: number | null;
  /** The committee said that it is a person of its own. */
  readonly apart: boolean;
  /** Numbers of similar names, the most similar first. */
  readonly similar: readonly number[];
}

export type ListProblemCode =
  | 'name-empty'
  | 'name-duplicate'
  | 'name-decomposed'
  | 'name-strange-character'
  | 'name-spaces'
  | 'name-too-long'
  /** A total, a signature: below the list, not a candidate. */
  | 'row-not-candidate'
  | 'date-unreadable'
  | 'sex-unreadable';

/** What an imported or pasted list would bring, before anything is taken. Rows are the file's own, counted from 1. */
export interface ListPreview {
  readonly headings: readonly { readonly column: number; readonly heading: string; readonly field: string | null }[];
  readonly rows: readonly {
    readonly row: number;
    /** Null when the row is left out (empty name). */
    readonly candidate: Omit<Candidate, 'number'> | null;
    readonly problems: readonly {
      readonly code: ListProblemCode;
      readonly detail: string;
      /** `repaired`: taken after mending; `left-out`: the row is not taken; `warning`: taken as it is. */
      readonly effect: 'repaired' | 'left-out' | 'warning';
    }[];
  }[];
}
