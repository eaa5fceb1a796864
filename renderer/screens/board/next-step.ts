/** What the person at the keyboard does next with a round, derived from what is on the board; Enter does exactly this. */
import type { BatchView, NotedFinding, RoundView } from '../../../src/api/views.ts';
import { blocks } from '../../../src/election/findings.ts';
import { mayDo, type Action } from '../../../src/people/permissions.ts';
import { isRead, nextReading, ownReading, type Reader } from '../../parts/next-reading.ts';

export type NextStep =
  | { readonly kind: 'candidates' | 'ballots' | 'seal' | 'papers' }
  /** The congress voided the ballots: the vote is taken again. */
  | { readonly kind: 'again' }
  | { readonly kind: 'enter'; readonly batch: number; readonly ordinal: number; readonly begun: boolean }
  /** What readings differ in, in batches that this person did not read. */
  | { readonly kind: 'settle'; readonly count: number }
  | { readonly kind: 'rulings'; readonly count: number }
  | { readonly kind: 'finding'; readonly key: string; readonly code: string }
  /** Nothing is left to this person: another one goes on. */
  | { readonly kind: 'wait'; readonly for: 'reader' | 'settler' | 'chair' | 'set-up' };

export function nextStep(round: RoundView, reader: Reader): NextStep {
  const may = (action: Action) => mayDo(reader.role, action);
  const waitFor = (whom: 'reader' | 'settler' | 'chair' | 'set-up'): NextStep => ({ kind: 'wait', for: whom });
  const chairs = (step: NextStep): NextStep => (may('round-sealed') ? step : waitFor('chair'));

  if (round.annulled) return chairs({ kind: 'again' });
  if (round.state === 'sealed') return { kind: 'papers' };
  // Where voters write names, a list may have nobody on it.
  if (round.candidates.length === 0 && !round.writeIn) {
    return may('candidates-saved') ? { kind: 'candidates' } : waitFor('set-up');
  }
  if (round.issued === null || round.collected === null) return chairs({ kind: 'ballots' });
  // More ballots in the box than were handed out: counting stops until the congress has decided (rules.md §2.7).
  const tooMany = round.findings.find(({ finding }) => finding.code === 'F.103');
  if (tooMany) return chairs(toFinding(tooMany));
  const reading = nextReading(round, reader, 0);
  if (reading) return { kind: 'enter', ...reading };
  const mine = round.batches.filter((batch) => maySettle(batch, reader)).reduce((sum, { open }) => sum + open, 0);
  if (mine > 0) return { kind: 'settle', count: mine };
  if (round.openDoubts > 0 && may('ballot-ruled')) return { kind: 'rulings', count: round.openDoubts };
  if (!round.batches.every((batch) => isRead(batch, round.readings))) return waitFor('reader');
  if (round.openDifferences > 0) return waitFor('settler');
  const open = round.findings.find(isOpen);
  if (round.openDoubts > 0) return waitFor('chair');
  return chairs(open ? toFinding(open) : { kind: 'seal' });
}

function toFinding({ key, finding }: NotedFinding): NextStep {
  return { kind: 'finding', key, code: finding.code };
}

/** Something of the batch waits to be settled, and this person gave none of its readings. */
export function maySettle(batch: BatchView, { id, role }: Reader): boolean {
  return batch.open > 0 && mayDo(role, 'difference-settled') && ownReading(batch, id) === undefined;
}

/** Something waits to be settled, or what was settled can still be taken back. */
export function leadsToSettling({ state, annulled, openDifferences, batches }: RoundView): boolean {
  const settled = batches.some(({ settlers }) => settlers.length > 0);
  return openDifferences > 0 || (settled && state !== 'sealed' && !annulled);
}

/** How much of the round was read once, twice …, and how much of it counts. */
export interface Progress {
  /** Ballots read at least once, at least twice …: as many as readings are asked for. */
  readonly read: readonly number[];
  readonly agreed: number;
}

/**
 * Of each pile the reading that is furthest counts as the first: readings are not given one after the other. A finished one
 * counts as the whole pile: how many ballots it holds is nothing a second reader should know.
 */
export function progressOf({ batches, readings, agreed }: RoundView): Progress {
  const read = Array.from({ length: readings }, () => 0);
  for (const { readers, size } of batches) {
    const far = readers.map(({ entered, finished }) => (finished ? size : Math.min(entered, size)));
    for (const [at, entered] of far.toSorted((one, other) => other - one).entries()) {
      if (at < readings) read[at] = (read[at] ?? 0) + entered;
    }
  }
  return { read, agreed };
}

/** True while the finding keeps the round from being sealed: F… always, W… until a note is written. */
export function isOpen({ finding, note }: NotedFinding): boolean {
  return blocks(finding) || note === null;
}

/** How far the reconciliation is, and of how many things; null before anything can be said of it. */
export function reconciliationOf(round: RoundView): {
  readonly word: 'differences' | 'waiting' | 'standing' | 'noted' | 'nothing';
  readonly count: number;
} | null {
  const { now } = sortFindings(round);
  const standing = now.filter(isOpen).length;
  if (round.openDifferences > 0) return { word: 'differences', count: round.openDifferences };
  if (round.openDoubts > 0) return { word: 'waiting', count: round.openDoubts };
  if (standing > 0) return { word: 'standing', count: standing };
  const laidOut = round.issued !== null && round.collected !== null;
  if (!laidOut || !round.batches.every((batch) => isRead(batch, round.readings))) return null;
  return { word: now.length > 0 ? 'noted' : 'nothing', count: now.length };
}

/**
 * Findings to show now, and those that only say that ballots are still to be entered or settled. While a pile is unfinished
 * its missing ballots are no discovery, and what readings differ in stands in the table: seven cards would hide the one that
 * matters.
 */
export function sortFindings(round: RoundView): {
  readonly now: readonly NotedFinding[];
  readonly later: readonly NotedFinding[];
} {
  const unfinished = round.openDifferences > 0 || !round.batches.every((batch) => isRead(batch, round.readings));
  const isLater = ({ finding }: NotedFinding) =>
    finding.code === 'F.206' ||
    finding.code === 'F.208' ||
    (unfinished &&
      ((finding.code === 'F.201' && finding.entered < finding.collected) ||
        (finding.code === 'F.202' && finding.entered < finding.size) ||
        (finding.code === 'F.203' && finding.valid + finding.invalid < finding.collected)));
  return {
    now: round.findings.filter((noted) => !isLater(noted)),
    later: round.findings.filter(isLater),
  };
}
