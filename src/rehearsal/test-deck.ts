/**
 * Bộ phiếu thử: every kind of paper once, and a staircase of valid ones on which each person gets another number of votes. So a
 * swapped column, a lost paper or a rule applied wrongly shows in the totals; equal totals would hide it.
 */
import type { RoundDefinition } from '../election/model.ts';
import { chanceFrom } from './chance.ts';
import type { Chance } from './chance.ts';
import { totalsOf } from './deck.ts';
import { allLines, printedLines } from './made-paper.ts';
import type { MadePaper } from './made-paper.ts';
import { markingOf } from './markings.ts';

/** Shares of every holder of a cumulative test paper. */
export const testShares = 10;

/** A deck stays below about so many papers; beyond it some people, far apart on the paper, have equal totals. */
const mostPapers = 2000;

/** The papers in the order they lie. Empty where nobody is printed on the ballot. */
export function testPapers(definition: RoundDefinition, seed: number): MadePaper[] {
  const lines = printedLines(definition);
  if (lines === 0) return [];
  const chance = chanceFrom(seed);
  const marking = markingOf(definition, testShares, chance);
  const kinds = marking.kinds();
  const vote = definition.style === 'cumulative' ? testShares : 1;
  const times = staircase(totalsOf(kinds).for, vote, definition.seats, chance);
  const papers = [...kinds, ...dealt(times, definition.seats, chance).map((chosen) => marking.choose(chosen))];
  return chance.some(papers, papers.length);
}

/** How many papers choose each line: one at least, and so that no two lines have the same total. */
function staircase(already: readonly number[], vote: number, seats: number, chance: Chance): number[] {
  const lines = already.length;
  const most = Math.max(1, Math.floor((2 * mostPapers * Math.min(seats, lines)) / lines));
  const times = Array<number>(lines).fill(1);
  const taken = new Set<number>();
  for (const line of chance.some(allLines(lines), lines)) {
    let papers = 1;
    while (taken.has(already[line]! + vote * papers)) papers += 1;
    if (papers > most) {
      taken.clear();
      papers = 1;
    }
    times[line] = papers;
    taken.add(already[line]! + vote * papers);
  }
  return times;
}

/**
 * Deals the lines out over papers, each as many times as it should be chosen: never twice on a paper, one at least and not more
 * than the seats on each, and every line left out of one paper at least.
 */
function dealt(times: readonly number[], seats: number, chance: Chance): number[][] {
  const votes = times.reduce((sum, papers) => sum + papers, 0);
  const papers = Math.max(Math.ceil(votes / seats), Math.min(Math.max(...times) + 1, votes));
  const dealtTo = Array.from({ length: papers }, (): number[] => []);
  let place = 0;
  for (const line of chance.some(allLines(times.length), times.length)) {
    for (let time = 0; time < times[line]!; time += 1) {
      dealtTo[place % papers]!.push(line);
      place += 1;
    }
  }
  return dealtTo;
}
