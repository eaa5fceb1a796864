/**
 * Compares the sealed folders of several rounds with each other: a later round names the rounds it was built on by the
 * SHA-256 of their `result.json`. Each folder was verified by itself before.
 */
import type { Candidate, EarlierRound, RoundKind } from '../../src/election/model.ts';
import { ruleSets } from '../../src/election/rule-sets/index.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import type { Difference } from '../../src/words/differences.ts';
import { tieInWords, told } from './compare-results.ts';
import { electedFinally, isVoid } from './earlier-rounds.ts';
import type { Verification } from './verify.ts';

/** A verified folder, by the name it was given. */
export type VerifiedFolder = Pick<Verification, 'election' | 'result' | 'resultHash'> & { readonly folder: string };
type ReadFolder = VerifiedFolder & { readonly election: ElectionFile };

export interface Links {
  readonly differences: readonly Difference[];
  /** Earlier rounds that no given folder holds, for each folder that names such. */
  readonly notCompared: readonly { readonly folder: string; readonly rounds: readonly number[] }[];
}

const kinds: Readonly<Record<RoundKind, string>> = {
  first: 'bầu lần đầu',
  further: 'bầu tiếp',
  revote: 'bầu lại do bằng phiếu',
};

/** The links between the folders, given in any order. One folder alone has none, and that is no difference. */
export function compareRounds(folders: readonly VerifiedFolder[]): Links {
  const differences: Difference[] = [];
  const notCompared: Links['notCompared'][number][] = [];
  const linked = new Set<VerifiedFolder>();
  for (const later of folders.filter(isRead)) {
    const others = folders.filter((folder) => folder !== later);
    const missing: number[] = [];
    const known = new Map<number, ReadFolder>();
    for (const stated of later.election.round.earlier ?? []) {
      const found = holders(stated, others, later);
      for (const other of found) linked.add(later).add(other);
      for (const other of found.filter(isRead)) {
        known.set(stated.number, other);
        differences.push(...compareRound(later, stated, other));
      }
      if (found.length > 0) continue;
      const changed = others.filter(isRead).find((other) => isRound(other, stated.number, later));
      if (changed === undefined) missing.push(stated.number);
      else {
        linked.add(later).add(changed);
        differences.push({ code: 'link-hash', folder: later.folder, round: stated.number, other: changed.folder });
      }
    }
    differences.push(...comparePeople(later, known), ...findElected(later, known));
    if (missing.length > 0) notCompared.push({ folder: later.folder, rounds: missing });
  }
  // A folder that cannot be read has its own differences, and says nothing of its links.
  if (folders.length > 1)
    for (const { folder } of folders.filter((one) => isRead(one) && !linked.has(one)))
      differences.push({ code: 'link-none', folder });
  return { differences, notCompared };
}

function isRead(folder: VerifiedFolder): folder is ReadFolder {
  return folder.election !== null;
}

/**
 * The folders with that result. Two rounds, even of two elections, may have the same result letter by letter: then title
 * and number tell which is meant.
 */
function holders(
  stated: EarlierRound,
  others: readonly VerifiedFolder[],
  later: ReadFolder,
): readonly VerifiedFolder[] {
  const same = others.filter(({ resultHash }) => resultHash === stated.resultHash);
  const meant = same.filter((other) => isRead(other) && isRound(other, stated.number, later));
  return meant.length > 0 ? meant : same;
}

/** A first round need not say its number. */
function roundNumber({ round }: ElectionFile): number | null {
  return round.number ?? (round.kind === 'first' ? 1 : null);
}

function isRound(folder: ReadFolder, number: number, { election }: ReadFolder): boolean {
  const { title, office } = folder.election;
  return roundNumber(folder.election) === number && title === election.title && office === election.office;
}

/** What a round says of an earlier one against that round's own folder. */
function compareRound(later: ReadFolder, stated: EarlierRound, other: ReadFolder): Difference[] {
  const differences: Difference[] = [];
  const names = { folder: later.folder, other: other.folder };
  const figure = (what: string, a: unknown, b: unknown) => {
    if (JSON.stringify(a) !== JSON.stringify(b))
      differences.push({ code: 'link-figure', ...names, round: stated.number, what, stated: told(a), found: told(b) });
  };
  const declaration = (what: string, a: string | undefined, b: string | undefined) => {
    if (a !== b)
      differences.push({ code: 'link-declaration', ...names, what, stated: told(a ?? null), found: told(b ?? null) });
  };
  declaration('tên cuộc bầu', later.election.title, other.election.title);
  declaration('bộ quy định', ruleSets[later.election.ruleSet].name.vi, ruleSets[other.election.ruleSet].name.vi);
  declaration('chức danh', later.election.office, other.election.office);
  figure('số của lần bầu', stated.number, roundNumber(other.election));
  figure('loại lần bầu', kinds[stated.kind], kinds[other.election.round.kind]);
  figure('số lượng cần bầu', stated.seats, other.election.seats);
  // Voided ballots elect nobody, whatever they were counted to.
  if (other.result !== null && !isVoid(stated)) {
    figure('những người trúng cử', stated.elected, other.result.elected);
    figure('bằng phiếu', tieInWords(stated.tied), tieInWords(other.result.tied));
    figure('số còn thiếu', stated.shortfall, other.result.shortfall);
  }
  for (const before of other.election.round.earlier ?? []) {
    const same = later.election.round.earlier?.find(({ number }) => number === before.number);
    figure(`mã kết quả lần ${before.number} trước đó`, same?.resultHash ?? null, before.resultHash);
  }
  return differences;
}

/** Each `from` must name the same person, by name and birth date, on the list of the parent round. */
function comparePeople(later: ReadFolder, known: ReadonlyMap<number, ReadFolder>): Difference[] {
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
 * People elected in a round that is not the parent (a re-vote, or a round before it), or whose number was left out: the
 * round's own list shows neither, only the folders together do. A re-vote has only tied people, whom nobody elected before.
 */
function findElected(later: ReadFolder, known: ReadonlyMap<number, ReadFolder>): Difference[] {
  const { kind, earlier = [] } = later.election.round;
  if (kind === 'revote') return [];
  const names = { folder: later.folder };
  return earlier.flatMap((round) =>
    electedFinally(round).flatMap((elected): Difference[] => {
      const other = known.get(round.number);
      const person = other === undefined ? null : personOn(other.election, elected);
      if (other === undefined || person === null) return [];
      const again = later.election.candidates.find((candidate) =>
        isElected(candidate, later, { round: round.number, number: elected, person }, known),
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
}

/** Told by the numbers where they lead to one list, else by name and birth date. Elected on the parent's own list: told already. */
function isElected(
  candidate: Candidate,
  { election }: ReadFolder,
  elected: Elected,
  known: ReadonlyMap<number, ReadFolder>,
): boolean {
  const { parent } = election.round;
  if (candidate.from === undefined || parent === undefined) return samePerson(elected.person, candidate);
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

function samePerson(a: Candidate, b: Candidate): boolean {
  return a.name === b.name && (a.birthDate ?? '') === (b.birthDate ?? '');
}

function inWords({ name, birthDate = '' }: Candidate): string {
  return birthDate === '' ? name : `${name} (sinh ${birthDate})`;
}
