/**
 * Lần bầu: from setting up to the seal. The state follows from the facts and is never stored.
 *
 *   setup --record--> counting
 *   setup --seal--> sealed             nobody voted: no ballot was collected
 *   counting --record--> counting
 *   counting --withdraw--> counting
 *   counting --withdraw--> setup       the last ballot was taken back before any seal
 *   counting --seal--> sealed
 *   sealed --reopen--> counting
 */
import { Refusal } from '../refusal.ts';

export type RoundState = 'setup' | 'counting' | 'sealed';

export interface RoundFacts {
  /** Ballots that the readings of this round hold now. */
  readonly entered: number;
  /** The last of the round's seals and reopenings; null before the first seal. */
  readonly lastSeal: 'sealed' | 'reopened' | null;
}

export type RoundEvent = 'record' | 'withdraw' | 'seal' | 'reopen';

export function roundState({ entered, lastSeal }: RoundFacts): RoundState {
  if (lastSeal === 'sealed') return 'sealed';
  // A round that was announced once stays in counting, also when all its ballots are taken back to mend its declaration.
  return entered > 0 || lastSeal === 'reopened' ? 'counting' : 'setup';
}

/** The facts after an event. Whether findings allow a seal is asked elsewhere (reconciliation). */
export function afterRoundEvent(facts: RoundFacts, event: RoundEvent): RoundFacts {
  const sealed = roundState(facts) === 'sealed';
  if (event === 'reopen') {
    if (!sealed) throw new Refusal('round-not-sealed', {});
    return { ...facts, lastSeal: 'reopened' };
  }
  if (sealed) throw new Refusal('round-sealed', {});
  switch (event) {
    case 'record':
      return { ...facts, entered: facts.entered + 1 };
    case 'withdraw':
      if (facts.entered === 0) throw new Refusal('nothing-to-withdraw', {});
      return { ...facts, entered: facts.entered - 1 };
    case 'seal':
      return { ...facts, lastSeal: 'sealed' };
  }
}
