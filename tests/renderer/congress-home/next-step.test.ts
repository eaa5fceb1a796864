import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../renderer/screens/congress-home/next-step.ts';
import type { ElectionSummary, RoundSummary } from '../../../src/api/views.ts';

const congress = { electorate: { kind: 'delegates', summoned: 350, excluded: [], present: 348 } } as const;

function election(id: number, round: Partial<RoundSummary>): ElectionSummary {
  return {
    id,
    title: `Bầu ${id}`,
    office: 'other',
    ruleSet: 'party',
    poll: false,
    progress: 'counting',
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
    expect(nextStep(nobody, [])).toMatchObject({ kind: 'congress', to: '/congress/setup' });
    expect(nextStep(congress, [])).toMatchObject({ kind: 'add', to: '/elections/new' });
  });

  test('follows one election from its list to its seal', () => {
    const kinds = [
      { candidates: 0 },
      {},
      { collected: 348, state: 'counting', entered: 12 } as const,
      { collected: 348, state: 'counting', entered: 348 } as const,
    ].map((round) => nextStep(congress, [election(1, round)]));
    expect(kinds.map(({ kind, to }) => [kind, to])).toEqual([
      ['candidates', '/rounds/10/setup'],
      ['ballots', '/rounds/10'],
      ['entry', '/rounds/10'],
      ['reconcile', '/rounds/10'],
    ]);
  });

  test('passes over sealed elections in the order of the congress', () => {
    const elections = [election(1, { state: 'sealed' }), election(2, { candidates: 0 }), election(3, {})];
    expect(nextStep(congress, elections)).toMatchObject({ kind: 'candidates', electionId: 2, title: 'Bầu 2' });
  });

  test('is the papers once everything is sealed', () => {
    expect(nextStep(congress, [election(1, { state: 'sealed' })])).toMatchObject({
      kind: 'done',
      to: '/rounds/10/papers',
    });
  });
});
