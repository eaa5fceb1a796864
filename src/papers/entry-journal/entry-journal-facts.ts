/** What Nhật ký nhập phiếu is written from. Local times, "2026-01-05T15:42:07"; nothing here tells what stands on a ballot. */
import type { RoundPaperFacts } from '../round-paper.ts';

/** One person's reading of one batch. */
export interface JournalReading {
  readonly batch: number;
  /** First, second …; null for one that was discarded. */
  readonly ordinal: number | null;
  readonly reader: string;
  readonly from: string;
  readonly to: string;
  /** Ballots in force. */
  readonly ballots: number;
  /** Ballots keyed anew, and ballots taken back. */
  readonly corrections: number;
  readonly withdrawals: number;
  readonly finished: boolean;
  readonly discarded: { readonly by: string; readonly reason: string } | null;
}

/** What a third person decided on what the readings of a batch differ in. */
export interface JournalSettling {
  readonly batch: number;
  /** Place in the first reading that has the paper; null for a fault of the order, or where none has it any more. */
  readonly serial: number | null;
  readonly kind: 'paper' | 'not-a-paper' | 'order' | 'revoked';
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** What the committee decided on a doubtful ballot by vote. */
export interface JournalRuling extends Omit<JournalSettling, 'kind'> {
  readonly revoked: boolean;
  readonly article: string;
  readonly votesFor: number;
  readonly votesAgainst: number;
}

export interface JournalSeal {
  readonly kind: 'sealed' | 'reopened';
  readonly at: string;
  readonly by: string;
  /** The second person. */
  readonly with: string;
  readonly reason: string;
}

/** A line of the journal: who did what and when. */
export interface JournalEntryLine {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly witness: string | null;
  readonly action: string;
  readonly batch: number | null;
  readonly serial: number | null;
}

export interface EntryJournalFacts extends RoundPaperFacts {
  readonly journalReadings: readonly JournalReading[];
  readonly settlings: readonly JournalSettling[];
  readonly rulings: readonly JournalRuling[];
  readonly seals: readonly JournalSeal[];
  /** Of the round and of the whole file, in order. */
  readonly lines: readonly JournalEntryLine[];
}
