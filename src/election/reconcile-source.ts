/** Chains between elections: the elected of one are the candidates of another (rules.md §2.5). */
import type { Candidate } from './model.ts';
import type { Finding } from './findings.ts';
import { isSamePerson } from './same-person.ts';

/** The election a list was taken from, with the people elected in it by now. */
export interface ListSource {
  readonly title: string;
  readonly elected: readonly Pick<Candidate, 'name' | 'birthDate'>[];
}

/**
 * W.105 when people on the list are not elected there. A meeting may put forward a part of the elected only, so who was
 * left out is no finding. Two people of one name are told apart where both birth dates are known.
 */
export function reconcileSource(
  source: ListSource | null,
  candidates: readonly Pick<Candidate, 'name' | 'birthDate'>[],
): Finding[] {
  if (source === null) return [];
  const elected = [...source.elected];
  let notElected = 0;
  for (const candidate of candidates) {
    const place = elected.findIndex((person) => isSamePerson(person, candidate));
    if (place === -1) notElected += 1;
    else elected.splice(place, 1);
  }
  return notElected === 0 ? [] : [{ code: 'W.105', title: source.title, notElected }];
}
