/** An election in the words of the second count, and what both counts must agree on. */
import { tally } from '../../src/election/tally.ts';
import type { Result } from '../../src/election/result.ts';
import type { Counted } from './elections.ts';
import { naiveCount } from './naive.ts';

export function countAgain({ definition, ballots }: Counted): ReturnType<typeof naiveCount> {
  const { ruleSet, rules, style, seats, round, poll, electorate, candidates } = definition;
  return naiveCount(
    {
      organisation: ruleSet,
      decided: { ...rules },
      style,
      seats,
      kind: round.kind,
      poll: poll === true,
      electorate: { ...electorate, excluded: electorate.excluded.map(({ count }) => count) },
      collected: definition.ballots.collected,
      lines: candidates.map(({ birthDate, written, sameAs }, place) => ({
        birth: birthDate,
        written: written === true,
        person: sameAs === undefined ? place : sameAs - 1,
      })),
    },
    ballots.map(({ defects, marks, votes }) => ({ defects, words: marks, entitlement: votes ?? 0 })),
  );
}

/** The first thing on which the two counts differ, or null. */
export function disagreement(counted: Counted): string | null {
  const { older: _, ...again } = countAgain(counted);
  const reasons = Object.entries(again.invalidReasons).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const [one, other] = [
    JSON.stringify(essence(tally(counted.definition, counted.ballots))),
    JSON.stringify({ ...again, invalidReasons: Object.fromEntries(reasons) }),
  ];
  return one === other ? null : `${one}\n${other}\n${JSON.stringify(counted)}`;
}

function essence(result: Result) {
  const reasons = Object.entries(result.invalidReasons).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    base: result.base,
    needed: result.needed,
    valid: result.ballots.valid,
    invalid: result.ballots.invalid,
    invalidReasons: Object.fromEntries(reasons),
    rows: result.candidates.map(({ number, for: votes, against, uncounted, percent }) => ({
      number,
      for: votes,
      against,
      uncounted,
      percent,
    })),
    elected: result.elected,
    tied: result.tied,
    shortfall: result.shortfall,
  };
}
