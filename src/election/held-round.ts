/** Một lần bầu đã tổ chức: whom it elected, and whom the rounds of an election did together. */
import type { Candidate, Decision, RoundDefinition } from './model.ts';
import { contestedVotes } from './outcome.ts';
import { personKeys } from './person-keys.ts';
import type { Result } from './result.ts';

/** One round of the election, in the order they were held. */
export interface HeldRound {
  readonly definition: RoundDefinition;
  readonly result: Result;
  readonly sealed: boolean;
  /** Decisions in force on its outcome. */
  readonly decisions: readonly Decision[];
}

export interface ElectedPerson {
  /** As on the ballot of the round that elected. */
  readonly candidate: Candidate;
  readonly round: number;
  readonly votes: number;
  readonly percent: string | null;
  readonly by: 'votes' | 'older' | 'lots' | 'congress';
}

/** Which round of its election it is; only a first round may leave it unsaid. */
export function numberOf({ definition }: Pick<HeldRound, 'definition'>): number {
  return definition.round.number ?? 1;
}

/** True where the congress voided all ballots of the round (rules.md §2.7). */
export function isAnnulled({ decisions }: Pick<HeldRound, 'decisions'>): boolean {
  return decisions.some(({ kind }) => kind === 'annul');
}

/** Whom a round elected, by votes and then by what settled its tie. Nobody before it is sealed, or where it was voided. */
export function electedIn(round: HeldRound): ElectedPerson[] {
  if (!round.sealed || isAnnulled(round)) return [];
  const { result, decisions } = round;
  const contested = contestedVotes(
    result.candidates.map((one) => one.for),
    round.definition.seats,
  );
  const voted = result.elected.map((number) => {
    const person = personIn(round, number, 'votes');
    return person.votes === contested ? { ...person, by: 'older' as const } : person;
  });
  const settled = decisions.find((decision) => decision.kind === 'settle-tie');
  if (settled === undefined || result.tied === null) return voted;
  const chosen = result.tied.candidates.filter((number) => settled.elected.includes(number));
  return [...voted, ...chosen.map((number) => personIn(round, number, settled.method))];
}

/** A person on the ballot of a round with the votes it gave them. */
export function personIn(round: HeldRound, number: number, by: ElectedPerson['by']): ElectedPerson {
  const candidate = round.definition.candidates.find((one) => one.number === number)!;
  const { for: votes, percent } = round.result.candidates.find((one) => one.number === number)!;
  return { candidate, round: numberOf(round), votes, percent, by };
}

/** Whom the rounds elected together, in their order. Nobody twice: who has a seat cannot be given another one. */
export function electedInAll(rounds: readonly HeldRound[]): ElectedPerson[] {
  const keyOf = personKeys(rounds);
  const seen = new Set<string>();
  return rounds.flatMap(electedIn).filter(({ round, candidate }) => {
    const key = keyOf(round, candidate.number);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Every name the ballot of their round gave a person: their own, then the other spellings. */
export function namesOnBallot(rounds: readonly HeldRound[], { round, candidate }: ElectedPerson): string[] {
  const { candidates } = rounds.find((held) => numberOf(held) === round)!.definition;
  const spellings = candidates.filter(({ sameAs }) => sameAs === candidate.number);
  return [candidate, ...spellings].map(({ name }) => name);
}
