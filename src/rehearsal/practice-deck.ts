/** Bộ phiếu tập: papers as a congress fills them in. Most choose as many as are to be elected, a few are wrong in some way. */
import type { RoundDefinition } from '../election/model.ts';
import { chanceFrom } from './chance.ts';
import type { Chance } from './chance.ts';
import { allLines, printedLines } from './made-paper.ts';
import type { MadePaper } from './made-paper.ts';
import { markingOf } from './markings.ts';

/** One paper in so many is of a rare kind: untouched, too many, a defect, a line struck in part … */
const oneRareIn = 12;
/** One voter in so many chooses fewer than may be elected. */
const oneSparingIn = 5;

/**
 * So many papers; the first ones are the same for every size. `shares`: of the holders whose cumulative papers they are, one
 * a paper; the papers end with the holders.
 */
export function practicePapers(
  definition: RoundDefinition,
  seed: number,
  size: number,
  shares: readonly number[] | null = null,
): MadePaper[] {
  const lines = printedLines(definition);
  if (lines === 0) return [];
  const chance = chanceFrom(seed);
  const known = allLines(lines).map(() => 1 + chance.below(6));
  return Array.from({ length: Math.min(size, shares?.length ?? size) }, (_, place) => {
    const marking = markingOf(definition, shares?.[place] ?? 1 + chance.below(50), chance);
    const kinds = marking.kinds();
    if (chance.once(oneRareIn)) return kinds[chance.below(kinds.length)]!;
    const most = Math.min(definition.seats, lines);
    return marking.choose(favoured(known, chance.once(oneSparingIn) ? 1 + chance.below(most) : most, chance));
  });
}

/** So many lines, the better known ones more often. */
function favoured(known: readonly number[], count: number, chance: Chance): number[] {
  const favour = known.map((weight) => Math.max(...Array.from({ length: weight }, () => chance.below(1_000_000))));
  return allLines(known.length)
    .toSorted((one, other) => favour[other]! - favour[one]! || one - other)
    .slice(0, count);
}
