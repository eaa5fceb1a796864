import type { RoundDefinition, Style } from '../election/model.ts';
import { rulesInForce } from '../election/rules-in-force.ts';
import { agreeMarking } from './agree-marking.ts';
import type { Chance } from './chance.ts';
import { cumulativeMarking } from './cumulative-marking.ts';
import { listMarking } from './list-marking.ts';
import { printedLines } from './made-paper.ts';
import type { MadeFor, Marking } from './made-paper.ts';
import { strikeMarking } from './strike-marking.ts';

const markings: Readonly<Record<Style, (made: MadeFor) => Marking>> = {
  strike: strikeMarking,
  agree: agreeMarking,
  list: listMarking,
  cumulative: cumulativeMarking,
};

/** How papers of this round are marked, by the rules in force. `shares`: of the holder whose cumulative paper it is. */
export function markingOf(definition: RoundDefinition, shares: number, chance: Chance): Marking {
  const { style, seats } = definition;
  const made = {
    lines: printedLines(definition),
    seats,
    rules: rulesInForce(definition),
    votes: shares * seats,
    chance,
  };
  return markings[style](made);
}
