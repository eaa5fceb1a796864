import type { Role } from './people/roles.ts';

/**
 * An expected failure: a code and the facts the sentence needs. The sentence itself lives in `src/words`.
 * Thrown inside the desk (so that a transaction rolls back) and answered as a value at the boundary.
 */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  readonly code: C;
  readonly params: RefusalParams[C];

  constructor(code: C, params: RefusalParams[C], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}

type None = Record<never, never>;

/** Every expected failure of the program with the facts its sentence names. */
export interface RefusalParams {
  // Congress files
  'file-missing': { path: string };
  'file-exists': { path: string };
  'file-not-congress': { path: string };
  'file-damaged': { path: string; detail: string };
  'file-newer': { path: string; version: number; known: number };
  'file-in-use': { path: string };
  'file-read-only': { path: string };
  'file-unreadable': { path: string; detail: string };
  'file-unwritable': { path: string; detail: string };
  'disk-full': { path: string };
  'drive-gone': { path: string };
  'folder-missing': { path: string };
  /** `ours`, `theirs`: lines of the journal that only this file, only the other one has. */
  'copies-diverged': {
    path: string;
    other: string;
    ours: number;
    oursAt: string;
    theirs: number;
    theirsAt: string;
  };
  'no-congress-open': None;
  // Input that does not fit
  'input-wrong': { path: string; expected: string };
  'not-found': { what: string };
  'round-sealed': None;
  'round-not-sealed': None;
  'round-not-reopened': None;
  /** Millimetres. */
  'layout-margins': { least: number; most: number };
  'layout-unsigned': { most: number };
  'layout-untitled': None;
  'counting-started': None;
  'counting-not-ready': { missing: string };
  'candidate-unknown': { number: number };
  'batch-unknown': { batch: number };
  'batch-too-small': { batch: number; entered: number; size: number };
  'ballot-ruled': { batch: number; serial: number };
  'reading-moved-on': { batch: number; serial: number };
  /** Another paper has the place by now: the batch was settled or read on since it was shown. */
  'paper-moved-on': { batch: number; serial: number };
  'serial-beyond-batch': { serial: number; size: number };
  'nothing-to-withdraw': None;
  'findings-block': { codes: string };
  'findings-unnoted': { codes: string };
  'reason-missing': None;
  // People
  'signed-out': None;
  'secret-wrong': None;
  'sign-in-delayed': { seconds: number };
  'role-refused': { role: Role };
  'second-person-needed': None;
  /** The second person is the one signed in, or not of the committee. */
  'second-person-unfit': { name: string };
  'person-exists': { name: string };
  'last-chair': None;
  // Readings and their comparison
  /** A ruling leaves open what the readings differ in; or decides what they do not differ in. */
  'ruling-undecided': { parts: string };
  'ruling-not-asked': { parts: string };
  /** A third mark that cannot stand on this paper. */
  'ruling-mark-unfit': { number: number };
  /** Not more of the committee want it than do not. */
  'ruling-outvoted': { votesFor: number; votesAgainst: number };
  /** The same person cannot give two readings of a batch. */
  'reader-twice': { person: string };
  /** Whoever settled differences saw both readings and reads this batch no more; whoever read it settles nothing. */
  'reader-settled': { person: string };
  'settler-read': { person: string };
  'readings-complete': { wanted: number };
  /** This person has no reading of the batch in this state: none at all, one not finished, or one already finished. */
  'reading-not-begun': { person: string };
  'reading-not-finished': { person: string };
  'reading-finished': { person: string };
  'nothing-open': { open: number };
  /** The settler's reading of a paper and the one that is there differ in these lines and defects. */
  'reread-differs': { parts: string };
  /** No cover for a pile whose ballots do not stand yet. */
  'batch-not-agreed': None;
  // Rehearsal
  'test-not-run': None;
  'practice-file': None;
  'practice-only': None;
  // Rounds
  'step-not-offered': { step: string };
  'round-has-later': None;
  'round-annulled': None;
  'decision-unfit': { expected: string };
  'election-unfinished': { title: string };
  'no-alternate-left': None;
  'not-elected': { name: string };
  /** There are no winners to show to the hall. */
  'nobody-elected': None;
  // Written names and shareholders
  'write-in-not-here': None;
  'merge-unfit': { expected: string };
  'already-elected': { name: string; round: number };
  'holder-unknown': { code: string };
  'holder-absent': { code: string; name: string };
  'holder-twice': { code: string; batch: number; serial: number };
  'holders-in-use': None;
  'no-holders': None;
  'ballot-not-printed': { code: string };
  /** More than one file of filled ballots holds. */
  'too-many-holders': { count: number; most: number };
  // Exchange files
  'exchange-wrong': { file: string; line: number; column: number; expected: string };
  'not-sealed-folder': { path: string };
  'exchange-too-large': { file: string; size: number; limit: number };
  // Candidate lists
  'list-old-excel': { file: string };
  'list-unreadable': { file: string; detail: string };
  'list-too-large': { file: string; size: number; limit: number };
  'list-empty': { file: string };
  'list-no-name-column': { file: string };
  'list-no-holder-columns': { file: string };
  'list-encrypted': { file: string };
  'list-encoding': { file: string };
  'list-too-many': { file: string; rows: number; limit: number };
  // Digital signatures
  'key-file-wrong': { file: string };
  'key-file-too-large': { file: string; size: number; limit: number };
  'key-password-wrong': { file: string };
  'key-missing': { file: string };
  'key-unsupported': { file: string };
  'certificate-not-for-signing': { name: string };
  'certificate-expired': { name: string; until: string };
  'certificate-not-yet': { name: string; from: string };
  'pdf-unreadable': { file: string };
  'signed-minutes-wrong': { file: string };
  'earlier-signature-wrong': { file: string; name: string };
  // The screens alone meet this one: nobody answers them
  'host-gone': None;
  unexpected: None;
}

export type RefusalCode = keyof RefusalParams;
