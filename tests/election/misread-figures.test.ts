import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestMisreadFigures } from '../../src/election/misread-figures.ts';
import { judge } from '../../src/election/judge.ts';
import type { Ballot, Mark, RoundDefinition } from '../../src/election/model.ts';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import { ruleChoices } from '../../src/election/rules.ts';
import { tally } from '../../src/election/tally.ts';
import { election, people } from './elections.ts';

const byVotes = { ruleSet: 'shareholders', style: 'cumulative', rules: { threshold: 'none', base: 'none' } } as const;

function paper(votes: number, ...marks: readonly Mark[]): Ballot {
  return { batch: 1, serial: 1, defects: [], marks, votes };
}

function company(lines: number, change: Partial<RoundDefinition> = {}): RoundDefinition {
  return election({ ...byVotes, seats: 1, candidates: people(lines), ...change });
}

function fewest(definition: RoundDefinition, ballots: readonly Ballot[]): number | null {
  return fewestMisreadFigures(definition, tally(definition, ballots), ballots);
}

/** Every figure and every tick on every choice of so many lines; true where some reading elects other people. */
function somethingChanges(definition: RoundDefinition, ballots: readonly Ballot[], lines: number): boolean {
  const rules = rulesInForce(definition);
  const who = (all: readonly Ballot[]) =>
    tally(definition, all)
      .elected.toSorted((a, b) => a - b)
      .join();
  const before = who(ballots);
  const valid = ballots.map((ballot) => judge(ballot, definition, rules).valid);
  const places = ballots.flatMap((ballot, at) => (valid[at] ? ballot.marks.map((_, line) => [at, line] as const) : []));
  const changes = (read: readonly Ballot[], from: number, left: number): boolean => {
    if (left === 0) {
      return read.every((ballot, at) => !valid[at] || judge(ballot, definition, rules).valid) && who(read) !== before;
    }
    return places.slice(from).some(([at, line], skipped) => {
      const ballot = read[at]!;
      const figures = Array.from({ length: (ballot.votes ?? 0) + 1 }, (_, figure): Mark => figure);
      return [...figures, 'chosen' as const]
        .filter((mark) => mark !== ballot.marks[line])
        .some((mark) => {
          const again = read.with(at, { ...ballot, marks: ballot.marks.with(line, mark) });
          return changes(again, from + skipped + 1, left - 1);
        });
    });
  };
  return changes(ballots, 0, lines);
}

const anyCompany = fc
  .record({
    seats: fc.integer({ min: 1, max: 2 }),
    lines: fc.integer({ min: 1, max: 3 }),
    moreThanSeats: fc.constantFrom(...ruleChoices.moreThanSeats),
    equalDivision: fc.constantFrom(...ruleChoices.equalDivision),
    singleStruck: fc.constantFrom(...ruleChoices.singleStruck),
    tie: fc.constantFrom(...ruleChoices.tie),
    threshold: fc.constantFrom('none', 'majority'),
    base: fc.constantFrom('valid', 'collected'),
    births: fc.array(fc.constantFrom('1960-01-01', '1960-01-02', undefined), { minLength: 3, maxLength: 3 }),
    papers: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ seats, lines, births, papers, ...rules }) =>
    fc.record({
      definition: fc.constant(
        company(lines, {
          seats,
          rules,
          candidates: people(lines).map((one, place) => ({ ...one, birthDate: births[place] })),
          ballots: { issued: papers, collected: papers },
        }),
      ),
      ballots: fc.array(
        fc
          .record({
            votes: fc.nat(4),
            marks: fc.array(fc.constantFrom<Mark>(0, 0, 1, 2, 4, 'chosen'), { minLength: lines, maxLength: lines }),
          })
          .map(({ votes, marks }) => paper(votes, ...marks)),
        { minLength: papers, maxLength: papers },
      ),
    }),
  );

describe('the fewest misread lines of cumulative ballots', () => {
  test('are never more than trying every reading finds, and nearly always as many', () => {
    const seen = { same: 0, fewer: 0 };
    fc.assert(
      fc.property(anyCompany, ({ definition, ballots }) => {
        const found = fewest(definition, ballots);
        const most = Math.min(found ?? Infinity, 3);
        for (let lines = 1; lines < most; lines += 1) {
          expect(somethingChanges(definition, ballots, lines), `${found}, not ${lines}`).toBe(false);
        }
        const changes = somethingChanges(definition, ballots, most);
        if (found === null) expect(changes).toBe(false);
        else if (found <= 3) seen[changes ? 'same' : 'fewer'] += 1;
      }),
      { numRuns: 1500, seed: 148 },
    );
    expect(seen.same).toBeGreaterThan(9 * seen.fewer);
  });

  test.each<readonly [string, Partial<RoundDefinition>, number, readonly Ballot[], number | null]>([
    [
      'a figure that grows takes from the tick on its ballot',
      {
        seats: 2,
        rules: { threshold: 'majority', base: 'collected' },
        ballots: { issued: 3, collected: 3 },
      },
      2,
      [paper(2, 0, 'chosen'), paper(4, 0, 4), paper(2, 'chosen', 'chosen')],
      1,
    ],
    ['a tick left out is shared by the other ticks', {}, 2, [paper(6, 'chosen', 'chosen'), paper(1, 1, 0)], 1],
    ['votes read for the wrong line move two people', {}, 2, [paper(10, 10, 0), paper(10, 10, 0)], 2],
    ['a figure as large as the lead is enough by itself', {}, 2, [paper(10, 10, 0), paper(9, 0, 9)], 1],
    ['as many figures as the lead needs, the largest first', {}, 2, [1, 1, 5, 1, 1].map((v) => paper(v, v, 0)), 2],
    ['votes nobody was given decide when a line gets them', {}, 2, [paper(20, 5, 0), paper(3, 3, 0)], 1],
    [
      'a ballot with as many people as seats takes another only for one of them',
      { rules: { threshold: 'none', base: 'none', moreThanSeats: 'invalid' } },
      2,
      [paper(20, 5, 0), paper(20, 5, 0)],
      2,
    ],
    [
      'a ballot keeps a vote of its only figure',
      { rules: { threshold: 'none', base: 'none', singleStruck: 'invalid' } },
      1,
      [paper(4, 4)],
      null,
    ],
    ['an open seat needs a vote that another gave', { seats: 2 }, 2, [paper(4, 4, 0)], 2],
    ['an open seat is filled by a vote nobody was given', { seats: 2 }, 2, [paper(5, 4, 0)], 1],
    ['nobody’s votes', {}, 2, [paper(0, 0, 0)], null],
  ])('%s', (_, change, lines, ballots, lowest) => {
    const definition = company(lines, change);
    expect(fewest(definition, ballots)).toBe(lowest);
    for (let fewer = 1; fewer < (lowest ?? 2); fewer += 1) {
      expect(somethingChanges(definition, ballots, fewer)).toBe(false);
    }
    if (lowest !== null) expect(somethingChanges(definition, ballots, lowest)).toBe(true);
  });

  test('of votes by the million are told exactly', () => {
    const large = 3_000_000_000_000;
    const ballots = [
      paper(large, large, 0),
      paper(large, large, 0),
      paper(large, 0, large),
      paper(large, 1, large - 1),
    ];
    expect(fewest(company(2), ballots)).toBe(1);
  });
});
