/** What can be printed: the same limits for the screen, the desk and `election.json`. */
import type { Margins } from './document.ts';
import type { OwnLayout } from './layout.ts';

/**
 * Millimetres. Above stands the number of the page and below its foot, which need 15 mm together with the white that no printer
 * reaches; with more than 40 mm on both sides the tables have no room.
 */
export const marginLimits = { least: 15, most: 40 } as const;
export const maxMottoLines = 3;
/** Side by side; each needs the width of a name. */
export const maxSigners = 4;
export const maxCopies = 50;
/** Letters. */
export const longest = { motto: 100, committee: 60, title: 100, note: 100 } as const;

export type LayoutFault = 'layout-margins' | 'layout-unsigned' | 'layout-untitled';

/** Why papers cannot be laid out so; null where they can. */
export function layoutFault({ margins, signers }: OwnLayout): LayoutFault | null {
  if (margins !== undefined && !marginsFit(margins)) return 'layout-margins';
  if (signers === undefined) return null;
  if (signers.length === 0 || signers.length > maxSigners) return 'layout-unsigned';
  return signers.some(({ who, title }) => who === 'other' && title === undefined) ? 'layout-untitled' : null;
}

function marginsFit({ top, bottom, left, right }: Margins): boolean {
  return [top, bottom, left, right].every(marginFits);
}

export function marginFits(millimetres: number): boolean {
  return millimetres >= marginLimits.least && millimetres <= marginLimits.most;
}
