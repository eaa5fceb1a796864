import type { Mark } from '../election/model.ts';
import { allLines, forNobody, invalidPaper, marked, validPaper, votesFor, withDefects } from './made-paper.ts';
import type { MadeFor, MadePaper, Marking } from './made-paper.ts';

/** Phiếu dồn phiếu: a figure a line, or ticks that share what the figures leave. */
export function cumulativeMarking(made: MadeFor): Marking {
  const { lines, seats, rules, votes, chance } = made;
  const all = allLines(lines);
  const most = rules.moreThanSeats === 'invalid' ? Math.min(seats, lines) : lines;
  const paper = (bare: MadePaper): MadePaper => ({ ...bare, votes });
  const figures = (chosen: readonly number[], each: number): Mark[] => marked(lines, chosen, each, 0);
  const give = (chosen: readonly number[], each: number) =>
    paper(validPaper(figures(chosen, each), votesFor(lines, chosen, each)));
  const choose = (chosen: readonly number[]) => give(chosen, votes / seats);

  /** Equal ticks: what the division leaves over is lost, or goes one by one to the ticked from the top. */
  const ticked = (): MadePaper => {
    const uneven = all.map((line) => line + 1).find((count) => count <= most && votes % count !== 0);
    const chosen = chance.some(all, uneven ?? most).toSorted((one, other) => one - other);
    const gives = votesFor(lines, chosen, Math.floor(votes / chosen.length));
    const over = rules.equalDivision === 'remainder-in-order' ? votes % chosen.length : 0;
    for (const line of chosen.slice(0, over)) gives[line]! += 1;
    return paper(validPaper(marked(lines, chosen, 'chosen', 0), gives));
  };
  /** A figure on one line, a tick on another that gets the rest. */
  const figureAndTick = (): MadePaper => {
    const [figure, tick] = chance.some(all, 2) as [number, number];
    const marks = figures([figure], 1).with(tick, 'chosen');
    return paper(validPaper(marks, votesFor(lines, [figure]).with(tick, votes - 1)));
  };
  const morePeopleThanSeats = (): MadePaper => {
    const people = chance.some(all, seats + 1);
    return rules.moreThanSeats === 'invalid' ? paper(invalidPaper(figures(people, 1), 'too-many')) : give(people, 1);
  };

  return {
    choose,
    kinds: () => [
      give(chance.some(all, 1), votes),
      choose(chance.some(all, seats)),
      paper(invalidPaper(figures(chance.some(all, 1), votes + 1), 'too-many')),
      ...(votes > 1 ? [give(chance.some(all, 1), votes - 1)] : []),
      paper(forNobody(figures([], 0), rules)),
      ticked(),
      ...(most > 1 && votes > 1 ? [figureAndTick()] : []),
      ...(lines > seats && votes > seats ? [morePeopleThanSeats()] : []),
      ...withDefects(() => choose(chance.some(all, seats))),
    ],
  };
}
