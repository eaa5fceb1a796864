/** How far two read ballots are apart: the number of lines on which they differ. Counted for every pair of a batch. */
import { paperDefects } from '../../election/model.ts';
import type { Mark, Style } from '../../election/model.ts';
import type { BallotContent } from '../draft.ts';

/** The paper of the round, and how many ballots the pile of this batch holds by its cover. */
export interface BatchShape {
  readonly style: Style;
  /** Lines on the ballot, written names included. */
  readonly lines: number;
  readonly size: number;
  /** Where the first is what two readings show: places from 0 of papers that both have. Two do not key the same paper twice. */
  readonly attested?: ReadonlySet<number> | undefined;
}

/**
 * Whose ballot a cumulative paper is weighs as much as four lines: a code is checked against the register as it is keyed,
 * so that two codes are far more likely two papers than one paper misread.
 */
const holdingWeight = 4;

/** All distances between two readings, and from each ballot to others of its own reading. Places count from 0. */
export class Distances {
  readonly first: number;
  readonly second: number;
  readonly #readings: readonly [Uint32Array, Uint32Array];
  readonly #width: number;
  readonly #between: Uint16Array;

  constructor(first: readonly BallotContent[], second: readonly BallotContent[], { lines }: Pick<BatchShape, 'lines'>) {
    this.first = first.length;
    this.second = second.length;
    this.#width = lines + paperDefects.length + 1 + holdingWeight;
    const ids = new Ids();
    this.#readings = [cellsOf(first, lines, this.#width, ids), cellsOf(second, lines, this.#width, ids)];
    this.#between = new Uint16Array(this.first * this.second);
    for (let one = 0, cell = 0; one < this.first; one += 1) {
      for (let other = 0; other < this.second; other += 1, cell += 1) {
        this.#between[cell] = this.#differing(this.#readings[0], one, this.#readings[1], other);
      }
    }
  }

  /** From a ballot of the first reading to one of the second. */
  between(first: number, second: number): number {
    return this.#between[first * this.second + second]!;
  }

  /** From a ballot to another of the same reading. */
  within(reading: 1 | 2, one: number, other: number): number {
    const cells = this.#readings[reading - 1]!;
    return this.#differing(cells, one, cells, other);
  }

  /** How many lines a ballot usually differs from the next one in its reading: how well ballots of this batch tell apart. */
  typical(): number {
    let sum = 0;
    let count = 0;
    for (const reading of [1, 2] as const) {
      const length = reading === 1 ? this.first : this.second;
      for (let place = 1; place < length; place += 1, count += 1) sum += this.within(reading, place - 1, place);
    }
    return count === 0 ? this.#width / 4 : sum / count;
  }

  #differing(one: Uint32Array, place: number, other: Uint32Array, otherPlace: number): number {
    const width = this.#width;
    let at = place * width;
    let otherAt = otherPlace * width;
    let differing = 0;
    for (const end = at + width; at < end; at += 1, otherAt += 1) if (one[at] !== other[otherAt]) differing += 1;
    return differing;
  }
}

/** A number for each thing that can stand in a cell, the same for both readings; comparing numbers is what is fast. */
class Ids {
  readonly #ids = new Map<Mark, number>();

  of(value: Mark): number {
    const known = this.#ids.get(value);
    if (known !== undefined) return known;
    this.#ids.set(value, this.#ids.size);
    return this.#ids.size - 1;
  }
}

function cellsOf(reading: readonly BallotContent[], lines: number, width: number, ids: Ids): Uint32Array {
  const cells = new Uint32Array(reading.length * width);
  for (const [place, { marks, defects, doubt, votes, code }] of reading.entries()) {
    let at = place * width;
    for (let line = 0; line < lines; line += 1, at += 1) cells[at] = ids.of(marks[line] ?? 'none');
    for (const defect of paperDefects) cells[at++] = defects.includes(defect) ? 1 : 0;
    // Which doubt is a matter for the list of differences; for recognising the paper it is enough that there is one.
    cells[at++] = doubt === null ? 0 : 1;
    cells.fill(holdingId(code, votes), at, at + holdingWeight);
  }
  return cells;
}

/** The code where there is one, else the entitlement; codes and votes are mixed into 32 bits (FNV-1a), which is enough to tell papers apart. */
function holdingId(code: string | null, votes: number | null): number {
  let id = 0x811c9dc5;
  for (const character of code ?? `#${votes ?? ''}`) id = Math.imul(id ^ character.codePointAt(0)!, 0x01000193);
  return id >>> 0;
}
