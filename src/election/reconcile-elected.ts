/** A later round fills the seats still open: who holds one already has no place on its ballot (rules.md §2.3). */
import type { Finding } from './findings.ts';
import type { Candidate } from './model.ts';
import { isBornApart } from './same-person.ts';
import { unlikeness } from './similar-names.ts';

interface SeatHolder {
  readonly names: readonly string[];
  readonly birthDate?: string | undefined;
  readonly round: number;
}

/**
 * W.206 for each name that looks like somebody elected before. People whom the list before leads to are known by their number,
 * people with other dates of birth are others, and a written name that no ballot carries elects nobody: `votesFor` tells.
 */
export function reconcileElected(
  candidates: readonly Candidate[],
  votesFor: (number: number) => number,
  holders: readonly SeatHolder[],
): Finding[] {
  return candidates
    .filter(({ from, sameAs }) => from === undefined && sameAs === undefined)
    .filter(({ written, number }) => written !== true || votesFor(number) > 0)
    .flatMap((candidate): Finding[] => {
      const alike = holders.find(
        (holder) =>
          !isBornApart(holder, candidate) && holder.names.some((name) => unlikeness(name, candidate.name) !== null),
      );
      return alike ? [{ code: 'W.206', name: candidate.name, other: alike.names[0]!, round: alike.round }] : [];
    });
}
