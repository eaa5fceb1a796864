import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import { judge } from '../../src/election/judge.ts';
import type { Ballot, Mark, Style } from '../../src/election/model.ts';
import type { CandidateResult, Result } from '../../src/election/result.ts';
import { startTally, tally } from '../../src/election/tally.ts';
import { anyElection } from './elections.ts';

const runs = { numRuns: 500, seed: 30 };

/** The mark that is in favour of the person on the line. */
const inFavour: Readonly<Record<Exclude<Style, 'cumulative'>, Mark>> = {
  strike: 'none',
  list: 'chosen',
  agree: 'agree',
};

describe('the count', () => {
  test('is anonymous: the order in which ballots are read changes nothing', () => {
    const shuffled = anyElection.chain((counted) =>
      fc.record({
        counted: fc.constant(counted),
        other: fc.shuffledSubarray([...counted.ballots], { minLength: counted.ballots.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ counted: { definition, ballots }, other }) => {
        expect(tally(definition, other)).toEqual(tally(definition, ballots));
      }),
      runs,
    );
  });

  test('is neutral: another order on the printed ballot changes nobody’s votes or fate', () => {
    const reordered = anyElection.chain((counted) => {
      const places = counted.definition.candidates.map((_, index) => index);
      return fc.record({
        counted: fc.constant(counted),
        order: fc.shuffledSubarray(places, { minLength: places.length }),
      });
    });
    fc.assert(
      fc.property(reordered, ({ counted: { definition, ballots }, order }) => {
        const candidates = order.map((from, to) => ({ ...definition.candidates[from]!, number: to + 1 }));
        const moved = ballots.map((ballot) => ({ ...ballot, marks: order.map((from) => ballot.marks[from]!) }));
        const before = tally(definition, ballots);
        const after = tally({ ...definition, candidates }, moved);
        expect(fates(after)).toEqual(fates(before));
        expect(after.shortfall).toBe(before.shortfall);
        expect(after.ballots).toEqual(before.ballots);
      }),
      runs,
    );
  });

  test('is additive: the counts of two piles are the sums of the piles counted apart', () => {
    fc.assert(
      fc.property(anyElection, fc.nat(12), ({ definition, ballots }, cut) => {
        const whole = tally(definition, ballots);
        const parts = [tally(definition, ballots.slice(0, cut)), tally(definition, ballots.slice(cut))];
        const sum = (of: (result: Result) => number) => parts.reduce((total, part) => total + of(part), 0);
        expect(sum((part) => part.ballots.valid)).toBe(whole.ballots.valid);
        expect(sum((part) => part.ballots.invalid)).toBe(whole.ballots.invalid);
        whole.candidates.forEach((candidate, line) => {
          for (const column of ['for', 'against', 'uncounted'] as const) {
            expect(sum((part) => part.candidates[line]![column])).toBe(candidate[column]);
          }
        });
      }),
      runs,
    );
  });

  test('is monotone: one more vote elects the elected and the tied', () => {
    fc.assert(
      fc.property(anyElection, fc.nat(11), fc.nat(4), ({ definition, ballots }, at, line) => {
        const ballot = ballots[at];
        fc.pre(ballot !== undefined && line < definition.candidates.length);
        const better = withVote(ballot, line, definition.style);
        const rules = rulesInForce(definition);
        fc.pre(better !== null && judge(ballot, definition, rules).valid && judge(better, definition, rules).valid);
        const before = tally(definition, ballots);
        const after = tally(definition, ballots.with(at, better));
        expect(after.candidates[line]!.for).toBe(before.candidates[line]!.for + 1);
        const hadAPlace = before.candidates[line]!.elected || before.tied?.candidates.includes(line + 1) === true;
        expect(hadAPlace && !after.elected.includes(line + 1)).toBe(false);
      }),
      { ...runs, numRuns: 1500 },
    );
  });

  test('adds up: for + against + uncounted is the number of valid ballots, for everyone', () => {
    fc.assert(
      fc.property(anyElection, ({ definition, ballots }) => {
        fc.pre(definition.style !== 'cumulative');
        const result = tally(definition, ballots);
        for (const { for: votes, against, uncounted } of result.candidates) {
          expect(votes + against + uncounted).toBe(result.ballots.valid);
        }
      }),
      runs,
    );
  });

  test('never gives more places than there are seats, and accounts for every seat', () => {
    fc.assert(
      fc.property(anyElection, ({ definition, ballots }) => {
        const { elected, tied, shortfall } = tally(definition, ballots);
        expect(elected.length + (tied?.seats ?? 0) + shortfall).toBe(definition.seats);
        expect(tied?.candidates.length ?? 1).toBeGreaterThan(tied?.seats ?? 0);
      }),
      runs,
    );
  });

  test('can be looked at while it runs: a ballot more gives the result of one ballot more', () => {
    fc.assert(
      fc.property(anyElection, ({ definition, ballots }) => {
        const running = startTally(definition);
        ballots.forEach((ballot, index) => {
          running.add(ballot);
          expect(running.finish()).toEqual(tally(definition, ballots.slice(0, index + 1)));
        });
      }),
      { ...runs, numRuns: 100 },
    );
  });
});

/** What became of each person, by name, without the number on the ballot. */
function fates(result: Result): Record<string, unknown>[] {
  const fate = ({ number, ...rest }: CandidateResult) => ({
    ...rest,
    tied: result.tied?.candidates.includes(number) ? result.tied.seats : 0,
  });
  return result.candidates.map(fate).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The ballot with one vote more for a line, or null where the line has that vote already. */
function withVote(ballot: Ballot, line: number, style: Style): Ballot | null {
  const mark = ballot.marks[line]!;
  if (style === 'cumulative') return { ...ballot, marks: ballot.marks.with(line, Number(mark) + 1) };
  return mark === inFavour[style] ? null : { ...ballot, marks: ballot.marks.with(line, inFavour[style]) };
}
