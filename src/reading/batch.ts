/**
 * Tập phiếu: one physical pile and how much of it is read. The state follows from the facts and is never stored.
 *
 *   untouched --record--> reading
 *   untouched --record--> read         a pile of one
 *   untouched --resize--> untouched
 *   untouched --resize--> read         an empty pile
 *   reading --record--> reading
 *   reading --record--> read
 *   reading --withdraw--> reading
 *   reading --withdraw--> untouched
 *   reading --resize--> reading
 *   reading --resize--> read
 *   read --withdraw--> read            a pile found to be smaller than what was entered (finding F.202)
 *   read --withdraw--> reading
 *   read --withdraw--> untouched
 *   read --resize--> reading           the pile grew
 *   read --resize--> untouched         an empty pile that was not empty
 *   read --resize--> read
 */
import { Refusal } from '../refusal.ts';

export type BatchState = 'untouched' | 'reading' | 'read';

/** Ballots in the pile, and ballots of it that one reading holds now. */
export interface Pile {
  readonly size: number;
  readonly entered: number;
}

export type BatchEvent =
  { readonly kind: 'record' } | { readonly kind: 'withdraw' } | { readonly kind: 'resize'; readonly size: number };

export function batchState({ size, entered }: Pile): BatchState {
  if (entered >= size) return 'read';
  return entered === 0 ? 'untouched' : 'reading';
}

/** The pile after one more ballot, one less, or a new size. A correction changes nothing here. */
export function afterBatchEvent(pile: Pile, event: BatchEvent): Pile {
  switch (event.kind) {
    case 'record':
      if (pile.entered >= pile.size) {
        throw new Refusal('serial-beyond-batch', { serial: pile.entered + 1, size: pile.size });
      }
      return { ...pile, entered: pile.entered + 1 };
    case 'withdraw':
      if (pile.entered === 0) throw new Refusal('nothing-to-withdraw', {});
      return { ...pile, entered: pile.entered - 1 };
    case 'resize':
      return { ...pile, size: event.size };
  }
}
