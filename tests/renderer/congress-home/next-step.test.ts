import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../renderer/screens/congress-home/next-step.ts';
import type { ElectionSummary, RoundSummary } from '../../../src/api/views.ts';

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

  test('is the summary once every election is complete', () => {
    const elections = [election(1, { state: 'sealed' }), election(2, { state: 'sealed' })];
    expect(nextStep(congress, elections)).toEqual({
      kind: 'summary',
      to: '/congress/summary',
      electionId: null,
      title: '',
    });
  });

  test('is the decision that a sealed round left open, before the elections after it', () => {
    const elections = [election(1, { state: 'sealed' }, 'deciding'), election(2, {})];
    expect(nextStep(congress, elections)).toMatchObject({ kind: 'decide', to: '/rounds/10/result' });
  });

  test('is the same vote again where the ballots were voided (rules §2.7)', () => {
    expect(nextStep(congress, [election(1, { state: 'counting', annulled: true }, 'deciding')])).toMatchObject({
      kind: 'again',
      to: '/elections/1/next/again',
    });
  });

  test('asks for no list where voters may write the names', () => {
    expect(nextStep(congress, [election(1, { candidates: 0, style: 'list' })])).toMatchObject({ kind: 'ballots' });
  });
});
