/**
 * The first ballots of a reading say that this may be the wrong pile. A typist does not look at the screen and types on, so an
 * Enter that only ended a ballot he was keying is no answer: it counts once no other key came before it.
 *
 *   pile --Enter--> it is the right one
 *   pile --Esc--> discard      the pile is left
 *   discard --Enter--> what was keyed counts no more
 *   discard --Esc--> it is kept
 */
import type { Recorded } from '../../../src/api/views.ts';
import type { Key } from '../../../src/reading/keys.ts';

export interface Suspicion {
  readonly kind: NonNullable<Recorded['suspicion']>;
  readonly asked: 'pile' | 'discard';
  /** Keys came that belong to a ballot: nobody has read the question yet. */
  readonly unread: boolean;
}

export type Answer = 'right-pile' | 'discard' | 'keep';

/** `ahead`: keys of the next ballot were typed before it arose. */
export function suspicionOf(kind: Suspicion['kind'], ahead: boolean): Suspicion {
  return { kind, asked: 'pile', unread: ahead };
}

/** What a key answers, or one that is none of the pad; null where it answers nothing, and is heard to. */
export function answered(
  suspicion: Suspicion,
  key: Key | null,
): { readonly suspicion: Suspicion; readonly answer: Answer | null } {
  if (key === 'leave') {
    return suspicion.asked === 'pile'
      ? { suspicion: { ...suspicion, asked: 'discard', unread: false }, answer: null }
      : { suspicion, answer: 'keep' };
  }
  if (key !== 'record') return { suspicion: { ...suspicion, unread: true }, answer: null };
  if (suspicion.unread) return { suspicion: { ...suspicion, unread: false }, answer: null };
  return { suspicion, answer: suspicion.asked === 'pile' ? 'right-pile' : 'discard' };
}
