import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewestMisreadFigures } from '../../src/election/misread-figures.ts';
import { judge } from '../../src/election/judge.ts';
import type { Ballot, RoundDefinition } from '../../src/election/model.ts';
import { decide } from '../../src/election/outcome.ts';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import { tally } from '../../src/election/tally.ts';
import { election, people, shares } from './elections.ts';

/** By how much one line may be misread while its ballot stays valid, each line alone. */
interface Move {
  readonly person: number;
  readonly by: number;
}

function movesOf(definition: RoundDefinition, ballots: readonly Ballot[]): readonly (readonly Move[])[] {
  const rules = rulesInForce(definition);
  return ballots
    .filter((ballot) => judge(ballot, definition, rules).valid)
    .flatMap((ballot) =>
      ballot.marks.map((mark, person) =>
        [0, 1, 2, 3, 4, 5]
          .filter((figure) => {
            const marks = ballot.marks.with(person, figure);
            // A paper that gives nothing at all is invalid by itself; the last figure on it may still be misread.
            return figure === 0 || judge({ ...ballot, marks }, definition, rules).valid;
          })
          .map((figure) => ({ person, by: figure - Number(mark) })),
      ),
    );
}

/** Every choice of so many lines, every figure on each, until somebody else is elected, or fewer people are. */
function byTryingAll(definition: RoundDefinition, ballots: readonly Ballot[]): number | null {
  const result = tally(definition, ballots);
  const lines = movesOf(definition, ballots);
  const whoIn = (votes: readonly number[]) =>
    decide(
      votes.map((count, place) => ({ number: place + 1, votes: count })),
      definition.seats,
      result.needed,
      'revote',
    )
      .elected.toSorted((a, b) => a - b)
      .join();
  const before = result.elected.toSorted((a, b) => a - b).join();
  const changes = (votes: readonly number[], from: number, left: number): boolean => {
    if (left === 0) return whoIn(votes) !== before;
    for (let line = from; line < lines.length; line += 1) {
      for (const { person, by } of lines[line]!) {
        if (by !== 0 && changes(votes.with(person, votes[person]! + by), line + 1, left - 1)) return true;
      }
    }
    return false;
  };
  const votes = result.candidates.map((one) => one.for);
  for (let count = 1; count <= lines.length; count += 1) if (changes(votes, 0, count)) return count;
  return null;
}

const anyCompany = fc
  .record({
    seats: fc.integer({ min: 1, max: 2 }),
    lines: fc.integer({ min: 2, max: 3 }),
    moreThanSeats: fc.constantFrom('valid', 'invalid'),
    threshold: fc.constantFrom('none', 'majority'),
    papers: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ seats, lines, moreThanSeats, threshold, papers }) =>
    fc.record({
      definition: fc.constant(
        election({
          ruleSet: 'shareholders',
          style: 'cumulative',
          seats,
          candidates: people(lines),
          rules: { moreThanSeats, threshold, base: threshold === 'none' ? 'none' : 'valid' },
        }),
      ),
      ballots: fc.array(
        fc
          .record({ votes: fc.nat(5), given: fc.array(fc.nat(3), { minLength: lines, maxLength: lines }) })
          .map(({ votes, given }) => shares(votes, ...given)),
        { minLength: papers, maxLength: papers },
      ),
    }),
  );

test('the fewest misread figures are what trying every figure finds, on small companies', () => {
  fc.assert(
    fc.property(anyCompany, ({ definition, ballots }) => {
      const found = fewestMisreadFigures(definition, tally(definition, ballots), ballots);
      expect(found).toBe(byTryingAll(definition, ballots));
    }),
    { numRuns: 1500, seed: 148 },
  );
});
