import type { Mark } from '../election/model.ts';
import { allLines, forNobody, invalidPaper, marked, validPaper, votesFor, withDefects } from './made-paper.ts';
import type { MadeFor, Marking } from './made-paper.ts';

/** Phiếu chọn tên: the names with a cross are voted for. */
export function listMarking({ lines, seats, rules, chance }: MadeFor): Marking {
  const all = allLines(lines);
  const cross = (chosen: readonly number[]): Mark[] => marked(lines, chosen, 'chosen', 'none');
  const choose = (chosen: readonly number[]) => validPaper(cross(chosen), votesFor(lines, chosen));
  return {
    choose,
    kinds: () => [
      forNobody(cross([]), rules),
      lines > seats ? invalidPaper(cross(all), 'too-many') : choose(all),
      choose(chance.some(all, 1)),
      choose(chance.some(all, seats)),
      ...(lines > seats + 1 ? [invalidPaper(cross(chance.some(all, seats + 1)), 'too-many')] : []),
      ...withDefects(() => choose(chance.some(all, seats))),
    ],
  };
}
