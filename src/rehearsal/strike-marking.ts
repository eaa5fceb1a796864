import type { Mark } from '../election/model.ts';
import { allLines, forNobody, invalidPaper, marked, validPaper, votesFor, withDefects } from './made-paper.ts';
import type { MadeFor, MadePaper, Marking } from './made-paper.ts';

/** Phiếu gạch tên: the names left standing are voted for. */
export function strikeMarking({ lines, seats, rules, chance }: MadeFor): Marking {
  const all = allLines(lines);
  const keep = (kept: readonly number[], partial: readonly number[] = []): Mark[] => {
    const marks = marked(lines, kept, 'none', 'struck');
    for (const line of partial) marks[line] = 'partial';
    return marks;
  };
  const choose = (kept: readonly number[]) => validPaper(keep(kept), votesFor(lines, kept));
  const partialIsKept = rules.partialStrike === 'kept';

  const onePartly = (): MadePaper => {
    const partly = chance.some(all, 1);
    const marks = keep([], partly);
    return partialIsKept ? validPaper(marks, votesFor(lines, partly)) : forNobody(marks, rules);
  };
  /** As many kept as there are seats, and one more struck in part. */
  const fullAndOnePartly = (): MadePaper => {
    const [partly, ...kept] = chance.some(all, seats + 1);
    const marks = keep(kept, [partly!]);
    return partialIsKept ? invalidPaper(marks, 'too-many') : validPaper(marks, votesFor(lines, kept));
  };

  return {
    choose,
    kinds: () => [
      lines > seats ? invalidPaper(keep(all), 'too-many') : choose(all),
      forNobody(keep([]), rules),
      choose(chance.some(all, 1)),
      choose(chance.some(all, seats)),
      ...(lines > seats + 1 ? [invalidPaper(keep(chance.some(all, seats + 1)), 'too-many')] : []),
      onePartly(),
      ...(lines > seats ? [fullAndOnePartly()] : []),
      ...withDefects(() => choose(chance.some(all, seats))),
    ],
  };
}
