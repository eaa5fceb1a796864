import { electionFormat } from '../../src/exchange/election-file.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import type { MinutesFacts } from '../../src/papers/minutes-facts.ts';

/** The declaration of a round as its sealed folder carries it: with the way to the round and the spellings of written names. */
export function sealedElection({
  definition,
  congress,
  presidium,
  committee,
}: Pick<MinutesFacts, 'definition' | 'congress' | 'presidium' | 'committee'>): ElectionFile {
  return { format: electionFormat, ...definition, congress: { ...congress }, presidium, committee };
}
