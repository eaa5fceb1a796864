/**
 * Names written by hand that may be one person in several spellings. Compared without accents, case, spaces and titles: what a
 * voter in a hurry leaves out first. A few letters may differ, the more the longer the name.
 */
import type { Candidate } from './model.ts';
import { withoutTitles } from './same-person.ts';

type Named = Pick<Candidate, 'number' | 'name' | 'written' | 'sameAs'>;

/** 0: the same but for accents, case, spaces and titles; higher: further apart; null: not alike. */
export function unlikeness(one: string, other: string): number | null {
  return unlikenessOf(wordsOf(one), wordsOf(other));
}

/** Numbers of the names that resemble the name of `number`, the most similar first; other spellings already merged are left out. */
export function similarTo(number: number, candidates: readonly Named[]): number[] {
  const name = candidates.find((candidate) => candidate.number === number)?.name ?? '';
  const words = wordsOf(name);
  return candidates
    .filter((other) => other.number !== number && other.sameAs === undefined)
    .map((other) => ({ number: other.number, apart: unlikenessOf(words, wordsOf(other.name)) }))
    .filter(({ apart }) => apart !== null)
    .toSorted((a, b) => a.apart! - b.apart! || a.number - b.number)
    .map((other) => other.number);
}

/** Pairs of people that may be one: at least one of the two was written by a voter, neither is merged. The later one first. */
export function alikePairs<C extends Named>(candidates: readonly C[]): { readonly later: C; readonly other: C }[] {
  const people = candidates
    .filter(({ sameAs }) => sameAs === undefined)
    .map((candidate) => ({ candidate, words: wordsOf(candidate.name) }));
  return people.flatMap((later, place) =>
    later.candidate.written === true
      ? people
          .slice(0, place)
          .filter((other) => unlikenessOf(later.words, other.words) !== null)
          .map((other) => ({ later: later.candidate, other: other.candidate }))
      : [],
  );
}

/** The words of a name in plain letters a–z, without titles. */
function wordsOf(name: string): readonly string[] {
  return withoutTitles(name)
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .split(/[\s.]+/u)
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}

function unlikenessOf(one: readonly string[], other: readonly string[]): number | null {
  const [a, b] = [one.join(''), other.join('')];
  const allowed = lettersThatMayDiffer(Math.min(a.length, b.length));
  const apart = editDistance(a, b, allowed);
  if (apart !== null) return apart;
  return isTail(one, other) || isTail(other, one) ? wordsLeftOut : null;
}

/** A name without its family name is further apart than any slip of the pen. */
const wordsLeftOut = 3;

function lettersThatMayDiffer(length: number): number {
  return length >= 14 ? 2 : length >= 6 ? 1 : 0;
}

/** "Văn An" of "Nguyễn Văn An": at least two words, the family name left out. */
function isTail(short: readonly string[], long: readonly string[]): boolean {
  const skipped = long.length - short.length;
  return short.length >= 2 && skipped > 0 && short.every((word, place) => word === long[skipped + place]);
}

/** Letters put in, left out or changed to get from one to the other; null when more than `most`. */
function editDistance(one: string, other: string, most: number): number | null {
  for (let edits = 0; edits <= most; edits += 1) if (isWithin(one, 0, other, 0, edits)) return edits;
  return null;
}

/** Walks both names to the first letters that differ and tries what may have happened there; two edits are nine ways at most. */
function isWithin(one: string, at: number, other: string, otherAt: number, edits: number): boolean {
  let [place, otherPlace] = [at, otherAt];
  while (place < one.length && one[place] === other[otherPlace]) {
    place += 1;
    otherPlace += 1;
  }
  const [rest, otherRest] = [one.length - place, other.length - otherPlace];
  if (Math.abs(rest - otherRest) > edits) return false;
  if (rest === 0 || otherRest === 0) return true;
  return (
    edits > 0 &&
    (isWithin(one, place + 1, other, otherPlace + 1, edits - 1) ||
      isWithin(one, place + 1, other, otherPlace, edits - 1) ||
      isWithin(one, place, other, otherPlace + 1, edits - 1))
  );
}
