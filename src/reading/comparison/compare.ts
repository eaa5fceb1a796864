/**
 * So sánh hai lượt nhập: two readings of one pile, ballot by ballot. They are aligned first, so that a paper left out,
 * keyed twice or out of order is one fault and not thirty wrong ballots.
 *
 * Alignment only ever decides what is shown beside what. A ballot counts as alike when both readings hold the same content,
 * part by part, and the batch agrees only when each ballot of the pile is alike, at its own place, and nothing else was
 * read. However wrong a guess about a fault may be, it keeps the batch open and lets no ballot through.
 */
import { Refusal } from '../../refusal.ts';
import { sameContent } from '../draft.ts';
import type { BallotContent } from '../draft.ts';
import { align, costsOf, faultCost, turnedView } from './align.ts';
import type { Alignment, Costs, Pair, View } from './align.ts';
import { contentDifference } from './ballot-difference.ts';
import type { ContentDifference } from './ballot-difference.ts';
import { withDisplaced } from './displaced.ts';
import { Distances } from './distance.ts';
import type { BatchShape } from './distance.ts';
import type { Fault, Span } from './faults.ts';
import { notInOrder, orderFaults, ranksOf } from './order-faults.ts';
import { paperFaults } from './paper-faults.ts';
import type { PaperPlaces, Run } from './paper-faults.ts';

/** The serials of one paper in the two readings. */
export interface PaperPlace {
  readonly first: number;
  readonly second: number;
}

export interface BallotDifference extends PaperPlace {
  readonly difference: ContentDifference;
}

/** A ballot that one reading has and the other lacks. */
export interface SinglePlace {
  readonly reading: 1 | 2;
  readonly serial: number;
  /** How many ballots of the first reading lie before it. */
  readonly before: number;
  /** The fault that says what became of it, by its place in `faults`. */
  readonly fault: number;
}

/** Nothing is open. Only here are there ballots to be counted: `ballots[n]` is the paper with serial n + 1. */
export interface AgreedBatch {
  readonly agreed: true;
  readonly ballots: readonly BallotContent[];
  readonly faults: readonly [];
  readonly differences: readonly [];
}

/**
 * Something is to be settled on the paper first. `alike` are places, not ballots, on purpose: as long as a paper is left
 * out or keyed twice it is not certain that two ballots alike are one and the same paper.
 */
export interface OpenBatch {
  readonly agreed: false;
  readonly faults: readonly Fault[];
  readonly differences: readonly BallotDifference[];
  readonly alike: readonly PaperPlace[];
  /** In the order of the pile as far as it is known. Without pairs (`unlike`) there are none. */
  readonly singles: readonly SinglePlace[];
}

export type Comparison = AgreedBatch | OpenBatch;

/** The ballots of each reading in the order they were keyed; the first has serial 1. Both readings are finished. */
export function compareReadings(
  first: readonly BallotContent[],
  second: readonly BallotContent[],
  shape: BatchShape,
): Comparison {
  requireLines(first, shape);
  requireLines(second, shape);
  if (first.length === shape.size && allAlike(first, second)) {
    return { agreed: true, ballots: first, faults: [], differences: [] };
  }
  const distances = new Distances(first, second, shape);
  const costs = costsOf(distances);
  const { view, aligned, turned } = bestAlignment(distances, costs, shape);
  const secondSerial = (place: number) => (turned ? second.length - place : place + 1);
  const serials = { first: (place: number) => place + 1, second: secondSerial };

  const unlike = unlikeFault(view, aligned, costs, shape.size);
  if (unlike !== null) return { agreed: false, faults: [unlike], differences: [], alike: [], singles: [] };
  const named = paperFaults(view, aligned, costs, shape);
  const faults: Fault[] = [
    ...named.map(({ fault }) =>
      inSerials(
        fault,
        turned && lacks(2, fault) ? { ...serials, second: (place) => secondSerial(place) + 1 } : serials,
      ),
    ),
    ...(turned ? [turnedFault(first.length, second.length)] : []),
    ...orderFaults(aligned.pairs).map((fault) => inSerials({ ...fault, reading: 2 as const }, serials)),
  ];
  const counted = countFault(aligned, faults, shape.size);
  if (counted !== null) faults.push(counted);

  const differences: BallotDifference[] = [];
  const alike: PaperPlace[] = [];
  for (const pair of aligned.pairs) {
    const place = { first: pair.first + 1, second: secondSerial(pair.second) };
    const difference = contentDifference(first[place.first - 1]!, second[place.second - 1]!);
    if (difference === null) alike.push(place);
    else differences.push({ ...place, difference });
  }
  const runs = named.map(({ run }) => run);
  return { agreed: false, faults, differences, alike, singles: singlesOf(runs, aligned.pairs, serials) };
}

/** A ballot that only the second reading has lies after the ballot of the first that it follows there. */
function singlesOf(runs: readonly Run[], pairs: readonly Pair[], serials: Serials): SinglePlace[] {
  const displaced = new Set(notInOrder(ranksOf(pairs)));
  const anchors = pairs.filter((_, place) => !displaced.has(place)).toSorted((one, other) => one.second - other.second);
  const singles = runs.flatMap(({ reading, from, count }, fault) => {
    const before = reading === 1 ? from : 1 + (anchors.findLast(({ second }) => second < from)?.first ?? -1);
    return Array.from({ length: count }, (_, place): SinglePlace & { readonly place: number } => ({
      reading,
      serial: (reading === 1 ? serials.first : serials.second)(from + place),
      before: reading === 1 ? before + place : before,
      fault,
      place: from + place,
    }));
  });
  return singles
    .toSorted((one, other) => one.before - other.before || other.reading - one.reading || one.place - other.place)
    .map(({ reading, serial, before, fault }) => ({ reading, serial, before, fault }));
}

function requireLines(reading: readonly BallotContent[], { style, lines }: BatchShape): void {
  for (const [place, { marks }] of reading.entries()) {
    // Only a list grows while it is read, by the names that voters wrote.
    if (marks.length === lines || (style === 'list' && marks.length < lines)) continue;
    throw new Refusal('input-wrong', { path: `[${place}].marks`, expected: `${lines} (not ${marks.length})` });
  }
}

function allAlike(first: readonly BallotContent[], second: readonly BallotContent[]): boolean {
  return first.length === second.length && first.every((ballot, place) => sameContent(ballot, second[place]!));
}

interface Found {
  readonly view: View;
  readonly aligned: Alignment;
  readonly turned: boolean;
}

/** A pile laid face up while it was read lies the other way round for the next reader: one fault for the whole pile. */
function bestAlignment(distances: Distances, costs: Costs, shape: BatchShape): Found {
  const straight = align(distances, costs);
  const finished = (view: View, aligned: Alignment, turned: boolean): Found => ({
    view,
    turned,
    aligned: withDisplaced(view, aligned, costs, shape),
  });
  // Read from the other end, a pile fits only where alike ballots happen to meet: it is tried when much does not fit.
  const longer = Math.max(distances.first, distances.second);
  if (recognisedIn(distances, straight, costs) < longer * 0.75) {
    const view = turnedView(distances);
    const other = align(view, costs);
    if (other.cost + 2 * faultCost < straight.cost) return finished(view, other, true);
  }
  return finished(distances, straight, false);
}

/** How many pairs look like one paper, misread or not. */
function recognisedIn(view: View, { pairs }: Alignment, { otherwise }: Costs): number {
  return pairs.filter(({ first, second }) => view.between(first, second) < otherwise).length;
}

/** Below this many ballots a few misread ones are most of the batch. */
const smallestUnlike = 5;

function unlikeFault(view: View, aligned: Alignment, costs: Costs, size: number): Fault | null {
  const shorter = Math.min(view.first, view.second);
  const recognised = recognisedIn(view, aligned, costs);
  return shorter >= smallestUnlike && recognised < shorter / 2
    ? { kind: 'unlike', reading: 2, recognised, size }
    : null;
}

/** Papers the two readings show together, those keyed twice once, against the cover of the pile. */
function countFault({ pairs, onlyFirst, onlySecond }: Alignment, faults: readonly Fault[], size: number): Fault | null {
  const repeated = faults.reduce(
    (sum, fault) => sum + (fault.kind === 'doubled' || fault.kind === 'surplus' ? fault.count : 0),
    0,
  );
  const papers = pairs.length + onlyFirst.length + onlySecond.length - repeated;
  return papers === size ? null : { kind: 'count', papers, size };
}

function turnedFault(first: number, second: number): Fault {
  return { kind: 'turned', reading: 2, first: { from: 1, to: first }, second: { from: 1, to: second } };
}

interface Serials {
  readonly first: (place: number) => number;
  readonly second: (place: number) => number;
}

/** A fault with its places as serials. */
function inSerials<F extends { readonly first: Span; readonly second: Span }>(fault: F, serials: Serials): F {
  return { ...fault, first: spanOf(fault.first, serials.first), second: spanOf(fault.second, serials.second) };
}

/** True where the span of this reading is not of ballots, but of places between them: counted from the other end, one more. */
function lacks(reading: 1 | 2, fault: PaperPlaces): boolean {
  return (
    (fault.kind === 'skipped' && fault.reading === reading) || (fault.kind === 'surplus' && fault.reading !== reading)
  );
}

function spanOf({ from, to }: Span, serial: (place: number) => number): Span {
  const [one, other] = [serial(from), serial(to)];
  return { from: Math.min(one, other), to: Math.max(one, other) };
}
