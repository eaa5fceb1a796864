/** One line for each choice of each parameter and for each article: what it does, by an example, with its source in the name. */
import { describe, expect, test } from 'vitest';
import { articleFor, shortfallArticle } from '../../src/election/articles.ts';
import type { Ballot, ElectorateKind, Office, RoundDefinition, Style } from '../../src/election/model.ts';
import { electionProgress } from '../../src/election/progress.ts';
import { ruleChoices } from '../../src/election/rules.ts';
import type { Rules } from '../../src/election/rules.ts';
import type { RuleSetId, Sources } from '../../src/election/rule-sets/index.ts';
import { tally } from '../../src/election/tally.ts';
import { election, paper, papers, people, shares } from './elections.ts';
import { held, listFrom } from './held.ts';

interface Line {
  readonly source: string;
  readonly rule: Partial<Rules>;
  readonly says: string;
  readonly round: Partial<RoundDefinition>;
  readonly ballots: readonly Ballot[];
  readonly gives: Partial<Record<'base' | 'needed' | 'valid' | 'votes' | 'elected' | 'tied' | 'shortfall', unknown>>;
}

/** Twelve summoned, two of them left out; nine present, eight ballots, one of them invalid. */
const nine = {
  electorate: { kind: 'delegates', summoned: 12, excluded: [{ reason: 'absent-throughout', count: 2 }], present: 9 },
  ballots: { issued: 9, collected: 8 },
  seats: 1,
  candidates: people(2),
} as const;
const eight = [...papers(5, '.s'), ...papers(2, 's.'), paper('.s', ['marked'])];
const one = { seats: 1, candidates: people(1) } as const;
const company = { ruleSet: 'shareholders', style: 'cumulative', seats: 2, candidates: people(3) } as const;
const dated = people(3).map((person) => ({ ...person, birthDate: `19${70 - person.number}-01-01` }));
const level = [...papers(4, '..s'), ...papers(4, '.s.'), ...papers(2, 's..')];

const lines: readonly Line[] = [
  {
    source: '190 Điều 30 khoản 2, 3',
    rule: { base: 'summoned' },
    says: 'summoned less those left out',
    round: nine,
    ballots: eight,
    gives: { base: 10, needed: 6, votes: [5, 2], elected: [] },
  },
  {
    source: 'rules.md §4.5',
    rule: { base: 'present' },
    says: 'people present',
    round: nine,
    ballots: eight,
    gives: { base: 9, needed: 5, elected: [1] },
  },
  {
    source: 'rules.md §4.1, §4.2',
    rule: { base: 'collected' },
    says: 'ballots collected, valid or not',
    round: nine,
    ballots: eight,
    gives: { base: 8, needed: 5, elected: [1] },
  },
  {
    source: 'rules.md §4.6',
    rule: { base: 'valid' },
    says: 'valid ballots',
    round: nine,
    ballots: eight,
    gives: { base: 7, needed: 4, elected: [1] },
  },
  {
    source: 'rules.md §4.4',
    rule: { base: 'none' },
    says: 'nothing to measure against',
    round: nine,
    ballots: eight,
    gives: { base: null, needed: null, elected: [1] },
  },

  {
    source: 'Điều lệ Đảng Điều 12 khoản 3',
    rule: { threshold: 'majority' },
    says: 'half is not more than half',
    round: { ...one, style: 'agree' },
    ballots: [...papers(5, 'd'), ...papers(5, 'k')],
    gives: { needed: 6, elected: [] },
  },
  {
    source: 'Luật Doanh nghiệp 2020 Điều 148 khoản 3',
    rule: { threshold: 'none' },
    says: 'the most votes win',
    round: { ...one, style: 'agree' },
    ballots: [paper('d'), ...papers(9, 'k')],
    gives: { needed: null, elected: [1] },
  },
  {
    source: 'rules.md §4.5',
    rule: { threshold: '3/4' },
    says: 'at least three quarters',
    round: { ...one, style: 'agree' },
    ballots: [...papers(8, 'd'), ...papers(2, 'k')],
    gives: { needed: 8, elected: [1] },
  },

  {
    source: 'rules.md §1.6 K5',
    rule: { singleNeither: 'invalid' },
    says: 'neither box spoils a ballot of one name',
    round: { ...one, style: 'agree' },
    ballots: [paper('.')],
    gives: { valid: 0 },
  },
  {
    source: 'rules.md §7.3',
    rule: { singleNeither: 'valid' },
    says: 'neither box counts for nobody',
    round: { ...one, style: 'agree' },
    ballots: [paper('.')],
    gives: { valid: 1, votes: [0] },
  },
  {
    source: 'rules.md §4.2',
    rule: { singleStruck: 'valid' },
    says: 'the only name struck is a vote against',
    round: one,
    ballots: [paper('s')],
    gives: { valid: 1, votes: [0] },
  },
  {
    source: 'rules.md §4.7',
    rule: { singleStruck: 'invalid' },
    says: 'the only name struck spoils the ballot',
    round: one,
    ballots: [paper('s')],
    gives: { valid: 0 },
  },
  {
    source: 'rules.md §1.7',
    rule: { allBlank: 'valid' },
    says: 'a blank list is valid for nobody',
    round: { style: 'agree' },
    ballots: [paper('....')],
    gives: { valid: 1, votes: [0, 0, 0, 0] },
  },
  {
    source: 'rules.md §7.2',
    rule: { allBlank: 'invalid' },
    says: 'a blank list votes for nobody',
    round: { style: 'agree' },
    ballots: [paper('....'), paper('k...')],
    gives: { valid: 1 },
  },
  {
    source: '190 Điều 30 khoản 1',
    rule: { lineUnclear: 'line-uncounted' },
    says: 'the line is not counted, the ballot is',
    round: { style: 'agree' },
    ballots: [paper('db..')],
    gives: { valid: 1, votes: [1, 0, 0, 0] },
  },
  {
    source: 'rules.md §4.1',
    rule: { lineUnclear: 'ballot-invalid' },
    says: 'the line spoils the ballot',
    round: { style: 'agree' },
    ballots: [paper('dbkk')],
    gives: { valid: 0 },
  },
  {
    source: 'rules.md §4.2',
    rule: { partialStrike: 'kept' },
    says: 'struck in part is not struck',
    round: {},
    ballots: [paper('p.ss')],
    gives: { votes: [1, 1, 0, 0] },
  },
  {
    source: 'rules.md §1.7, §7',
    rule: { partialStrike: 'struck' },
    says: 'struck in part is struck',
    round: {},
    ballots: [paper('p.ss')],
    gives: { votes: [0, 1, 0, 0] },
  },
  {
    source: 'Luật Doanh nghiệp 2020 Điều 148 khoản 3',
    rule: { moreThanSeats: 'valid' },
    says: 'votes for more people than seats',
    round: company,
    ballots: [shares(9, 3, 3, 3)],
    gives: { valid: 1 },
  },
  {
    source: 'rules.md §4.4',
    rule: { moreThanSeats: 'invalid' },
    says: 'not more people than seats',
    round: company,
    ballots: [shares(9, 3, 3, 3), shares(9, 9, 0, 0)],
    gives: { valid: 1 },
  },
  {
    source: 'rules.md §4.4',
    rule: { equalDivision: 'round-down' },
    says: 'what ticks leave over is lost',
    round: company,
    ballots: [shares(8, 'x', 'x', 'x')],
    gives: { votes: [2, 2, 2] },
  },
  {
    source: 'rules.md §4.4',
    rule: { equalDivision: 'remainder-in-order' },
    says: 'what ticks leave over goes from the top',
    round: company,
    ballots: [shares(8, 'x', 'x', 'x')],
    gives: { votes: [3, 3, 2] },
  },
  {
    source: 'rules.md §2.2',
    rule: { tie: 'revote' },
    says: 'level people stay level',
    round: { seats: 2, candidates: dated },
    ballots: level,
    gives: { elected: [1], tied: { seats: 1, candidates: [2, 3] } },
  },
  {
    source: 'rules.md §4.2',
    rule: { tie: 'congress' },
    says: 'level people wait for the congress',
    round: { seats: 2, candidates: dated },
    ballots: level,
    gives: { elected: [1], tied: { seats: 1, candidates: [2, 3] } },
  },
  {
    source: 'rules.md §4.6',
    rule: { tie: 'older' },
    says: 'the older goes first',
    round: { seats: 2, candidates: dated },
    ballots: level,
    gives: { elected: [1, 3], tied: null },
  },
];

describe('each choice of each parameter', () => {
  test.each(
    lines.map(
      (line) => [`${Object.entries(line.rule).flat().join(' ')}: ${line.says} (${line.source})`, line] as const,
    ),
  )('%s', (_, { rule, round, ballots, gives }) => {
    const result = tally(election({ ...round, rules: rule }), ballots);
    expect({
      ...result,
      valid: result.ballots.valid,
      votes: result.candidates.map((person) => person.for),
    }).toMatchObject(gives);
  });

  test('is on a line of its own', () => {
    const told = new Set(lines.flatMap(({ rule }) => Object.entries(rule).map(String)));
    const choices = Object.entries(ruleChoices).flatMap(([parameter, values]) =>
      values.map((value) => String([parameter, value])),
    );
    expect(choices.filter((choice) => !told.has(choice) && !choice.startsWith('maxRounds'))).toEqual([]);
  });

  test.each([
    ['maxRounds 2: after the second short round no further vote (rules.md §4.1)', 2, []],
    ['maxRounds 3: a third one may follow (rules.md §4.1)', 3, ['further', 'leave-open']],
    ['maxRounds null: the congress decides each time (rules.md §2.3)', null, ['further', 'leave-open']],
  ] as const)('%s', (_, maxRounds, steps) => {
    const rounds = [
      held({ votes: [8, 7, 5, 4], rules: { maxRounds } }),
      held({
        votes: [5, 4],
        seats: 1,
        rules: { maxRounds },
        round: { kind: 'further', number: 2, parent: 1 },
        candidates: listFrom(3, 4),
      }),
    ];
    expect(electionProgress(rounds, 'executive-committee').steps.map(({ kind }) => kind)).toEqual(steps);
  });
});

const party190 = 'Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều';
const party244 = 'Quy chế bầu cử trong Đảng (244-QĐ/TW), Điều';
const charter = 'Điều lệ Đảng, Điều 12 khoản 3';
const enterprises = 'Luật Doanh nghiệp 2020, Điều 148 khoản 3';

describe('each article is shown where it speaks, and nowhere else', () => {
  test.each<[keyof Sources, string | null, RuleSetId, Style, ElectorateKind, Partial<Rules>, string]>([
    ['majority', `${party190} 30`, 'party', 'strike', 'members', {}, 'rules.md §2.1'],
    ['majority', `${party190} 30`, 'party', 'agree', 'members', {}, 'rules.md §2.1'],
    ['majority', `${party190} 30`, 'party', 'list', 'members', {}, 'rules.md §2.1'],
    [
      'majority',
      charter,
      'party',
      'strike',
      'delegates',
      {},
      'rules.md §2.1; of delegates the text of 190 was not seen, §2.6',
    ],
    ['majority', null, 'party', 'strike', 'committee', {}, 'rules.md §2.1: committees are unverified'],
    ['majority', null, 'party', 'cumulative', 'members', {}, 'no cumulative ballots in the Party'],
    ['majority', null, 'party', 'strike', 'members', { base: 'present' }, 'the round departs from the base'],
    ['majority', null, 'party', 'strike', 'members', { threshold: '2/3' }, 'the round departs from the line'],
    ['majority', `${party190} 30`, 'party', 'strike', 'members', { tie: 'older' }, 'the majority says nothing of ties'],
    ['majority', `${party244} 32`, 'party-244', 'strike', 'delegates', {}, 'rules.md §2.1'],
    ['majority', `${party244} 32`, 'party-244', 'strike', 'members', {}, 'rules.md §2.1'],
    ['majority', null, 'party-244', 'strike', 'committee', {}, 'rules.md §2.1'],
    ['majority', null, 'youth-union', 'strike', 'members', {}, 'rules.md §4.1: local rules only'],
    ['majority', null, 'trade-union', 'strike', 'members', {}, 'rules.md §4.2: ambiguous'],
    ['majority', null, 'cooperative', 'strike', 'members', {}, 'rules.md §4.5'],
    ['mostVotes', enterprises, 'shareholders', 'cumulative', 'members', {}, 'rules.md §4.4'],
    ['mostVotes', null, 'shareholders', 'list', 'members', {}, 'rules.md §4.4: cumulative voting only'],
    [
      'mostVotes',
      null,
      'shareholders',
      'cumulative',
      'members',
      { threshold: 'majority' },
      'the charter departs from the law',
    ],
    ['tie', enterprises, 'shareholders', 'cumulative', 'members', {}, 'rules.md §4.4'],
    ['tie', null, 'shareholders', 'cumulative', 'members', { tie: 'congress' }, 'the charter departs from the law'],
    [
      'mostVotes',
      null,
      'shareholders',
      'cumulative',
      'members',
      { base: 'present' },
      'the charter measures against something',
    ],
    [
      'tie',
      null,
      'shareholders',
      'cumulative',
      'members',
      { base: 'present' },
      'the charter measures against something',
    ],
    [
      'tie',
      null,
      'shareholders',
      'cumulative',
      'members',
      { threshold: '2/3' },
      'the charter asks for a part of the base',
    ],
    ['shortfall', null, 'party-244', 'strike', 'delegates', { base: 'present' }, 'the round departs from the base'],
    ['shortfall', null, 'party-244', 'strike', 'delegates', { threshold: 'none' }, 'the round departs from the line'],
    ['tie', null, 'party', 'strike', 'members', {}, 'rules.md §7.10: unverified in 190'],
    ['tie', null, 'party-244', 'strike', 'members', {}, 'rules.md §2.2: unverified'],
    ['lineUnclear', `${party190} 30 khoản 1`, 'party', 'agree', 'committee', {}, 'rules.md §1.5 H3'],
    ['lineUnclear', null, 'party', 'strike', 'members', {}, 'no boxes on strike ballots'],
    ['lineUnclear', null, 'party', 'agree', 'members', { lineUnclear: 'ballot-invalid' }, 'the round departs from it'],
    ['lineUnclear', `${party244} 32 khoản 1`, 'party-244', 'agree', 'members', {}, 'rules.md §1.5 H3'],
    ['invalid', null, 'party', 'strike', 'members', {}, 'rules.md §7.1: the list of 190 was not seen'],
    ['invalid', `${party244} 17 khoản 2`, 'party-244', 'strike', 'members', { base: 'present' }, 'rules.md §1.6'],
    ['surplus', `${party190} 14`, 'party', 'strike', 'members', {}, 'rules.md §1.3'],
    ['surplus', `${party244} 16`, 'party-244', 'strike', 'members', {}, 'rules.md §2.6'],
    ['committee', `${party190} 8`, 'party', 'strike', 'members', {}, 'rules.md §1.2'],
    ['committee', `${party244} 7`, 'party-244', 'strike', 'members', {}, 'rules.md §2.6'],
    ['custody', `${party190} 35`, 'party', 'strike', 'members', {}, 'rules.md §3.2'],
    ['custody', null, 'party-244', 'strike', 'members', {}, 'rules.md §3.2: only of 190'],
    ['shortfall', null, 'party', 'strike', 'delegates', {}, 'rules.md §2.3: the text is that of 244'],
    ['shortfall', `${party244} 20 khoản 2`, 'party-244', 'strike', 'delegates', {}, 'rules.md §2.3'],
  ])('%s: %s for %s, %s, %s, %j (%s)', (rule, article, ruleSet, style, kind, rules) => {
    const definition = election({ ruleSet, style, rules, electorate: { ...election().electorate, kind } });
    expect(articleFor(rule, definition)).toBe(article);
  });

  test.each<[Office | undefined, string | null]>([
    ['delegates', `${party244} 20 khoản 2`],
    ['alternate-delegates', null],
    ['executive-committee', null],
    [undefined, null],
  ])('too few elected, %s: %s (244 Điều 20 khoản 2 speaks of delegates)', (office, article) =>
    expect(shortfallArticle(election({ ruleSet: 'party-244' }), office)).toBe(article),
  );

  test('no rule, no article', () => expect(articleFor(null, election())).toBeNull());

  test('a re-vote has no majority to cite, a straw poll neither (rules.md §8)', () => {
    expect(articleFor('majority', election({ round: { kind: 'revote' } }))).toBeNull();
    expect(articleFor('majority', election({ poll: true }))).toBeNull();
    expect(articleFor('majority', election({ round: { kind: 'further' } }))).toBe(charter);
  });
});
