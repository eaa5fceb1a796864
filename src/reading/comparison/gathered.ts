/**
 * The readings of a pile laid together, paper by paper. Each further reading is compared with the pile as those before it
 * show it, so that a paper which the first reader left out and two others have is one paper with two readings.
 */
import type { BallotContent } from '../draft.ts';
import { compareReadings } from './compare.ts';
import type { OpenBatch } from './compare.ts';
import type { BatchShape } from './distance.ts';
import type { Fault } from './faults.ts';
import { faultsOfStep } from './gathered-faults.ts';
import type { GatheredFault } from './gathered-faults.ts';
import type { ReadEntry } from './pile.ts';

/** One paper, or what was taken for one. */
export interface GatheredPaper {
  /** One a reading; null where it lacks the paper. */
  readonly entries: (ReadEntry | null)[];
  /** The comparison takes it for keyed twice or from elsewhere. */
  surplus: boolean;
}

export interface GatheredPile {
  /** In the order of the first reading, with papers only others have where the alignment puts them. */
  readonly papers: readonly GatheredPaper[];
  readonly faults: readonly GatheredFault[];
}

/** One more reading, and the pile before and after it. */
export interface Step {
  readonly reading: 2 | 3;
  readonly entries: readonly ReadEntry[];
  readonly before: readonly GatheredPaper[];
  readonly after: readonly GatheredPaper[];
  readonly paperOf: ReadonlyMap<ReadEntry, GatheredPaper>;
}

/** The fault instead of a pile where two readings have too little in common to be laid together. */
export function gatheredPile(
  readings: readonly (readonly ReadEntry[])[],
  shape: BatchShape,
): GatheredPile | Extract<Fault, { kind: 'unlike' }> {
  const [first = [], ...others] = readings;
  let papers: readonly GatheredPaper[] = first.map((entry) => ({ entries: [entry], surplus: false }));
  const faults: GatheredFault[] = [];
  for (const [place, entries] of others.entries()) {
    const reading = place === 0 ? 2 : 3;
    const found = compareReadings(
      papers.map(contentOf),
      entries.map(({ content }) => content),
      { ...shape, attested: attestedPlaces(papers) },
    );
    if (found.agreed) {
      for (const [at, paper] of papers.entries()) paper.entries.push(entries[at]!);
      continue;
    }
    const unlike = found.faults.find((fault) => fault.kind === 'unlike');
    if (unlike !== undefined) return { ...unlike, reading };
    const step = joined(papers, entries, reading, found);
    faults.push(...faultsOfStep(found, step, faults));
    papers = step.after;
  }
  return { papers, faults };
}

/** A paper as the first of those who have it read it. */
export function contentOf({ entries }: Pick<GatheredPaper, 'entries'>): BallotContent {
  return entries.find((entry) => entry !== null)!.content;
}

/** Papers that two readings have. */
function attestedPlaces(papers: readonly GatheredPaper[]): ReadonlySet<number> {
  return new Set(
    papers.flatMap(({ entries }, place) => (entries.filter((entry) => entry !== null).length > 1 ? [place] : [])),
  );
}

function joined(
  before: readonly GatheredPaper[],
  entries: readonly ReadEntry[],
  reading: 2 | 3,
  { alike, differences, singles }: OpenBatch,
): Step {
  const paperOf = new Map<ReadEntry, GatheredPaper>();
  for (const { first, second } of [...alike, ...differences]) {
    const paper = before[first - 1]!;
    const entry = entries[second - 1]!;
    paper.entries.push(entry);
    paper.surplus = false;
    paperOf.set(entry, paper);
  }
  const after: GatheredPaper[] = [];
  let taken = 0;
  for (const single of singles) {
    if (single.reading === 1) {
      before[single.serial - 1]!.entries.push(null);
      continue;
    }
    const entry = entries[single.serial - 1]!;
    const paper = { entries: [...Array<null>(reading - 1).fill(null), entry], surplus: false };
    after.push(...before.slice(taken, single.before), paper);
    taken = single.before;
    paperOf.set(entry, paper);
  }
  return { reading, entries, before, after: [...after, ...before.slice(taken)], paperOf };
}
