/** Everything the minutes of a counting are written from. Plain JSON: a sealed round keeps it, so that a reprint is identical. */
import type { Finding } from '../../election/findings.ts';
import type { Decision, InvalidReason, Person, RoundDefinition } from '../../election/model.ts';
import type { NumberedRemark } from '../../election/remarks.ts';
import type { Result } from '../../election/result.ts';
import type { LaidOut } from '../layout.ts';

/** Title page facts; all may be empty, the line is then left out or left open to be written by hand. */
export interface MinutesCongress extends LaidOut {
  /** "Đảng bộ tỉnh Thái Nguyên" */
  readonly organisation: string;
  readonly superior: string;
  /** "Đại hội đại biểu" */
  readonly name: string;
  /** "lần thứ XX" */
  readonly ordinal: string;
  /** "2025 – 2030" */
  readonly term: string;
  readonly place: string;
  /** ISO date of the count. */
  readonly day: string;
}

/** A ballot the committee ruled on. */
export interface MinutesRuling {
  readonly batch: number;
  readonly serial: number;
  /** Why it was set aside. */
  readonly doubt: string;
  readonly reason: string;
  /** The article the committee relied on; empty where it named none. */
  readonly article: string;
  /** Members of the committee for and against. */
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly verdict: 'valid' | InvalidReason;
}

/**
 * Who stood on the ballot of an earlier round, with the votes they got. Which of them were elected or level, and what the
 * congress decided, stands in `definition.round.earlier`; numbers are those of that round's own ballot.
 */
export interface EarlierPeople {
  /** `EarlierRound.number` */
  readonly round: number;
  /** At least the elected and the tied. */
  readonly people: readonly { readonly number: number; readonly name: string; readonly votes: number }[];
}

/** Number of readings that an election asks for. */
export type WantedReadings = 1 | 2 | 3;

/** What ties a paper to the congress file it was drawn from. */
export interface FileProof {
  /** Mã khoá of the file's key: "1f0c 99ab 4e21 77d0 b3c5". */
  readonly fingerprint: string;
  /** Lines of the journal, and the hash of the last one in hexadecimal. */
  readonly journal: { readonly lines: number; readonly head: string };
}

export interface MinutesFacts {
  readonly definition: RoundDefinition;
  /** Lần bầu: 1, 2, 3 … */
  readonly roundNumber: number;
  /** Left out where only this round's own files are at hand: people of earlier rounds are then named by their numbers. */
  readonly earlier?: readonly EarlierPeople[] | undefined;
  /** What the congress has decided on this round's own outcome (`definition.round.earlier` has the others). */
  readonly decisions?: readonly Decision[] | undefined;
  readonly congress: MinutesCongress;
  readonly presidium: readonly Person[];
  readonly committee: readonly Person[];
  readonly result: Result;
  readonly rulings: readonly MinutesRuling[];
  /** The committee's notes on the findings that stand. */
  readonly notes: readonly { readonly finding: Finding; readonly note: string }[];
  /** What the committee saw and was told while it counted, and complaints handed to it; left out where it wrote nothing. */
  readonly remarks?: readonly NumberedRemark[] | undefined;
  /** `at` in local time like `finishedAt`: it is printed as it stands. */
  readonly reopenings: readonly { readonly at: string; readonly actor: string; readonly reason: string }[];
  /** Local time, "2026-01-05T15:42", an offset may follow; null while the count goes on. */
  readonly finishedAt: string | null;
  readonly copies: number;
  readonly draft: boolean;
  /** Drawn from a practice file: nobody shall take it for a result. */
  readonly practice?: boolean | undefined;
  /**
   * How many people read each batch independently, and how many papers they read otherwise that a third person or the committee
   * settled. Left out where only the counted ballots are at hand.
   */
  readonly readings?: { readonly wanted: WantedReadings; readonly settled: number } | undefined;
  /** As of the seal; left out where no congress file stands behind the count. */
  readonly proof?: FileProof | undefined;
  readonly program: { readonly version: string };
  /** SHA-256 of the result in hexadecimal. */
  readonly resultHash: string;
}
