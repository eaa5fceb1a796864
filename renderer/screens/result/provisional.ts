/** True while ballots are still to be entered or ruled on: nothing on the result screen is final then. */
import type { RoundView } from '../../../src/api/views.ts';

export function isProvisional(round: RoundView): boolean {
  if (round.state === 'sealed') return false;
  return round.collected === null || round.entered < round.collected || round.openDoubts > 0;
}
