/**
 * Tập phiếu đã so sánh: the papers of a pile as its readings and the rulings above them give them. Readings never change; a
 * ruling names its paper by the entries that were read of it, so that it falls away by itself when one of them is corrected.
 */
import type { Mark, PaperDefect, Style } from '../../election/model.ts';
import type { BallotContent } from '../draft.ts';
import type { Holder } from './ballot-difference.ts';
import type { Fault } from './faults.ts';

/** What one reading holds of one paper; the id of its entry in the file. */
export interface ReadEntry {
  readonly id: number;
  readonly content: BallotContent;
}

/** A ruling in force. `entries` names a paper by its entries, one a reading in order ("812 -"), or the fault of the order that it confirms. */
export interface PaperRuling {
  readonly entries: string;
  readonly kind: 'paper' | 'not-a-paper' | 'order';
  /** Of a `paper`; null otherwise. */
  readonly content: BallotContent | null;
  /** By a vote of the committee on a doubtful ballot; else by the third person. */
  readonly byCommittee: boolean;
}

/** A pile all of whose readings are finished. */
export interface ReadPile {
  /** Papers by the cover of the pile, and lines of the ballot. */
  readonly size: number;
  readonly lines: number;
  readonly style: Style;
  /** One to three, in the order they were begun, each in the order it was keyed. */
  readonly readings: readonly (readonly ReadEntry[])[];
  readonly rulings: readonly PaperRuling[];
}

export interface PilePaper {
  readonly entries: string;
  /** Its place in the pile, from 1; a thing that was settled as no paper keeps the place it would have had. */
  readonly serial: number;
  /** What each reading holds of it; null where it lacks it. */
  readonly read: readonly (BallotContent | null)[];
  /** Some reading put it on the committee's table: its content is the committee's to decide, not a third person's. */
  readonly doubt: string | null;
  /** differs and single wait for a third person unless they are settled or doubtful. */
  readonly kind: 'alike' | 'differs' | 'single';
  /** single: more likely keyed twice or from elsewhere than left out by the others. */
  readonly surplus: boolean;
  /** The parts in which the readings differ, each with what stands in them; the marks in the order of the ballot's own marks. */
  readonly asked: {
    readonly lines: readonly { readonly number: number; readonly marks: readonly Mark[] }[];
    readonly defects: readonly PaperDefect[];
    readonly holders: readonly Holder[];
  };
  readonly ruling: PaperRuling | null;
  /** As it counts: by the ruling, else as all have read it; a doubtful one without a ruling as it was read first. Null while open. */
  readonly content: BallotContent | null;
}

export interface ComparedPile {
  readonly faults: readonly { readonly fault: Fault; readonly key: string | null; readonly settled: boolean }[];
  /** In the order of the pile. */
  readonly papers: readonly PilePaper[];
  /** Faults and papers that wait for a third person. */
  readonly open: number;
  /** Nothing is open and there are as many papers as the pile has. Only then do its ballots count. */
  readonly agreed: boolean;
}
