/** Practice decks, and what a test of the machine found. */
import type { Ballot } from '../election/model.ts';

export interface PracticeDeck {
  readonly ballots: readonly PracticeBallot[];
}

export interface PracticeBallot extends Ballot {
  /** The holder's code on a cumulative paper; null where no register is kept, and on every other style. */
  readonly code: string | null;
}

/** What was expected of a deck with known totals and what the program counted. */
export interface TestReport {
  readonly at: string;
  readonly actor: string;
  readonly ballots: number;
  readonly rows: readonly {
    readonly number: number;
    readonly name: string;
    readonly expected: number;
    readonly counted: number;
  }[];
  readonly valid: { readonly expected: number; readonly counted: number };
  readonly invalid: { readonly expected: number; readonly counted: number };
  /** Places of ballots that were keyed otherwise than they are printed; empty for a deck that was loaded. */
  readonly wrongBallots: readonly { readonly batch: number; readonly serial: number }[];
  /** Checks of this computer: clock, disk, second copy, journal, key. */
  readonly checks: readonly { readonly check: MachineCheck; readonly passed: boolean; readonly detail: string }[];
  readonly passed: boolean;
}

export type MachineCheck = 'clock' | 'disk' | 'backup' | 'journal' | 'key' | 'people';
