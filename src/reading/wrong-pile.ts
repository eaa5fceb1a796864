/**
 * Nhầm tập phiếu: whether the pile in hand is the right one, asked once, at the fifth ballot of a reading. Only a warning:
 * nothing that was read is refused.
 *
 * A pile that was read before is known again by its first ballots, or by its last when it was turned over. Each ballot says
 * how much likelier its counterpart makes the right pile than any other of the same election: much where few ballots of the
 * reading before are as near to it, nothing where nearly all are, and the contrary where the counterpart is quite another
 * ballot. The weights are natural logarithms of such likelihoods.
 */
import type { BallotContent } from './draft.ts';
import { Distances } from './comparison/distance.ts';

/** Ballots after which it is asked: so early that little is lost, and enough to know. */
export const ballotsUntilSuspicion = 5;

/** Where in the reading before the first ballots are looked for: twice as many, as some may have been left out. */
const reach = 2 * ballotsUntilSuspicion;
/** A paper left out or keyed twice: about once in fifty among the first few. */
const handling = 4;
/** A ballot that is quite another than its counterpart: once in 400, by numbers keyed one line off. */
const otherwise = 6;
/** Turned over is the pile at times only. */
const turning = 2;
/** By so much another pile must be the likelier. */
const enough = 2;

export interface BegunReading {
  /** The finished reading before, in order; null where this is the first. */
  readonly earlier: readonly BallotContent[] | null;
  /** What is read so far. */
  readonly read: readonly BallotContent[];
  /** Lines on the ballot, written names included. */
  readonly lines: number;
  /** Whether a ballot is valid in this round. */
  readonly isValid: (ballot: BallotContent) => boolean;
}

/**
 * unlike: the ballots are not those of the reading before, another pile was taken up. none-valid: none of them is valid, as
 * ballots of another round with more seats would be. Null where nothing is suspicious, and at any other ballot than the fifth.
 */
export function suspectPile({ earlier, read, lines, isValid }: BegunReading): 'unlike' | 'none-valid' | null {
  if (read.length !== ballotsUntilSuspicion) return null;
  if (earlier === null) return read.some(isValid) ? null : 'none-valid';
  if (earlier.length < ballotsUntilSuspicion) return null;
  const weights = new Weights(earlier, read, lines);
  const likelier = Math.max(weights.ofOrder(false), weights.ofOrder(true) - turning);
  return likelier < -enough ? 'unlike' : null;
}

class Weights {
  readonly #distances: Distances;
  /** Lines on which two readings of one ballot may well differ, at one misread in a hundred. */
  readonly #misread: number;

  constructor(earlier: readonly BallotContent[], read: readonly BallotContent[], lines: number) {
    this.#distances = new Distances(earlier, read, { lines });
    this.#misread = 1 + 0.03 * lines;
  }

  /** Of the likeliest way to lay the ballots beside the beginning of the reading before, or beside its end. */
  ofOrder(turned: boolean): number {
    const { first, second } = this.#distances;
    const window = Math.min(reach, first);
    let before = Array.from({ length: window + 1 }, (_, lacked) => -handling * lacked);
    for (let ballot = 0; ballot < second; ballot += 1) {
      const weights = [before[0]! - handling];
      for (let place = 1; place <= window; place += 1) {
        const counterpart = turned ? first - place : place - 1;
        const paired = before[place - 1]! + this.#ofPair(counterpart, ballot);
        weights.push(Math.max(paired, before[place]! - handling, weights[place - 1]! - handling));
      }
      before = weights;
    }
    return Math.max(...before);
  }

  #ofPair(counterpart: number, ballot: number): number {
    const apart = this.#distances.between(counterpart, ballot);
    const asSame = Math.max(-otherwise, -1.3 * Math.max(0, apart - this.#misread));
    return asSame - Math.log(this.#shareWithin(apart, ballot));
  }

  /** How likely a ballot of any pile is as near as this: its share in the reading before, half a ballot more than there are. */
  #shareWithin(apart: number, ballot: number): number {
    const { first } = this.#distances;
    let near = 0.5;
    for (let place = 0; place < first; place += 1) {
      if (this.#distances.between(place, ballot) <= apart) near += 1;
    }
    return near / (first + 1);
  }
}
