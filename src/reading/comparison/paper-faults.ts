/** Names what became of ballots that one reading has and the other lacks: left out by the one or keyed twice by the other. */
import type { Alignment, Costs, View } from './align.ts';
import type { PaperFault, Span } from './faults.ts';
import { misreadLines, reachesEnd } from './displaced.ts';
import type { PileShape } from './displaced.ts';
import { runsOf } from './order-faults.ts';

/** Places from 0; the serials are given by the caller. */
export type PaperPlaces = Extract<PaperFault, { first: Span }>;

/** Ballots in a row that `reading` has and the other lacks. */
export interface Run {
  readonly reading: 1 | 2;
  readonly from: number;
  readonly count: number;
  /** The run of the same length beside it that it looks like most, and by how many lines a ballot it differs. */
  readonly twin: { readonly from: number; readonly apart: number } | null;
}

/**
 * The pile's size decides between the two: as many papers as both readings show together, less the pile, were keyed twice.
 * They are those that look most like their neighbours, the end of a pile last: a reader who keyed a paper twice has no room for
 * the last one. Where nothing looks alike, a reading longer than the pile has a
 * ballot from elsewhere.
 */
export function paperFaults(
  view: View,
  aligned: Alignment,
  costs: Costs,
  { size, attested }: PileShape,
): { readonly fault: PaperPlaces; readonly run: Run }[] {
  const misread = misreadLines(view, aligned, costs);
  const runs = [
    ...runsOf(aligned.onlyFirst.toSorted(ascending)).map(([from, to]) => runAt(view, 1, from, to - from + 1)),
    ...runsOf(aligned.onlySecond.toSorted(ascending)).map(([from, to]) => runAt(view, 2, from, to - from + 1)),
  ];
  let repeated = aligned.pairs.length + aligned.onlyFirst.length + aligned.onlySecond.length - size;
  const doubled = new Set<Run>();
  const alike = runs.filter(({ twin }) => twin !== null && twin.apart <= costs.typical / 2);
  // Two who keyed the same paper twice are the last to be thought of.
  const byTwo = ({ reading, from }: Run) => reading === 1 && attested?.has(from) === true;
  const likeliness = (run: Run) =>
    run.twin!.apart +
    (mayBeLeftOver(view, run, size, 3 * misread) ? costs.typical : 0) +
    (byTwo(run) ? 4 * costs.typical : 0);
  for (const run of alike.toSorted((one, other) => likeliness(one) - likeliness(other))) {
    if (run.count > repeated) continue;
    doubled.add(run);
    repeated -= run.count;
  }
  return runs.map((run) => {
    const { reading, count } = run;
    const isDoubled = doubled.has(run);
    const isSurplus = !isDoubled && count <= repeated && (reading === 1 ? view.first : view.second) > size;
    if (isSurplus) repeated -= count;
    const places = placesOf(view, aligned, isDoubled ? run : { ...run, twin: null }, misread);
    if (isDoubled || isSurplus) {
      return { fault: { kind: isDoubled ? 'doubled' : 'surplus', reading, count, ...places }, run };
    }
    return { fault: { kind: 'skipped', reading: reading === 1 ? 2 : 1, count, ...places }, run };
  });
}

/** The last papers of a pile, which a reader whose reading is full never came to. */
function mayBeLeftOver(view: View, { reading, from }: Run, size: number, alike: number): boolean {
  const other = reading === 1 ? view.second : view.first;
  return other === size && reachesEnd(view, reading, from, alike);
}

function ascending(one: number, other: number): number {
  return one - other;
}

function runAt(view: View, reading: 1 | 2, from: number, count: number): Run {
  const length = reading === 1 ? view.first : view.second;
  const twins = [from - count, from + count]
    .filter((twin) => twin >= 0 && twin + count <= length)
    .map((twin) => {
      let lines = 0;
      for (let place = 0; place < count; place += 1) lines += view.within(reading, from + place, twin + place);
      return { from: twin, apart: lines / count };
    });
  const twin = twins.toSorted((one, other) => one.apart - other.apart)[0] ?? null;
  return { reading, from, count, twin };
}

/** Everywhere the run may be, in both readings; a run keyed twice with its original. */
function placesOf(view: View, aligned: Alignment, run: Run, misread: number): { first: Span; second: Span } {
  const counterpart = new Map(
    aligned.pairs.map(({ first, second }) => (run.reading === 1 ? [first, second] : [second, first])),
  );
  const between = (own: number, other: number) =>
    run.reading === 1 ? view.between(own, other) : view.between(other, own);
  // Without a misread line in the batch only ballots fully alike are taken for each other; else one line is nothing.
  const slack = misread === 0 ? 0 : Math.max(1, 2 * misread);
  let from = slide(run, counterpart, between, slack, -1);
  let to = slide(run, counterpart, between, slack, 1) + run.count - 1;
  if (run.twin !== null) {
    from = Math.min(from, run.twin.from);
    to = Math.max(to, run.twin.from + run.count - 1);
  }
  const own = { from, to };
  const other = run.twin === null ? lackedSpan(counterpart, own) : papersSpan(counterpart, own);
  return run.reading === 1 ? { first: own, second: other } : { first: other, second: own };
}

/**
 * The last start of the run, going one way, that explains the readings as well: at no more than `slack` lines more. Moved by
 * one place, the run takes in a ballot ahead, whose counterpart then belongs to the ballot the run leaves behind.
 */
function slide(
  { from, count }: Run,
  counterpart: ReadonlyMap<number, number>,
  between: (own: number, other: number) => number,
  slack: number,
  step: 1 | -1,
): number {
  let start = from;
  let furthest = from;
  let cost = 0;
  let last: number | undefined;
  for (;;) {
    const ahead = step === 1 ? start + count : start - 1;
    const behind = step === 1 ? start : start + count - 1;
    const other = counterpart.get(ahead);
    if (other === undefined || (last !== undefined && other !== last + step)) return furthest;
    cost += between(behind, other) - between(ahead, other);
    // Errors on the way may be made good by those further on, but not many.
    if (cost > 2 * slack) return furthest;
    start += step;
    if (cost <= slack) furthest = start;
    last = other;
  }
}

/** The places that ballots lacked would have: as many as the ballots they are among. */
function lackedSpan(counterpart: ReadonlyMap<number, number>, own: Span): Span {
  let before = own.from - 1;
  while (before >= 0 && !counterpart.has(before)) before -= 1;
  const from = (counterpart.get(before) ?? -1) + 1;
  return { from, to: from + own.to - own.from };
}

function papersSpan(counterpart: ReadonlyMap<number, number>, own: Span): Span {
  const others: number[] = [];
  for (let place = own.from; place <= own.to; place += 1) {
    const other = counterpart.get(place);
    if (other !== undefined) others.push(other);
  }
  return others.length === 0 ? lackedSpan(counterpart, own) : { from: Math.min(...others), to: Math.max(...others) };
}
