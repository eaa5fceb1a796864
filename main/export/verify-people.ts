/** Whether the people of a later round are those of the rounds before it, and none of them elected already. */
import type { Candidate } from '../../src/election/model.ts';
import { isSamePerson } from '../../src/election/same-person.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import type { Difference } from '../../src/words/differences.ts';
import { told } from './compare-results.ts';
import { electedFinally, isVoid, lastVoted } from './earlier-rounds.ts';
import type { ReadFolder } from './verified-folder.ts';

/** Each `from` must name the same person, by name and birth date, on the list of the parent round. */
export function comparePeople(later: ReadFolder, known: ReadonlyMap<number, ReadFolder>): Difference[] {
  const { parent } = later.election.round;
  const other = parent === undefined ? undefined : known.get(parent);
  if (parent === undefined || other === undefined) return [];
  return later.election.candidates.flatMap((candidate): Difference[] => {
    const { number, from } = candidate;
    if (from === undefined) return [];
    const person = personOn(other.election, from);
    if (person !== null && samePerson(person, candidate)) return [];
    const names = { folder: later.folder, other: other.folder };
    const found = person === null ? told(null) : inWords(person);
    return [{ code: 'link-person', ...names, number, stated: inWords(candidate), from, round: parent, found }];
  });
}

/**
 * A voided re-vote held again is taken from papers that have no folder, so that numbers do not lead back to the tie: its
 * people are found among the tied by name and birth date.
 */
export function compareTied(later: ReadFolder, known: ReadonlyMap<number, ReadFolder>): Difference[] {
  const { kind, parent: parentNumber, earlier = [] } = later.election.round;
  const parent = earlier.find(({ number }) => number === parentNumber);
  const tie = lastVoted(earlier);
  const other = tie === undefined ? undefined : known.get(tie.number);
  if (kind !== 'revote' || parent === undefined || !isVoid(parent) || !tie?.tied || other === undefined) return [];
  const left = tie.tied.candidates.map((number) => personOn(other.election, number));
  return later.election.candidates.flatMap((candidate): Difference[] => {
    const place = left.findIndex((person) => person !== null && samePerson(person, candidate));
    if (place >= 0) left.splice(place, 1);
    const names = { folder: later.folder, other: other.folder };
    const { number } = candidate;
    return place >= 0 ? [] : [{ code: 'link-tied', ...names, number, stated: inWords(candidate), round: tie.number }];
  });
}

/**
 * People elected in a round that is not the parent (a re-vote, or a round before it), or whose number was left out: the
 * round's own list shows neither, only the folders together do. A re-vote has only tied people, whom nobody elected before.
 */
export function findElected(later: ReadFolder, known: ReadonlyMap<number, ReadFolder>): Difference[] {
  const { kind, earlier = [] } = later.election.round;
  if (kind === 'revote') return [];
  const names = { folder: later.folder };
  // A name that a voter wrote puts nobody on the list before it is elected; a spelling is nobody by itself.
  const people = later.election.candidates.filter(
    ({ number, written, sameAs }) =>
      sameAs === undefined && (written !== true || later.result?.elected.includes(number) === true),
  );
  return earlier.flatMap((round) =>
    electedFinally(round).flatMap((elected): Difference[] => {
      const other = known.get(round.number);
      const person = other === undefined ? null : personOn(other.election, elected);
      if (other === undefined || person === null) return [];
      const given = namesOf(other.election, person);
      const again = people.find((candidate) =>
        isElected(candidate, later, { round: round.number, number: elected, person, names: given }, known),
      );
      if (again === undefined) return [];
      const { number, name } = again;
      return [{ code: 'link-elected', ...names, number, name, round: round.number, other: other.folder }];
    }),
  );
}

interface Elected {
  readonly round: number;
  readonly number: number;
  readonly person: Candidate;
  /** Every name that the ballot gave them. */
  readonly names: readonly string[];
}

/** Told by the numbers where they lead to one list, else by name and birth date, the name of whoever is new however it is written. Elected on the parent's own list: told already. */
function isElected(
  candidate: Candidate,
  { election }: ReadFolder,
  elected: Elected,
  known: ReadonlyMap<number, ReadFolder>,
): boolean {
  const { parent } = election.round;
  if (candidate.from === undefined || parent === undefined)
    return elected.names.some((name) => isSamePerson({ ...elected.person, name }, candidate));
  if (elected.round === parent) return false;
  const [a, b] = [origin(parent, candidate.from, known), origin(elected.round, elected.number, known)];
  if (a.round === b.round) return a.number === b.number;
  // A round between them has no folder here (voided ballots are never sealed), so that the numbers end there.
  return (!known.has(a.round) || !known.has(b.round)) && samePerson(elected.person, candidate);
}

/** The first list a person stood on and the number there, followed back as far as the folders go. */
function origin(
  round: number,
  number: number,
  known: ReadonlyMap<number, ReadFolder>,
): { readonly round: number; readonly number: number } {
  const election = known.get(round)?.election;
  const parent = election?.round.parent;
  const from = election?.candidates.find((candidate) => candidate.number === number)?.from;
  // The parent is always smaller, so that the way back ends.
  if (parent === undefined || from === undefined || parent >= round) return { round, number };
  return origin(parent, from, known);
}

/** The person of that number; a spelling of somebody's name is nobody. */
function personOn({ candidates }: ElectionFile, number: number): Candidate | null {
  return candidates.find((candidate) => candidate.number === number && candidate.sameAs === undefined) ?? null;
}

function namesOf({ candidates }: ElectionFile, { number }: Candidate): string[] {
  return candidates.filter((one) => one.number === number || one.sameAs === number).map(({ name }) => name);
}

/** As a later list takes a person over from the one before: letter by letter. */
function samePerson(a: Candidate, b: Candidate): boolean {
  return a.name === b.name && (a.birthDate ?? '') === (b.birthDate ?? '');
}

function inWords({ name, birthDate = '' }: Candidate): string {
  return birthDate === '' ? name : `${name} (sinh ${birthDate})`;
}
