import { describe, expect, test } from 'vitest';
import { isRemovable, nextStep } from '../../../renderer/screens/congress-home/next-step.ts';
import type { ElectionSummary, RoundSummary } from '../../../src/api/views.ts';
import type { Role } from '../../../src/people/roles.ts';

const chair = { role: 'chair', alone: false } as const;
const congress = { electorate: { kind: 'delegates', summoned: 350, excluded: [], present: 348 } } as const;

function election(
  id: number,
  round: Partial<RoundSummary>,
  progress: ElectionSummary['progress'] = round.state === 'sealed' ? 'complete' : 'counting',
): ElectionSummary {
  return {
    id,
    title: `Bầu ${id}`,
    office: 'other',
    ruleSet: 'party',
    poll: false,
    progress,
    rounds: [
      {
        id: id * 10,
        electionId: id,
        number: 1,
        kind: 'first',
        state: 'setup',
        style: 'strike',
        seats: 5,
        candidates: 6,
        collected: null,
        entered: 0,
        agreed: 0,
        colour: 'white',
        annulled: false,
        ...round,
      },
    ],
  };
}

describe('the next thing to do at a congress', () => {
  test('is the electorate while nobody is summoned, then the first election', () => {
    const nobody = { electorate: { ...congress.electorate, summoned: 0 } };
    expect(nextStep(nobody, [], chair)).toMatchObject({ kind: 'congress', to: '/congress/setup' });
    expect(nextStep(congress, [], chair)).toMatchObject({ kind: 'add', to: '/elections/new' });
  });

  test('follows one election from its list to its seal', () => {
    const kinds = [
      { candidates: 0 },
      {},
      { collected: 348, state: 'counting', entered: 12, agreed: 12 } as const,
      { collected: 348, state: 'counting', entered: 348, agreed: 348 } as const,
    ].map((round) => nextStep(congress, [election(1, round)], chair));
    expect(kinds.map((step) => [step?.kind, step?.to])).toEqual([
      ['candidates', '/rounds/10/setup'],
      ['ballots', '/rounds/10'],
      ['entry', '/rounds/10'],
      ['reconcile', '/rounds/10'],
    ]);
  });

  test('passes over sealed elections in the order of the congress', () => {
    const elections = [election(1, { state: 'sealed' }), election(2, { candidates: 0 }), election(3, {})];
    expect(nextStep(congress, elections, chair)).toMatchObject({ kind: 'candidates', electionId: 2, title: 'Bầu 2' });
  });

  test('is the summary once every election is complete', () => {
    const elections = [election(1, { state: 'sealed' }), election(2, { state: 'sealed' })];
    expect(nextStep(congress, elections, chair)).toEqual({
      kind: 'summary',
      to: '/congress/summary',
      electionId: null,
      title: '',
    });
  });

  test('is the decision that a sealed round left open, before the elections after it', () => {
    const elections = [election(1, { state: 'sealed' }, 'deciding'), election(2, {})];
    expect(nextStep(congress, elections, chair)).toMatchObject({ kind: 'decide', to: '/rounds/10/result' });
  });

  test('is the same vote again where the ballots were voided (rules §2.7)', () => {
    expect(nextStep(congress, [election(1, { state: 'counting', annulled: true }, 'deciding')], chair)).toMatchObject({
      kind: 'again',
      to: '/elections/1/next/again',
    });
  });

  test('asks for no list where voters may write the names', () => {
    expect(nextStep(congress, [election(1, { candidates: 0, style: 'list' })], chair)).toMatchObject({
      kind: 'ballots',
    });
  });

  test('a round that was read once of two times is still to be entered', () => {
    const once = election(1, { collected: 348, state: 'counting', entered: 348, agreed: 250 });
    expect(nextStep(congress, [once], chair)).toMatchObject({ kind: 'entry' });
  });

  test('is the accounts of the others, until ballots lie on the table', () => {
    const alone = { ...chair, alone: true };
    const people = { kind: 'people', to: '/congress/people', electionId: null, title: '' };
    expect(nextStep(congress, [], alone)).toEqual(people);
    expect(nextStep(congress, [election(1, {})], alone)).toEqual(people);
    expect(nextStep(congress, [election(1, { collected: 348 })], alone)).toMatchObject({ kind: 'entry' });
  });

  test('is for everybody what his role may do; the rest is to be seen on the board', () => {
    const by = (role: Role, round: Partial<RoundSummary>) =>
      nextStep(congress, [election(1, round)], { role, alone: false })?.kind;
    expect(by('operator', { candidates: 0 })).toBe('board');
    expect(by('technician', { candidates: 0 })).toBe('candidates');
    expect(by('operator', {})).toBe('board');
    expect(by('operator', { collected: 348 })).toBe('entry');
    expect(by('observer', { collected: 348 })).toBe('board');
    expect(by('operator', { collected: 348, agreed: 348 })).toBe('board');
    expect(nextStep(congress, [], { role: 'operator', alone: false })).toBeNull();
  });
});

test('an election is removed only while no round of it holds a ballot', () => {
  const { rounds } = election(1, {});
  expect(isRemovable({ rounds })).toBe(true);
  for (const state of ['counting', 'sealed'] as const) {
    expect(isRemovable({ rounds: [{ ...rounds[0]!, state }, ...rounds] })).toBe(false);
  }
});
