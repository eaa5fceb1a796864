/**
 * Which ballot of one reading is which of the other, when both read one pile: the cheapest explanation, by dynamic
 * programming over the two sequences (edit distance with transposition of neighbours).
 *
 * A cost says how unlikely something is, and one differing line costs 1. A line differs between two careful readings
 * about once in 50, against which the other costs are set (natural logarithms, divided by ln 50 = 3.9):
 *
 *   equal ballots                    0
 *   ballots that differ              1 a line, at most `otherwise`
 *   a fault of handling the papers   1.6: about once in 500 ballots (ln 500 / ln 50)
 *   neighbours exchanged             a fault, one line more (see below), and the lines on which the crosswise pairs differ
 *   a ballot the other lacks         a fault, and a quarter of the lines by which neighbouring ballots of this batch usually
 *                                    differ: the content comes out of nowhere, and the more ways there are to fill a
 *                                    ballot, the less likely is just this one. (63 names, 8 struck: about 24 nats or 6
 *                                    lines, while two such ballots differ by 14. Half of it, since a ballot that only one
 *                                    reading has and one that only the other has make one such surprise together.)
 *                                    The same wherever it is and whatever it looks like, or a gap would be drawn to where
 *                                    ballots are common and not to where it is.
 *   a ballot read quite otherwise    one and a half ballots lacking: at one and the same place it is one paper misread
 *                                    (numbers keyed one line off) and not two papers, yet two such places in a row are
 *                                    readings that have come apart
 *
 * Among alike ballots two readings may each err on the same line of another paper. Crosswise such a line is no difference,
 * on either side: two lines fewer for an exchange that never was. Hence an exchange must spare more than two lines.
 */
import type { Distances } from './distance.ts';

export const faultCost = 1.6;
const exchangeCost = faultCost + 1;

export interface Pair {
  readonly first: number;
  readonly second: number;
}

/** Places from 0. Every ballot of both readings is in exactly one of the three. */
export interface Alignment {
  /** In the order of the first reading. */
  readonly pairs: readonly Pair[];
  readonly onlyFirst: readonly number[];
  readonly onlySecond: readonly number[];
  readonly cost: number;
}

export interface Costs {
  readonly typical: number;
  readonly lacking: number;
  readonly otherwise: number;
}

export function costsOf(distances: Distances): Costs {
  const typical = distances.typical();
  const lacking = faultCost + typical / 4;
  return { typical, lacking, otherwise: 1.5 * lacking };
}

/** The distances as an alignment sees them; a pile turned over is the second reading from its end. */
export interface View {
  readonly first: number;
  readonly second: number;
  between(first: number, second: number): number;
  within(reading: 1 | 2, one: number, other: number): number;
}

export function turnedView(distances: View): View {
  const last = distances.second - 1;
  return {
    first: distances.first,
    second: distances.second,
    between: (first, second) => distances.between(first, last - second),
    within: (reading, one, other) =>
      reading === 1 ? distances.within(1, one, other) : distances.within(2, last - one, last - other),
  };
}

const pair = 1;
const firstAlone = 2;
const secondAlone = 3;
const crossed = 4;

export function align(view: View, costs: Costs): Alignment {
  const rows = view.first;
  const columns = view.second;
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const moves = new Uint8Array((rows + 1) * width);

  for (let column = 1; column <= columns; column += 1) {
    best[column] = best[column - 1]! + costs.lacking;
    moves[column] = secondAlone;
  }
  for (let row = 1; row <= rows; row += 1) {
    let at = row * width;
    best[at] = best[at - width]! + costs.lacking;
    moves[at] = firstAlone;
    for (let column = 1; column <= columns; column += 1) {
      at += 1;
      let cost = best[at - width - 1]! + Math.min(view.between(row - 1, column - 1), costs.otherwise);
      let move = pair;
      const byFirst = best[at - width]! + costs.lacking;
      if (byFirst < cost) [cost, move] = [byFirst, firstAlone];
      const bySecond = best[at - 1]! + costs.lacking;
      if (bySecond < cost) [cost, move] = [bySecond, secondAlone];
      if (row > 1 && column > 1) {
        const before = best[at - 2 * width - 2]! + exchangeCost;
        if (before < cost) {
          const byCross = before + view.between(row - 1, column - 2) + view.between(row - 2, column - 1);
          if (byCross < cost) [cost, move] = [byCross, crossed];
        }
      }
      best[at] = cost;
      moves[at] = move;
    }
  }
  return { ...walkBack(moves, rows, columns), cost: best[rows * width + columns]! };
}

function walkBack(moves: Uint8Array, rows: number, columns: number): Omit<Alignment, 'cost'> {
  const width = columns + 1;
  const pairs: Pair[] = [];
  const onlyFirst: number[] = [];
  const onlySecond: number[] = [];
  let first = rows;
  let second = columns;
  while (first > 0 || second > 0) {
    switch (moves[first * width + second]) {
      case firstAlone:
        onlyFirst.push((first -= 1));
        break;
      case secondAlone:
        onlySecond.push((second -= 1));
        break;
      case crossed:
        pairs.push({ first: first - 1, second: second - 2 }, { first: first - 2, second: second - 1 });
        first -= 2;
        second -= 2;
        break;
      default:
        pairs.push({ first: (first -= 1), second: (second -= 1) });
    }
  }
  return { pairs: pairs.reverse(), onlyFirst: onlyFirst.reverse(), onlySecond: onlySecond.reverse() };
}
