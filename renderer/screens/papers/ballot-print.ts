/** How the ballots of a round are printed, and what is proposed for it. */
import type { BallotCopies, BallotLook } from '../../../src/api/inputs.ts';
import type { PrintedBallotsView, RoundView } from '../../../src/api/views.ts';
import { nothingBeside } from '../../../src/papers/ballot/ballot-look.ts';

export interface BallotPrint {
  readonly look: BallotLook;
  readonly copies: BallotCopies;
}

const usualLook: BallotLook = { sheet: 'A4', scanning: true, beside: nothingBeside };

/** With a register every shareholder at the meeting gets his own; the others are proposed as many as there are voters. */
export function proposed(
  { issued, electorate }: Pick<RoundView, 'issued' | 'electorate'>,
  printed: PrintedBallotsView | null,
): BallotPrint {
  const { holders = 0, look = null } = printed ?? {};
  return { look: look ?? usualLook, copies: holders > 0 ? 'each-holder' : (issued ?? electorate.present) };
}

/** How many come out of the printer, before whole sheets. */
export function ballotsIn({ copies }: BallotPrint, printed: PrintedBallotsView | null): number {
  if (typeof copies === 'number') return copies;
  if (copies === 'each-holder') return printed?.holders ?? 0;
  return copies.code.trim() === '' ? 0 : 1;
}
