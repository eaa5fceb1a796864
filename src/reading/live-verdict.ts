/** The one large line beside the ballot: how many are voted for, and whether the paper is valid as it stands. */
import { judge } from '../election/judge.ts';
import type { Verdict } from '../election/judge.ts';
import type { RoundDefinition } from '../election/model.ts';
import type { Rules } from '../election/rules.ts';
import { contentOf } from './draft.ts';
import { draftShown } from './keypad-state.ts';
import type { KeypadState } from './keypad-state.ts';
import { allotmentOf, countLines } from './settling.ts';
import type { Allotment, LineCounts } from './settling.ts';

export interface LiveVerdict extends LineCounts {
  readonly verdict: Verdict;
  readonly seats: number;
  /** Cumulative ballots: where the votes went. */
  readonly allotment: Allotment | null;
}

/** Judges the ballot on the screen as it would be recorded now; votes still being typed are taken as they stand. */
export function liveVerdict(
  state: KeypadState,
  round: Pick<RoundDefinition, 'seats' | 'candidates'> & { readonly rules: Rules },
): LiveVerdict {
  const { style } = state;
  const { marks, defects, votes } = contentOf(style, state.candidates, draftShown(state));
  const { seats, candidates, rules } = round;
  const shape = { style, seats, candidates };
  return {
    verdict: judge({ marks, defects, votes: votes ?? undefined }, shape, rules),
    ...countLines(style, marks, rules, candidates),
    seats,
    allotment: style === 'cumulative' ? allotmentOf(marks, votes ?? 0, rules) : null,
  };
}
