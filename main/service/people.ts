/**
 * Ban kiểm phiếu: the accounts of the open file and who sits at this computer. No secret is ever answered or journalled, and
 * names of typists stay in the closed part of a line: nothing that leaves the file tells who they are.
 */
import type { PeopleState } from '../../src/api/views.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { newRecoveryCode, plainRecoveryCode } from '../people/recovery-code.ts';
import { secretDigest, storedSecret } from '../people/secrets.ts';
import { isOfSample } from '../rehearsal/copied-from.ts';
import { samplePin } from '../sample/sample-pin.ts';
import type { Answering } from './answering.ts';
import { readerFigures } from './reader-figures.ts';
import { isSame, unchanged } from './unchanged.ts';

const changed = { subject: 'people' } as const;

export function peopleHandlers(os: Answering, desk: Desk) {
  const { people } = desk;
  const stored = (secret: string) => storedSecret(secret, desk.secretCost);
  /** That takes a while: whoever asked must sit there still, in the same file. Refuses with signed-out. */
  const storedForOne = async (secret: string) => {
    const [file, { id }] = [desk.file(), people.required()];
    const kept = await stored(secret);
    if (desk.current() !== file || people.person()?.id !== id) throw new Refusal('signed-out', {});
    return kept;
  };
  return os.people.router({
    state: os.people.state.handler(() => peopleState(desk)),
    signIn: os.people.signIn.handler(({ input: { personId, secret } }) => people.signIn(personId, secret)),
    lock: os.people.lock.handler(() => people.lock()),
    stillHere: os.people.stillHere.handler(() => people.stillHere()),

    add: os.people.add.handler(async ({ input: { name, role, secret } }) => {
      const account = { name, role, secret: await storedForOne(secret) };
      return desk.command('person-added', (file) => {
        requireFreeName(file, name);
        const personId = file.people.add(account);
        return {
          answer: { personId },
          open: { personId, role },
          closed: { name, secret: secretDigest(account.secret) },
          changed,
        };
      });
    }),

    save: os.people.save.handler(({ input: { personId, name, role, active } }) =>
      desk.command('person-saved', (file) => {
        const standing = person(file, personId);
        const given = { name, role, active };
        if (isSame(standing, { id: personId, ...given })) return unchanged;
        if (active) requireFreeName(file, name, personId);
        // Without a chair nobody could sign in to make one.
        if (!(active && role === 'chair') && file.people.otherChairs(personId) === 0)
          throw new Refusal('last-chair', {});
        file.people.save(personId, given);
        return { answer: undefined, open: { personId, role, active }, closed: { name }, changed };
      }),
    ),

    setSecret: os.people.setSecret.handler(async ({ input: { personId, secret } }) => {
      const secretNow = await storedForOne(secret);
      desk.command('secret-set', (file, { at, person: { id, role } }) => {
        person(file, personId);
        if (personId !== id && role !== 'chair') throw new Refusal('role-refused', { role });
        file.people.setSecret(personId, secretNow);
        file.people.noteSignIn(personId, 'reset', at);
        return { answer: undefined, open: { personId }, closed: { secret: secretDigest(secretNow) }, changed };
      });
    }),

    lockAfter: os.people.lockAfter.handler(({ input: { minutes } }) => {
      desk.command('lock-set', (file) => {
        if (file.congress.lockAfter() === minutes) return unchanged;
        file.congress.saveLockAfter(minutes);
        return { answer: undefined, open: { minutes }, changed };
      });
      people.stillHere();
    }),

    recoveryCode: os.people.recoveryCode.handler(async () => {
      const code = newRecoveryCode();
      const kept = await storedForOne(plainRecoveryCode(code));
      return desk.command('recovery-code-made', (file, { at }) => {
        file.people.addRecoveryCode(kept, at);
        return { answer: { code }, closed: { code: secretDigest(kept) }, changed };
      });
    }),

    figures: os.people.figures.handler(({ input }) => readerFigures(desk.fileFor('figures'), input.roundId)),

    recover: os.people.recover.handler(async ({ input: { code, personId, secret } }) => {
      const secretNow = await stored(secret);
      const { person: chair, used } = await people.recovered(personId, plainRecoveryCode(code));
      desk.command(
        'secret-set',
        (file, { at }) => {
          // A code works once, also where it is given twice at the same moment.
          if (file.people.recoveryCode()?.salt !== used.salt) throw new Refusal('secret-wrong', {});
          file.people.setSecret(personId, secretNow);
          file.people.addRecoveryCode(null, at);
          const closed = { secret: secretDigest(secretNow), code: secretDigest(null) };
          return { answer: undefined, open: { personId, recovered: true }, closed, changed };
        },
        null,
        chair,
      );
      people.letIn(personId);
    }),
  });
}

/** Those who may sign in; the chair sees also whose account has ended. */
function peopleState(desk: Desk): PeopleState {
  const file = desk.file();
  const { congress, people } = file;
  const signedIn = desk.people.person();
  return {
    signedIn,
    people: people.list().filter(({ active }) => active || signedIn?.role === 'chair'),
    lockAfterMinutes: congress.lockAfter(),
    samplePin: isOfSample(file) ? samplePin : null,
  };
}

function person(file: OpenCongress, personId: number) {
  const found = file.people.get(personId);
  if (!found) throw new Refusal('not-found', { what: `tài khoản ${personId}` });
  return found;
}

/** Two people of one name could not be told apart on the lock screen. */
function requireFreeName(file: OpenCongress, name: string, except?: number): void {
  if (file.people.isNameTaken(name, except)) throw new Refusal('person-exists', { name });
}
