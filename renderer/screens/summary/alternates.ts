/** Đại biểu dự khuyết: who replaces next, and whose place can be taken. */
import type { AlternatesView } from '../../../src/api/views.ts';
import type { ElectedPerson } from '../../../src/election/progress.ts';

interface WithAlternates {
  readonly elected: readonly ElectedPerson[];
  readonly alternates: AlternatesView | null;
}

/** The first in order who has not replaced anybody; null where none is left. */
export function nextAlternate({ alternates }: WithAlternates): ElectedPerson | null {
  return alternates?.ordered[alternates.replacements.length] ?? null;
}

/** Names of those who hold a place now: the elected and the alternates who replaced somebody, less the absent. */
export function holdingPlaces({ elected, alternates }: WithAlternates): readonly string[] {
  const replacements = alternates?.replacements ?? [];
  const names = [...elected.map(({ candidate }) => candidate.name), ...replacements.map(({ by }) => by)];
  for (const { absent } of replacements) {
    const at = names.indexOf(absent);
    if (at >= 0) names.splice(at, 1);
  }
  return names;
}
