/** Random elections of every style and every parameter for the property tests, and one plain election to start from. */
import fc from 'fast-check';
import { marksOfStyle } from '../../src/election/fit.ts';
import { paperDefects, roundKinds, styles } from '../../src/election/model.ts';
import type { Ballot, Candidate, Mark, RoundDefinition, Style } from '../../src/election/model.ts';
import { ruleSetIds } from '../../src/election/rule-sets/index.ts';
import { bases, ruleChoices } from '../../src/election/rules.ts';
import type { Rules } from '../../src/election/rules.ts';

export interface Counted {
  readonly definition: RoundDefinition;
  readonly ballots: readonly Ballot[];
}

/** Every parameter a round may decide for itself. */
export const anyRules: fc.Arbitrary<Rules> = fc.record({
  base: fc.constantFrom(...bases),
  threshold: fc.constantFrom('majority', 'none', '1/3', '1/2', '65/100', '2/3', '3/4', '1/1'),
  singleNeither: fc.constantFrom(...ruleChoices.singleNeither),
  singleStruck: fc.constantFrom(...ruleChoices.singleStruck),
  allBlank: fc.constantFrom(...ruleChoices.allBlank),
  lineUnclear: fc.constantFrom(...ruleChoices.lineUnclear),
  partialStrike: fc.constantFrom(...ruleChoices.partialStrike),
  moreThanSeats: fc.constantFrom(...ruleChoices.moreThanSeats),
  equalDivision: fc.constantFrom(...ruleChoices.equalDivision),
  tie: fc.constantFrom(...ruleChoices.tie),
  maxRounds: fc.constantFrom(null, 1, 2, 3),
});

const birthDates = ['1960-01-01', '1960-01-02', '1970-12-31', '1970', undefined];

/** The list of a paper: on list ballots the last names may be written ones, and spellings of other people. */
function anyList(style: Style, lines: number): fc.Arbitrary<RoundDefinition['candidates']> {
  const births = fc.array(fc.constantFrom(...birthDates), { minLength: lines, maxLength: lines });
  if (style !== 'list') return births.map((dates) => dates.map(personBorn));
  return fc
    .record({
      births,
      written: fc.nat(lines),
      spelt: fc.array(fc.option(fc.nat(lines - 1)), { minLength: lines, maxLength: lines }),
    })
    .map((list) => withSpellings(list.births.map(personBorn), lines - list.written, list.spelt));
}

function personBorn(birthDate: string | undefined, place: number): Candidate {
  return { number: place + 1, name: `Người ${place + 1}`, birthDate };
}

/** Names from `printed` on were written; each may be a spelling of somebody who is no spelling. */
export function withSpellings(
  people: readonly Candidate[],
  printed: number,
  spelt: readonly (number | null)[],
): Candidate[] {
  const spelling = (place: number): boolean => {
    const of = spelt[place] ?? null;
    return place >= printed && of !== null && of < place && !spelling(of);
  };
  return people.map((person, place) => ({
    ...person,
    ...(place >= printed ? { written: true } : {}),
    ...(spelling(place) ? { sameAs: spelt[place]! + 1 } : {}),
  }));
}

/** Small electorates, lists and piles: most of the interesting things happen near the majority and the last seat. */
export const anyElection: fc.Arbitrary<Counted> = fc
  .record({
    style: fc.constantFrom(...styles),
    lines: fc.integer({ min: 1, max: 5 }),
    seats: fc.integer({ min: 1, max: 4 }),
    papers: fc.integer({ min: 0, max: 12 }),
    missing: fc.integer({ min: 0, max: 2 }),
    ruleSet: fc.constantFrom(...ruleSetIds),
    rules: fc.oneof(fc.constant({}), anyRules),
    kind: fc.constantFrom(...roundKinds),
    poll: fc.constantFrom(false, false, false, false, true),
  })
  .chain(({ style, lines, seats, papers, missing, ruleSet, rules, kind, poll }) =>
    fc.record({
      definition: fc
        .record({
          excluded: fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 2 }),
          candidates: anyList(style, lines),
        })
        .map(({ excluded, candidates }) => ({
          title: 'Bầu thử',
          ruleSet,
          rules,
          style,
          seats,
          round: { kind },
          ...(poll ? { poll } : {}),
          ...(candidates.some(({ written }) => written) ? { writeIn: true } : {}),
          electorate: {
            kind: 'delegates' as const,
            summoned: papers + missing + excluded.length,
            excluded: excluded.map((count) => ({ reason: 'absent-throughout', count })),
            present: papers + missing,
          },
          ballots: { issued: papers + missing, collected: papers },
          candidates,
        })),
      ballots: fc.array(anyBallot(style, lines), { minLength: papers, maxLength: papers }),
    }),
  )
  .map(({ definition, ballots }) => ({
    definition,
    ballots: ballots.map((ballot, index) => ({ ...ballot, batch: 1, serial: index + 1 })),
  }));

function anyBallot(style: Style, lines: number): fc.Arbitrary<Omit<Ballot, 'batch' | 'serial'>> {
  const mark: fc.Arbitrary<Mark> =
    style === 'cumulative'
      ? fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(0 as const), fc.constant('chosen' as const))
      : fc.constantFrom(...marksOfStyle[style]);
  const marks = fc.oneof(
    { weight: 5, arbitrary: fc.array(mark, { minLength: lines, maxLength: lines }) },
    { weight: 1, arbitrary: mark.map((same) => Array.from({ length: lines }, () => same)) },
  );
  const defects = fc.oneof(
    { weight: 8, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.shuffledSubarray([...paperDefects]) },
  );
  return fc.record({
    marks,
    defects,
    votes: style === 'cumulative' ? fc.integer({ min: 0, max: 12 }) : fc.constant(0),
  });
}

/** Three seats, four people, ten delegates, Party rules: the election most tests change one thing of. */
export function election(change: Partial<RoundDefinition> = {}): RoundDefinition {
  return {
    title: 'Bầu chi uỷ',
    ruleSet: 'party',
    rules: {},
    style: 'strike',
    seats: 3,
    round: { kind: 'first' },
    electorate: { kind: 'delegates', summoned: 10, excluded: [], present: 10 },
    ballots: { issued: 10, collected: 10 },
    candidates: people(4),
    ...change,
  };
}

/** A list of so many people, numbered from 1. */
export function people(count: number): RoundDefinition['candidates'] {
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, name: `Người ${index + 1}` }));
}

const letters: Readonly<Record<string, Mark>> = {
  s: 'struck',
  p: 'partial',
  c: 'chosen',
  d: 'agree',
  k: 'disagree',
  b: 'both',
  '.': 'none',
};

/** `paper('..s')`: one letter per line; `defects` as they were entered. */
export function paper(lines: string, defects: Ballot['defects'] = []): Ballot {
  return { batch: 1, serial: 1, defects, marks: [...lines].map((letter) => letters[letter]!) };
}

/** The same paper so many times. */
export function papers(count: number, lines: string): Ballot[] {
  return Array.from({ length: count }, () => paper(lines));
}

/** A cumulative paper with its entitlement; `x` is a tick. */
export function shares(votes: number, ...written: (number | 'x')[]): Ballot {
  const given = written.map((mark): Mark => (mark === 'x' ? 'chosen' : mark));
  return { batch: 1, serial: 1, defects: [], marks: given, votes };
}
