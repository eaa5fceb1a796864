/**
 * The counting desk: at most one open congress file, commands in transactions with their journal line, and word to every
 * open screen of what changed.
 */
import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { EventPublisher } from '@orpc/server';
import type { Witness } from '../src/api/inputs.ts';
import type { Change, Congress } from '../src/api/views.ts';
import { maySee } from '../src/people/permissions.ts';
import type { Action, Sight } from '../src/people/permissions.ts';
import type { Person } from '../src/people/roles.ts';
import { Refusal } from '../src/refusal.ts';
import type { DeskDraft, DeskOptions, Done, Founding, JournalNote, Occasion } from './desk-terms.ts';
import { HallAtDesk } from './hall/hall-at-desk.ts';
import { congressTables, fileTitle } from './open-congress.ts';
import type { OpenCongress } from './open-congress.ts';
import { PeopleAtDesk } from './people/people-at-desk.ts';
import { secretDigest, usualSecretCost } from './people/secrets.ts';
import { recentFiles } from './recent-files.ts';
import type { RecentFiles } from './recent-files.ts';
import { Backup, backupTimes } from './safety/backup.ts';
import { backupPlaces } from './safety/backup-places.ts';
import type { BackupPlaces } from './safety/backup-places.ts';
import { chainOf, chainOfFile, copyIdentity, isElsewhere, relationOf } from './safety/copies.ts';
import { openChecked } from './safety/open-checked.ts';
import { refusalOfFailure } from './storage/failure.ts';
import { fileStamp, realPath } from './storage/file-place.ts';
import { createCongressFile } from './storage/open.ts';

/** Who a line of the journal names where nobody can be signed in yet. */
const nobodyYet = 'Ban kiểm phiếu';

const commandsPerCheckpoint = 50;
const quietMilliseconds = 500;

export type { DeskDraft, DeskOptions, Done, Founding, JournalNote, Occasion } from './desk-terms.ts';

export class Desk {
  readonly options: DeskOptions;
  readonly recent: RecentFiles;
  readonly now: () => Date;
  readonly log: (error: unknown) => void;
  private readonly randomHex: (bytes: number) => string;
  private readonly places: BackupPlaces;
  private readonly publisher = new EventPublisher<{ change: Change }>({ maxBufferedEvents: 10_000 });
  readonly backup: Backup;
  readonly people: PeopleAtDesk;
  /** What the second display shows. */
  readonly hall: HallAtDesk;
  /** The cost of scrypt for new PINs. */
  readonly secretCost: number;
  private open: OpenCongress | null = null;
  /** The open file was last written elsewhere: the first line written here says that this is a copy of its own. */
  private elsewhere = false;
  /** Which file on which drive was opened under the path. */
  private stamp: string | null = null;
  private sinceCheckpoint = 0;
  private checkpoint: NodeJS.Timeout | undefined;

  constructor(options: DeskOptions) {
    this.options = options;
    this.now = options.now ?? (() => new Date());
    this.randomHex = options.randomHex ?? ((bytes) => randomBytes(bytes).toString('hex'));
    this.log = options.log ?? ((error) => console.error(error));
    this.recent = recentFiles(options.userFolder);
    this.places = backupPlaces(options.userFolder);
    this.backup = new Backup(this.places, options.backupTimes ?? backupTimes, this.now, () =>
      this.publisher.publish('change', { subject: 'backup' }),
    );
    this.secretCost = options.secretCost ?? usualSecretCost;
    this.people = new PeopleAtDesk({
      current: () => this.open,
      file: () => this.file(),
      note: (file, work) => this.inTransaction(file, work),
      now: this.now,
      monotonic: options.monotonic ?? (() => performance.now()),
      wallClock: options.wallClock ?? Date.now,
      changed: () => this.publisher.publish('change', { subject: 'people' }),
      log: this.log,
    });
    this.hall = new HallAtDesk({
      current: () => this.open,
      changed: () => this.publisher.publish('change', { subject: 'hall' }),
    });
  }

  /** The open file, or null. */
  current(): OpenCongress | null {
    return this.open;
  }

  /** The open file; refuses with no-congress-open. */
  file(): OpenCongress {
    if (!this.open) throw new Refusal('no-congress-open', {});
    return this.open;
  }

  /** The open file, for a question; refuses with signed-out, and with role-refused where it is not for this person. */
  fileFor(sight: Sight): OpenCongress {
    const file = this.file();
    const { role } = this.people.required();
    if (!maySee(role, sight)) throw new Refusal('role-refused', { role });
    return file;
  }

  /** The second person of a command, whose PIN is checked here; null where none was given. */
  witness(given: Witness): Promise<Person | null> {
    return this.people.witness(given);
  }

  /** Creates a file with its accounts and opens it; the first of them is signed in. `fill` may write more. */
  create(path: string, congress: Congress, { kind = 'real', people, fill }: Founding): OpenCongress {
    const [first] = people;
    let founder = 0;
    createCongressFile(path, (database) => {
      const tables = congressTables(database);
      database
        .transaction(() => {
          tables.congress.add(congress, kind);
          const ids = people.map((account) => tables.people.add(account));
          founder = ids[0]!;
          const person = { id: founder, name: first.name, role: first.role };
          const draft: DeskDraft = {
            tables,
            occasion: () => this.occasion(person),
            journal: (line, by = this.occasion(person)) => this.journal(tables, line, { witness: null, ...by }),
          };
          draft.journal({
            action: 'congress-created',
            open: { congress, kind, publicKey: tables.signingKey.make(), ...copyIdentity(this.randomHex(16), path) },
          });
          people.forEach(({ name, role, secret }, index) => {
            const closed = { name, secret: secretDigest(secret) };
            draft.journal({ action: 'person-added', open: { personId: ids[index], role }, closed });
          });
          fill?.(draft);
        })
        .immediate();
    });
    const file = this.openFile(path);
    this.people.letIn(founder);
    return file;
  }

  /**
   * Opens a file in place of the one that is open; where it is refused the other stays open. Refuses with copies-diverged where
   * its second copy holds lines of the journal that it lacks, unless the person goes on `anyway`.
   */
  openFile(path: string, anyway = false): OpenCongress {
    const real = realPath(path);
    if (this.open?.path === real) return this.open;
    const next = openChecked(real);
    const newer = anyway ? null : this.newerCopy(next);
    if (newer) {
      next.database.close();
      throw newer;
    }
    this.closeDatabase();
    this.open = next;
    this.people.follow();
    this.stamp = fileStamp(real);
    this.elsewhere = isElsewhere(next.database, real);
    this.backup.follow(next);
    this.recent.add(real, fileTitle(next), this.now().toISOString());
    this.publisher.publish('change', { subject: 'file' });
    return next;
  }

  /** Closes the file; only the congress file itself is left on the disk. */
  close(): void {
    if (!this.open) return;
    this.closeDatabase();
    this.publisher.publish('change', { subject: 'file' });
  }

  /**
   * Carries out one command in one transaction together with its journal line; where `work` throws nothing of it stays.
   * Afterwards every screen that follows the changes is told. A command that changed nothing leaves no line and no word.
   * Refuses with signed-out and role-refused. `by`: who began it, where that takes longer than the person may sit here.
   */
  command<T>(
    action: Action,
    work: (file: OpenCongress, occasion: Occasion) => Done<T>,
    witness: Person | null = null,
    by: Person | null = null,
  ): T {
    const file = this.file();
    const person = this.people.allowed(action, by ?? undefined);
    // Whoever gave the PIN as the second one may have signed in meanwhile.
    if (witness?.id === person.id) throw new Refusal('second-person-unfit', { name: person.name });
    this.people.stillHere();
    const done = this.inTransaction(file, () => {
      const occasion = this.occasion(person, witness);
      const result = work(file, occasion);
      if (!result.changed) return result;
      if (this.elsewhere) this.continueHere(file, occasion);
      this.journal(file, { action, ...result }, occasion);
      return result;
    });
    // On a stick that is pulled, or a file that is deleted, a system may go on writing into nothing.
    if (fileStamp(file.path) !== this.stamp) throw new Refusal('drive-gone', { path: file.path });
    if (done.changed) {
      this.elsewhere = false;
      this.backup.changed();
      this.publisher.publish('change', done.changed);
      this.checkpointWhenQuiet(file);
    }
    return done.answer;
  }

  /** Adds a line to the journal of a file that is not open yet. */
  draftJournal(tables: Pick<OpenCongress, 'journal'>, line: JournalNote): void {
    this.journal(tables, line, { at: this.now().toISOString(), actor: nobodyYet, witness: null });
  }

  /** Everything that changes from now on, until `signal` aborts. */
  changes(signal: AbortSignal | undefined): AsyncIterable<Change> {
    return this.publisher.subscribe('change', { signal });
  }

  private occasion(person: Person, witness: Person | null = null): Occasion {
    return { at: this.now().toISOString(), actor: person.name, person, witness };
  }

  private journal(
    tables: Pick<OpenCongress, 'journal'>,
    { action, roundId, open, closed }: JournalNote,
    { at, actor, witness }: Pick<Occasion, 'at' | 'actor' | 'witness'>,
  ): void {
    const who = { at, actor, ...(witness ? { witness: witness.name } : {}) };
    tables.journal.add(
      {
        action,
        roundId: roundId ?? null,
        open: open && !closed ? { ...who, ...open } : (open ?? null),
        closed: closed ? { ...who, ...closed } : null,
      },
      at,
      actor,
      this.randomHex(16),
    );
  }

  /** Two copies that are both written to can be told apart from here on. */
  private continueHere(file: OpenCongress, occasion: Occasion): void {
    const { lines, hash } = file.journal.head();
    const open = { ...copyIdentity(this.randomHex(16), file.path), after: { lines, head: hash } };
    this.journal(file, { action: 'file-continued', open }, occasion);
  }

  private newerCopy(file: OpenCongress): Refusal<'copies-diverged'> | null {
    const place = this.places.of(file.path);
    const other = place && join(place.folder, basename(file.path));
    const theirs = other && chainOfFile(other);
    if (!theirs) return null;
    const { common, ...relation } = relationOf(chainOf(file.database), theirs);
    // Another congress of the same name is no copy.
    if (common === 0 || relation.theirs === 0) return null;
    return new Refusal('copies-diverged', { path: file.path, other, ...relation });
  }

  private inTransaction<T>(file: OpenCongress, work: () => T): T {
    try {
      return file.database.transaction(work).immediate();
    } catch (error) {
      throw refusalOfFailure(error, file.path) ?? error;
    }
  }

  /** Moves the log into the file between two ballots, so that no ballot waits for it. */
  private checkpointWhenQuiet(file: OpenCongress): void {
    this.sinceCheckpoint += 1;
    if (this.sinceCheckpoint < commandsPerCheckpoint) return;
    clearTimeout(this.checkpoint);
    this.checkpoint = setTimeout(() => {
      this.sinceCheckpoint = 0;
      if (file.database.open) file.database.pragma('wal_checkpoint(PASSIVE)');
    }, quietMilliseconds).unref();
  }

  private closeDatabase(): void {
    clearTimeout(this.checkpoint);
    this.sinceCheckpoint = 0;
    this.backup.follow(null);
    this.elsewhere = false;
    this.open?.database.close();
    this.open = null;
    this.people.follow();
  }
}

export function createDesk(options: DeskOptions): Desk {
  return new Desk(options);
}
