/** Chains between elections: the elected of one are the candidates of another (rules.md §2.5). */
import type { Candidate } from './model.ts';
import type { Finding } from './findings.ts';
import { isSamePerson } from './same-person.ts';

/** The election a list was taken from, with the people elected in it by now. */
export interface ListSource {
  readonly title: string;
  readonly elected: readonly Pick<Candidate, 'name' | 'birthDate'>[];
}

/** W.105 when the list and the elected differ; two people of one name are told apart where both birth dates are known. */
export function reconcileSource(
  source: ListSource | null,
  candidates: readonly Pick<Candidate, 'name' | 'birthDate'>[],
): Finding[] {
  if (source === null) return [];
  const onlyElected = [...source.elected];
  let onlyListed = 0;
  for (const candidate of candidates) {
    const place = onlyElected.findIndex((person) => isSamePerson(person, candidate));
    if (place === -1) onlyListed += 1;
    else onlyElected.splice(place, 1);
  }
  const differing = onlyElected.length + onlyListed;
  return differing === 0 ? [] : [{ code: 'W.105', title: source.title, differing }];
}
