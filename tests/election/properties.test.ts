import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import { judge } from '../../src/election/judge.ts';
import type { Ballot, Mark, RoundDefinition, Style } from '../../src/election/model.ts';
import type { CandidateResult, Result } from '../../src/election/result.ts';
import type { Rules } from '../../src/election/rules.ts';
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

  test('is neutral: another order on the ballot changes nobody’s votes or fate, but for what ticks leave over in order', () => {
    const reordered = anyElection.chain((counted) => {
      const places = counted.definition.candidates.map((_, index) => index);
      return fc.record({
        counted: fc.constant(counted),
        order: fc.shuffledSubarray(places, { minLength: places.length }),
      });
    });
    fc.assert(
      fc.property(reordered, ({ counted: { definition, ballots }, order: shuffled }) => {
        fc.pre(definition.style !== 'cumulative' || rulesInForce(definition).equalDivision === 'round-down');
        const isWritten = (place: number) => Number(definition.candidates[place]!.written === true);
        // Written names always follow the printed ones.
        const order = shuffled.toSorted((a, b) => isWritten(a) - isWritten(b));
        const candidates = order.map((from, to) => {
          const { sameAs, ...person } = definition.candidates[from]!;
          const spelling = sameAs === undefined ? {} : { sameAs: order.indexOf(sameAs - 1) + 1 };
          return { ...person, ...spelling, number: to + 1 };
        });
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
        const rules = rulesInForce(definition);
        const better = withVote(ballot, line, definition, rules);
        fc.pre(better !== null && judge(ballot, definition, rules).valid && judge(better, definition, rules).valid);
        const before = tally(definition, ballots);
        const after = tally(definition, ballots.with(at, better));
        const person = definition.candidates[line]!.sameAs ?? line + 1;
        const votesIn = (result: Result) => result.candidates.find(({ number }) => number === person)!.for;
        const ticked = ballot.marks.includes('chosen') && definition.style === 'cumulative';
        // A new tick takes what the others lose; it may also come too late for a share.
        if (ticked) expect(votesIn(after)).toBeGreaterThanOrEqual(votesIn(before));
        else expect(votesIn(after)).toBe(votesIn(before) + 1);
        const hadAPlace = before.elected.includes(person) || before.tied?.candidates.includes(person) === true;
        const kept = ticked ? [...after.elected, ...(after.tied?.candidates ?? [])] : after.elected;
        expect(hadAPlace && !kept.includes(person)).toBe(false);
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

  test('counts a person once, whatever spellings of the name stand on the ballot', () => {
    fc.assert(
      fc.property(anyElection, ({ definition, ballots }) => {
        fc.pre(definition.candidates.some(({ sameAs }) => sameAs !== undefined));
        const result = tally(definition, ballots);
        const valid = ballots.filter((ballot) => judge(ballot, definition, rulesInForce(definition)).valid);
        for (const { number, for: votes } of result.candidates) {
          const mentions = valid.filter(({ marks }) =>
            definition.candidates.some(
              (one, place) => (one.sameAs ?? one.number) === number && marks[place] === 'chosen',
            ),
          );
          expect(votes).toBe(mentions.length);
        }
      }),
      runs,
    );
  });

  test('gives out on cumulative ballots what they are entitled to at the most', () => {
    fc.assert(
      fc.property(anyElection, ({ definition, ballots }) => {
        fc.pre(definition.style === 'cumulative');
        const rules = rulesInForce(definition);
        const valid = ballots.filter((ballot) => judge(ballot, definition, rules).valid);
        const entitled = valid.reduce((sum, { votes }) => sum + votes!, 0);
        const given = tally(definition, ballots).candidates.reduce((sum, one) => sum + one.for, 0);
        expect(given).toBeLessThanOrEqual(entitled);
        const ticked = valid.every(({ marks }) => marks.includes('chosen'));
        if (ticked && rules.equalDivision === 'remainder-in-order') expect(given).toBe(entitled);
      }),
      runs,
    );
  });

  test('elects nobody in a straw poll, whose votes are those of an election', () => {
    fc.assert(
      fc.property(anyElection, ({ definition, ballots }) => {
        const { elected, tied, shortfall, candidates } = tally({ ...definition, poll: true }, ballots);
        const votes = tally({ ...definition, poll: false }, ballots).candidates;
        expect([elected, tied, shortfall]).toEqual([[], null, 0]);
        expect(candidates).toEqual(votes.map((one) => ({ ...one, elected: false })));
      }),
      runs,
    );
  });

  test('never gives more places than there are seats, and accounts for every seat', () => {
    fc.assert(
      fc.property(anyElection, ({ definition, ballots }) => {
        const { elected, tied, shortfall } = tally(definition, ballots);
        expect(elected.length + (tied?.seats ?? 0) + shortfall).toBe(definition.poll ? 0 : definition.seats);
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

/** The ballot with one vote (or a tick) more for the person of a line, or null where the person has that vote already. */
function withVote(ballot: Ballot, line: number, definition: RoundDefinition, rules: Rules): Ballot | null {
  const { marks } = ballot;
  const { style, candidates } = definition;
  const mark = marks[line]!;
  if (style === 'cumulative') {
    if (!marks.includes('chosen')) return { ...ballot, marks: marks.with(line, Number(mark) + 1) };
    return mark === 0 ? { ...ballot, marks: marks.with(line, 'chosen') } : null;
  }
  const person = candidates[line]!.sameAs ?? line + 1;
  const hasVote = candidates.some(
    ({ number, sameAs }, place) => (sameAs ?? number) === person && marks[place] === inFavour[style],
  );
  if (hasVote || (mark === 'partial' && rules.partialStrike === 'kept')) return null;
  return { ...ballot, marks: marks.with(line, inFavour[style]) };
}
