/** Steps that are a new vote. */
import type { NextStep } from '../../../src/election/progress.ts';

export type VotingStep = Extract<NextStep, { kind: 'revote' | 'further' | 'again' }>;

export function isVoting(step: NextStep): step is VotingStep {
  return step.kind === 'revote' || step.kind === 'further' || step.kind === 'again';
}
