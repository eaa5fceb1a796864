/** Readings of a batch, what they differ in, and the papers on the committee’s table. */
import type { Ballot, Mark, PaperDefect } from '../election/model.ts';
import type { Fault } from '../reading/comparison/faults.ts';

export interface EntryView {
  readonly serial: number;
  readonly marks: readonly Mark[];
  readonly defects: readonly PaperDefect[];
  readonly votes: number | null;
  /** The shareholder's code on a cumulative ballot. */
  readonly code: string | null;
  /** Why the ballot waits for the committee; null when it does not. */
  readonly doubt: string | null;
}

export interface ReadingView {
  readonly id: number;
  readonly roundId: number;
  readonly batch: number;
  readonly size: number;
  readonly reader: string;
  /** Which reading of the batch this is, and how many are asked for. */
  readonly ordinal: number;
  readonly wanted: 1 | 2 | 3;
  /** Told so by its reader; it then takes no ballot until it is resumed. With one reading never. */
  readonly finished: boolean;
  /** Current entries by serial. Serials run 1, 2, 3 … without gaps. */
  readonly entries: readonly EntryView[];
  /** Cumulative ballots: whose ballots lie in other piles of the round, so that a code keyed twice is refused at once. */
  readonly elsewhere?: readonly { readonly code: string; readonly batch: number; readonly serial: number }[];
}

/**
 * What a recorded ballot makes doubtful about the pile: its first ballots have nothing in common with the reading before
 * (another batch was taken up), or none of them is valid (ballots of another election or round).
 */
export interface Recorded {
  readonly suspicion: 'unlike' | 'none-valid' | null;
}

/** What waits for a third person, batch by batch, and what was settled. */
export interface SettlingView {
  readonly batches: readonly SettlingBatch[];
}

export interface SettlingBatch {
  readonly batch: number;
  readonly size: number;
  /** False for somebody who read this batch. */
  readonly mayISettle: boolean;
  /** What is wrong with how the pile was read, in the order of the pile. */
  readonly faults: readonly SettlingFault[];
  readonly papers: readonly SettlingPaper[];
}

export interface SettlingFault {
  readonly fault: Fault;
  /** What confirms it; null where the papers it is about, or only a new reading, put it right. */
  readonly key: string | null;
  readonly settled: boolean;
  /** Who confirmed that the papers lie as the first reading has them; null where nobody did. */
  readonly confirmed: { readonly rulingId: number; readonly at: string; readonly actor: string } | null;
}

/**
 * One paper in question. `serial`: its place in the pile. It is never told which reading holds what: the marks of a line are
 * given in the order of the ballot's own marks.
 */
export interface SettlingPaper {
  readonly entries: string;
  readonly serial: number;
  /** differs: the readings hold other things; single: some reading lacks it, it may be no paper at all. */
  readonly kind: 'differs' | 'single';
  /** single: more likely a paper keyed twice or from elsewhere than one left out. */
  readonly surplus: boolean;
  readonly lines: readonly { readonly number: number; readonly marks: readonly Mark[] }[];
  readonly defects: readonly PaperDefect[];
  /** Cumulative ballots: the holders in question; empty where they agree. */
  readonly holders: readonly {
    readonly code: string | null;
    readonly name: string | null;
    readonly votes: number | null;
  }[];
  /** How it was settled; null while it is open. */
  readonly settled: {
    readonly rulingId: number;
    readonly as: 'paper' | 'not-a-paper';
    readonly at: string;
    readonly actor: string;
  } | null;
}

export interface DoubtfulBallot {
  readonly batch: number;
  readonly serial: number;
  /** Names the paper, whatever place it has. */
  readonly entries: string;
  readonly asRead: Ballot;
  /** What other readings hold where they read it otherwise. */
  readonly otherwise: readonly Ballot[];
  readonly doubt: string;
  /** The committee's ruling in force, if any. */
  readonly ruling: {
    readonly ballot: Ballot;
    readonly reason: string;
    readonly article: string;
    readonly votesFor: number;
    readonly votesAgainst: number;
    readonly at: string;
    readonly actor: string;
  } | null;
}
