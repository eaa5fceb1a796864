/** Names that the committee merged into a person. */
import type { Candidate } from '../../../src/election/model.ts';

export function spellingsOf(candidates: readonly Candidate[], number: number | undefined): readonly string[] {
  return candidates.filter(({ sameAs }) => number !== undefined && sameAs === number).map(({ name }) => name);
}
