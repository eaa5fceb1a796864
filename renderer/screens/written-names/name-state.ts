/** What is known of each name that voters wrote, and who it may be. */
import type { WrittenName } from '../../../src/api/views.ts';
import type { Candidate } from '../../../src/election/model.ts';

/**
 * `open`: looks like a name above it, and the committee has not said who is meant (finding W.205) ·
 * `merged`: another spelling of `sameAs` · `apart`: said to be a person of its own · `alone`: looks like nobody.
 */
export type NameState = 'open' | 'merged' | 'apart' | 'alone';

export function stateOf({ number, sameAs, apart, similar }: WrittenName): NameState {
  if (sameAs !== null) return 'merged';
  if (apart) return 'apart';
  return similar.some((other) => other < number) ? 'open' : 'alone';
}

/** The names still open first; each group in the order of the list. */
export function inOrder(names: readonly WrittenName[]): readonly WrittenName[] {
  return [...names.filter((name) => stateOf(name) === 'open'), ...names.filter((name) => stateOf(name) !== 'open')];
}

/** Names merged into this one. A name that has some is a person and no spelling of anybody. */
export function spellingsOf(number: number, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ sameAs }) => sameAs === number);
}

/** Whom a name may be: the similar ones first, at most nine for the digits 1–9, then everybody else. */
export function peopleFor(
  name: WrittenName,
  candidates: readonly Candidate[],
): { readonly proposed: readonly Candidate[]; readonly others: readonly Candidate[] } {
  const people = candidates.filter(({ number, sameAs }) => sameAs === undefined && number !== name.number);
  // The person chosen before stays among those proposed, so that the choice is seen.
  const wanted = [...new Set([...(name.sameAs === null ? [] : [name.sameAs]), ...name.similar])].slice(0, 9);
  const proposed = wanted.flatMap((number) => people.find((person) => person.number === number) ?? []);
  return { proposed, others: people.filter((person) => !proposed.includes(person)) };
}
