import { describe, expect, test } from 'vitest';
import type { RoundDefinition } from '../../src/election/model.ts';
import { tally } from '../../src/election/tally.ts';
import { explain } from '../../src/election/why.ts';
import { election, paper, papers, people, shares } from './elections.ts';

const article30 = 'Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 30';
const charter = 'Điều lệ Đảng, Điều 12 khoản 3';
const article148 = 'Luật Doanh nghiệp 2020, Điều 148 khoản 3';

function why(definition: RoundDefinition, ballots: Parameters<typeof tally>[1]) {
  return explain(definition, tally(definition, ballots));
}

/** Code and article of each candidate. */
function codes(definition: RoundDefinition, ballots: Parameters<typeof tally>[1]) {
  return why(definition, ballots).map(({ code, article }) => [code, article]);
}

/** Six ballots: 5, 5, 4, 4 votes for three seats of a base of six. */
const tiedBallots = [paper('s...'), paper('.s..'), ...papers(2, '..s.'), ...papers(2, '...s')];
const sixDelegates = { kind: 'delegates', summoned: 6, excluded: [], present: 6 } as const;
const six = { electorate: sixDelegates, ballots: { issued: 6, collected: 6 } };

describe('why, for each candidate in ballot order', () => {
  test('carries the figures of the sentence', () => {
    const definition = election({ ...six, electorate: { ...sixDelegates, summoned: 8 } });
    expect(why(definition, [...papers(4, '..ss'), ...papers(2, 's.ss')])).toEqual([
      {
        number: 1,
        code: 'not-over-half',
        votes: 4,
        base: 8,
        baseKind: 'summoned',
        needed: 5,
        threshold: 'majority',
        missing: 1,
        rank: 2,
        seats: 3,
        tiedSeats: 0,
        tiedPeople: 0,
        article: charter,
      },
      expect.objectContaining({
        number: 2,
        code: 'elected-over-half',
        votes: 6,
        missing: 0,
        rank: 1,
        article: charter,
      }),
      expect.objectContaining({ number: 3, code: 'not-over-half', votes: 0, missing: 5, rank: 3 }),
      expect.objectContaining({ number: 4, code: 'not-over-half', votes: 0, missing: 5, rank: 3 }),
    ]);
  });

  test('more people over half than seats: the highest, and the one left out (no verified article)', () => {
    const ballots = [paper('s...'), paper('.s..'), ...papers(2, '..s.'), ...papers(3, '...s')];
    const seven = {
      ...six,
      electorate: { ...sixDelegates, summoned: 7, present: 7 },
      ballots: { issued: 7, collected: 7 },
    };
    expect(codes(election(seven), ballots)).toEqual([
      ['elected-among-highest', null],
      ['elected-among-highest', null],
      ['elected-among-highest', null],
      ['over-half-not-enough-places', null],
    ]);
  });

  test('level across the last place', () => {
    const found = why(election(six), tiedBallots);
    expect(found.map(({ code }) => code)).toEqual(['elected-among-highest', 'elected-among-highest', 'tied', 'tied']);
    expect(found[2]).toMatchObject({ votes: 4, rank: 3, tiedSeats: 1, tiedPeople: 2, missing: 0, article: null });
  });

  test('the older elected, the younger not', () => {
    const births = ['1980-01-01', '1980-01-01', '1970-05-01', '1960-05-01'];
    const candidates = people(4).map((one, index) => ({ ...one, birthDate: births[index] }));
    expect(codes(election({ ...six, candidates, rules: { tie: 'older' } }), tiedBallots)).toEqual([
      ['elected-among-highest', null],
      ['elected-among-highest', null],
      ['younger', null],
      ['elected-older', null],
    ]);
  });

  test('of three level, one by age while two stay tied', () => {
    const births = [undefined, '1960-01-01', '1970-05-01', '1970-05-01'];
    const candidates = people(4).map((one, index) => ({ ...one, birthDate: births[index] }));
    const ballots = [...papers(2, '.s..'), ...papers(2, '..s.'), ...papers(2, '...s')];
    expect(codes(election({ ...six, candidates, rules: { tie: 'older' } }), ballots).map(([code]) => code)).toEqual([
      'elected-among-highest',
      'elected-older',
      'tied',
      'tied',
    ]);
  });

  test('in a re-vote the most votes win, and the Party’s text is not cited', () => {
    const definition = election({ ...six, seats: 1, candidates: people(3), round: { kind: 'revote' } });
    expect(codes(definition, [...papers(2, '.ss'), paper('s.s')])).toEqual([
      ['elected-plurality', null],
      ['not-enough-votes-plurality', null],
      ['no-votes', null],
    ]);
  });
});

describe('the article shown (only what rules.md marks [V])', () => {
  const shareholders = election({ ruleSet: 'shareholders', style: 'cumulative', seats: 1, candidates: people(3) });

  test('is the law’s for cumulative votes', () => {
    expect(codes(shareholders, [shares(9, 5, 4, 0)])).toEqual([
      ['elected-plurality', article148],
      ['not-enough-votes-plurality', article148],
      ['no-votes', null],
    ]);
    expect(codes(shareholders, [shares(8, 4, 4, 0)])[0]).toEqual(['tied', article148]);
  });

  test.each(['members', 'delegates', 'committee'] as const)('is the law’s whoever votes: %s', (kind) => {
    const definition = { ...shareholders, electorate: { ...sixDelegates, kind } };
    expect(codes(definition, [shares(9, 5, 4, 0)])[0]).toEqual(['elected-plurality', article148]);
  });

  test('is not the law’s where the company asks for a majority', () => {
    const definition = { ...shareholders, rules: { threshold: 'majority' } as const };
    expect(codes(definition, [shares(9, 5, 4, 0)])[0]).toEqual(['elected-plurality', null]);
  });

  test('is not the law’s where the company decides ties otherwise', () => {
    expect(codes({ ...shareholders, rules: { tie: 'congress' } }, [shares(8, 4, 4, 0)])[0]).toEqual(['tied', null]);
  });

  test('is not the law’s on a ballot that is not cumulative', () => {
    const definition = election({ ruleSet: 'shareholders', style: 'list', seats: 1, candidates: people(2) });
    expect(codes(definition, [...papers(2, 'c.'), paper('.c')])).toEqual([
      ['elected-plurality', null],
      ['not-enough-votes-plurality', null],
    ]);
  });

  test.each<[string, Partial<RoundDefinition>, string | null]>([
    ['members', { electorate: { ...sixDelegates, kind: 'members' } }, article30],
    ['delegates', {}, charter],
    ['a committee meeting', { electorate: { ...sixDelegates, kind: 'committee' } }, null],
    ['another base', { rules: { base: 'present' } }, null],
    ['the same base, said again', { rules: { base: 'summoned' } }, charter],
    ['another organisation', { ruleSet: 'youth-union' }, null],
    ['a further round', { round: { kind: 'further' } }, charter],
    ['the regulation of 2014', { ruleSet: 'party-244' }, 'Quy chế bầu cử trong Đảng (244-QĐ/TW), Điều 32'],
  ])('for %s', (_, change, article) => {
    expect(codes(election({ ...six, ...change }), papers(6, '..ss'))[0]).toEqual(['elected-over-half', article]);
    expect(codes(election({ ...six, ...change }), papers(6, '..ss'))[3]).toEqual(['not-over-half', article]);
  });

  test('is none where the majority was given up', () => {
    const definition = election({ ...six, rules: { threshold: 'none' } });
    expect(codes(definition, papers(6, '..ss'))[0]).toEqual(['elected-plurality', null]);
  });

  test('is the Party’s on agree and list ballots, not on cumulative ones', () => {
    const one = { ...six, seats: 1, candidates: people(1) };
    expect(codes(election({ ...one, style: 'agree' }), papers(6, 'd'))).toEqual([['elected-over-half', charter]]);
    expect(codes(election({ ...one, style: 'list' }), papers(6, 'c'))).toEqual([['elected-over-half', charter]]);
    expect(codes(election({ ...one, style: 'cumulative' }), [shares(9, 9)])).toEqual([['elected-over-half', null]]);
  });
});

describe('a line that is a part of the base', () => {
  const twoThirds = { ...six, rules: { threshold: '2/3' } as const };

  test('reached, and not reached', () => {
    const ballots = [...papers(4, '.sss'), ...papers(2, 's.ss')];
    expect(why(election(twoThirds), ballots).slice(0, 2)).toMatchObject([
      { code: 'elected-share-reached', needed: 4, threshold: '2/3', missing: 0, article: null },
      { code: 'share-not-reached', needed: 4, threshold: '2/3', missing: 2, article: null },
    ]);
  });

  test('reached by more people than seats', () => {
    expect(codes(election({ ...twoThirds, seats: 2 }), [...papers(4, '.s.s'), ...papers(2, '..ss')])).toEqual([
      ['elected-share-reached', null],
      ['share-not-reached', null],
      ['elected-share-reached', null],
      ['share-not-reached', null],
    ]);
    expect(
      codes(election({ ...twoThirds, seats: 1, style: 'agree' }), [...papers(5, 'dkkk'), ...papers(4, 'kdkk')]),
    ).toEqual([
      ['elected-share-among-highest', null],
      ['share-not-enough-places', null],
      ['share-not-reached', null],
      ['share-not-reached', null],
    ]);
  });
});

describe('a tie that was settled since', () => {
  const settled = (method: 'lots' | 'congress') =>
    ({ kind: 'settle-tie', method, elected: [4], reason: 'r', decidedAt: '2026-01-05T15:42' }) as const;
  const outcome = (...decisions: Parameters<typeof explain>[2] & object) =>
    explain(election(six), tally(election(six), tiedBallots), decisions).map(({ code }) => code);

  test('by drawing lots', () => expect(outcome(settled('lots')).slice(2)).toEqual(['not-drawn', 'elected-by-lots']));

  test('by the congress', () =>
    expect(outcome(settled('congress')).slice(2)).toEqual(['not-chosen-by-congress', 'elected-by-congress']));

  test('changes nothing for the others, and other decisions settle no tie', () => {
    expect(outcome(settled('lots')).slice(0, 2)).toEqual(['elected-among-highest', 'elected-among-highest']);
    expect(outcome({ kind: 'leave-open', reason: 'r', decidedAt: '2026-01-05T15:42' }).slice(2)).toEqual([
      'tied',
      'tied',
    ]);
  });
});

test('a straw poll elects nobody, whatever the votes (190 Điều 3)', () => {
  expect(codes(election({ ...six, poll: true }), tiedBallots)).toEqual(people(4).map(() => ['poll', null]));
});
