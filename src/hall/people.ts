/** Who stands on the hall's screen, in which order, and how each is marked: all of it from a round that was sealed. */
import { electedIn } from '../election/held-round.ts';
import type { HeldRound } from '../election/held-round.ts';
import type { CandidateResult } from '../election/result.ts';
import { compareNames } from '../vietnamese/names.ts';
import type { HallOrder, Reveal } from './scene.ts';

/** none: not elected, or of a straw poll, which elects nobody; on a wall nobody is called not elected. */
export type HallMark = 'elected' | 'tied' | 'none';

export interface HallPerson {
  /** What stands before the name: its number on the ballot, or its place in another order. */
  readonly place: number;
  readonly name: string;
  readonly votes: number;
  readonly percent: string | null;
  readonly mark: HallMark;
}

type Shown = Pick<CandidateResult, 'number' | 'name' | 'for' | 'percent'>;

/** Everybody whom the reveal shows in the end, in the order they are shown. */
export function peopleToShow(round: HeldRound, reveal: Reveal, order: HallOrder): HallPerson[] {
  const elected = new Set(electedIn(round).map(({ candidate }) => candidate.number));
  const { candidates, tied } = round.result;
  const settled = round.decisions.some(({ kind }) => kind === 'settle-tie');
  const level = new Set(settled ? [] : (tied?.candidates ?? []));
  const everybody = reveal === 'all' || round.definition.poll === true;
  const shown = inHallOrder(everybody ? candidates : candidates.filter(({ number }) => elected.has(number)), order).map(
    ({ number, name, for: votes, percent }, index): HallPerson => {
      const mark = elected.has(number) ? 'elected' : level.has(number) ? 'tied' : 'none';
      return { place: order === 'ballot' ? number : index + 1, name, votes, percent, mark };
    },
  );
  return reveal === 'one-by-one' && order === 'votes' ? shown.toReversed() : shown;
}

/** True where the round elected somebody, so that there are winners to show. */
export function hasElected(round: HeldRound): boolean {
  return electedIn(round).length > 0;
}

function inHallOrder<T extends Shown>(people: readonly T[], order: HallOrder): readonly T[] {
  switch (order) {
    case 'ballot':
      return people;
    case 'abc':
      return people.toSorted((one, other) => compareNames(one.name, other.name) || one.number - other.number);
    case 'votes':
      return people.toSorted((one, other) => other.for - one.for || one.number - other.number);
  }
}
