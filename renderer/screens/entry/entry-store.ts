/**
 * The typist's desk: keys go through the keypad one at a time, and a ballot is on disk before the next key is read.
 * Keys that come while the disk is busy wait their turn; when the disk refuses, the ballot comes back as it was keyed.
 */
import { createStore } from 'zustand/vanilla';
import type { ReadingView, RoundView } from '../../../src/api/views.ts';
import type { KeyedStyle } from '../../../src/reading/draft.ts';
import { isEmpty } from '../../../src/reading/draft.ts';
import { isCorrecting, press, select, startKeypad, writeDoubt } from '../../../src/reading/keypad.ts';
import type { KeypadEffect, KeypadRefusal, KeypadState, Pressed } from '../../../src/reading/keypad.ts';
import type { Key } from '../../../src/reading/keys.ts';
import { desk, refusalOf, type RefusalView } from '../../desk.ts';
import { soundBatchDone, soundRecorded, soundRefused } from './sound.ts';

export type EntryRefusal = KeypadRefusal | { readonly code: 'ballot-unfinished' };

export interface EntryState {
  readonly pad: KeypadState;
  /** Why the last key did nothing; gone with the next key that does something. */
  readonly refusal: EntryRefusal | null;
  /** Why the last ballot is not on disk. */
  readonly failure: RefusalView | null;
  key(key: Key): void;
  doubt(reason: string): void;
  select(serial: number): void;
  /** Refuses aloud to leave while a ballot is unfinished; true when nothing would be lost. */
  mayLeave(): boolean;
}

type Step = (pad: KeypadState) => Pressed;

export function createEntryStore(round: RoundView, reading: ReadingView, doubtReasons: readonly string[]) {
  const waiting: Step[] = [];
  let busy = false;

  return createStore<EntryState>()((set, get) => {
    async function take(step: Step): Promise<void> {
      const before = get().pad;
      const { state, effect } = step(before);
      if (effect?.kind === 'refuse') {
        soundRefused();
        set({ pad: state, refusal: effect.refusal });
        return;
      }
      set({ pad: state, refusal: null, failure: null });
      if (effect === null) return;
      try {
        await putOnDisk(effect, isCorrecting(before));
        if (effect.kind === 'record') {
          if (state.entries.length === state.size && !isCorrecting(before)) soundBatchDone();
          else soundRecorded();
        }
      } catch (error) {
        waiting.length = 0;
        soundRefused();
        set({ pad: before, failure: refusalOf(error) });
      }
    }

    function putOnDisk(effect: Exclude<KeypadEffect, { kind: 'refuse' }>, correcting: boolean): Promise<void> {
      if (effect.kind === 'withdraw') return desk.reading.withdraw({ readingId: reading.id, serial: effect.serial });
      const { serial, marks, defects, doubt } = effect;
      return desk.reading.record({
        readingId: reading.id,
        serial,
        ballot: { marks: [...marks], defects: [...defects], votes: null },
        doubt,
        correcting,
      });
    }

    async function work(step: Step): Promise<void> {
      waiting.push(step);
      if (busy) return;
      busy = true;
      for (let next = waiting.shift(); next; next = waiting.shift()) await take(next);
      busy = false;
    }

    return {
      pad: startKeypad({
        style: round.style as KeyedStyle,
        candidates: round.candidates.length,
        size: reading.size,
        doubtReasons,
        entries: reading.entries.map(({ serial, marks, defects, doubt }) => ({ serial, marks, defects, doubt })),
      }),
      refusal: null,
      failure: null,
      key: (key) => void work((pad) => press(pad, key)),
      doubt: (reason) => void work((pad) => writeDoubt(pad, reason)),
      select: (serial) => void work((pad) => select(pad, serial)),
      mayLeave() {
        const { pad } = get();
        const unfinished = pad.aside ?? pad;
        if (!busy && isEmpty(unfinished.draft) && unfinished.pending === '' && !isCorrecting(pad)) return true;
        soundRefused();
        set({ refusal: { code: 'ballot-unfinished' } });
        return false;
      },
    };
  });
}

export type EntryStore = ReturnType<typeof createEntryStore>;
