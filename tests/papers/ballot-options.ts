/** Options for ballots of a made-up congress. */
import { nothingBeside } from '../../src/papers/ballot/ballot-look.ts';
import type { BallotOptions } from '../../src/papers/ballot/ballot.ts';
import { sampleDefinition, sampleFacts } from './sample-facts.ts';

export const ballotHash = 'c1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9d';

export function ballotOptions(change: Partial<BallotOptions> = {}): BallotOptions {
  return {
    congress: sampleFacts(sampleDefinition(1)).congress,
    roundNumber: 1,
    sheet: 'A4',
    beside: nothingBeside,
    scanning: { election: 3, definitionHash: ballotHash },
    ...change,
  };
}
