/** Nhật ký nhập phiếu of one round, from everything that was ever done in it. */
import type {
  EntryJournalFacts,
  JournalEntryLine,
  JournalReading,
  JournalRuling,
  JournalSeal,
  JournalSettling,
} from '../../src/papers/entry-journal/entry-journal-facts.ts';
import type { OpenCongress } from '../open-congress.ts';
import { entryJournalQuery } from '../storage/entry-journal.ts';
import type { EntryHistory, ReadingHistory, RulingHistory, SealHistory } from '../storage/entry-journal.ts';
import { localTime } from './minutes-facts.ts';
import { countedRound } from './round-facts.ts';
import { roundPaperFacts } from './round-papers.ts';
import type { Drawing } from './minutes-facts.ts';

export function entryJournalFacts(file: OpenCongress, roundId: number, drawing: Drawing): EntryJournalFacts {
  const round = countedRound(file, roundId);
  const history = entryJournalQuery(file.database);
  const entries = history.entries(roundId);
  const serials = new Map(entries.map(({ id, serial }) => [String(id), serial]));
  // The place in the pile, as the screens and the minutes have it, for what is compared now.
  for (const { compared } of round.batches)
    for (const { entries: key, serial } of compared?.papers ?? []) serials.set(key, serial);
  const rulings = history.rulings(roundId);
  const once = round.row.readings === 1;
  return {
    ...roundPaperFacts(file, round, drawing),
    journalReadings: readingsWith(history.readings(roundId), entries, once),
    settlings: rulings.filter(({ votesFor }) => votesFor === null).map((ruling) => settlingOf(ruling, serials)),
    rulings: rulings.flatMap((ruling) => rulingOf(ruling, serials)),
    seals: history.seals(roundId).map(sealOf),
    lines: history.lines(roundId).map((line): JournalEntryLine => ({ ...line, at: localSeconds(line.at) })),
  };
}

function sealOf({ kind, reason, at, actor, witness }: SealHistory): JournalSeal {
  return { kind, at: localSeconds(at), by: actor, with: witness, reason: reason ?? '' };
}

/** `once`: with one reading of a batch nobody says that it is finished. */
function readingsWith(
  readings: readonly ReadingHistory[],
  entries: readonly EntryHistory[],
  once: boolean,
): JournalReading[] {
  const byReading = Map.groupBy(entries, ({ readingId }) => readingId);
  return readings.map(({ id, batch, ordinal, reader, startedAt, finished, discarded }) => {
    const own = byReading.get(id) ?? [];
    return {
      batch,
      ordinal,
      reader,
      from: localSeconds(startedAt),
      to: localSeconds(own.at(-1)?.at ?? startedAt),
      ...keyed(own),
      finished: finished || once,
      discarded: discarded && { by: discarded.actor, reason: discarded.reason },
    };
  });
}

/** A ballot keyed where one stood already is a correction. */
function keyed(entries: readonly EntryHistory[]): Pick<JournalReading, 'ballots' | 'corrections' | 'withdrawals'> {
  const standing = new Set<number>();
  let corrections = 0;
  let withdrawals = 0;
  for (const { serial, withdrawn } of entries) {
    if (withdrawn) {
      withdrawals += 1;
      standing.delete(serial);
    } else {
      if (standing.has(serial)) corrections += 1;
      standing.add(serial);
    }
  }
  return { ballots: standing.size, corrections, withdrawals };
}

function settlingOf(ruling: RulingHistory, serials: ReadonlyMap<string, number>): JournalSettling {
  const { batch, entries, kind, at, actor, reason } = ruling;
  return { batch, serial: placeOf(entries, serials), kind, by: actor, at: localSeconds(at), reason };
}

function rulingOf(ruling: RulingHistory, serials: ReadonlyMap<string, number>): JournalRuling[] {
  const { kind, votesFor, votesAgainst, article } = ruling;
  if (votesFor === null || votesAgainst === null) return [];
  const said = settlingOf(ruling, serials);
  return [{ ...said, revoked: kind === 'revoked', article: article ?? '', votesFor, votesAgainst }];
}

/** The place of a paper, else its place in the first reading that has it; the key of a fault of the order names no paper. */
function placeOf(entries: string, serials: ReadonlyMap<string, number>): number | null {
  const known = serials.get(entries);
  if (known !== undefined) return known;
  if (!/^[\d -]+$/u.test(entries)) return null;
  const first = entries.split(' ').find((id) => id !== '-');
  return (first !== undefined && serials.get(first)) || null;
}

/** "2026-01-05T15:42:07" on the clock of this computer. */
function localSeconds(at: string): string {
  const moment = new Date(at);
  return `${localTime(moment)}:${String(moment.getSeconds()).padStart(2, '0')}`;
}
