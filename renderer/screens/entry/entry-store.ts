/**
 * The typist's desk: keys go through the keypad one at a time, and a ballot is on disk before the next key is read.
 * Keys that come while the disk is busy wait their turn; until the disk has answered, and when it refuses, the ballot stays
 * as it was keyed: none looks recorded that is not.
 */
import { createStore } from 'zustand/vanilla';
import type { Holder } from '../../../src/api/inputs.ts';
import type { ReadingView, Recorded, RoundView } from '../../../src/api/views.ts';
import type { Candidate } from '../../../src/election/model.ts';
import { isEmpty } from '../../../src/reading/draft.ts';
import { press, select, writeDoubt, writeName } from '../../../src/reading/keypad.ts';
import { isCorrecting, startKeypad } from '../../../src/reading/keypad-state.ts';
import type { KeypadEffect, KeypadRefusal, KeypadState, Pressed } from '../../../src/reading/keypad-state.ts';
import type { Key } from '../../../src/reading/keys.ts';
import { registerOf } from '../../../src/reading/register.ts';
import { desk, refusalOf, type RefusalView } from '../../desk.ts';
import { soundBatchDone, soundRecorded, soundRefused, soundSuspicious } from '../../parts/sound.ts';
import { answered, suspicionOf, type Suspicion } from './suspicion.ts';

export type EntryRefusal = KeypadRefusal | { readonly code: 'ballot-unfinished' };

export interface EntryState {
  readonly pad: KeypadState;
  /** The names of the ballot; written ones are added while ballots are keyed. */
  readonly candidates: readonly Candidate[];
  /** Why the last key did nothing; gone with the next key that does something. */
  readonly refusal: EntryRefusal | null;
  /** Why the last ballot, or the name just written, is not on disk; or why the pile is not at its end. */
  readonly failure: (RefusalView & { readonly of: 'ballot' | 'name' | 'pile' }) | null;
  /** What makes this pile doubtful, until the reader says that it is the right one. Keys wait meanwhile. */
  readonly suspicion: Suspicion | null;
  key(key: Key): void;
  /** What a key says to the suspicion. With the right pile the keys that waited are read; the rest is for the screen to do. */
  answer(key: Key): 'discard' | 'keep' | null;
  /** The pile is at its end; true once that is on disk, or where a pile that is read once needs no word. */
  finish(): Promise<boolean>;
  doubt(reason: string): void;
  /** Marks a name the voter wrote: a known one by its number, or a name as it is written. */
  write(name: number | string): void;
  select(serial: number): void;
  /** Once all keys before are on disk: refuses aloud while a ballot is unfinished; true when nothing would be lost. */
  mayLeave(): Promise<boolean>;
}

type Step = (pad: KeypadState) => Pressed;

export interface OpenedBatch {
  readonly round: RoundView;
  readonly reading: ReadingView;
  /** Register of shareholders; empty where none is kept or the style needs none. */
  readonly holders: readonly Holder[];
}

export function createEntryStore({ round, reading, holders }: OpenedBatch, doubtReasons: readonly string[]) {
  const waiting: Step[] = [];
  let busy = false;
  /** Who waits until no key is being carried out. */
  const atRest: (() => void)[] = [];

  return createStore<EntryState>()((set, get) => {
    async function take(step: Step): Promise<void> {
      const before = get().pad;
      const { state, effect } = step(before);
      if (effect?.kind === 'refuse') {
        soundRefused();
        set({ pad: state, refusal: effect.refusal });
        return;
      }
      if (effect === null) {
        set({ pad: state, refusal: null, failure: null });
        return;
      }
      try {
        const { suspicion } = await putOnDisk(effect, isCorrecting(before));
        set({ pad: state, refusal: null, failure: null });
        if (suspicion !== null) {
          soundSuspicious();
          set({ suspicion: suspicionOf(suspicion) });
        } else if (effect.kind === 'record') {
          if (state.entries.length === state.size && !isCorrecting(before)) soundBatchDone();
          else soundRecorded();
        }
      } catch (error) {
        waiting.length = 0;
        soundRefused();
        set({ refusal: null, failure: { ...refusalOf(error), of: 'ballot' } });
      }
    }

    async function putOnDisk(
      effect: Exclude<KeypadEffect, { kind: 'refuse' }>,
      correcting: boolean,
    ): Promise<Recorded> {
      if (effect.kind === 'withdraw') {
        await desk.reading.withdraw({ readingId: reading.id, serial: effect.serial });
        return { suspicion: null };
      }
      const { serial, marks, defects, doubt, votes, code } = effect;
      return desk.reading.record({
        readingId: reading.id,
        serial,
        ballot: { marks: [...marks], defects: [...defects], votes, code },
        doubt,
        correcting,
      });
    }

    /** The number of a name; the list is read again where it became longer, here or in another window. */
    async function numberOf(name: number | string): Promise<number> {
      if (typeof name === 'number') return name;
      const { number } = await desk.candidates.write({ roundId: round.id, name });
      if (number > get().candidates.length) {
        set({ candidates: (await desk.rounds.get({ roundId: round.id })).candidates });
      }
      return number;
    }

    async function writeNamed(name: number | string): Promise<void> {
      if (busy) return;
      // Until the name has its number no key is taken: it would be read as if the name was not on the ballot.
      busy = true;
      try {
        const number = await numberOf(name);
        await take((pad) => writeName(pad, number, get().candidates.length));
      } catch (error) {
        soundRefused();
        set({ failure: { ...refusalOf(error), of: 'name' } });
      }
      busy = false;
      await goOn();
    }

    async function work(step: Step): Promise<void> {
      waiting.push(step);
      await goOn();
    }

    async function goOn(): Promise<void> {
      if (busy) return;
      busy = true;
      while (get().suspicion === null) {
        const next = waiting.shift();
        if (!next) break;
        await take(next);
      }
      busy = false;
      for (const resolve of atRest.splice(0)) resolve();
    }

    return {
      pad: startKeypad({
        style: round.style,
        candidates: round.candidates.length,
        writeIn: round.writeIn,
        seats: round.seats,
        register:
          holders.length === 0
            ? null
            : registerOf(holders.map(({ own, proxied, ...holder }) => ({ ...holder, shares: own + proxied }))),
        elsewhere: reading.elsewhere ?? [],
        size: reading.size,
        doubtReasons,
        entries: reading.entries,
      }),
      candidates: round.candidates,
      refusal: null,
      failure: null,
      suspicion: null,
      answer(key) {
        const { suspicion } = get();
        if (suspicion === null) return null;
        const after = answered(suspicion, key);
        if (after.answer === null) {
          if (key !== 'leave') soundRefused();
          set({ suspicion: after.suspicion });
          return null;
        }
        set({ suspicion: null });
        if (after.answer !== 'right-pile') return after.answer;
        void goOn();
        return null;
      },
      async finish() {
        if (reading.wanted === 1) return true;
        try {
          await desk.reading.finish({ readingId: reading.id });
          return true;
        } catch (error) {
          soundRefused();
          set({ failure: { ...refusalOf(error), of: 'pile' } });
          return false;
        }
      },
      key: (key) => void work((pad) => press(pad, key)),
      doubt: (reason) => void work((pad) => writeDoubt(pad, reason)),
      write: (name) => void writeNamed(name),
      select: (serial) => void work((pad) => select(pad, serial)),
      async mayLeave() {
        await new Promise<void>((resolve) => {
          if (busy) atRest.push(resolve);
          else resolve();
        });
        const { pad } = get();
        const unfinished = pad.aside ?? pad;
        if (isEmpty(unfinished.draft) && unfinished.pending === '' && !isCorrecting(pad)) return true;
        soundRefused();
        set({ refusal: { code: 'ballot-unfinished' } });
        return false;
      },
    };
  });
}

export type EntryStore = ReturnType<typeof createEntryStore>;
