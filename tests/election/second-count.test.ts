import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tally } from '../../src/election/tally.ts';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import { anyElection } from './elections.ts';
import type { Counted } from './elections.ts';
import { naiveCount } from './naive.ts';

const letterOf: Readonly<Record<string, string>> = {
  struck: 'x',
  chosen: 'x',
  agree: 'd',
  disagree: 'k',
  both: 'b',
  none: '-',
};

function countAgain({ definition, ballots }: Counted) {
  const cumulative = definition.style === 'cumulative';
  return naiveCount(
    {
      style: definition.style,
      seats: definition.seats,
      kind: definition.round.kind,
      rules: { ...rulesInForce({ ...definition, round: { kind: 'first' } }) },
      electorate: { ...definition.electorate, excluded: definition.electorate.excluded.map(({ count }) => count) },
      collected: definition.ballots.collected,
      births: definition.candidates.map(({ birthDate }) => birthDate),
    },
    ballots.map(({ defects, marks, votes }) => ({
      defects,
      letters: cumulative ? '' : marks.map((mark) => letterOf[mark]).join(''),
      numbers: cumulative ? marks.map(Number) : [],
      entitlement: votes ?? 0,
    })),
  );
}

test('a second count written from the rules again agrees on thousands of random elections', () => {
  fc.assert(
    fc.property(anyElection, (counted) => {
      const result = tally(counted.definition, counted.ballots);
      expect({
        base: result.base,
        needed: result.needed,
        valid: result.ballots.valid,
        invalid: result.ballots.invalid,
        invalidReasons: result.invalidReasons,
        rows: result.candidates.map(({ for: votes, against, uncounted, percent }) => ({
          for: votes,
          against,
          uncounted,
          percent,
        })),
        elected: result.elected,
        tied: result.tied,
        shortfall: result.shortfall,
      }).toEqual(countAgain(counted));
    }),
    { numRuns: 5000, seed: 190 },
  );
});
