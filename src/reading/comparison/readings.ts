/**
 * The readings of one batch, from an untouched pile to an agreed one. `batch.ts` is one pile under one typist's hand; here are
 * one, two or three people who each read it. The state follows from the facts and is never stored.
 *
 *   untouched --begin--> reading
 *   reading --begin--> reading          a second person at a second laptop
 *   reading --resume--> reading         one who had finished, while another still reads
 *   reading --finish--> reading         another is still reading
 *   reading --finish--> waiting         for the next reading
 *   reading --finish--> comparing       the last reading; it differs from the others
 *   reading --finish--> agreed          the last reading; nothing differs, or only one is asked for
 *   reading --discard--> untouched
 *   reading --discard--> reading
 *   reading --discard--> waiting
 *   waiting --begin--> reading
 *   waiting --resume--> reading
 *   waiting --discard--> untouched
 *   waiting --discard--> waiting
 *   comparing --settle--> comparing
 *   comparing --settle--> agreed
 *   comparing --revoke--> comparing
 *   comparing --resume--> reading       a ballot left out is keyed, one keyed twice is taken back
 *   comparing --discard--> waiting      the batch is read anew by somebody
 *   agreed --revoke--> comparing        a ruling is taken back
 *   agreed --resume--> reading
 *   agreed --discard--> waiting
 *   agreed --discard--> untouched       the only reading
 */
import { Refusal } from '../../refusal.ts';

export type ReadingsState = 'untouched' | 'reading' | 'waiting' | 'comparing' | 'agreed';

/** One reading that counts, by whom; a discarded one stays in the file but is none of these. */
export interface Reader {
  readonly person: string;
  readonly finished: boolean;
}

export interface BatchReadings {
  /** Readings the election asks for, and no fewer than were begun: what was read is compared, whatever is asked for later. */
  readonly wanted: 1 | 2 | 3;
  /** In the order they were begun: the first gives the papers their serials. */
  readonly readers: readonly Reader[];
  /** Faults and differences not settled yet; 0 as long as not all readings are finished, for nobody may know it. */
  readonly open: number;
  /** Settled ones, which may be revoked. */
  readonly settled: number;
  /** Who settled a fault or difference of these readings, and so saw them. */
  readonly settlers: readonly string[];
}

/**
 *   begin    a person starts a reading; blind, so nobody who read this batch or settled its differences
 *   finish   the pile is at its end; `open`: what the comparison of all readings finds, 0 where more are to come
 *   resume   the reader goes on with a finished reading; what was settled is compared anew
 *   discard  the reading counts no longer (the batch is redone)
 *   settle   somebody who gave none of the readings decides one fault or difference
 *   revoke   one of those decisions is taken back
 */
export type ReadingsEvent =
  | { readonly kind: 'begin' | 'resume' | 'discard' | 'settle'; readonly person: string }
  | { readonly kind: 'finish'; readonly person: string; readonly open: number }
  | { readonly kind: 'revoke' };

export function untouchedReadings(wanted: 1 | 2 | 3): BatchReadings {
  return { wanted, readers: [], open: 0, settled: 0, settlers: [] };
}

export function readingsState({ wanted, readers, open }: BatchReadings): ReadingsState {
  if (readers.length === 0) return 'untouched';
  if (readers.some(({ finished }) => !finished)) return 'reading';
  if (readers.length < wanted) return 'waiting';
  return open > 0 ? 'comparing' : 'agreed';
}

export function afterReadingsEvent(facts: BatchReadings, event: ReadingsEvent): BatchReadings {
  const { readers, open, settled, settlers, wanted } = facts;
  switch (event.kind) {
    case 'begin': {
      const { person } = event;
      if (readers.some((reader) => reader.person === person)) throw new Refusal('reader-twice', { person });
      if (settlers.includes(person)) throw new Refusal('reader-settled', { person });
      if (readers.length >= wanted) throw new Refusal('readings-complete', { wanted });
      return { ...facts, readers: [...readers, { person, finished: false }] };
    }
    case 'finish': {
      if (readerOf(facts, event.person).finished) throw new Refusal('reading-finished', { person: event.person });
      const after = { ...facts, readers: withReader(readers, { person: event.person, finished: true }) };
      const complete = after.readers.length === wanted && after.readers.every(({ finished }) => finished);
      return { ...after, open: complete && wanted > 1 ? event.open : 0 };
    }
    case 'resume':
      if (!readerOf(facts, event.person).finished) {
        throw new Refusal('reading-not-finished', { person: event.person });
      }
      return {
        ...facts,
        readers: withReader(readers, { person: event.person, finished: false }),
        open: 0,
        settled: 0,
      };
    case 'discard':
      readerOf(facts, event.person);
      return { ...facts, readers: readers.filter(({ person }) => person !== event.person), open: 0, settled: 0 };
    case 'settle': {
      const { person } = event;
      if (readers.some((reader) => reader.person === person)) throw new Refusal('settler-read', { person });
      if (readingsState(facts) !== 'comparing') throw new Refusal('nothing-open', { open });
      const known = settlers.includes(person) ? settlers : [...settlers, person];
      return { ...facts, open: open - 1, settled: settled + 1, settlers: known };
    }
    case 'revoke':
      if (settled === 0) throw new Refusal('nothing-open', { open });
      return { ...facts, open: open + 1, settled: settled - 1 };
  }
}

function readerOf({ readers }: BatchReadings, person: string): Reader {
  const reader = readers.find((each) => each.person === person);
  if (reader === undefined) throw new Refusal('reading-not-begun', { person });
  return reader;
}

function withReader(readers: readonly Reader[], changed: Reader): Reader[] {
  return readers.map((reader) => (reader.person === changed.person ? changed : reader));
}
