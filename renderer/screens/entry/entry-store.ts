/**
 * The typist's desk: keys go through the keypad one at a time, and a ballot is on disk before the next key is read.
 * Keys that come while the disk is busy wait their turn, and what they mean is settled when it comes; until the disk has
 * answered, and when it refuses, the ballot stays as it was keyed: none looks recorded that is not.
 *
 * A typist does not look up, and is keying the next ballot by the time the disk refuses one. So after a refusal the pad stops:
 * the keys that waited are dropped and those that follow refused, all aloud, until `back`, which takes nothing back here.
 */
import { createStore } from 'zustand/vanilla';
import type { Holder } from '../../../src/api/inputs.ts';
import type { ReadingView, Recorded, RoundView } from '../../../src/api/views.ts';
import type { Candidate } from '../../../src/election/model.ts';
import { isEmpty } from '../../../src/reading/draft.ts';
import { press, select, writeDoubt, writeName } from '../../../src/reading/keypad.ts';
import { isCorrecting, refused, startKeypad } from '../../../src/reading/keypad-state.ts';
import type { KeypadEffect, KeypadRefusal, KeypadState, Pressed } from '../../../src/reading/keypad-state.ts';
import type { Key } from '../../../src/reading/keys.ts';
import { registerOf } from '../../../src/reading/register.ts';
import { desk, refusalOf, type RefusalView } from '../../desk.ts';
import { soundBatchDone, soundRecorded, soundRefused, soundSuspicious } from '../../parts/sound.ts';
import { answered, suspicionOf, type Suspicion } from './suspicion.ts';
import { createTurns } from './turns.ts';

export type EntryRefusal = KeypadRefusal | { readonly code: 'ballot-unfinished' };

/**
 * Leads away from the pile, with all keys before on disk. Keys that came meanwhile are read on where the typist stays `here`;
 * where he was `asked` or has `left` they were for nobody, and that is heard.
 */
export type Way = () => Promise<'here' | 'asked' | 'left'>;

export interface EntryState {
  readonly pad: KeypadState;
  /** The names of the ballot; written ones are added while ballots are keyed. */
  readonly candidates: readonly Candidate[];
  /** Why the last key did nothing; gone with the next key that does something. */
  readonly refusal: EntryRefusal | null;
  /**
   * Why the last ballot, or the name just written, is not on disk, or a ballot not taken back; or why the pile is not at its
   * end.
   */
  readonly failure: (RefusalView & { readonly of: 'ballot' | 'taking-back' | 'name' | 'pile' }) | null;
  /** What makes this pile doubtful, until the reader says that it is the right one. Keys wait meanwhile. */
  readonly suspicion: Suspicion | null;
  /** A name is on its way to the disk; what is keyed meanwhile comes after it and is not for its field any more. */
  readonly naming: boolean;
  /** In its turn: a key of the pad, unless it leads away from where the pad is then. Null is no key of the pad. */
  key(key: Key | null, away?: (pad: KeypadState) => Way | null): void;
  /** What a key says to the suspicion. With the right pile the keys that waited are read; the rest is for the screen to do. */
  answer(key: Key | null): 'discard' | 'keep' | null;
  /** The pile is at its end; true once that is on disk, or where a pile that is read once needs no word. */
  finish(): Promise<boolean>;
  doubt(reason: string): void;
  /** Marks a name the voter wrote: a known one by its number, or a name as it is written. */
  write(name: number | string): void;
  select(serial: number): void;
  /** Refuses aloud while a ballot is unfinished; true when nothing would be lost. */
  mayLeave(): boolean;
}

type Step = (pad: KeypadState) => Pressed;

export interface OpenedBatch {
  readonly round: RoundView;
  readonly reading: ReadingView;
  /** Register of shareholders; empty where none is kept or the style needs none. */
  readonly holders: readonly Holder[];
}

export function createEntryStore({ round, reading, holders }: OpenedBatch, doubtReasons: readonly string[]) {
  let left = false;

  return createStore<EntryState>()((set, get) => {
    const turns = createTurns(() => get().suspicion !== null);

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
          set({ suspicion: suspicionOf(suspicion, turns.areWaiting()) });
        } else if (effect.kind === 'record') {
          if (state.entries.length === state.size && !isCorrecting(before)) soundBatchDone();
          else soundRecorded();
        }
      } catch (error) {
        turns.drop();
        soundRefused();
        const of = effect.kind === 'withdraw' ? 'taking-back' : 'ballot';
        set({ refusal: null, failure: { ...refusalOf(error), of } });
      }
    }

    async function pressed(key: Key | null, away: (pad: KeypadState) => Way | null): Promise<void> {
      const { pad, failure } = get();
      const stopped = failure?.of === 'ballot' || failure?.of === 'taking-back';
      if (left || (stopped && key !== 'leave' && key !== 'back')) return soundRefused();
      if (stopped && key === 'back') return set({ refusal: null, failure: null });
      const way = away(pad);
      if (way !== null) return go(way);
      await take((now) => (key === null ? refused(now, { code: 'key-not-here' }) : press(now, key)));
    }

    async function go(way: Way): Promise<void> {
      try {
        const where = await way();
        left = where === 'left';
        if (where !== 'here' && turns.drop()) soundRefused();
      } catch (error) {
        turns.drop();
        soundRefused();
        set({ failure: { ...refusalOf(error), of: 'pile' } });
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
      if (get().pad.mode !== 'name') return soundRefused();
      // Until the name has its number no key is taken: it would be read as if the name was not on the ballot.
      set({ naming: true });
      try {
        const number = await numberOf(name);
        await take((pad) => writeName(pad, number, get().candidates.length));
      } catch (error) {
        turns.drop();
        soundRefused();
        set({ failure: { ...refusalOf(error), of: 'name' } });
      }
      set({ naming: false });
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
      naming: false,
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
        if (after.answer === 'right-pile') {
          turns.goOn();
          return null;
        }
        if (turns.drop()) soundRefused();
        return after.answer;
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
      key: (key, away = () => null) => turns.take(() => pressed(key, away)),
      doubt: (reason) => turns.take(() => take((pad) => writeDoubt(pad, reason))),
      write: (name) => turns.take(() => writeNamed(name)),
      select: (serial) => turns.take(() => take((pad) => select(pad, serial))),
      mayLeave() {
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
