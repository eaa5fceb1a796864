import { describe, expect, test } from 'vitest';
import { blocks } from '../../src/election/findings.ts';
import type { RoundDefinition } from '../../src/election/model.ts';
import { inOrder, reconcileBatches, reconcileCount, reconcileDeclaration } from '../../src/election/reconcile.ts';
import { election, people } from './elections.ts';

const { electorate } = election();

describe('a declaration', () => {
  test('that fits has no finding', () => expect(reconcileDeclaration(election())).toEqual([]));

  test.each<[string, Partial<RoundDefinition>, object]>([
    ['F.101 present > summoned', { electorate: { ...electorate, present: 11 } }, { present: 11, summoned: 10 }],
    ['F.102 issued > present', { ballots: { issued: 11, collected: 11 } }, { issued: 11, present: 10 }],
    [
      'F.103 collected > issued (rules.md §2.7)',
      { ballots: { issued: 9, collected: 10 } },
      { collected: 10, issued: 9 },
    ],
    [
      'F.104 left out > summoned',
      { electorate: { ...electorate, excluded: [{ reason: 'suspended', count: 11 }] } },
      { excluded: 11, summoned: 10 },
    ],
    ['W.101 collected < issued', { ballots: { issued: 10, collected: 7 } }, { missing: 3, issued: 10, collected: 7 }],
    ['W.104 fewer candidates than seats', { candidates: people(2) }, { candidates: 2, seats: 3 }],
    [
      'W.106 more shares at the meeting than may vote',
      { style: 'cumulative', electorate: { ...electorate, shares: { all: 1000, present: 1001 } } },
      { present: 1001, all: 1000 },
    ],
  ])('%s', (name, change, figures) =>
    expect(reconcileDeclaration(election(change))).toEqual([{ code: name.slice(0, 5), ...figures }]),
  );

  test('at the very limit has no finding', () => {
    const excluded = [{ reason: 'suspended', count: 10 }];
    expect(reconcileDeclaration(election({ electorate: { ...electorate, excluded }, candidates: people(3) }))).toEqual(
      [],
    );
  });
});

test.each<Partial<RoundDefinition>>([
  { style: 'cumulative', electorate: { ...electorate, shares: { all: 1000, present: 1000 } } },
  { style: 'cumulative', electorate },
  { style: 'strike', electorate: { ...electorate, shares: { all: 1000, present: 1001 } } },
])('shares that may all vote, are unknown or do not vote are no matter: %j', (change) =>
  expect(reconcileDeclaration(election(change))).toEqual([]),
);

describe('fewer candidates than seats', () => {
  test.each<Partial<RoundDefinition>>([{ poll: true }, { writeIn: true, style: 'list' }])(
    'is no matter for %j',
    (change) => expect(reconcileDeclaration(election({ candidates: people(2), ...change }))).toEqual([]),
  );

  test('is told where there is no poll and no room for names', () => {
    expect(reconcileDeclaration(election({ candidates: people(2), poll: false, writeIn: false }))).toHaveLength(1);
  });
});

describe('a surplus over 30 % of the seats (190 Điều 14)', () => {
  function surplus(seats: number, candidates: number, change: Partial<RoundDefinition> = {}) {
    return reconcileDeclaration(election({ seats, candidates: people(candidates), ...change }));
  }

  test.each([
    [3, 4],
    [1, 2],
    [6, 7],
    [7, 9],
    [10, 13],
    [55, 71],
  ])('%i seats may have %i candidates', (seats, candidates) => expect(surplus(seats, candidates)).toEqual([]));

  test.each([
    [3, 5, 1, '66.67'],
    [6, 8, 1, '33.33'],
    [7, 10, 2, '42.86'],
    [10, 14, 3, '40.00'],
    [55, 72, 16, '30.91'],
  ])('%i seats with %i candidates are told, the limit being %i', (seats, candidates, limit, percent) =>
    expect(surplus(seats, candidates)).toEqual([{ code: 'W.102', surplus: candidates - seats, seats, limit, percent }]),
  );

  test.each<Partial<RoundDefinition>>([
    { office: 'executive-committee' },
    { office: 'standing-committee' },
    { ruleSet: 'party-244' },
    { poll: false },
  ])('is told for %j', (change) => expect(surplus(3, 5, change).map(({ code }) => code)).toEqual(['W.102']));

  test('does not count names that voters wrote', () => {
    const candidates = people(6).map((one) => (one.number > 4 ? { ...one, written: true } : one));
    expect(surplus(3, 6, { style: 'list', candidates })).toEqual([]);
    expect(
      surplus(3, 6, { style: 'list', candidates: people(6).map((one) => ({ ...one, written: false })) }),
    ).toHaveLength(1);
  });

  test('is told on list ballots too', () => expect(surplus(3, 5, { style: 'list' })).toHaveLength(1));

  test.each<Partial<RoundDefinition>>([
    { style: 'agree' },
    { style: 'cumulative' },
    { ruleSet: 'youth-union' },
    { round: { kind: 'further' } },
    { round: { kind: 'revote' } },
    { office: 'delegates' },
    { office: 'secretary' },
    { poll: true },
  ])('is no matter for %j', (change) => expect(surplus(3, 5, change)).toEqual([]));
});

describe('a committee member on the ballot (190 Điều 8)', () => {
  function withCommittee(...names: string[]) {
    const committee = names.map((name) => ({ name, role: 'Uỷ viên' }));
    const candidates = ['Trần Thị Bình', 'Lê Hoàng Cường', 'Nguyễn Văn An'].map((name, index) => ({
      number: index + 1,
      name,
    }));
    return reconcileDeclaration(election({ committee, candidates }));
  }

  test.each([
    'Lê Hoàng Cường',
    'LÊ HOÀNG CƯỜNG',
    '  lê   hoàng cường ',
    'Lê Hoàng Cường'.normalize('NFD'),
    'Lê\u00a0Hoàng Cường',
  ])('is found as “%s”', (name) => expect(withCommittee(name)).toEqual([{ code: 'W.103', name: 'Lê Hoàng Cường' }]));

  test('is not found by a name that only resembles', () => {
    expect(withCommittee('Lê Hoàng Cương', 'Lê Cường', 'LêHoàng Cường')).toEqual([]);
  });

  test('is one finding per person, in ballot order', () => {
    expect(withCommittee('Nguyễn Văn An', 'Trần Thị Bình', 'nguyễn văn an')).toEqual([
      { code: 'W.103', name: 'Trần Thị Bình' },
      { code: 'W.103', name: 'Nguyễn Văn An' },
    ]);
  });
});

describe('counted ballots', () => {
  const line = { number: 2, name: 'Người 2', for: 6, against: 3, uncounted: 1, percent: null, elected: false };

  test('fit when valid and invalid are those collected', () => {
    expect(reconcileCount(12, { valid: 10, invalid: 2 }, 'agree', [line])).toEqual([]);
  });

  test.each([11, 13])('F.201 and F.203 when %i were collected and 12 entered', (collected) => {
    expect(reconcileCount(collected, { valid: 10, invalid: 2 }, 'agree', [line])).toEqual([
      { code: 'F.201', entered: 12, collected },
      { code: 'F.203', valid: 10, invalid: 2, collected },
    ]);
  });

  test.each(['for', 'against', 'uncounted'] as const)('F.204 when %s of one person is off by one', (column) => {
    const wrong = { ...line, [column]: line[column] + 1 };
    expect(reconcileCount(10, { valid: 10, invalid: 0 }, 'strike', [line, wrong])).toEqual([
      { code: 'F.204', number: 2, name: 'Người 2', sum: 11, valid: 10 },
    ]);
  });

  test('have no sum per person on cumulative ballots', () => {
    expect(reconcileCount(10, { valid: 10, invalid: 0 }, 'cumulative', [{ ...line, for: 900 }])).toEqual([]);
  });

  test.each([
    [3, 99, '3.03'],
    [4, 100, '4.00'],
    [3, 3, '100.00'],
  ])('W.204 with %i invalid of %i', (invalid, entered, percent) =>
    expect(reconcileCount(entered, { valid: entered - invalid, invalid }, 'strike', [])).toEqual([
      { code: 'W.204', invalid, entered, percent },
    ]),
  );

  test.each([
    [2, 4],
    [3, 100],
    [0, 0],
  ])('no W.204 with %i invalid of %i', (invalid, entered) =>
    expect(reconcileCount(entered, { valid: entered - invalid, invalid }, 'strike', [])).toEqual([]),
  );
});

describe('piles', () => {
  test('F.202 for each batch with more or fewer ballots than its pile', () => {
    const batches = [
      { number: 1, size: 50, entered: 50 },
      { number: 2, size: 50, entered: 49 },
      { number: 3, size: 48, entered: 50 },
    ];
    expect(reconcileBatches(batches, 0)).toEqual([
      { code: 'F.202', batch: 2, entered: 49, size: 50 },
      { code: 'F.202', batch: 3, entered: 50, size: 48 },
    ]);
  });

  test('F.205 while doubtful ballots wait for a ruling', () => {
    expect(reconcileBatches([], 1)).toEqual([{ code: 'F.205', count: 1 }]);
    expect(reconcileBatches([], 0)).toEqual([]);
  });
});

describe('findings', () => {
  test('block by their letter', () => {
    expect(blocks({ code: 'F.205' })).toBe(true);
    expect(blocks({ code: 'W.101' })).toBe(false);
  });

  test('stand with those that block first, by number, others of one code as they were', () => {
    const found = inOrder([
      { code: 'W.103', name: 'B' },
      { code: 'W.101', missing: 1, issued: 2, collected: 1 },
      { code: 'F.205', count: 1 },
      { code: 'W.103', name: 'A' },
      { code: 'F.101', present: 2, summoned: 1 },
    ]);
    expect(found.map((finding) => ('name' in finding ? finding.name : finding.code))).toEqual([
      'F.101',
      'F.205',
      'W.101',
      'B',
      'A',
    ]);
  });
});
