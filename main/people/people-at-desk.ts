/**
 * Who sits at this computer: one person at a time, known by the PIN, gone when nobody touches a key for a while.
 * Sign-ins, wrong secrets and locks stand in the table `sign_ins` with their times; the journal, whose lines leave the file, gets
 * the changes of accounts only. Waits after wrong secrets are counted from that table and measured by a clock that nobody sets:
 * neither a restart nor a changed date gives tries back.
 */
import type { Witness } from '../../src/api/inputs.ts';
import { mayDo } from '../../src/people/permissions.ts';
import type { Action } from '../../src/people/permissions.ts';
import { isOfCommittee } from '../../src/people/roles.ts';
import type { Person } from '../../src/people/roles.ts';
import { delayAfter } from '../../src/people/sign-in-delays.ts';
import { Refusal } from '../../src/refusal.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { SignInKind } from '../storage/people.ts';
import { isSecret } from './secrets.ts';
import type { StoredSecret } from './secrets.ts';

/** What the desk lends to the people at it. */
export interface DeskOfPeople {
  readonly current: () => OpenCongress | null;
  readonly file: () => OpenCongress;
  /** Writes facts that need no line in the journal. */
  readonly note: (file: OpenCongress, work: () => void) => void;
  readonly now: () => Date;
  /** Milliseconds that only ever go forward, whatever is done to the clock. */
  readonly monotonic: () => number;
  /** Milliseconds of a clock that goes on while the computer sleeps. */
  readonly wallClock: () => number;
  readonly changed: () => void;
  readonly log: (error: unknown) => void;
}

export class PeopleAtDesk {
  private readonly desk: DeskOfPeople;
  private signedIn: number | null = null;
  /** When the file was opened: from then on everybody waits who had tried in vain before. */
  private openedAt = 0;
  private readonly refusedAt = new Map<number, number>();
  private attempts: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;
  /** By the clock that goes on in sleep, for timers stand still there. */
  private lockAt = Infinity;

  constructor(desk: DeskOfPeople) {
    this.desk = desk;
  }

  /** Another file, or none: nobody is signed in to it. */
  follow(): void {
    this.signOut();
    this.refusedAt.clear();
    this.openedAt = this.desk.monotonic();
  }

  /** Who is signed in, with the role the account has now; null while this computer is locked. */
  person(): Person | null {
    if (this.signedIn !== null && this.desk.wallClock() >= this.lockAt) this.lockForWantOfAKey();
    return this.account();
  }

  /** Who is signed in; refuses with signed-out. */
  required(): Person {
    const person = this.person();
    if (!person) throw new Refusal('signed-out', {});
    return person;
  }

  /** Who is signed in, or who began it, where the role may do this; refuses with signed-out and role-refused. */
  allowed(action: Action, person = this.required()): Person {
    const { role } = person;
    if (!mayDo(role, action)) throw new Refusal('role-refused', { role });
    return person;
  }

  /** Refuses with secret-wrong and sign-in-delayed; whoever was signed in then stays. */
  async signIn(personId: number, secret: string): Promise<void> {
    const file = this.desk.file();
    const person = account(file, personId);
    await this.prove(file, person, secret, () => file.people.secret(personId), 'in');
    this.admit(person);
  }

  /** Signs in without a PIN: whoever made the file, and the chair of the sample. */
  letIn(personId: number): void {
    const file = this.desk.file();
    const person = account(file, personId);
    this.record(file, person, 'in');
    this.admit(person);
  }

  /**
   * The second person of a command, who gave the PIN to the first. Refuses with second-person-unfit, secret-wrong and
   * sign-in-delayed, and with signed-out where the first sits there no more.
   */
  async witness(given: Witness): Promise<Person | null> {
    if (!given) return null;
    const file = this.desk.file();
    const first = this.required();
    const person = account(file, given.personId);
    if (person.id === first.id || !isOfCommittee(person))
      throw new Refusal('second-person-unfit', { name: person.name });
    await this.prove(file, person, given.secret, () => file.people.secret(person.id), 'witness');
    if (this.person()?.id !== first.id) throw new Refusal('signed-out', {});
    return person;
  }

  /** The chair whom the recovery code in force, given rightly, lets set a new PIN; and that code. */
  async recovered(personId: number, code: string): Promise<{ person: Person; used: StoredSecret }> {
    const file = this.desk.file();
    const person = account(file, personId);
    if (person.role !== 'chair') throw new Refusal('role-refused', { role: person.role });
    const used = await this.prove(file, person, code, () => file.people.recoveryCode(), 'reset');
    return { person, used };
  }

  /** Locks this computer. */
  lock(): void {
    const person = this.account();
    const file = this.desk.current();
    this.signOut();
    if (!person || !file) return;
    try {
      this.record(file, person, 'locked');
    } finally {
      this.desk.changed();
    }
  }

  /** Somebody is there: the lock is put off. */
  stillHere(): void {
    clearTimeout(this.idle);
    const file = this.desk.current();
    // Who comes back to a computer that slept longer than that comes too late.
    if (!file || !this.person()) return;
    const milliseconds = file.congress.lockAfter() * 60_000;
    this.lockAt = this.desk.wallClock() + milliseconds;
    this.idle = setTimeout(() => this.lockForWantOfAKey(), milliseconds).unref();
  }

  private account(): Person | null {
    const file = this.desk.current();
    if (!file || this.signedIn === null) return null;
    const account = file.people.get(this.signedIn);
    return account?.active ? { id: account.id, name: account.name, role: account.role } : null;
  }

  private lockForWantOfAKey(): void {
    try {
      this.lock();
    } catch (error) {
      this.desk.log(error);
    }
  }

  private admit(person: Person): void {
    this.signedIn = person.id;
    this.lockAt = Infinity;
    this.stillHere();
    this.desk.changed();
  }

  private signOut(): void {
    clearTimeout(this.idle);
    this.signedIn = null;
  }

  /** Checks a secret, one after the other, so that many tries at once are no more than many tries in turn. */
  private prove(
    file: OpenCongress,
    person: Person,
    secret: string,
    kept: () => StoredSecret | null,
    as: SignInKind,
  ): Promise<StoredSecret> {
    const attempt = this.attempts.then(() => this.proveNow(file, person, secret, kept(), as));
    this.attempts = attempt.catch(() => undefined);
    return attempt;
  }

  private async proveNow(
    file: OpenCongress,
    person: Person,
    secret: string,
    kept: StoredSecret | null,
    as: SignInKind,
  ): Promise<StoredSecret> {
    this.requireWaited(file, person.id);
    const right = kept !== null && (await isSecret(secret, kept));
    // Another file may have been opened meanwhile.
    if (this.desk.current() !== file) throw new Refusal('signed-out', {});
    this.record(file, person, right ? as : 'refused');
    if (right) return kept;
    this.refusedAt.set(person.id, this.desk.monotonic());
    throw new Refusal('secret-wrong', {});
  }

  private requireWaited(file: OpenCongress, personId: number): void {
    const delay = delayAfter(file.people.failures(personId)) * 1000;
    const left = (this.refusedAt.get(personId) ?? this.openedAt) + delay - this.desk.monotonic();
    if (left > 0) throw new Refusal('sign-in-delayed', { seconds: Math.ceil(left / 1000) });
  }

  private record(file: OpenCongress, { id }: Person, kind: SignInKind): void {
    this.desk.note(file, () => file.people.noteSignIn(id, kind, this.desk.now().toISOString()));
  }
}

function account(file: OpenCongress, personId: number): Person {
  const found = file.people.get(personId);
  if (!found?.active) throw new Refusal('not-found', { what: `tài khoản ${personId}` });
  return { id: found.id, name: found.name, role: found.role };
}
