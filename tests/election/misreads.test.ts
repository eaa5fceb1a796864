import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestMisreads } from '../../src/election/misreads.ts';
import type { RoundDefinition } from '../../src/election/model.ts';
import { decide } from '../../src/election/outcome.ts';
import { neededVotes } from '../../src/election/electorate.ts';
import type { Result } from '../../src/election/result.ts';
import type { Rules } from '../../src/election/rules.ts';
import { election } from './elections.ts';

interface Votes {
  readonly votes: readonly number[];
  readonly births: readonly (string | undefined)[];
  readonly valid: number;
  readonly seats: number;
  readonly needed: number | null;
  readonly tie: Rules['tie'];
}

function outcomeOf({ births, seats, needed, tie }: Votes, votes: readonly number[]) {
  const standings = votes.map((count, place) => ({ number: place + 1, votes: count, birthDate: births[place] }));
  return decide(standings, seats, needed, tie);
}

function misreads(round: Votes): number | null {
  const { votes, births, valid, seats, needed, tie } = round;
  const { elected, tied, shortfall } = outcomeOf(round, votes);
  const candidates = births.map((birthDate, place) => ({ number: place + 1, name: `N${place}`, birthDate }));
  const definition: RoundDefinition = election({ seats, candidates, rules: { tie } });
  const result: Result = {
    base: null,
    needed,
    ballots: { issued: valid, collected: valid, valid, invalid: 0 },
    invalidReasons: {},
    candidates: votes.map((count, place) => ({
      number: place + 1,
      name: `N${place}`,
      for: count,
      against: valid - count,
      uncounted: 0,
      percent: null,
      elected: elected.includes(place + 1),
    })),
    elected,
    tied,
    shortfall,
    findings: [],
  };
  return fewestMisreads(definition, result, []);
}

/** Tries every way of misreading one line, then two, then three …, until somebody else is elected, or fewer people are. */
function byTryingAll(round: Votes): number | null {
  const whoIn = (votes: readonly number[]) =>
    outcomeOf(round, votes)
      .elected.toSorted((a, b) => a - b)
      .join();
  const before = whoIn(round.votes);
  let reached: readonly (readonly number[])[] = [round.votes];
  const seen = new Set(reached.map(String));
  for (let lines = 1; reached.length > 0; lines += 1) {
    const next: (readonly number[])[] = [];
    for (const votes of reached) {
      for (const [place, count] of votes.entries()) {
        for (const other of [count - 1, count + 1]) {
          const misread = votes.with(place, other);
          if (other < 0 || other > round.valid || seen.has(String(misread))) continue;
          if (whoIn(misread) !== before) return lines;
          seen.add(String(misread));
          next.push(misread);
        }
      }
    }
    reached = next;
  }
  return null;
}

const births = ['1950-01-01', '1960-01-01', '1960-01-01', '1970-01-01', '1970', undefined];

const anyVotes: fc.Arbitrary<Votes> = fc
  .record({
    valid: fc.integer({ min: 0, max: 5 }),
    seats: fc.integer({ min: 1, max: 4 }),
    line: fc.option(fc.integer({ min: 0, max: 7 })),
    tie: fc.constantFrom('revote', 'older', 'older', 'congress'),
    births: fc.array(fc.constantFrom(...births), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ valid, seats, line, tie, births: people }) =>
    fc.record({
      votes: fc.array(fc.nat(valid), { minLength: people.length, maxLength: people.length }),
      births: fc.constant(people),
      valid: fc.constant(valid),
      seats: fc.constant(seats),
      needed: fc.constant(line === null ? null : neededVotes(line, 'majority')),
      tie: fc.constant(tie),
    }),
  );

describe('the fewest misread lines that change who is elected', () => {
  test('are what trying every misreading finds, on thousands of small elections', () => {
    fc.assert(
      fc.property(anyVotes, (round) => {
        expect(misreads(round)).toBe(byTryingAll(round));
      }),
      { numRuns: 6000, seed: 7 },
    );
  });

  const plain = { births: [], valid: 10, seats: 2, needed: 6, tie: 'revote' } as const;
  const of = (votes: readonly number[], change: Partial<Votes> = {}) =>
    misreads({ ...plain, births: votes.map(() => undefined), votes, ...change });

  test('bring the next in line level with the last in', () => expect(of([10, 9, 7])).toBe(2));
  test('bring the last in below the line', () => expect(of([10, 7, 0])).toBe(2));
  test('bring somebody up to the line where a seat is open', () => expect(of([10, 3, 4])).toBe(2));
  test('break a tie with a single line', () => expect(of([10, 7, 7])).toBe(1));
  test('break a tie of people who have every vote only by losses', () => {
    expect(of([10, 10, 10])).toBe(1);
    expect(of([10, 10, 10, 10])).toBe(2);
  });
  test('are none where the line is out of reach and nobody is elected', () => {
    expect(of([3, 4], { valid: 5 })).toBeNull();
    expect(of([], {})).toBeNull();
  });
  test('must pass the older, where age decides', () => {
    expect(of([10, 9, 8], { tie: 'older', births: ['1950-01-01', '1950-01-01', '1960-01-01'] })).toBe(2);
    expect(of([10, 9, 8], { tie: 'older', births: ['1950-01-01', '1960-01-01', '1950-01-01'] })).toBe(1);
    expect(of([10, 9, 8], { tie: 'older', births: ['1950-01-01', '1950-01-01', '1960'] })).toBe(1);
    expect(of([10, 9, 8], { tie: 'revote', births: ['1950-01-01', '1950-01-01', '1960-01-01'] })).toBe(1);
  });
});
