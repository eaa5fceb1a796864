import { electionFormat } from '../../src/exchange/election-file.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import type { MinutesFacts } from '../../src/papers/minutes.ts';

/** The declaration of a round as its sealed folder carries it. */
export function sealedElection(minutes: MinutesFacts): ElectionFile {
  const { definition, roundNumber, congress, presidium, committee } = minutes;
  return {
    format: electionFormat,
    ...definition,
    round: { ...definition.round, number: roundNumber },
    congress: { ...congress },
    presidium,
    committee,
  };
}
