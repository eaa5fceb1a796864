/** What the desk is started with, what commands tell it, and what a new file begins with. */
import type { Change, FileKind } from '../src/api/views.ts';
import type { Person } from '../src/people/roles.ts';
import type { congressTables } from './open-congress.ts';
import type { BackupTimes } from './safety/backup.ts';
import type { NewAccount } from './storage/people.ts';

export interface DeskOptions {
  readonly host: 'desktop' | 'web';
  /** Version of the program, printed on papers and in exports. */
  readonly version: string;
  /** Folder for what belongs to this person and not to a congress: the list of recent files. */
  readonly userFolder: string;
  /** Folder proposed for new congress files; the sample is put there. */
  readonly documents: string;
  /** Folder of the sample congress (`fixtures/sample`). */
  readonly sampleFolder: string;
  readonly now?: () => Date;
  /** Milliseconds that only ever go forward, whatever is done to the clock. */
  readonly monotonic?: () => number;
  /** Milliseconds of the computer's clock, which goes on while it sleeps. */
  readonly wallClock?: () => number;
  /** The cost of scrypt for new PINs. */
  readonly secretCost?: number;
  /** Hexadecimal digits of that many random bytes. */
  readonly randomHex?: (bytes: number) => string;
  /** When the second copy is written. */
  readonly backupTimes?: BackupTimes;
  /** Told about what nobody expected; standard error by default. */
  readonly log?: (error: unknown) => void;
}

/** What a command did: its answer, its journal line, and what screens should read again. */
export interface Done<T> {
  readonly answer: T;
  readonly roundId?: number;
  /** Details that may leave the file. */
  readonly open?: Readonly<Record<string, unknown>>;
  /** Details that stay in the file (a ballot's marks, typist and time). */
  readonly closed?: Readonly<Record<string, unknown>>;
  /** Null where nothing changed: the journal then gets no line, and the screens no word. */
  readonly changed: Change | null;
}

/** When and by whom a command is carried out: UTC, ISO 8601; `actor` is the person's name. */
export interface Occasion {
  readonly at: string;
  readonly actor: string;
  readonly person: Person;
  /** The second person of the committee, who gave the PIN. */
  readonly witness: Person | null;
}

export interface JournalNote {
  readonly action: string;
  readonly roundId?: number;
  readonly open?: Readonly<Record<string, unknown>>;
  readonly closed?: Readonly<Record<string, unknown>>;
}

/** What a new file starts with. */
export interface Founding {
  readonly kind?: FileKind;
  /** Who may sign in; the first one made the file. */
  readonly people: readonly [NewAccount, ...NewAccount[]];
  readonly fill?: (draft: DeskDraft) => void;
}

/** What a new file may be filled through. */
export interface DeskDraft {
  readonly tables: ReturnType<typeof congressTables>;
  readonly occasion: () => Occasion;
  /** `by`: when and by whom it was done, where that is not the one who makes the file. */
  readonly journal: (line: JournalNote, by?: Pick<Occasion, 'at' | 'actor'>) => void;
}
