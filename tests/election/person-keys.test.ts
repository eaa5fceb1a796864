import { describe, expect, test } from 'vitest';
import { alternatesOf, electionProgress } from '../../src/election/progress.ts';
import type { HeldRound } from '../../src/election/progress.ts';
import type { Candidate } from '../../src/election/model.ts';
import { personKeys } from '../../src/election/person-keys.ts';
import { tally } from '../../src/election/tally.ts';
import { election } from './elections.ts';
import { held } from './held.ts';
import { randomNumbers, randomRounds } from './random-rounds.ts';
import type { RoundsHeld } from './random-rounds.ts';

type Line = string | (Partial<Candidate> & { readonly name: string });

function round(number: number, parent: number | undefined, ...lines: readonly Line[]) {
  const candidates = lines.map((line, place) => ({
    number: place + 1,
    ...(typeof line === 'string' ? { name: line } : line),
  }));
  const kind = number === 1 ? ('first' as const) : ('further' as const);
  return { definition: election({ candidates, round: { kind, number, parent } }) };
}

function keys(...rounds: readonly ReturnType<typeof round>[]): string[][] {
  const keyOf = personKeys(rounds);
  return rounds.map(({ definition }) =>
    definition.candidates.map(({ number }) => keyOf(definition.round.number!, number)),
  );
}

describe('one person over the rounds', () => {
  test('is found by the number on the list before, whatever the names say', () => {
    const list = round(2, 1, { name: 'An', from: 2 }, { name: 'Cường', from: 1 });
    expect(keys(round(1, undefined, 'An', 'Bình'), list)[1]).toEqual(['1:2', '1:1']);
    expect(keys(round(1, undefined, 'An'), list, round(3, 2, { name: 'X', from: 2 }))[2]).toEqual(['1:1']);
  });

  test('is found by name where the list does not say', () => {
    const first = round(1, undefined, 'An', 'Bình');
    expect(keys(first, round(2, 1, 'Đ/c BÌNH', 'Dũng'))[1]).toEqual(['1:2', '2:2']);
    expect(keys(first, round(2, 1, { name: 'An', from: 1 }), round(3, 2, 'Bình'))[2]).toEqual(['1:2']);
  });

  test('is another where the dates of birth say so', () => {
    const first = round(1, undefined, { name: 'An', birthDate: '1970-05-01' }, 'Bình');
    const again = (birthDate?: string) => keys(first, round(2, 1, { name: 'An', birthDate }))[1];
    expect([again('1980-05-01'), again('1970'), again()]).toEqual([['2:1'], ['1:1'], ['1:1']]);
  });

  test('is nobody of one of two names on the list before, and two lines of one list are two people', () => {
    expect(keys(round(1, undefined, 'An', 'An'), round(2, 1, 'An'))).toEqual([['1:1', '1:2'], ['2:1']]);
    expect(keys(round(1, undefined, 'An'), round(2, 1, 'An', { name: 'An', from: 1 }))[1]).toEqual(['2:1', '1:1']);
    expect(keys(round(1, undefined, 'An'), round(2, 1, 'An', 'An'))[1]).toEqual(['1:1', '2:2']);
  });

  test('is found by any of the spellings, here and before', () => {
    const first = round(1, undefined, 'An', { name: 'Trần Bình', written: true }, { name: 'Tr. Bình', sameAs: 2 });
    expect(keys(first, round(2, 1, 'Tr. Bình'))[1]).toEqual(['1:2']);
    expect(keys(first, round(2, 1, 'Binh', { name: 'Trần Bình', from: 2, sameAs: 1 }))[1]).toEqual(['1:2', '1:2']);
    expect(keys(first, round(2, 1, 'Binh', { name: 'Tr. Bình', sameAs: 1 }))[1]).toEqual(['1:2', '1:2']);
  });

  test('starts here where the list before is not known', () => {
    expect(keys(round(2, 1, { name: 'An', from: 4 }))).toEqual([['2:1']]);
  });
});

test('a person elected again by a list that does not know them holds one seat', () => {
  const names = (...all: string[]) => all.map((name, place) => ({ number: place + 1, name }));
  const first = held({ votes: [6, 2, 2], seats: 2, candidates: names('An', 'Bình', 'Cường') });
  const second = held({
    votes: [2, 6],
    seats: 1,
    round: { kind: 'further', number: 2, parent: 1 },
    candidates: names('Bình', 'An').map((one) => (one.name === 'An' ? one : { ...one, from: 2 })),
  });
  const { elected, open, state } = electionProgress([first, second], 'executive-committee');
  expect(elected.map(({ candidate, round: at }) => `${at}:${candidate.name}`)).toEqual(['1:An']);
  expect([open, state]).toEqual([1, 'deciding']);
});

/** What a file may leave out: where people came from. */
function forgetful({ rounds }: RoundsHeld, random: (below: number) => number): HeldRound[] {
  return rounds.map((one) => {
    const candidates = one.definition.candidates.map((candidate) =>
      random(2) === 0 ? candidate : { ...candidate, from: undefined },
    );
    return { ...one, definition: { ...one.definition, candidates } };
  });
}

/** A further round for the open seats on which everybody stands again, the elected too, under new numbers. */
function everybodyAgain(rounds: readonly HeldRound[], seats: number, random: (below: number) => number): HeldRound {
  const [first] = rounds;
  const candidates = first!.definition.candidates
    .map(({ name, birthDate }) => ({ name, birthDate }))
    .toReversed()
    .map((person, place) => ({ ...person, number: place + 1 }));
  const definition = election({
    candidates,
    seats,
    style: 'list',
    rules: { base: 'collected', threshold: '1/5' },
    round: { kind: 'further', number: rounds.length + 1, parent: 1 },
  });
  const ballots = Array.from({ length: definition.ballots.collected }, () => {
    const mine = random(candidates.length);
    return {
      defects: [],
      marks: candidates.map((_, line) => (line === mine ? ('chosen' as const) : ('none' as const))),
    };
  });
  return { definition, result: tally(definition, ballots), sealed: true, decisions: [] };
}

const told = (rounds: readonly HeldRound[], office: RoundsHeld['office']) => {
  const { elected, ...rest } = electionProgress(rounds, office);
  const { ordered } = alternatesOf(rounds, 3);
  return {
    ...rest,
    elected: elected.map(({ round: at, candidate, by }) => [at, candidate.name, by]),
    ordered: ordered.map(({ candidate }) => candidate.name),
  };
};

describe('in every election', () => {
  test('the outcome is the same where lists do not say from which number their people came', () => {
    for (let seed = 1; seed <= 3000; seed += 1) {
      const made = randomRounds(seed);
      expect(told(forgetful(made, randomNumbers(seed)), made.office), `${seed}`).toEqual(
        told(made.rounds, made.office),
      );
    }
  });

  test('nobody is elected twice, nor an alternate as well, and no more people than seats', () => {
    let again = 0;
    for (let seed = 1; seed <= 3000; seed += 1) {
      const random = randomNumbers(seed);
      const made = randomRounds(seed);
      const before = electionProgress(made.rounds, made.office);
      const rounds =
        before.open > 0 ? [...made.rounds, everybodyAgain(made.rounds, before.open, random)] : forgetful(made, random);
      const { elected, seats, open } = electionProgress(rounds, made.office);
      const names = elected.map(({ candidate }) => candidate.name);
      if (rounds.at(-1)!.result.elected.length > elected.length - before.elected.length) again += 1;
      expect(new Set(names).size, `${seed}`).toBe(names.length);
      expect(names.length, `${seed}`).toBeLessThanOrEqual(seats);
      if (made.rounds[0]!.definition.poll !== true) expect(open, `${seed}`).toBe(seats - names.length);
      const alternates = alternatesOf(rounds, 9).ordered.map(({ candidate }) => candidate.name);
      expect(new Set([...names, ...alternates]).size, `${seed}`).toBe(names.length + alternates.length);
    }
    expect(again).toBeGreaterThan(100);
  });
});
