/** Faults put into a reading on purpose, and whether a comparison names just them. */
import type { Comparison } from '../../../src/reading/comparison/compare.ts';
import type { Fault, Span } from '../../../src/reading/comparison/faults.ts';
import type { BallotContent } from '../../../src/reading/draft.ts';
import { keyed, realisticPile, linesApart, upTo } from './pile.ts';
import type { Chance } from './pile.ts';

export const faultKinds = ['skip', 'double', 'neighbours', 'distant'] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Injected {
  readonly kind: FaultKind;
  readonly reading: 1 | 2;
  /** Serials of the papers concerned, by the pile. */
  readonly papers: readonly number[];
  readonly pile: readonly BallotContent[];
  /** For each reading, which paper stands at each place. */
  readonly order: readonly [readonly number[], readonly number[]];
  readonly first: readonly BallotContent[];
  readonly second: readonly BallotContent[];
  readonly rate: number;
  /** False where the papers concerned are alike, so that nothing shows. */
  readonly distinguishable: boolean;
}

/** One fault among the ballots of a pile, read twice with errors at this rate a line. `full`: no more are keyed than the pile holds. */
export function inject(kind: FaultKind, chance: Chance, rate: number, full = false, size = 50): Injected {
  const pile = realisticPile(chance, { size });
  const reading = kind === 'skip' || kind === 'double' ? (upTo(chance, 2) === 0 ? 1 : 2) : 2;
  const straight = pile.map((_, place) => place);
  const faulty = [...straight];
  const at = upTo(chance, size);
  let papers = [at + 1];
  switch (kind) {
    case 'skip':
      faulty.splice(at, 1);
      break;
    case 'double':
      faulty.splice(at, 0, at);
      if (full) faulty.pop();
      break;
    default: {
      const one = kind === 'neighbours' ? Math.min(at, size - 2) : at;
      const other = kind === 'neighbours' ? one + 1 : (one + 2 + upTo(chance, size - 3)) % size;
      faulty[one] = other;
      faulty[other] = one;
      papers = [one + 1, other + 1].toSorted((a, b) => a - b);
    }
  }
  const order = reading === 1 ? ([faulty, straight] as const) : ([straight, faulty] as const);
  const [first, second] = order.map((places) =>
    keyed(
      places.map((place) => pile[place]!),
      chance,
      rate,
    ),
  ) as [BallotContent[], BallotContent[]];
  const [one, other] = papers.map((paper) => pile[paper - 1]!);
  const swapOfAlike = other !== undefined && linesApart(one!, other) <= nearly(rate);
  // Without room for it the last paper is missing too; when it looks like the one keyed twice that paper may as well have moved.
  const visible = faulty.filter((paper, place) => linesApart(pile[paper]!, pile[place] ?? pile[paper]!) > nearly(rate));
  const doubleOfLast =
    full && kind === 'double' && (visible.length < 2 || linesApart(pile[at]!, pile.at(-1)!) <= nearly(rate));
  return { kind, reading, papers, pile, order, first, second, rate, distinguishable: !swapOfAlike && !doubleOfLast };
}

/** The one fault, the right reading, and of the pile no other papers than the one meant and papers that are just like it. */
export function isNamedExactly(injected: Injected, comparison: Comparison, full = false): boolean {
  const faults = comparison.faults.filter(
    (fault) => !(full && injected.kind === 'double' && isLastLeftOut(fault, injected)),
  );
  const [fault] = faults;
  if (faults.length !== 1 || fault === undefined || !('first' in fault)) return false;
  const ofPile = injected.reading === 1 ? fault.second : fault.first;
  switch (injected.kind) {
    case 'skip':
      return fault.kind === 'skipped' && fault.reading === injected.reading && covers(injected, ofPile);
    case 'double':
      return fault.kind === 'doubled' && fault.reading === injected.reading && covers(injected, ofPile);
    case 'neighbours':
    case 'distant':
      if (fault.kind === 'swapped')
        return fault.first.from === injected.papers[0] && fault.first.to === injected.papers[1];
      return fault.kind === 'moved' && givesSamePile(injected, fault.first, fault.second);
  }
}

/**
 * Papers that differ by no more lines than this are nearly alike: where lines are misread, one is now and then read as the
 * other, and no comparison can tell which it was. One name struck instead of another makes two lines. At one line misread in
 * a hundred, two readings of one ballot of 63 lines differ in 1.3 lines, and now and then in four.
 */
export function nearly(rate: number): number {
  if (rate === 0) return 0;
  return rate < 0.005 ? 2 : 4;
}

function covers({ pile, rate, papers: [paper] }: Injected, { from, to }: Span): boolean {
  const meant = pile[paper! - 1]!;
  return (
    from <= paper! &&
    paper! <= to &&
    pile.slice(from - 1, to).every((ballot) => linesApart(ballot, meant) <= nearly(rate))
  );
}

/** A reader who keyed a paper twice had no room for the last one of the pile. */
function isLastLeftOut(fault: Fault, { reading, pile }: Injected): boolean {
  if (fault.kind !== 'skipped' || fault.reading !== reading) return false;
  return (reading === 1 ? fault.second : fault.first).to === pile.length;
}

/** Where all between is alike, an exchange of two papers and a paper that moved leave the same ballots at the same places. */
function givesSamePile({ pile, order, rate }: Injected, from: Span, to: Span): boolean {
  const told = [...pile];
  const block = told.splice(from.from - 1, from.to - from.from + 1);
  told.splice(to.from - 1, 0, ...block);
  return order[1].every((paper, place) => linesApart(pile[paper]!, told[place]!) <= nearly(rate));
}
