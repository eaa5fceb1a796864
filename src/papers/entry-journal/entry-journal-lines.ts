/**
 * The journal's lines as rows to read: ballots that one person keyed one after another are one row with its range, so that
 * thousands of lines stay legible. Every line is in exactly one row.
 */
import type { JournalEntryLine } from './entry-journal-facts.ts';

export interface JournalRow {
  readonly from: JournalEntryLine;
  readonly to: JournalEntryLine;
  /** Lines in the row. */
  readonly lines: number;
  /** Ballots that were keyed already when these were. */
  readonly correcting: boolean;
}

export function journalRows(lines: readonly JournalEntryLine[]): readonly JournalRow[] {
  const rows: JournalRow[] = [];
  const keyed = new Map<string, Set<number>>();
  for (const line of lines) {
    const correcting = isCorrection(line, keyed);
    const last = rows.at(-1);
    if (last && !correcting && !last.correcting && goesOn(last.to, line))
      rows[rows.length - 1] = { ...last, to: line, lines: last.lines + 1 };
    else rows.push({ from: line, to: line, lines: 1, correcting });
  }
  return rows;
}

/** The next ballot of the same pile by the same person. Lines of other rounds may lie between: they are not on this paper. */
function goesOn(last: JournalEntryLine, next: JournalEntryLine): boolean {
  return (
    last.action === 'ballot-recorded' &&
    next.action === 'ballot-recorded' &&
    next.actor === last.actor &&
    next.batch === last.batch &&
    next.serial !== null &&
    last.serial !== null &&
    next.serial === last.serial + 1
  );
}

/** Keeps in `keyed` which places of a pile each person has keyed by now. */
function isCorrection({ action, actor, batch, serial }: JournalEntryLine, keyed: Map<string, Set<number>>): boolean {
  const pile = JSON.stringify([actor, batch]);
  if (action === 'reading-started') keyed.delete(pile);
  if (serial === null || (action !== 'ballot-recorded' && action !== 'ballot-withdrawn')) return false;
  const places = keyed.get(pile) ?? new Set<number>();
  keyed.set(pile, places);
  if (action === 'ballot-withdrawn') {
    places.delete(serial);
    return false;
  }
  const known = places.has(serial);
  places.add(serial);
  return known;
}
