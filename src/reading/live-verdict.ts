/** The one large line beside the ballot: how many are voted for, and whether the paper is valid as it stands. */
import { judge } from '../election/judge.ts';
import type { Verdict } from '../election/judge.ts';
import { rulesInForce } from '../election/rules-in-force.ts';
import type { RoundDefinition } from '../election/model.ts';
import { contentOf } from './draft.ts';
import type { KeypadState } from './keypad.ts';

export interface LiveVerdict {
  readonly verdict: Verdict;
  /** Lines that stand for a vote: kept, đồng ý, chosen. */
  readonly votes: number;
  /** Lines struck, không đồng ý, or not chosen. */
  readonly against: number;
  /** Agree ballots: lines with both boxes or neither. */
  readonly unclear: number;
  readonly seats: number;
}

/** Judges the ballot on the screen as it would be recorded now, without the number still being typed. */
export function liveVerdict(
  state: KeypadState,
  round: Pick<RoundDefinition, 'seats' | 'ruleSet' | 'rules' | 'round'>,
): LiveVerdict {
  const { marks, defects } = contentOf(state.style, state.candidates, state.draft);
  const forMark = { strike: 'none', agree: 'agree', list: 'chosen' }[state.style];
  const votes = marks.filter((mark) => mark === forMark).length;
  const unclear = state.style === 'agree' ? marks.filter((mark) => mark === 'none' || mark === 'both').length : 0;
  return {
    verdict: judge({ marks, defects }, { style: state.style, seats: round.seats }, rulesInForce(round)),
    votes,
    against: marks.length - votes - unclear,
    unclear,
    seats: round.seats,
  };
}
