/** What a later round may look like: as the outcome before it offers it, and nothing else (rules.md §2.3). */
import type { NextRound } from '../../src/api/inputs.ts';
import type { Candidate } from '../../src/election/model.ts';
import { notElected } from '../../src/election/progress.ts';
import type { NextStep } from '../../src/election/progress.ts';
import { isBornApart, isSameName, isSamePerson } from '../../src/election/same-person.ts';
import type { Named } from '../../src/election/same-person.ts';
import { Refusal } from '../../src/refusal.ts';
import { seatHolders } from './election-progress.ts';
import type { ElectionRounds } from './election-progress.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { RoundRow } from '../storage/rounds.ts';

type VotingStep = Extract<NextStep, { candidates: readonly number[] }>;
type Listed = NextRound['candidates'][number];

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
 * added since. People of the parent's list keep what its ballot said of them, also where they are named anew.
 */
export function laterList(
  file: OpenCongress,
  { id: parentId }: RoundRow,
  step: VotingStep,
  election: ElectionRounds,
  listed: readonly Listed[],
): Omit<Candidate, 'number'>[] {
  const parent = new Map(file.candidates.list(parentId).map((person) => [person.number, person]));
  const left = new Set(step.candidates);
  for (const { from } of listed)
    if (from !== undefined && !left.delete(from))
      refuseList(`số ${from} không ở trong danh sách được bầu lần này, hoặc có hai lần`);
  const fixed = step.kind !== 'further';
  if (fixed && left.size > 0) refuseList(`thiếu số ${[...left].join(', ')}`);
  const unnamed = [...left].map((number) => parent.get(number)!);
  return listed.map(({ from, ...person }): Omit<Candidate, 'number'> => {
    if (from !== undefined) return { ...personOf(parent.get(from)!), from };
    const found = take(unnamed, person);
    if (found) return { ...personOf(found), from: found.number };
    requireNew(fixed, election, person);
    return person;
  });
}

/** What a list says of a person, without the place on it and the way onto it. */
export function personOf({ name, birthDate, sex, ethnicGroup, post, unit }: Candidate): Omit<Candidate, 'number'> {
  return { name, birthDate, sex, ethnicGroup, post, unit };
}

/** Names are added to a further round only, and nobody who is elected already comes back as a new name. */
function requireNew(fixed: boolean, election: ElectionRounds, person: Named): void {
  if (fixed) refuseList('không thêm người vào danh sách này');
  const holder = seatHolders(election).find(
    (seat) => !isBornApart(seat, person) && seat.names.some((name) => isSameName(name, person.name)),
  );
  if (holder) refuseList(`${person.name} đã trúng cử`);
}

/** Takes the person out of the list; undefined where they are not on it. */
function take(list: Candidate[], person: Named): Candidate | undefined {
  const index = list.findIndex((known) => isSamePerson(known, person));
  return index < 0 ? undefined : list.splice(index, 1)[0];
}

/**
 * The list of a later round saved anew: in another order, a further round also with other people. Who came from the parent's
 * list still does, found by name, and so does who was left off this round's list before and is named again.
 */
export function keptList(
  file: OpenCongress,
  row: RoundRow,
  election: ElectionRounds,
  listed: readonly Omit<Candidate, 'number'>[],
): Omit<Candidate, 'number'>[] {
  const known = file.candidates.list(row.id).filter(({ from }) => from !== undefined);
  const fixed = row.kind !== 'further';
  const unnamed = fixed ? [] : leftOff(file, row, election, known);
  const list = listed.map((person): Omit<Candidate, 'number'> => {
    const here = take(known, person);
    if (here) return { ...personOf(here), from: here.from };
    const before = take(unnamed, person);
    if (before) return { ...personOf(before), from: before.number };
    requireNew(fixed, election, person);
    return person;
  });
  if (fixed && known.length > 0) refuseList(`thiếu ${known.map(({ name }) => name).join(', ')}`);
  return list;
}

/** People of the parent's list whom nobody elected and who are not on this one. */
function leftOff(
  file: OpenCongress,
  { parentId }: RoundRow,
  { rows, held }: ElectionRounds,
  known: readonly Candidate[],
): Candidate[] {
  const parent = held[rows.findIndex(({ id }) => id === parentId)]!;
  const here = new Set(known.map(({ from }) => from));
  const open = new Set(notElected(parent, held).filter((number) => !here.has(number)));
  return file.candidates.list(parentId!).filter(({ number }) => open.has(number));
}

function refuseList(expected: string): never {
  throw new Refusal('input-wrong', { path: 'candidates', expected });
}
