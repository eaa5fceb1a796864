/** Ballots that lie at quite another place in the other reading: what an alignment in order cannot see. */
import { faultCost } from './align.ts';
import type { Alignment, Costs, Pair, View } from './align.ts';
import type { BatchShape } from './distance.ts';
import { notInOrder, ranksOf } from './order-faults.ts';

export type PileShape = Pick<BatchShape, 'size' | 'attested'>;

/** A ballot may turn up at any of some 50 places: one line more unlikely (ln 50 / ln 50) than a fault at a given place. */
const displacedCost = faultCost + 1;

/** However badly a pile was read, lines spared by coincidence are seldom more than four (see `exchanged`). */
const mostCoincidence = 4.6;

/** The alignment with displaced ballots paired: first those each reading alone has, then papers that lie in each other's place. */
export function withDisplaced(view: View, aligned: Alignment, costs: Costs, shape: PileShape): Alignment {
  const { size, attested } = shape;
  const misread = misreadLines(view, aligned, costs);
  // Two lines spared may be a coincidence as soon as more than those two are misread in the batch, and more the more are; at
  // 1 % of 63 lines it may be four.
  const onlyThese = misread * aligned.pairs.length <= 2;
  const far = onlyThese ? faultCost : Math.min(Math.max(displacedCost, faultCost + 2.3 * misread), mostCoincidence);
  const apart = (first: number, second: number) => {
    const alike = Math.max(view.between(first, second), 3 * misread);
    return (
      (!attested?.has(first) && isDoubleInFullReading(view, 1, first, second, size, alike)) ||
      isDoubleInFullReading(view, 2, second, first, size, alike)
    );
  };
  return straightened(view, exchanged(view, moved(view, aligned, far, apart), costs, far, apart), far);
}

/** True for two ballots that one reading alone has each, and that are no one paper although they look alike. */
type Apart = (first: number, second: number) => boolean;

/** By how many lines the two readings of one ballot usually differ in this batch, those read quite otherwise left out. */
export function misreadLines(view: View, { pairs }: Alignment, { otherwise }: Costs): number {
  const lines = pairs
    .map(({ first, second }) => view.between(first, second))
    .filter((distance) => distance < otherwise);
  return lines.length === 0 ? 0 : lines.reduce((sum, distance) => sum + distance, 0) / lines.length;
}

function moved(view: View, aligned: Alignment, far: number, apart: Apart): Alignment {
  const found: (Pair & { readonly distance: number })[] = [];
  for (const first of aligned.onlyFirst) {
    for (const second of aligned.onlySecond) {
      const distance = view.between(first, second);
      if (distance < far && !apart(first, second)) found.push({ first, second, distance });
    }
  }
  const way = ({ first, second }: Pair) => Math.abs(first - second);
  found.sort((one, other) => one.distance - other.distance || way(one) - way(other));
  const onlyFirst = new Set(aligned.onlyFirst);
  const onlySecond = new Set(aligned.onlySecond);
  const pairs = [...aligned.pairs];
  for (const { first, second } of found) {
    if (!onlyFirst.has(first) || !onlySecond.has(second)) continue;
    onlyFirst.delete(first);
    onlySecond.delete(second);
    pairs.push({ first, second });
  }
  return {
    ...aligned,
    pairs: pairs.sort(byFirst),
    onlyFirst: [...onlyFirst],
    onlySecond: [...onlySecond],
  };
}

function byFirst(one: Pair, other: Pair): number {
  return one.first - other.first;
}

/**
 * A reading that holds as many ballots as the pile and keyed one twice had no room for the last paper. When that paper
 * happens to look like the one keyed twice, nothing has moved through the pile: one fault explains both.
 */
function isDoubleInFullReading(
  view: View,
  reading: 1 | 2,
  place: number,
  lacked: number,
  size: number,
  alike: number,
): boolean {
  const own = reading === 1 ? view.first : view.second;
  const other = reading === 1 ? 2 : 1;
  return own === size && reachesEnd(view, other, lacked, alike) && nearestNeighbour(view, reading, place, own) <= alike;
}

/** From this ballot on the reading holds only ballots like it, so that the one at this place may as well be its last. */
export function reachesEnd(view: View, reading: 1 | 2, place: number, alike: number): boolean {
  const length = reading === 1 ? view.first : view.second;
  for (let later = place + 1; later < length; later += 1) {
    if (view.within(reading, place, later) > alike) return false;
  }
  return true;
}

function nearestNeighbour(view: View, reading: 1 | 2, place: number, length: number): number {
  return Math.min(
    place > 0 ? view.within(reading, place - 1, place) : Infinity,
    place + 1 < length ? view.within(reading, place, place + 1) : Infinity,
  );
}

/**
 * Two pairs become two others where the papers crosswise fit so much better that an exchange is the likelier cause. There
 * are a thousand ways to take two papers of fifty, so that lines spared by coincidence (see align.ts) are the more to be
 * expected the more lines are misread; neighbours are few. Two ballots that each reading alone has stand for a pair, too.
 */
function exchanged(
  view: View,
  aligned: Alignment,
  { lacking, otherwise }: Costs,
  far: number,
  apart: Apart,
): Alignment {
  const near = Math.min(far, displacedCost);
  const pairs = [...aligned.pairs];
  const loose = pairs
    .map((pair, index) => ({ index, cost: Math.min(view.between(pair.first, pair.second), otherwise) }))
    .filter(({ cost }) => cost > 0);
  for (const alone of nearestAlone(aligned, apart)) {
    loose.push({ index: pairs.length, cost: 2 * lacking });
    pairs.push(alone);
  }
  const gains: { readonly one: number; readonly other: number; readonly gain: number }[] = [];
  for (const [place, one] of loose.entries()) {
    const here = pairs[one.index]!;
    for (const other of loose.slice(place + 1)) {
      const straight = one.cost + other.cost;
      if (straight <= near) continue;
      const there = pairs[other.index]!;
      const across = view.between(here.first, there.second) + view.between(there.first, here.second);
      const gain = straight - across - (Math.abs(there.first - here.first) === 1 ? near : far);
      if (gain > 0) gains.push({ one: one.index, other: other.index, gain });
    }
  }
  gains.sort((one, other) => other.gain - one.gain || one.one - other.one || one.other - other.other);
  const done = new Set<number>();
  for (const { one, other } of gains) {
    if (done.has(one) || done.has(other)) continue;
    done.add(one).add(other);
    cross(pairs, one, other);
  }
  const kept = pairs.filter((_, index) => index < aligned.pairs.length || done.has(index)).sort(byFirst);
  const firsts = new Set(kept.map(({ first }) => first));
  const seconds = new Set(kept.map(({ second }) => second));
  return {
    ...aligned,
    pairs: kept,
    onlyFirst: aligned.onlyFirst.filter((first) => !firsts.has(first)),
    onlySecond: aligned.onlySecond.filter((second) => !seconds.has(second)),
  };
}

/** The ballots that one reading alone has, two and two, the nearest places together. */
function nearestAlone({ onlyFirst, onlySecond }: Alignment, apart: Apart): Pair[] {
  const left = new Set(onlySecond);
  return onlyFirst.flatMap((first) => {
    const [second] = [...left].toSorted((one, other) => Math.abs(one - first) - Math.abs(other - first));
    if (second === undefined || apart(first, second)) return [];
    left.delete(second);
    return [{ first, second }];
  });
}

function cross(pairs: Pair[], one: number, other: number): void {
  const [before, after] = [pairs[one]!, pairs[other]!];
  pairs[one] = { first: before.first, second: after.second };
  pairs[other] = { first: after.first, second: before.second };
}

/** Beyond this many the pile was shuffled, and no tidier telling of it helps. */
const mostToStraighten = 20;
/** In larger piles only the displaced are crossed with each other: every try looks through the whole pile. */
const largestPile = 200;

/**
 * Where alike ballots are among the displaced, other pairs of them may tell the same with fewer papers out of place: as long
 * as that is so, two pairs are crossed.
 */
function straightened(view: View, aligned: Alignment, far: number): Alignment {
  const pairs = [...aligned.pairs];
  for (let order: Order | null = orderOf(pairs); order !== null;) {
    order = order.displaced.length > mostToStraighten ? null : crossedBetter(view, pairs, order, far);
  }
  return { ...aligned, pairs };
}

interface Order {
  readonly displaced: readonly number[];
  /** Places whose rank is not the same in both readings: the displaced, and those they pass. */
  readonly shifted: readonly number[];
}

function orderOf(pairs: readonly Pair[]): Order {
  const ranks = ranksOf(pairs);
  return { displaced: notInOrder(ranks), shifted: ranks.flatMap((rank, place) => (rank === place ? [] : [place])) };
}

/** Crosses the first two pairs whose crossing tells the same more simply; null when there are none. */
function crossedBetter(view: View, pairs: Pair[], order: Order, far: number): Order | null {
  const small = pairs.length <= largestPile;
  for (const one of small ? order.shifted : order.displaced) {
    for (const other of small ? pairs.keys() : order.displaced) {
      if (other === one) continue;
      const [here, there] = [pairs[one]!, pairs[other]!];
      const lines =
        view.between(here.first, there.second) +
        view.between(there.first, here.second) -
        view.between(here.first, here.second) -
        view.between(there.first, there.second);
      if (lines >= far) continue;
      cross(pairs, one, other);
      const after = orderOf(pairs);
      if (after.displaced.length < order.displaced.length) return after;
      if (
        lines <= 0 &&
        after.displaced.length === order.displaced.length &&
        after.shifted.length < order.shifted.length
      )
        return after;
      cross(pairs, one, other);
    }
  }
  return null;
}
