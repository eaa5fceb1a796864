/** The name that stands under a number on the ballot of a round. */
import type { Candidate } from '../../../src/election/model.ts';

export function nameIn({ candidates }: { readonly candidates: readonly Candidate[] }, number: number): string {
  return candidates.find((candidate) => candidate.number === number)?.name ?? String(number);
}
