/** What a later round may look like: as the outcome before it offers it, and nothing else (rules.md §2.3). */
import type { NextRound } from '../../src/api/inputs.ts';
import type { Candidate } from '../../src/election/model.ts';
import type { ElectedPerson, NextStep } from '../../src/election/progress.ts';
import { Refusal } from '../../src/refusal.ts';
import type { ElectionRounds } from './election-progress.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { RoundRow } from '../storage/rounds.ts';

type VotingStep = Extract<NextStep, { candidates: readonly number[] }>;
type Listed = NextRound['candidates'][number];
type Person = Pick<Candidate, 'name' | 'birthDate'>;

/** The step that is offered; refuses with step-not-offered. */
export function offeredStep<K extends NextStep['kind']>(
  { progress }: ElectionRounds,
  kind: K,
  round?: number,
): Extract<NextStep, { kind: K }> {
  const step = progress.steps.find(
    (offered) => offered.kind === kind && (round === undefined || offered.round === round),
  );
  if (!step) throw new Refusal('step-not-offered', { step: kind });
  return step as Extract<NextStep, { kind: K }>;
}

/** The round whose list the step's candidates stand on. */
export function parentOf({ rows }: ElectionRounds, step: NextStep): RoundRow {
  return rows.find(({ number }) => number === step.round)!;
}

/** Seats as the step says: exactly the tied ones, the same again, or at most those still open. */
export function requireSeats(step: VotingStep, seats: number): void {
  const fits = step.kind === 'further' ? seats <= step.seats : seats === step.seats;
  if (!fits)
    throw new Refusal('input-wrong', {
      path: 'seats',
      expected: step.kind === 'further' ? `nhiều nhất ${step.seats}` : `cần đúng ${step.seats}`,
    });
}

/**
 * The list of the round, in ballot order: exactly the people of the step, or for a further round any of them and people
 * added since. People of the parent's list keep what its ballot said of them.
 */
export function laterList(
  file: OpenCongress,
  { id: parentId }: RoundRow,
  step: VotingStep,
  elected: readonly ElectedPerson[],
  listed: readonly Listed[],
): Omit<Candidate, 'number'>[] {
  const parent = new Map(file.candidates.list(parentId).map((person) => [person.number, person]));
  const left = new Set(step.candidates);
  const list = listed.map((person): Omit<Candidate, 'number'> => {
    const { from } = person;
    if (from === undefined) {
      requireNew(step.kind !== 'further', elected, person);
      return person;
    }
    if (!left.delete(from)) refuseList(`số ${from} không ở trong danh sách được bầu lần này, hoặc có hai lần`);
    return { ...personOf(parent.get(from)!), from };
  });
  if (step.kind !== 'further' && left.size > 0) refuseList(`thiếu số ${[...left].join(', ')}`);
  return list;
}

/** What a list says of a person, without the place on it and the way onto it. */
export function personOf({ name, birthDate, sex, ethnicGroup, post, unit }: Candidate): Omit<Candidate, 'number'> {
  return { name, birthDate, sex, ethnicGroup, post, unit };
}

/** Names are added to a further round only, and nobody who is elected already comes back as a new name. */
function requireNew(fixed: boolean, elected: readonly ElectedPerson[], person: Person): void {
  if (fixed) refuseList('không thêm người vào danh sách này');
  const known = elected.some(
    ({ candidate: { name, birthDate } }) => name === person.name && sameBirth(birthDate, person),
  );
  if (known) refuseList(`${person.name} đã trúng cử`);
}

/** People of one name are told apart by their full dates of birth alone. */
function sameBirth(birthDate: string | undefined, other: Person): boolean {
  return !birthDate || !other.birthDate || birthDate === other.birthDate;
}

/**
 * The list of a later round saved anew: in another order, a further round also with other people. Who came from the parent's
 * list still does, found by name.
 */
export function keptList(
  file: OpenCongress,
  row: RoundRow,
  elected: readonly ElectedPerson[],
  listed: readonly Omit<Candidate, 'number'>[],
): Omit<Candidate, 'number'>[] {
  const known = file.candidates.list(row.id).filter(({ from }) => from !== undefined);
  const fixed = row.kind !== 'further';
  const list = listed.map((person): Omit<Candidate, 'number'> => {
    const index = known.findIndex(({ name, birthDate }) => name === person.name && sameBirth(birthDate, person));
    const [found] = index < 0 ? [] : known.splice(index, 1);
    if (found) return { ...personOf(found), from: found.from };
    requireNew(fixed, elected, person);
    return person;
  });
  if (fixed && known.length > 0) refuseList(`thiếu ${known.map(({ name }) => name).join(', ')}`);
  return list;
}

function refuseList(expected: string): never {
  throw new Refusal('input-wrong', { path: 'candidates', expected });
}
