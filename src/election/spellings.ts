/**
 * Names written by voters in several spellings: the committee's merge (`Candidate.sameAs`) makes them lines of one person,
 * who is chosen once on a ballot however many of the lines are marked. Only list ballots have written names.
 */
import type { Candidate, Mark } from './model.ts';

type Line = Pick<Candidate, 'number' | 'sameAs'>;

/** The people of a ballot: everyone who is no other spelling of somebody. */
export function peopleOf<C extends Line>(candidates: readonly C[]): C[] {
  return candidates.filter((candidate) => candidate.sameAs === undefined);
}

/** For each person in ballot order, the places of the lines that stand for them, their own line first. */
export function linesOfPeople(candidates: readonly Line[]): readonly (readonly number[])[] {
  const places = candidates.map((_, place) => place);
  return places
    .filter((place) => candidates[place]!.sameAs === undefined)
    .map((own) => [own, ...places.filter((place) => candidates[place]!.sameAs === candidates[own]!.number)]);
}

/** How many people a list ballot chooses. Called for each of a million ballots: nothing is allocated. */
export function countChosen(marks: readonly Mark[], candidates: readonly Line[]): number {
  let chosen = 0;
  for (let line = 0; line < marks.length; line += 1) {
    if (marks[line] !== 'chosen') continue;
    const person = candidates[line]?.sameAs;
    if (person === undefined || !chosenBefore(marks, candidates, line, person)) chosen += 1;
  }
  return chosen;
}

/** True when the person of the spelling on `line` is marked on their own line, or by a spelling above it. */
function chosenBefore(marks: readonly Mark[], candidates: readonly Line[], line: number, person: number): boolean {
  for (let other = 0; other < marks.length; other += 1) {
    if (marks[other] !== 'chosen') continue;
    const { number, sameAs } = candidates[other]!;
    if (number === person || (sameAs === person && other < line)) return true;
  }
  return false;
}
