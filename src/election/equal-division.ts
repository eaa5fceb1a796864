/**
 * Bầu dồn phiếu with ticks instead of figures (rules.md §4.4): the ticks share equally what the figures leave of the
 * ballot's votes. What an equal division leaves over is lost, or goes one by one to the ticked from the top.
 */
import type { Mark } from './model.ts';
import type { Rules } from './rules.ts';

/** Adds the votes of one valid ballot to a column, line by line; `add` refuses what can no longer be exact. */
export function divideVotes(
  marks: readonly Mark[],
  votes: number,
  division: Rules['equalDivision'],
  add: (line: number, votes: number) => void,
): void {
  let rest = votes;
  let ticks = 0;
  for (let line = 0; line < marks.length; line += 1) {
    if (marks[line] === 'chosen') ticks += 1;
    else rest -= Number(marks[line]);
  }
  // Exact for every safe integer: the dividend is a multiple of the divisor.
  let over = ticks === 0 ? 0 : rest % ticks;
  const share = ticks === 0 ? 0 : (rest - over) / ticks;
  if (division === 'round-down') over = 0;
  for (let line = 0; line < marks.length; line += 1) {
    const mark = marks[line];
    if (mark !== 'chosen') {
      if (mark !== 0) add(line, Number(mark));
      continue;
    }
    add(line, over > 0 ? share + 1 : share);
    over -= 1;
  }
}
