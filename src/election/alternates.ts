/** Đại biểu dự khuyết taken from the official list's remainder (rules.md §2.4). */
import { electedIn, isAnnulled, numberOf, personIn } from './held-round.ts';
import type { ElectedPerson, HeldRound } from './held-round.ts';
import { contestedVotes, decide, isEligible } from './outcome.ts';
import { personKeys } from './person-keys.ts';
import { rulesInForce } from './rules-in-force.ts';

export interface Alternates {
  /** In the order in which they replace: votes from high to low. */
  readonly ordered: readonly ElectedPerson[];
  /** People level across the last place. */
  readonly tied: { readonly seats: number; readonly people: readonly ElectedPerson[] } | null;
}

/**
 * Not elected, but over the line, from the top. A person counts with the votes of the last round for open seats they stood in;
 * a re-vote has no line, so its votes say nothing of half. People level across the last place are settled as in the election.
 */
export function alternatesOf(rounds: readonly HeldRound[], seats: number): Alternates {
  const last = rounds.at(-1);
  if (last === undefined) return { ordered: [], tied: null };
  const people = remainder(rounds);
  const standings = people.map(({ votes, candidate }, place) => ({
    number: place,
    votes,
    birthDate: candidate.birthDate,
  }));
  const { elected, tied } = decide(standings, seats, null, rulesInForce(last.definition).tie);
  const contested = contestedVotes(
    people.map(({ votes }) => votes),
    seats,
  );
  return {
    ordered: elected.map((place) => settledBy(people[place]!, contested)),
    tied: tied && { seats: tied.seats, people: tied.candidates.map((place) => people[place]!) },
  };
}

/** Elected although the places do not reach for everyone level with this person: only age can have decided. */
function settledBy(person: ElectedPerson, contested: number | null): ElectedPerson {
  return { ...person, by: person.votes === contested ? 'older' : 'votes' };
}

/** Everyone not elected who was over the line, by the last round for open seats that had them on its ballot. */
function remainder(rounds: readonly HeldRound[]): ElectedPerson[] {
  const keyOf = personKeys(rounds);
  const elected = new Set(rounds.flatMap(electedIn).map(({ round, candidate }) => keyOf(round, candidate.number)));
  const latest = new Map<string, { readonly person: ElectedPerson; readonly over: boolean }>();
  for (const round of rounds) {
    if (!round.sealed || isAnnulled(round) || round.definition.round.kind === 'revote') continue;
    for (const { number, for: votes } of round.result.candidates) {
      const over = isEligible(votes, round.result.needed);
      latest.set(keyOf(numberOf(round), number), { person: personIn(round, number, 'votes'), over });
    }
  }
  return [...latest].filter(([key, { over }]) => over && !elected.has(key)).map(([, { person }]) => person);
}
