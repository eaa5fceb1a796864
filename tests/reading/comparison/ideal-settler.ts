/** A third person who never errs: takes each paper in question from the pile and says what it is. */
import type { BallotContent } from '../../../src/reading/draft.ts';
import { sameContent } from '../../../src/reading/draft.ts';
import type { ComparedPile, PaperRuling, PilePaper } from '../../../src/reading/comparison/pile.ts';

/** Which paper of the pile each entry was read from. */
export type Origins = ReadonlyMap<number, number>;

/**
 * Everything that waits, decided. Each paper as it is listed is one paper of the pile that was read for it, or one just like
 * it; what is left of the single ones when all papers are taken is none, first of all what the comparison takes for none.
 */
export function idealRulings(found: ComparedPile, pile: readonly BallotContent[], origins: Origins): PaperRuling[] {
  const taken = new Map<number, PilePaper>();
  const rulings: PaperRuling[] = [];
  const listed = found.papers.toSorted((one, other) => rank(one) - rank(other));
  const candidates = new Map(listed.map((paper) => [paper, likeRead(paper, pile, origins)]));
  const none = listed.filter((paper) => !take(paper, candidates, taken, new Set()) && paper.kind === 'single');
  for (const [origin, paper] of taken) {
    if (paper.content !== null) continue;
    rulings.push({ entries: paper.entries, kind: 'paper', content: pile[origin]!, byCommittee: false });
  }
  for (const { entries } of none) rulings.push({ entries, kind: 'not-a-paper', content: null, byCommittee: false });
  for (const { key } of found.faults) {
    if (key !== null) rulings.push({ entries: key, kind: 'order', content: null, byCommittee: false });
  }
  return rulings;
}

/** What is certain first. */
function rank({ kind, surplus }: PilePaper): number {
  return ['alike', 'differs', 'single'].indexOf(kind) + Number(surplus);
}

/** Papers of the pile that are like one of those that were read for this one. */
function likeRead({ entries }: PilePaper, pile: readonly BallotContent[], origins: Origins): number[] {
  const read = entries.split(' ').flatMap((entry) => origins.get(Number(entry)) ?? []);
  return [...pile.keys()].filter((place) => read.some((origin) => sameContent(pile[origin]!, pile[place]!)));
}

/** Gives a listed paper one of the pile, if need be by giving another listed one another. */
function take(
  paper: PilePaper,
  candidates: ReadonlyMap<PilePaper, readonly number[]>,
  taken: Map<number, PilePaper>,
  tried: Set<number>,
): boolean {
  for (const place of candidates.get(paper)!) {
    if (tried.has(place)) continue;
    tried.add(place);
    const holder = taken.get(place);
    if (holder !== undefined && !take(holder, candidates, taken, tried)) continue;
    taken.set(place, paper);
    return true;
  }
  return false;
}
