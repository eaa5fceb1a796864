/** What this room refuses. Thrown as `Refusal` is; the sentences are in `src/words/reading-faults.ts`. */
export interface ReadingRefusals {
  /** A ruling leaves open what the readings differ in; or decides what they do not differ in. */
  'ruling-undecided': { parts: string };
  'ruling-not-asked': { parts: string };
  /** A third mark that cannot stand on this paper. */
  'ruling-mark-unfit': { number: number };
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
}

export type ReadingRefusalCode = keyof ReadingRefusals;

export class ReadingRefused<C extends ReadingRefusalCode = ReadingRefusalCode> extends Error {
  readonly code: C;
  readonly params: ReadingRefusals[C];

  constructor(code: C, params: ReadingRefusals[C]) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'ReadingRefused';
    this.code = code;
    this.params = params;
  }
}
