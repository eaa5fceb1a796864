/** Names in what the order of two readings differs: papers in each other's place, and blocks that lie elsewhere. */
import type { Pair } from './align.ts';
import type { OrderFault } from './faults.ts';

/** Places from 0, in the order of the first reading; the serials are given by the caller. */
export type OrderPlaces = Pick<OrderFault, 'kind' | 'first' | 'second'>;

export function orderFaults(pairs: readonly Pair[]): OrderPlaces[] {
  const ranks = ranksOf(pairs);
  return disturbedStretches(ranks).flatMap(([start, end]) => stretchFaults(pairs, ranks, start, end));
}

/** For each pair, the how-manieth of the second reading it is, ballots without a counterpart left out. */
export function ranksOf(pairs: readonly Pair[]): number[] {
  const seconds = pairs.map(({ second }) => second).toSorted((one, other) => one - other);
  const rankOf = new Map(seconds.map((second, rank) => [second, rank]));
  return pairs.map(({ second }) => rankOf.get(second)!);
}

/** The shortest stretches that hold the same papers in both readings, in another order. */
function disturbedStretches(ranks: readonly number[]): [number, number][] {
  const stretches: [number, number][] = [];
  let start = 0;
  let highest = -1;
  for (const [place, rank] of ranks.entries()) {
    highest = Math.max(highest, rank);
    if (highest !== place) continue;
    if (place > start) stretches.push([start, place]);
    start = place + 1;
  }
  return stretches;
}

function stretchFaults(pairs: readonly Pair[], ranks: readonly number[], start: number, end: number): OrderPlaces[] {
  const stretch = ranks.slice(start, end + 1).map((rank) => rank - start);
  const block = stretch.length === 2 ? null : exchangedBlock(stretch);
  if (block !== null) return [movedBlock(pairs, start + block[0], start + block[1])];
  if (stretch.every((rank, place) => stretch[rank] === place)) {
    return stretch.flatMap((rank, place) => (rank > place ? [swap(pairs[start + place]!, pairs[start + rank]!)] : []));
  }
  return runsOf(notInOrder(stretch)).flatMap((run) =>
    splitWhereTorn(pairs, start + run[0], start + run[1]).map(([from, to]) => movedBlock(pairs, from, to)),
  );
}

/** Two neighbouring blocks that changed places: the shorter of them moved. */
function exchangedBlock(stretch: readonly number[]): [number, number] | null {
  const length = stretch.length;
  const front = length - stretch[0]!;
  if (stretch.some((rank, place) => rank !== (place + stretch[0]!) % length)) return null;
  return front <= length - front ? [0, front - 1] : [front, length - 1];
}

function swap(one: Pair, other: Pair): OrderPlaces {
  return {
    kind: 'swapped',
    first: { from: one.first, to: other.first },
    second: { from: other.second, to: one.second },
  };
}

function movedBlock(pairs: readonly Pair[], from: number, to: number): OrderPlaces {
  const block = pairs.slice(from, to + 1).map(({ second }) => second);
  return {
    kind: 'moved',
    first: { from: pairs[from]!.first, to: pairs[to]!.first },
    second: { from: Math.min(...block), to: Math.max(...block) },
  };
}

/** The fewest places whose papers have moved: all but a longest row that is in order (patience sorting). */
export function notInOrder(ranks: readonly number[]): number[] {
  const ends: number[] = [];
  const before = ranks.map(() => -1);
  for (const [place, rank] of ranks.entries()) {
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if (ranks[ends[middle]!]! < rank) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[place] = ends[low - 1]!;
    ends[low] = place;
  }
  const inOrder = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place]!) inOrder.add(place);
  return ranks.flatMap((_, place) => (inOrder.has(place) ? [] : [place]));
}

/** Places that follow one another, as first and last of each run. */
export function runsOf(places: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}

/** A run is one block only where it is together, and in the same order, in the second reading too. */
function splitWhereTorn(pairs: readonly Pair[], from: number, to: number): [number, number][] {
  const blocks: [number, number][] = [[from, from]];
  for (let place = from + 1; place <= to; place += 1) {
    if (pairs[place]!.second === pairs[place - 1]!.second + 1) blocks.at(-1)![1] = place;
    else blocks.push([place, place]);
  }
  return blocks;
}
