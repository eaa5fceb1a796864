/** A ballot fits its round when it has one mark per candidate, each of the kind its style knows. Anything else is a wrong input. */
import { Refusal } from '../refusal.ts';
import type { Ballot, Mark, RoundDefinition, Style } from './model.ts';

/** The marks that can stand on a line of each style; cumulative lines carry a whole number or a tick. */
export const marksOfStyle: Readonly<Record<Style, readonly Mark[]>> = {
  strike: ['none', 'struck', 'partial'],
  agree: ['none', 'agree', 'disagree', 'both'],
  list: ['none', 'chosen'],
  cumulative: ['chosen'],
};

/** Refuses (`input-wrong`) a ballot that does not fit the paper of the round. */
export function requireFit(
  ballot: Pick<Ballot, 'marks' | 'votes'>,
  definition: Pick<RoundDefinition, 'style' | 'candidates'>,
): void {
  const { marks } = ballot;
  const lines = definition.candidates.length;
  if (marks.length !== lines) refuse('marks', `${lines} (not ${marks.length})`);
  if (definition.style === 'cumulative') {
    requireWholeNumber('votes', ballot.votes);
    for (let line = 0; line < lines; line += 1) {
      if (marks[line] !== 'chosen') requireWholeNumber(`marks[${line}]`, marks[line], ' | chosen');
    }
    return;
  }
  // Compared one by one, not by `includes`: this runs for every line of a million ballots.
  const known = marksOfStyle[definition.style];
  const [first, second, third, fourth] = known;
  for (let line = 0; line < lines; line += 1) {
    const mark = marks[line];
    if (mark === first || mark === second) continue;
    if (mark === undefined || (mark !== third && mark !== fourth)) refuse(`marks[${line}]`, known.join(' | '));
  }
}

function requireWholeNumber(path: string, value: unknown, orElse = ''): void {
  if (!Number.isSafeInteger(value) || (value as number) < 0) refuse(path, `0 … ${Number.MAX_SAFE_INTEGER}${orElse}`);
}

function refuse(path: string, expected: string): never {
  throw new Refusal('input-wrong', { path, expected });
}
