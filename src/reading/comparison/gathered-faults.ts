/** What is wrong with how a pile was read, told of the papers concerned and of the reader whose fault it is. */
import type { OpenBatch } from './compare.ts';
import type { Fault, ReadingNumber, Span } from './faults.ts';
import type { GatheredPaper, Step } from './gathered.ts';

type PlacedFault = Extract<Fault, { first: Span }>;
type SingleFault = Extract<PlacedFault, { count: number }>;

export interface GatheredFault {
  readonly fault: PlacedFault;
  /** The papers that some reading lacks by this fault; none where only the order is wrong. */
  readonly papers: readonly GatheredPaper[];
  /** The papers at the ends of the span that says where in the pile it is; null where no paper lies there. */
  readonly ends: readonly [GatheredPaper, GatheredPaper] | null;
  /** The ids of the entries at the ends of both spans: by them a fault of the order is known again. Else none. */
  readonly entries: readonly number[];
}

/** The faults that one more reading shows and that were not told before. Papers taken for none are noted as surplus. */
export function faultsOfStep(
  { faults, singles }: OpenBatch,
  step: Step,
  told: readonly GatheredFault[],
): GatheredFault[] {
  const { reading, before, entries, paperOf } = step;
  return faults.flatMap((fault, at): GatheredFault[] => {
    switch (fault.kind) {
      case 'count':
      case 'unlike':
        return [];
      case 'swapped':
      case 'moved':
      case 'turned':
        return [
          {
            fault: { ...fault, reading },
            papers: [],
            ends: endsInPile(step, fault.first),
            entries: idsOf(step, fault),
          },
        ];
      case 'skipped':
      case 'doubled':
      case 'surplus': {
        const papers = singles
          .filter((single) => single.fault === at)
          .map(({ reading: one, serial }) => (one === 1 ? before[serial - 1]! : paperOf.get(entries[serial - 1]!)!));
        // A reading that lacks what was already taken for no paper has left out nothing.
        if (fault.kind === 'skipped' && papers.every(({ surplus }) => surplus)) return [];
        if (fault.kind !== 'skipped') for (const paper of papers) paper.surplus = true;
        if (fault.reading === 2) {
          return [{ fault: { ...fault, reading }, papers, ends: endsInPile(step, fault.first), entries: [] }];
        }
        return earlierAtFault(fault.kind, papers, reading)
          .filter((earlier) => !isTold(told, fault.kind, earlier, papers))
          .map((earlier) => ({
            fault: ofEarlier(fault, earlier, step),
            papers,
            ends: endsInReading(step, fault.second),
            entries: [],
          }));
      }
    }
  });
}

/** Who of the earlier readers lacks the papers, or holds what is none. */
function earlierAtFault(
  kind: SingleFault['kind'],
  papers: readonly GatheredPaper[],
  reading: 2 | 3,
): readonly (1 | 2)[] {
  return ([1, 2] as const)
    .filter((earlier) => earlier < reading)
    .filter((earlier) => papers.some(({ entries }) => (entries[earlier - 1] === null) === (kind === 'skipped')));
}

function isTold(
  told: readonly GatheredFault[],
  kind: SingleFault['kind'],
  reading: ReadingNumber,
  papers: readonly GatheredPaper[],
): boolean {
  return told.some(
    (each) =>
      each.fault.reading === reading &&
      (each.fault.kind === 'skipped') === (kind === 'skipped') &&
      papers.every((paper) => each.papers.includes(paper)),
  );
}

/** The span of its own reading comes from the pile as the earlier readings show it: counted in ballots of the one at fault. */
function ofEarlier(fault: SingleFault, earlier: 1 | 2, { before }: Step): SingleFault {
  const held = (places: number) =>
    before.slice(0, places).filter(({ entries }) => entries[earlier - 1] !== null).length;
  const from = held(fault.first.from - 1) + 1;
  const own = { from, to: Math.max(from, held(fault.first.to)) };
  const spans = earlier === 1 ? { first: own, second: fault.second } : { first: fault.second, second: own };
  return { ...fault, reading: earlier, ...spans };
}

function endsInPile({ before }: Step, { from, to }: Span): GatheredFault['ends'] {
  return both(before[from - 1], before[to - 1]);
}

function endsInReading({ entries, paperOf }: Step, { from, to }: Span): GatheredFault['ends'] {
  const [one, other] = [entries[from - 1], entries[to - 1]];
  return one === undefined || other === undefined ? null : both(paperOf.get(one), paperOf.get(other));
}

function both(one: GatheredPaper | undefined, other: GatheredPaper | undefined): GatheredFault['ends'] {
  return one === undefined || other === undefined ? null : [one, other];
}

function idsOf({ before, entries, reading }: Step, { first, second }: PlacedFault): number[] {
  const inPile = [before[first.from - 1], before[first.to - 1]].flatMap((paper) =>
    (paper?.entries ?? []).slice(0, reading - 1),
  );
  return [...inPile, entries[second.from - 1], entries[second.to - 1]].flatMap((entry) => entry?.id ?? []);
}
