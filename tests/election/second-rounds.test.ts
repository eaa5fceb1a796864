import { expect, test } from 'vitest';
import { alternatesOf, electionProgress } from '../../src/election/progress.ts';
import type { HeldRound, NextStep } from '../../src/election/progress.ts';
import { naiveAlternates, naiveProgress } from './naive-rounds.ts';
import type { NaiveHeld } from './naive-rounds.ts';
import { naiveRules } from './naive-rules.ts';
import { randomRounds } from './random-rounds.ts';
import type { RoundsHeld } from './random-rounds.ts';
import { countAgain } from './second-count.ts';

/** More in a longer run: `SECOND_COUNT_RUNS=1000000 npx vitest run tests/election/second-rounds.test.ts`. */
const runs = Number(process.env['SECOND_COUNT_RUNS'] ?? 50_000);

/** The round in the words of the second count, its result counted again from the ballots. */
function again({ definition, sealed, decisions }: HeldRound, ballots: RoundsHeld['ballots'][number]): NaiveHeld {
  const counted = countAgain({ definition, ballots });
  const name = (number: number) => definition.candidates[number - 1]!.name;
  return {
    number: definition.round.number!,
    kind: definition.round.kind,
    organisation: definition.ruleSet,
    rules: naiveRules(definition.ruleSet, { ...definition.rules }),
    poll: definition.poll === true,
    seats: definition.seats,
    ...definition.ballots,
    sealed,
    needed: counted.needed,
    people: counted.rows.map((row) => ({
      name: name(row.number),
      votes: (row as unknown as { for: number }).for,
      birth: definition.candidates[row.number - 1]!.birthDate,
    })),
    elected: counted.elected.map(name),
    older: counted.older.map(name),
    tied: counted.tied && { seats: counted.tied.seats, names: counted.tied.candidates.map(name) },
    decisions: decisions.map((decision) =>
      decision.kind === 'settle-tie'
        ? { kind: decision.kind, method: decision.method, names: decision.elected.map(name) }
        : { kind: decision.kind },
    ),
  };
}

function stepInWords(step: NextStep, rounds: readonly HeldRound[]): string {
  const { candidates } = rounds.find(({ definition }) => definition.round.number === step.round)!.definition;
  const names = 'candidates' in step ? step.candidates.map((number) => candidates[number - 1]!.name).join(',') : null;
  const seats = 'seats' in step ? step.seats : null;
  const duty = 'duty' in step ? step.duty : null;
  return [step.kind, duty, step.round, seats, names].filter((part) => part !== null).join(' ');
}

/** What both must agree on after every round of one election. */
function compare(seed: number): { readonly one: unknown; readonly other: unknown } {
  const { office, rounds, ballots } = randomRounds(seed);
  const { seats, elected, open, state, steps } = electionProgress(rounds, office);
  const alternates = alternatesOf(rounds, 2);
  const held = rounds.map((round, place) => again(round, ballots[place]!));
  const one = {
    seats,
    places: elected.map(({ round, candidate, by }) => `${round}:${candidate.name}:${by}`),
    open,
    state,
    steps: steps.map((step) => stepInWords(step, rounds)),
    alternates: {
      ordered: alternates.ordered.map(({ candidate }) => candidate.name),
      tied: (alternates.tied?.people ?? []).map(({ candidate }) => candidate.name),
    },
  };
  return { one, other: { ...naiveProgress(held, office), alternates: naiveAlternates(held, 2) } };
}

/** The first election on which the two tellings differ, or null. */
function firstDisagreement(): unknown {
  for (let seed = 1; seed <= runs; seed += 1) {
    const found = compare(seed);
    if (JSON.stringify(found.one) !== JSON.stringify(found.other)) return { seed, ...found };
  }
  return null;
}

test(`the way over the rounds, told again from the rules, agrees on ${runs} random elections`, () => {
  expect(firstDisagreement()).toBeNull();
}, 3_600_000);

test('the random elections come to every kind of step, state and decision', () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 2000; seed += 1) {
    const { office, rounds } = randomRounds(seed);
    const { state, steps, elected } = electionProgress(rounds, office);
    seen.add(state);
    for (const step of steps) seen.add('duty' in step ? `${step.kind} ${step.duty}` : step.kind);
    for (const { by } of elected) seen.add(by);
    for (const { decisions, definition } of rounds) {
      seen.add(`round ${definition.round.kind}`);
      for (const { kind } of decisions) seen.add(`decided ${kind}`);
    }
    if (rounds.length > 3) seen.add('more than three rounds');
  }
  expect([...seen].toSorted()).toEqual(
    [
      'counting deciding complete votes older lots congress settle-tie leave-open annul again'.split(' '),
      ['revote must', 'revote may', 'further must', 'further may', 'round first', 'round further', 'round revote'],
      ['decided annul', 'decided leave-open', 'decided settle-tie', 'more than three rounds'],
    ]
      .flat()
      .toSorted(),
  );
});
