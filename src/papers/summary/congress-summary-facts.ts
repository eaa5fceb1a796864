/** Everything the summary of a congress is written from. Plain JSON, the same shapes as the screen's view of it. */
import type { Composition } from '../../election/composition.ts';
import type { Decision, ElectorateKind, Office, Person } from '../../election/model.ts';
import type { ElectedPerson, ElectionProgress } from '../../election/progress.ts';
import type { RuleSetId } from '../../election/rule-sets/index.ts';
import type { MeetingOf } from '../../words/meeting.ts';
import type { MinutesCongress } from '../minutes/minutes-facts.ts';

export interface SummaryAlternates {
  readonly seats: number;
  /** In the order in which they replace. */
  readonly ordered: readonly ElectedPerson[];
  /** People level across the last place. */
  readonly tied: { readonly seats: number; readonly people: readonly ElectedPerson[] } | null;
  /** Who replaced whom, in order; `decidedAt` is local time, "2026-01-05T15:42". */
  readonly replacements: readonly {
    readonly absent: string;
    readonly by: string;
    readonly reason: string;
    readonly decidedAt: string;
  }[];
}

export interface SummaryDecision {
  /** The round that was decided on. */
  readonly round: number;
  readonly decision: Decision;
  /** Those whom the decision names, by the number on the ballot of that round. */
  readonly named: readonly { readonly number: number; readonly name: string }[];
}

/** `decidedAt` is local time, as in a decision. */
export interface AlternatesTaken {
  readonly seats: number;
  readonly reason: string;
  readonly decidedAt: string;
}

export interface SummaryElection {
  readonly title: string;
  readonly office: Office;
  readonly poll: boolean;
  readonly state: ElectionProgress['state'];
  readonly seats: number;
  readonly open: number;
  /** How many rounds were held. */
  readonly rounds: number;
  readonly elected: readonly ElectedPerson[];
  readonly composition: Composition;
  readonly alternates: SummaryAlternates | null;
  /** In the order in which they were taken. */
  readonly decisions: readonly SummaryDecision[];
  readonly taken: AlternatesTaken | null;
  /** A plenum elects in a conference of its own, whatever the congress is. */
  readonly meetingOf: MeetingOf;
}

export interface CongressSummaryFacts {
  /** Whose words and layout the paper has: those of the congress's elections. */
  readonly ruleSet: RuleSetId;
  readonly electorate: ElectorateKind;
  /** `day`: the day of the summary, and of the ages. */
  readonly congress: MinutesCongress;
  readonly presidium: readonly Person[];
  readonly committee: readonly Person[];
  readonly elections: readonly SummaryElection[];
  /** Drawn from a practice file. */
  readonly practice?: boolean | undefined;
  readonly program: { readonly version: string };
}
