/**
 * Phiếu làm sẵn: papers marked on purpose. What each is worth is known from how it was made and never asked of the count:
 * these papers are there to find out whether the count is right.
 */
import { paperDefects } from '../election/model.ts';
import type { Ballot, InvalidReason, Mark, RoundDefinition } from '../election/model.ts';
import type { Rules } from '../election/rules.ts';
import type { Chance } from './chance.ts';

export interface MadePaper extends Pick<Ballot, 'marks' | 'defects' | 'votes'> {
  readonly fate: 'valid' | InvalidReason;
  /** Votes that each line gets, in ballot order; on an invalid paper none. */
  readonly gives: readonly number[];
}

/** What papers are made for. */
export interface MadeFor {
  /** Printed names; nobody writes a name on a made paper. */
  readonly lines: number;
  readonly seats: number;
  readonly rules: Rules;
  /** Cumulative papers: votes that the paper may give, a multiple of the seats. */
  readonly votes: number;
  readonly chance: Chance;
}

/** How papers of one style are marked. Lines are counted from 0. */
export interface Marking {
  /** A valid paper for these people and nobody else; one at least, not more than the seats. */
  readonly choose: (lines: readonly number[]) => MadePaper;
  /** Every kind of paper that the style knows, the invalid ones included. */
  readonly kinds: () => MadePaper[];
}

export const printedLines = ({ candidates }: Pick<RoundDefinition, 'candidates'>): number =>
  candidates.filter(({ written }) => written !== true).length;

/** One mark for the lines chosen and another for the rest. */
export function marked(lines: number, chosen: readonly number[], mark: Mark, otherwise: Mark): Mark[] {
  const marks = Array<Mark>(lines).fill(otherwise);
  for (const line of chosen) marks[line] = mark;
  return marks;
}

/** One vote each, or `votes` each. */
export function votesFor(lines: number, chosen: readonly number[], votes = 1): number[] {
  const gives = Array<number>(lines).fill(0);
  for (const line of chosen) gives[line] = votes;
  return gives;
}

export function validPaper(marks: readonly Mark[], gives: readonly number[]): MadePaper {
  return { marks, defects: [], fate: 'valid', gives };
}

export function invalidPaper(marks: readonly Mark[], fate: InvalidReason): MadePaper {
  return { marks, defects: [], fate, gives: marks.map(() => 0) };
}

/** A vote for nobody is a vote against the only candidate where the rules say so, else no vote at all. */
export function forNobody(marks: readonly Mark[], { singleStruck }: Rules): MadePaper {
  const counts = marks.length === 1 && singleStruck === 'valid';
  return counts ? validPaper(marks, [0]) : invalidPaper(marks, 'none-chosen');
}

/** Otherwise valid papers, each with one of the four defects; and one with two, of which the first is the reason. */
export function withDefects(paper: () => MadePaper): MadePaper[] {
  const spoilt = (...defects: MadePaper['defects']): MadePaper => {
    const made = paper();
    return { ...made, defects, fate: defects[0]!, gives: made.gives.map(() => 0) };
  };
  return [...paperDefects.map((defect) => spoilt(defect)), spoilt('marked', 'signed')];
}

export function allLines(lines: number): number[] {
  return Array.from({ length: lines }, (_, line) => line);
}
