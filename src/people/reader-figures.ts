/** How one person reads: how fast, and how often the paper said otherwise. Nobody but the chair is told. */
import type { PilePaper } from '../reading/comparison/pile.ts';
import { sameContent } from '../reading/draft.ts';

/** Seconds from one ballot to the next, the middle one of all; null before the second ballot. `times`: milliseconds, in order. */
export function secondsPerBallot(readings: readonly (readonly number[])[]): number | null {
  const gaps = readings
    .flatMap((times) => times.slice(1).map((time, index) => (time - times[index]!) / 1000))
    // A clock that was set back tells nothing of the typist.
    .filter((gap) => gap >= 0)
    .sort((one, other) => one - other);
  if (gaps.length === 0) return null;
  const middle = Math.floor(gaps.length / 2);
  return gaps.length % 2 === 1 ? gaps[middle]! : (gaps[middle - 1]! + gaps[middle]!) / 2;
}

/** Whether a paper was settled, and against the reading at that place: another content, a paper it left out, or none at all. */
export function settledAgainst({ read, ruling }: Pick<PilePaper, 'read' | 'ruling'>, reading: number): boolean {
  if (!ruling) return false;
  const held = read[reading] ?? null;
  if (ruling.kind === 'not-a-paper') return held !== null;
  if (ruling.kind === 'order' || ruling.content === null) return false;
  return held === null || !sameContent({ ...held, doubt: null }, { ...ruling.content, doubt: null });
}
