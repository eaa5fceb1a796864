/** The list of a later round: who is left of the earlier one, and names added since, in the order of the new ballot. */
import type { BallotColour, Candidate } from '../../../src/election/model.ts';
import { ballotColours } from '../../../src/election/model.ts';
import { sortByGivenName } from '../../../src/vietnamese/names.ts';
import type { NewCandidate } from '../../parts/fields/candidate-rows.ts';

/** `from`: the number on the ballot of the round before; absent for an added name. */
export type ListedPerson = Omit<NewCandidate, 'written' | 'sameAs' | 'from'> & { readonly from?: number | undefined };

/** `abc`: by given name, as ballots are printed; `kept`: as on the earlier ballot, added names last. */
export type ListOrder = 'abc' | 'kept';

export function nextList(
  left: readonly Candidate[],
  added: readonly NewCandidate[],
  order: ListOrder,
): readonly ListedPerson[] {
  const list = [...left.map(listed), ...added];
  return order === 'abc' ? sortByGivenName(list) : list;
}

/** What the earlier ballot says of the person stays; how the name came onto it does not. */
function listed({ number, name, birthDate, sex, ethnicGroup, post, unit }: Candidate): ListedPerson {
  return { name, birthDate, sex, ethnicGroup, post, unit, from: number };
}

/** The first colour that no round of the election has had; white when all were. */
export function nextColour(used: readonly BallotColour[]): BallotColour {
  return ballotColours.find((colour) => !used.includes(colour)) ?? ballotColours[0];
}
