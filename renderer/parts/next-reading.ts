/** Which pile a person reads next. A pile has one paper for all its readings, so whoever reads it has it on the table. */
import type { BatchView, RoundView } from '../../src/api/views.ts';
import type { Person } from '../../src/people/roles.ts';
import { mayDo } from '../../src/people/permissions.ts';

type Pile = Pick<BatchView, 'number' | 'size' | 'entered' | 'readers' | 'settlers' | 'readingsState'>;
export type Reader = Pick<Person, 'id' | 'role'>;

/** What the round asks for and has; a round as the desk shows it. */
export interface Piles {
  readonly readings: RoundView['readings'];
  readonly batches: readonly Pile[];
}

export interface NextReading {
  readonly batch: number;
  /** Which reading of the pile it is. */
  readonly ordinal: number;
  /** True where this person goes on with a reading. */
  readonly begun: boolean;
}

export type ReadingOf = BatchView['readers'][number];

/** The reading this person gave, or is giving, of a pile. */
export function ownReading({ readers }: Pick<Pile, 'readers'>, personId: number): ReadingOf | undefined {
  return readers.find((reader) => reader.personId === personId);
}

/** Readings of the pile that are to be finished: those begun count too when fewer are asked for later, as at the desk. */
export function wantedOf({ readers }: Pick<Pile, 'readers'>, { readings }: Pick<Piles, 'readings'>): number {
  return Math.max(readings, readers.length);
}

/** True where nobody has to read the pile any more. With one reading, a full pile; an empty one from the start. */
export function isRead(pile: Pile, readings: Piles['readings']): boolean {
  if (wantedOf(pile, { readings }) === 1 || pile.size === 0) return pile.entered >= pile.size;
  return pile.readingsState === 'comparing' || pile.readingsState === 'agreed';
}

/** True where this person may begin, or go on with, a reading of the pile: nobody reads it twice, nor after settling in it. */
export function mayRead(pile: Pile, wanted: Piles['readings'], reader: Reader): boolean {
  if (!mayDo(reader.role, 'ballot-recorded') || isRead(pile, wanted)) return false;
  const own = ownReading(pile, reader.id);
  if (own) return !own.finished;
  return pile.readers.length < wanted && !pile.settlers.includes(reader.id);
}

/** Every ballot of the pile is keyed; only its end is not said yet. */
export function isFull({ size }: Pick<Pile, 'size'>, { entered }: Pick<ReadingOf, 'entered'>): boolean {
  return size > 0 && entered >= size;
}

/**
 * The pile this person reads next, looking on from `from` and then from the start: one he left unfinished; one that waits for
 * another reading, be it that its reader forgot to say that the full pile ends; one nobody read; at last one that somebody
 * else took up without keying a ballot of it. Piles in other hands are not proposed. Null where nothing is left to him.
 */
export function nextReading({ readings, batches }: Piles, reader: Reader, from: number): NextReading | null {
  const open = batches.filter((pile) => mayRead(pile, readings, reader));
  const rankOf = (pile: Pile): number => {
    if (ownReading(pile, reader.id)) return 0;
    if (pile.readers.length === 0) return 2;
    const inHand = pile.readers.filter((reading) => !reading.finished && !isFull(pile, reading));
    if (inHand.length === 0) return 1;
    return inHand.every(({ entered }) => entered === 0) ? 3 : Infinity;
  };
  const place = ({ number }: Pile) => (number > from ? 0 : 1);
  const [next] = open
    .map((pile) => ({ pile, rank: rankOf(pile) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted(
      (one, other) =>
        one.rank - other.rank || place(one.pile) - place(other.pile) || one.pile.number - other.pile.number,
    );
  if (!next) return null;
  const { readers, number } = next.pile;
  const at = readers.findIndex(({ personId }) => personId === reader.id);
  return { batch: number, ordinal: at < 0 ? readers.length + 1 : at + 1, begun: at >= 0 };
}
