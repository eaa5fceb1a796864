import { describe, expect, test } from 'vitest';
import type { Ballot, RoundDefinition, Style } from '../../src/election/model.ts';
import { sensitivity } from '../../src/election/sensitivity.ts';
import { tally } from '../../src/election/tally.ts';
import { election, paper, papers, people, shares, withSpellings } from './elections.ts';

function numbered(ballots: readonly Ballot[]): Ballot[] {
  return ballots.map((ballot, place) => ({ ...ballot, batch: 1 + Math.floor(place / 50), serial: 1 + (place % 50) }));
}

function told(change: Partial<RoundDefinition>, papersRead: readonly Ballot[], ruled: readonly number[] = []) {
  const ballots = numbered(papersRead);
  const definition = election(change);
  const isRuled = (ballot: Ballot) => ruled.includes((ballot.batch - 1) * 50 + ballot.serial);
  return sensitivity(definition, tally(definition, ballots), ballots, isRuled);
}

/** Reasons by serial. */
function reread(change: Partial<RoundDefinition>, papersRead: readonly Ballot[], ruled: readonly number[] = []) {
  return told(change, papersRead, ruled).reread.map(({ serial, because }) => `${serial} ${because.join(' ')}`);
}

/** Agree ballots, so that any votes are possible: one line each, seats as many as asked for. */
const agree = { style: 'agree', rules: { base: 'collected' } } as const;

describe('the last seat', () => {
  const one = { ...agree, seats: 1, candidates: people(3) } as const;

  test('is won by the votes between the last in and the next in line', () => {
    expect(told({ ...one, rules: { threshold: 'none' } }, [...papers(6, 'dkk'), ...papers(4, 'kdk')]).margin).toEqual({
      lastIn: 1,
      firstOut: 2,
      votes: 2,
    });
  });

  test('has nobody next in line where everyone over the line has a seat', () => {
    expect(told(one, [...papers(6, 'dkk'), ...papers(4, 'kdk')]).margin).toBeNull();
    expect(told(one, []).margin).toBeNull();
  });

  test('in a tie has a margin of nothing', () => {
    expect(told({ ...one, rules: { threshold: 'none' } }, [...papers(5, 'dkk'), ...papers(5, 'kdk')]).margin).toEqual({
      lastIn: 1,
      firstOut: 2,
      votes: 0,
    });
  });

  test('won by age names the elder as the last in', () => {
    const candidates = people(2).map((person) => ({ ...person, birthDate: `19${70 - person.number}-01-01` }));
    const rules = { threshold: 'none', tie: 'older' } as const;
    expect(told({ ...one, candidates, rules }, [paper('dk'), paper('kd')]).margin).toEqual({
      lastIn: 2,
      firstOut: 1,
      votes: 0,
    });
  });
});

describe('who is near a line', () => {
  test('by the votes needed, where there are seats for everyone over it', () => {
    const ballots = [...papers(1, 'dddd'), ...papers(2, 'ddkd'), ...papers(3, 'dkkd'), ...papers(5, 'kkkd')];
    const candidates = people(4);
    const { near } = told(
      { ...agree, seats: 4, candidates, ballots: { issued: 11, collected: 10 } },
      ballots.slice(0, 10),
    );
    // Six of ten needed: 6, 3, 1 and 10 votes.
    expect(near).toEqual([
      { number: 1, line: 'needed', distance: 0 },
      { number: 2, line: 'needed', distance: -3 },
      { number: 4, line: 'needed', distance: 4 },
      { number: 3, line: 'needed', distance: -5 },
    ]);
  });

  test('by the cut, where more people are over the line than seats: the last vote to be lost, and those missing', () => {
    const rules = { threshold: 'none' } as const;
    const candidates = people(4);
    const ballots = [...papers(9, 'dkkk'), ...papers(8, 'kdkk'), ...papers(6, 'kkdk'), ...papers(2, 'kkkd')];
    expect(told({ ...agree, seats: 2, candidates, rules }, ballots).near).toEqual([
      { number: 2, line: 'cut', distance: 1 },
      { number: 1, line: 'cut', distance: 2 },
      { number: 3, line: 'cut', distance: -2 },
    ]);
  });

  test('in a tie: the tied at once, others by the votes to it', () => {
    const rules = { threshold: 'none' } as const;
    const ballots = [...papers(7, 'dkkk'), ...papers(5, 'kdkk'), ...papers(5, 'kkdk'), ...papers(4, 'kkkd')];
    expect(told({ ...agree, seats: 2, rules }, ballots).near).toEqual([
      { number: 2, line: 'cut', distance: 0 },
      { number: 3, line: 'cut', distance: 0 },
      { number: 1, line: 'cut', distance: 1 },
      { number: 4, line: 'cut', distance: -1 },
    ]);
  });

  test('on cumulative ballots, within what one paper can give', () => {
    const company = { ruleSet: 'shareholders', style: 'cumulative', seats: 1, candidates: people(3) } as const;
    expect(told(company, [shares(100, 100, 0, 0), shares(40, 0, 40, 0), shares(30, 0, 30, 0)]).near).toEqual([
      { number: 1, line: 'cut', distance: 29 },
      { number: 2, line: 'cut', distance: -30 },
      { number: 3, line: 'cut', distance: -100 },
    ]);
    expect(told(company, [shares(60, 60, 0, 0), shares(60, 60, 0, 0), shares(30, 0, 30, 0)]).near).toEqual([]);
    expect(told(company, []).near).toEqual([]);
  });

  test('where the most votes win and everyone has a seat there is no line', () => {
    expect(told({ ...agree, rules: { threshold: 'none' } }, papers(3, 'dddk')).near).toEqual([]);
  });
});

describe('ballots to read again first', () => {
  test('those the committee ruled on, those one line from valid, those with a defect', () => {
    const read = [
      paper('...s'),
      paper('...s', ['marked']),
      paper('....'),
      paper('ssss'),
      paper('...s'),
      paper('...s', ['signed']),
    ];
    expect(
      reread({ electorate: { kind: 'delegates', summoned: 99, excluded: [], present: 99 } }, read, [5, 6]),
    ).toEqual(['6 ruled defect', '5 ruled', '3 invalid-by-one', '4 invalid-by-one', '2 defect']);
  });

  test('not an invalid ballot that no single line makes valid', () => {
    expect(reread({ seats: 1 }, [paper('....'), paper('..ss')])).toEqual(['2 invalid-by-one']);
    expect(reread({ ...agree, seats: 1, candidates: people(1) }, [paper('b'), paper('.')])).toEqual([
      '1 invalid-by-one',
      '2 invalid-by-one',
    ]);
  });

  test.each<[string, Ballot, boolean]>([
    ['a figure too large', shares(10, 11, 0), true],
    ['two figures too large together, one of them alone not', shares(10, 6, 5), true],
    ['two figures each too large', shares(10, 11, 11), false],
    ['no figure at all', shares(10, 0, 0), true],
    ['no figure and no votes', shares(0, 0, 0), false],
  ])('cumulative: %s', (_, ballot, found) => {
    const company = { ruleSet: 'shareholders', style: 'cumulative', seats: 1, candidates: people(2) } as const;
    expect(reread(company, [ballot])).toEqual(found ? ['1 invalid-by-one'] : []);
  });

  test('those with a doubtful mark for somebody near the line', () => {
    const near = { ...agree, seats: 2, candidates: people(2), ballots: { issued: 10, collected: 10 } } as const;
    const read = [...papers(5, 'kd'), paper('.d'), paper('kb'), paper('b.'), paper('dk')];
    // Six needed: 1 has one vote (within five), 2 has six.
    expect(reread(near, read)).toContain('8 near-line');
    expect(reread(near, read)).toContain('7 near-line');
    expect(reread({ ...near, ballots: { issued: 40, collected: 40 } }, read)).toEqual([]);
    const struck = { seats: 3, candidates: people(3) } as const;
    expect(reread({ ...struck, rules: { base: 'collected' } }, [paper('p..'), ...papers(4, '...')])).toEqual([
      '1 near-line',
    ]);
  });

  test('those that vote for somebody just over and not for somebody just under', () => {
    const close = { ...agree, seats: 2, candidates: people(2) } as const;
    const read = [...papers(2, 'dd'), ...papers(4, 'dk'), ...papers(3, 'kd'), paper('kk')];
    // Six needed: 1 has six, 2 has five.
    expect(reread(close, read)).toEqual(['3 near-line', '4 near-line', '5 near-line', '6 near-line']);
  });

  test.each<[Style, Ballot, Ballot]>([
    ['strike', paper('.s'), paper('s.')],
    ['list', paper('c.'), paper('.c')],
    ['agree', paper('dk'), paper('kd')],
    ['cumulative', shares(1, 1, 0), shares(1, 0, 1)],
  ])('both ways on %s ballots', (style, forOne, forOther) => {
    // Three of five needed: 1 has three, 2 has two.
    const close = { style, seats: 1, candidates: people(2), rules: { base: 'valid' } } as const;
    expect(reread(close, [forOne, forOne, forOne, forOther, forOther])).toEqual([
      '1 near-line',
      '2 near-line',
      '3 near-line',
    ]);
  });

  test('of one weight: first those on which more people near the line could be misread, then in the order of the piles', () => {
    const close = { ...agree, seats: 2, candidates: people(3) } as const;
    // Six needed: 1 has six, 2 and 3 have five.
    const ballots = [paper('ddd'), ...papers(2, 'ddk'), ...papers(2, 'dkd'), ...papers(2, 'dkk'), ...papers(3, 'kdd')];
    expect(tally(election(close), ballots).candidates.map((one) => one.for)).toEqual([6, 5, 5]);
    expect(told(close, ballots).reread.map(({ serial }) => serial)).toEqual([1, 6, 7, 2, 3, 4, 5]);
  });

  test('in the order of the piles, whatever order they come in', () => {
    const definition = election();
    const ballots = numbered(papers(120, '....')).toReversed();
    const { reread: found } = sensitivity(definition, tally(definition, ballots), ballots, () => false);
    expect(found.slice(0, 2).map(({ batch, serial }) => [batch, serial])).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect(found.at(-1)).toMatchObject({ batch: 1, serial: 50 });
  });

  test('with an agree line left blank for somebody near the line', () => {
    const near = { ...agree, seats: 2, candidates: people(2) } as const;
    expect(reread(near, [paper('.d'), ...papers(5, 'dd'), ...papers(4, 'kk')])).toEqual(['1 near-line']);
  });

  test('at most fifty, over batches', () => {
    const found = told({}, papers(120, '....')).reread;
    expect(found).toHaveLength(50);
    expect(found[0]).toEqual({ batch: 1, serial: 1, because: ['invalid-by-one'] });
    expect(found[49]).toEqual({ batch: 1, serial: 50, because: ['invalid-by-one'] });
  });

  test('by every spelling of a person', () => {
    const candidates = withSpellings(people(3), 1, [null, null, 1]);
    const list = {
      style: 'list',
      ruleSet: 'youth-union',
      writeIn: true,
      seats: 1,
      candidates,
      ballots: { issued: 4, collected: 4 },
    } as const;
    // Three needed: the written person has two votes in two spellings, the printed one two.
    expect(
      told(list, [paper('.c.'), paper('..c'), paper('c..'), paper('c..')]).near.map(({ number }) => number),
    ).toEqual([1, 2]);
  });
});

describe('a straw poll', () => {
  test('elects nobody, so nobody is near and nothing changes it, however close the votes', () => {
    const close = { poll: true, seats: 1, candidates: people(2) } as const;
    expect(told(close, [...papers(5, '.s'), ...papers(4, 's.')])).toEqual({
      margin: null,
      near: [],
      misreads: null,
      reread: [],
    });
  });

  test('that is none has its lines', () => {
    const close = { poll: false, seats: 1, candidates: people(2), rules: { threshold: 'none' } } as const;
    expect(told(close, [...papers(5, '.s'), ...papers(4, 's.')])).toMatchObject({ margin: { votes: 1 }, misreads: 1 });
    expect(told(close, [...papers(5, '.s'), ...papers(4, 's.')]).near).toHaveLength(2);
  });

  test('has no line to be near, only ballots to read again', () => {
    expect(told({ poll: true }, [...papers(5, '...s'), paper('....')])).toEqual({
      margin: null,
      near: [],
      misreads: null,
      reread: [{ batch: 1, serial: 6, because: ['invalid-by-one'] }],
    });
  });
});

describe('misread figures of cumulative ballots', () => {
  const company = { ruleSet: 'shareholders', style: 'cumulative', seats: 1, candidates: people(2) } as const;
  const lines = (change: Partial<RoundDefinition>, ...ballots: Ballot[]) =>
    told({ ...company, ...change }, ballots).misreads;

  test('one large figure is enough', () => {
    expect(lines({}, shares(100, 100, 0), shares(60, 0, 60))).toBe(1);
  });

  test('the largest figures first, given and not given', () => {
    expect(lines({}, shares(10, 10, 0), shares(10, 10, 0), shares(10, 10, 0), shares(5, 0, 5))).toBe(3);
    expect(lines({}, shares(10, 10, 0), shares(10, 10, 0), shares(30, 1, 0), shares(5, 0, 5))).toBe(1);
  });

  test('votes taken from one are free for the other on the same ballot', () => {
    expect(lines({}, shares(5, 2, 0), shares(2, 2, 0), shares(2, 2, 0))).toBe(2);
    expect(lines({}, shares(3, 3, 0), shares(1, 1, 0), shares(1, 1, 0))).toBe(2);
  });

  test('a tie with no votes left to give is broken by losses until the others all have a place', () => {
    expect(lines({ candidates: people(3) }, shares(3, 1, 1, 1))).toBe(2);
    expect(lines({ candidates: people(3) }, shares(4, 1, 1, 1))).toBe(1);
    const strict = { candidates: people(3), rules: { moreThanSeats: 'invalid' } } as const;
    expect(lines(strict, shares(2, 1, 0, 0), shares(1, 0, 1, 0), shares(1, 0, 0, 1))).toBe(1);
    expect(lines(strict, shares(1, 1, 0, 0), shares(1, 0, 1, 0), shares(1, 0, 0, 1))).toBe(2);
  });

  test('more lines for the older, who win a tie', () => {
    const candidates = people(2).map((one) => ({ ...one, birthDate: `19${49 + one.number}-01-01` }));
    expect(lines({ candidates }, shares(10, 10, 0), shares(10, 0, 5), shares(9, 0, 0))).toBe(1);
    const pair = [shares(10, 10, 0), shares(5, 0, 5), shares(5, 0, 5), shares(5, 5, 0)] as const;
    expect(lines({ candidates, rules: { tie: 'revote' } }, ...pair)).toBe(1);
    expect(lines({ candidates, rules: { tie: 'older' } }, ...pair)).toBe(1);
    const even = [shares(5, 5, 0), shares(5, 5, 0), shares(10, 0, 5)] as const;
    expect(lines({ candidates, rules: { tie: 'revote' } }, ...even)).toBe(1);
    expect(lines({ candidates, rules: { tie: 'older' } }, ...even)).toBe(2);
  });

  test('a tie is broken by one', () => expect(lines({}, shares(5, 5, 0), shares(5, 0, 5))).toBe(1));

  test('an open seat is filled by one figure more, and not where no votes are left', () => {
    expect(lines({ seats: 2 }, shares(5, 4, 0))).toBe(1);
    expect(lines({ seats: 2 }, shares(5, 5, 0), shares(5, 5, 0))).toBe(2);
  });

  test('none where nobody voted and nobody may', () => expect(lines({}, shares(0, 0, 0))).toBeNull());

  test('people beyond the seats may not be given votes where the rules say so', () => {
    const strict = { rules: { moreThanSeats: 'invalid' } } as const;
    expect(lines(strict, shares(20, 10, 0), shares(9, 9, 0), shares(4, 0, 4))).toBe(2);
    expect(lines({}, shares(20, 10, 0), shares(9, 9, 0), shares(4, 0, 4))).toBe(2);
    expect(lines(strict, shares(90, 10, 0), shares(9, 9, 0), shares(4, 0, 4))).toBe(2);
    expect(lines({}, shares(90, 10, 0), shares(9, 9, 0), shares(4, 0, 4))).toBe(1);
  });

  test('a tick counts with its share', () => {
    expect(lines({}, shares(10, 'x', 0), shares(10, 'x', 0), shares(10, 0, 'x'))).toBe(1);
  });
});
