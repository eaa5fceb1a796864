import { describe, expect, test } from 'vitest';
import { electionProgress } from '../../src/election/progress.ts';
import type { HeldRound } from '../../src/election/progress.ts';
import type { Office } from '../../src/election/model.ts';
import { held, listFrom } from './held.ts';

const article148 = 'Luật Doanh nghiệp 2020, Điều 148 khoản 3';
const article20 = 'Quy chế bầu cử trong Đảng (244-QĐ/TW), Điều 20 khoản 2';

function progress(rounds: readonly HeldRound[], office: Office = 'executive-committee') {
  const { elected, ...rest } = electionProgress(rounds, office);
  return { ...rest, elected: elected.map(({ candidate, round, by }) => `${round}:${candidate.name}:${by}`) };
}

/** Ten summoned, ten ballots, three seats: six votes are over half. */
const short = held({ votes: [8, 7, 5, 4] });
const tied = held({ votes: [8, 7, 6, 6] });
const full = held({ votes: [8, 7, 6, 5] });

describe('an election of one round', () => {
  test('is complete when every seat is filled, with everybody’s votes', () => {
    expect(electionProgress([full], 'executive-committee')).toEqual({
      seats: 3,
      elected: [
        { candidate: { number: 1, name: 'Người 1' }, round: 1, votes: 8, percent: '80.00', by: 'votes' },
        { candidate: { number: 2, name: 'Người 2' }, round: 1, votes: 7, percent: '70.00', by: 'votes' },
        { candidate: { number: 3, name: 'Người 3' }, round: 1, votes: 6, percent: '60.00', by: 'votes' },
      ],
      open: 0,
      state: 'complete',
      steps: [],
    });
  });

  test('is counting, with nobody elected, until it is sealed', () => {
    expect(progress([held({ votes: [8, 7, 6, 5], sealed: false })])).toEqual({
      seats: 3,
      elected: [],
      open: 3,
      state: 'counting',
      steps: [],
    });
  });

  test('without a round has nothing to offer', () => {
    expect(progress([])).toEqual({ seats: 0, elected: [], open: 0, state: 'counting', steps: [] });
  });

  test('that is a straw poll is complete once sealed (190 Điều 3)', () => {
    expect(progress([held({ votes: [8, 7, 6], poll: true })])).toEqual({
      seats: 3,
      elected: [],
      open: 0,
      state: 'complete',
      steps: [],
    });
  });

  test('settled by age says so of the elder alone', () => {
    const candidates = ['1980-01-01', '1970-01-01', '1960-01-01', '1950-01-01'].map((birthDate, place) => ({
      number: place + 1,
      name: `Người ${place + 1}`,
      birthDate,
    }));
    expect(progress([held({ votes: [8, 7, 6, 6], candidates, rules: { tie: 'older' } })]).elected).toEqual([
      '1:Người 1:votes',
      '1:Người 2:votes',
      '1:Người 4:older',
    ]);
  });
});

describe('seats left open (rules.md §2.3)', () => {
  const further = { kind: 'further', round: 1, seats: 1, candidates: [3, 4], duty: 'may', article: null };

  test('the congress decides whether to vote on, or leaves them open', () => {
    expect(progress([short])).toEqual({
      seats: 3,
      elected: ['1:Người 1:votes', '1:Người 2:votes'],
      open: 1,
      state: 'deciding',
      steps: [further, { kind: 'leave-open', round: 1, seats: 1 }],
    });
  });

  test('the election ends when they are left open, and goes on when the congress said so', () => {
    expect(progress([held({ votes: [8, 7, 5, 4], decisions: [{ kind: 'leave-open' }] })])).toMatchObject({
      open: 1,
      state: 'complete',
      steps: [],
    });
    expect(progress([held({ votes: [8, 7, 5, 4], decisions: [{ kind: 'go-on' }] })]).steps[0]).toEqual(further);
  });

  test('delegates must be voted on after the first round, by 244 Điều 20 khoản 2', () => {
    const must = { ...further, duty: 'must' };
    expect(progress([short], 'delegates').steps).toEqual([must]);
    expect(progress([held({ votes: [8, 7, 5, 4], ruleSet: 'party-244' })], 'delegates').steps).toEqual([
      { ...must, article: article20 },
    ]);
    expect(
      progress([held({ votes: [8, 7, 5, 4], ruleSet: 'youth-union', rules: { maxRounds: null } })], 'delegates').steps,
    ).toHaveLength(2);
  });

  test('alternates are no delegates: the congress decides', () => {
    expect(progress([short], 'alternate-delegates').steps).toHaveLength(2);
  });

  const second = (votes: readonly number[], more: Partial<Parameters<typeof held>[0]> = {}) =>
    held({ votes, seats: 1, round: { kind: 'further', number: 2, parent: 1 }, candidates: listFrom(3, 4), ...more });

  test('after a second round that is short the congress decides, for delegates too', () => {
    expect(progress([short, second([5, 4])], 'delegates')).toMatchObject({
      open: 1,
      state: 'deciding',
      steps: [
        { kind: 'further', round: 2, seats: 1, candidates: [1, 2], duty: 'may', article: null },
        { kind: 'leave-open', round: 2, seats: 1 },
      ],
    });
  });

  test('the elected of all rounds are joined, by round', () => {
    expect(progress([short, second([5, 7])])).toEqual({
      seats: 3,
      elected: ['1:Người 1:votes', '1:Người 2:votes', '2:Người 4:votes'],
      open: 0,
      state: 'complete',
      steps: [],
    });
  });

  test('the Youth Union holds two rounds at most (rules.md §4.1)', () => {
    const youth = { ruleSet: 'youth-union' } as const;
    const first = held({ votes: [8, 7, 5, 4], ...youth });
    expect(progress([first]).state).toBe('deciding');
    expect(progress([first, second([5, 4], youth)])).toMatchObject({ open: 1, state: 'complete', steps: [] });
    expect(progress([first, second([5, 4], { ...youth, rules: { maxRounds: 3 } })]).state).toBe('deciding');
    expect(progress([held({ votes: [8, 7, 5, 4], rules: { maxRounds: 1 } })], 'delegates').state).toBe('complete');
  });

  test('a list may be used up: nobody is left on it, the congress may add names', () => {
    expect(progress([held({ votes: [8, 7] })]).steps[0]).toEqual({ ...further, candidates: [] });
  });

  test('other spellings of a written name are nobody to vote on', () => {
    const candidates = [...listFrom(null, null), { number: 3, name: 'Nguoi moi', written: true, sameAs: 2 }];
    const round = held({ votes: [8, 5], seats: 2 });
    const written = { ...round, definition: { ...round.definition, candidates } };
    expect(progress([written]).steps[0]).toMatchObject({ kind: 'further', candidates: [2] });
  });
});

describe('a tie across the last place (rules.md §2.2)', () => {
  const revote = { kind: 'revote', round: 1, seats: 1, candidates: [3, 4] };

  test('must be voted on again among its people, the first time', () => {
    expect(progress([tied])).toEqual({
      seats: 3,
      elected: ['1:Người 1:votes', '1:Người 2:votes'],
      open: 1,
      state: 'deciding',
      steps: [{ ...revote, duty: 'must', article: null }],
    });
  });

  test('is voted on again by the law of enterprises (Điều 148 khoản 3)', () => {
    const company = held({ votes: [8, 7, 6, 6], style: 'cumulative', ruleSet: 'shareholders' });
    expect(progress([company], 'board-of-directors').steps).toEqual([{ ...revote, duty: 'must', article: article148 }]);
  });

  test.each(['congress', 'older'] as const)('is for the congress to settle where the rule is %s', (tie) => {
    expect(progress([held({ votes: [8, 7, 6, 6], rules: { tie } })]).steps).toEqual([
      { ...revote, duty: 'may', article: null },
      { kind: 'settle-tie', round: 1, seats: 1, candidates: [3, 4] },
      { kind: 'leave-open', round: 1, seats: 1 },
    ]);
  });

  test.each(['lots', 'congress'] as const)('settled by %s fills the seats', (method) => {
    const settled = held({
      votes: [8, 7, 6, 6],
      rules: { tie: 'congress' },
      decisions: [{ kind: 'settle-tie', method, elected: [4] }],
    });
    expect(progress([settled])).toMatchObject({
      elected: ['1:Người 1:votes', '1:Người 2:votes', `1:Người 4:${method}`],
      open: 0,
      state: 'complete',
    });
  });

  test('settled where there is none changes nothing', () => {
    const settled = held({ votes: [8, 7, 6, 5], decisions: [{ kind: 'settle-tie', method: 'lots', elected: [4] }] });
    expect(progress([settled]).elected).toEqual(progress([full]).elected);
  });

  test('settled in a round for fewer seats than are open leaves the others to a further round', () => {
    const first = held({ votes: [8, 5, 5, 4] });
    const one = (decisions: NonNullable<Parameters<typeof held>[0]['decisions']>) =>
      held({
        votes: [7, 7, 4],
        seats: 1,
        rules: { tie: 'congress' },
        round: { kind: 'further', number: 2, parent: 1 },
        candidates: listFrom(2, 3, 4),
        decisions,
      });
    expect(progress([first, one([])]).steps.map(({ kind }) => kind)).toEqual(['revote', 'settle-tie', 'leave-open']);
    expect(progress([first, one([{ kind: 'go-on' }])]).steps[0]).toMatchObject({ kind: 'revote' });
    expect(progress([first, one([{ kind: 'settle-tie', method: 'congress', elected: [1] }])])).toMatchObject({
      open: 1,
      steps: [{ kind: 'further', round: 2, seats: 1, candidates: [2, 3] }, { kind: 'leave-open' }],
    });
  });

  test('a re-vote known without the rounds before it offers no list to vote on with', () => {
    expect(
      progress([held({ votes: [0, 0], seats: 1, round: { kind: 'revote', number: 2, parent: 1 } })]),
    ).toMatchObject({
      open: 1,
      state: 'complete',
      steps: [],
    });
  });

  const again = (votes: readonly number[], decisions: Parameters<typeof held>[0]['decisions'] = []) =>
    held({ votes, seats: 1, round: { kind: 'revote', number: 2, parent: 1 }, candidates: listFrom(3, 4), decisions });

  test('is settled by a re-vote: the most votes win, without a majority', () => {
    expect(progress([tied, again([3, 5])])).toMatchObject({
      elected: ['1:Người 1:votes', '1:Người 2:votes', '2:Người 4:votes'],
      open: 0,
      state: 'complete',
    });
  });

  test('again in the re-vote is for the congress: numbers are those of the re-vote’s ballot', () => {
    expect(progress([tied, again([4, 4])])).toMatchObject({
      open: 1,
      state: 'deciding',
      steps: [
        { kind: 'revote', round: 2, seats: 1, candidates: [1, 2], duty: 'may', article: null },
        { kind: 'settle-tie', round: 2, seats: 1, candidates: [1, 2] },
        { kind: 'leave-open', round: 2, seats: 1 },
      ],
    });
  });

  test('again, settled by lots on the re-vote or left open', () => {
    expect(progress([tied, again([4, 4], [{ kind: 'settle-tie', method: 'lots', elected: [1] }])]).elected).toEqual([
      '1:Người 1:votes',
      '1:Người 2:votes',
      '2:Người 3:lots',
    ]);
    expect(progress([tied, again([4, 4], [{ kind: 'leave-open' }])])).toMatchObject({ open: 1, state: 'complete' });
  });

  test('a re-vote without a single vote leaves the seat open: a further round takes the first list again', () => {
    expect(progress([tied, again([0, 0])]).steps).toEqual([
      { kind: 'further', round: 1, seats: 1, candidates: [3, 4], duty: 'may', article: null },
      { kind: 'leave-open', round: 2, seats: 1 },
    ]);
    expect(progress([tied, again([0, 0])], 'delegates').steps).toEqual([
      { kind: 'further', round: 1, seats: 1, candidates: [3, 4], duty: 'must', article: null },
    ]);
  });

  test('a re-vote is no round of the two the Youth Union allows', () => {
    const youth = { ruleSet: 'youth-union' } as const;
    const rounds = [
      held({ votes: [8, 7, 6, 6], ...youth }),
      held({
        ...youth,
        votes: [0, 0],
        seats: 1,
        round: { kind: 'revote', number: 2, parent: 1 },
        candidates: listFrom(3, 4),
      }),
    ];
    expect(progress(rounds).state).toBe('deciding');
  });
});

describe('people over several rounds are told by where they came from', () => {
  test('short, then a tie in the further round, then a re-vote, then on with who is left', () => {
    const rounds = [
      held({ votes: [8, 5, 5, 5, 5], seats: 4 }),
      held({
        votes: [5, 7, 6, 6, 6],
        seats: 3,
        round: { kind: 'further', number: 2, parent: 1 },
        candidates: listFrom(2, 3, 4, 5, null),
      }),
      held({
        votes: [3, 4, 0],
        seats: 2,
        round: { kind: 'revote', number: 3, parent: 2 },
        candidates: listFrom(3, 4, 5),
      }),
    ];
    expect(progress(rounds)).toMatchObject({ seats: 4, open: 0, state: 'complete' });
    const fewer = [...rounds.slice(0, 2), held({ ...rounds[2]!.definition, votes: [0, 4, 0] })];
    expect(progress(fewer).steps[0]).toEqual({
      kind: 'further',
      round: 2,
      seats: 1,
      candidates: [1, 3, 5],
      duty: 'may',
      article: null,
    });
  });
});

describe('more ballots collected than issued (rules.md §2.7)', () => {
  const void1 = { votes: [8, 7, 6, 5], sealed: false, ballots: { issued: 9, collected: 10 } };

  test('all ballots are to be voided, although the round cannot be sealed', () => {
    expect(progress([held(void1)])).toMatchObject({
      elected: [],
      state: 'counting',
      steps: [{ kind: 'annul', round: 1 }],
    });
  });

  test('once voided, the same vote is taken again, and nobody was elected', () => {
    expect(progress([held({ ...void1, decisions: [{ kind: 'annul' }] })])).toEqual({
      seats: 3,
      elected: [],
      open: 3,
      state: 'deciding',
      steps: [{ kind: 'again', round: 1, seats: 3, candidates: [1, 2, 3, 4] }],
    });
  });

  test('names that voters wrote on the voided papers are void too', () => {
    const voided = held({ ...void1, decisions: [{ kind: 'annul' }] });
    const candidates = voided.definition.candidates.map((one) => ({ ...one, written: one.number === 4 }));
    const written = { ...voided, definition: { ...voided.definition, candidates } };
    expect(progress([written]).steps).toEqual([{ kind: 'again', round: 1, seats: 3, candidates: [1, 2, 3] }]);
  });

  test('the repeated round counts as the first', () => {
    const voided = held({ ...void1, decisions: [{ kind: 'annul' }] });
    const repeated = (votes: readonly number[]) =>
      held({ votes, round: { kind: 'first', number: 2, parent: 1 }, candidates: listFrom(1, 2, 3, 4) });
    expect(progress([voided, repeated([8, 7, 6, 5])])).toMatchObject({ open: 0, state: 'complete' });
    expect(progress([voided, repeated([8, 7, 5, 5])], 'delegates').steps).toEqual([
      { kind: 'further', round: 2, seats: 1, candidates: [3, 4], duty: 'must', article: null },
    ]);
  });

  test('a voided further round elects nobody and is no round of the two allowed', () => {
    const youth = { ruleSet: 'youth-union' } as const;
    const rounds = [
      held({ ...youth, votes: [8, 7, 5, 4] }),
      held({
        ...youth,
        ...void1,
        votes: [9, 9],
        seats: 1,
        round: { kind: 'further', number: 2, parent: 1 },
        candidates: listFrom(3, 4),
        decisions: [{ kind: 'annul' }],
      }),
    ];
    expect(progress(rounds)).toMatchObject({
      seats: 3,
      open: 1,
      steps: [{ kind: 'again', round: 2, seats: 1, candidates: [1, 2] }],
    });
    const repeated = held({
      ...youth,
      votes: [9, 5],
      seats: 1,
      round: { kind: 'further', number: 3, parent: 2 },
      candidates: listFrom(1, 2),
    });
    expect(progress([...rounds, repeated])).toMatchObject({ open: 0, state: 'complete' });
    expect(progress([...rounds, repeated]).elected.at(-1)).toBe('3:Người 1:votes');
  });
});
