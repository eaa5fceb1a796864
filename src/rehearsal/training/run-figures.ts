/** How a run went: speed and accuracy, beside what a committee at a congress needs. */
import { differenceOf } from './difference.ts';
import type { Difference } from './difference.ts';
import type { Training } from './session.ts';

/** 348 ballots of 55 names in 40 minutes at each machine: a party congress of a province, 2025. */
export const usualBallotsAnHour = 522;
/** Single keying errs on 0.5 to 3.6 % of what is keyed; the better end, in wrong ballots of a hundred. */
export const usualWrongInHundred = { from: 0.5, to: 3.6 };

export interface RunFigures {
  readonly ballots: number;
  readonly ballotsAnHour: number;
  readonly secondsABallot: number;
  readonly right: number;
  readonly refusals: number;
  /** Ballots keyed otherwise than they lay there, by their serial. */
  readonly wrong: readonly (Difference & { readonly serial: number })[];
}

/** Of a finished run; null before. */
export function runFigures({ stage, run, pad, startedAt, finishedAt, refusals }: Training): RunFigures | null {
  if (stage !== 'done' || startedAt === null || finishedAt === null || run.length === 0) return null;
  const wrong = run.flatMap((paper, place) => {
    const keyed = pad.entries[place];
    const difference = keyed ? differenceOf(pad.style, paper, keyed) : null;
    return difference ? [{ ...difference, serial: place + 1 }] : [];
  });
  const seconds = Math.max(1, finishedAt - startedAt) / 1000;
  return {
    ballots: run.length,
    ballotsAnHour: Math.round((run.length * 3600) / seconds),
    secondsABallot: seconds / run.length,
    right: run.length - wrong.length,
    refusals,
    wrong,
  };
}
