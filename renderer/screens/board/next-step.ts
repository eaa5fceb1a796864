/** What the committee does next with a round, derived from what is on the board; Enter does exactly this. */
import type { BatchView, NotedFinding, RoundView } from '../../../src/api/views.ts';
import { blocks } from '../../../src/election/findings.ts';

export type NextStep =
  | { readonly kind: 'candidates' | 'ballots' | 'seal' | 'papers' }
  /** The congress voided the ballots: the vote is taken again. */
  | { readonly kind: 'again' }
  | { readonly kind: 'enter'; readonly batch: number; readonly begun: boolean }
  | { readonly kind: 'rulings'; readonly count: number }
  | { readonly kind: 'finding'; readonly key: string; readonly code: string };

export function nextStep(round: RoundView): NextStep {
  if (round.annulled) return { kind: 'again' };
  if (round.state === 'sealed') return { kind: 'papers' };
  // Where voters write names, a list may have nobody on it.
  if (round.candidates.length === 0 && !round.writeIn) return { kind: 'candidates' };
  if (round.issued === null || round.collected === null) return { kind: 'ballots' };
  // More ballots in the box than were handed out: counting stops until the congress has decided (rules.md §2.7).
  const tooMany = round.findings.find(({ finding }) => finding.code === 'F.103');
  if (tooMany) return { kind: 'finding', key: tooMany.key, code: tooMany.finding.code };
  const batch = nextBatch(round.batches);
  if (batch) return { kind: 'enter', batch: batch.number, begun: batch.entered > 0 };
  if (round.openDoubts > 0) return { kind: 'rulings', count: round.openDoubts };
  const open = round.findings.find(isOpen);
  if (open) return { kind: 'finding', key: open.key, code: open.finding.code };
  return { kind: 'seal' };
}

/** The batch to enter next: one that is begun before one that is not. */
function nextBatch(batches: readonly BatchView[]): BatchView | undefined {
  const unfinished = batches.filter((batch) => !isFull(batch));
  return unfinished.find(({ entered }) => entered > 0) ?? unfinished[0];
}

/** True once every ballot of the pile is in; an empty pile is full from the start. */
export function isFull({ entered, size }: BatchView): boolean {
  return entered >= size;
}

/** True while the finding keeps the round from being sealed: F… always, W… until a note is written. */
export function isOpen({ finding, note }: NotedFinding): boolean {
  return blocks(finding) || note === null;
}

/**
 * Findings to show now, and those that only say that ballots are still to be entered. While a pile is unfinished its
 * missing ballots are no discovery: seven cards would hide the one that matters.
 */
export function sortFindings(round: RoundView): {
  readonly now: readonly NotedFinding[];
  readonly later: readonly NotedFinding[];
} {
  const unfinished = !round.batches.every(isFull);
  const isLater = ({ finding }: NotedFinding) =>
    unfinished &&
    ((finding.code === 'F.201' && finding.entered < finding.collected) ||
      (finding.code === 'F.202' && finding.entered < finding.size) ||
      (finding.code === 'F.203' && finding.valid + finding.invalid < finding.collected));
  return {
    now: round.findings.filter((noted) => !isLater(noted)),
    later: round.findings.filter(isLater),
  };
}
