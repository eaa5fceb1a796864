/** Who may sit at the desk, and how they read. */
import type { Person as Account } from '../people/roles.ts';

export interface PersonView extends Account {
  readonly active: boolean;
}

export interface PeopleState {
  /** Null while this computer is locked. */
  readonly signedIn: Account | null;
  /** Those who may sign in; the chair, signed in, sees the others too. */
  readonly people: readonly PersonView[];
  readonly lockAfterMinutes: number;
  /** The PIN of everybody in the sample congress; null in any other file. */
  readonly samplePin: string | null;
}

/** How one person read in a round. */
export interface ReaderFigures {
  readonly person: Account;
  readonly ballots: number;
  /** Median seconds from one ballot to the next; null before the second. */
  readonly secondsPerBallot: number | null;
  /** Ballots compared, and those of them where the paper was settled against this person. */
  readonly compared: number;
  readonly settledAgainst: number;
}
