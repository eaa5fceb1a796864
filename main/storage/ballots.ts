import type { Database } from 'better-sqlite3';
import type { Mark, Style } from '../../src/election/model.ts';
import { contentOf } from './readings.ts';
import type { PaperContent, StoredContent } from './readings.ts';

/** One ballot of a round with everything that was said about it. */
export interface BallotFacts {
  readonly entryId: number;
  readonly batch: number;
  readonly serial: number;
  readonly asRead: PaperContent;
  readonly doubt: string | null;
  readonly ruling: (PaperContent & { readonly reason: string; readonly at: string; readonly actor: string }) | null;
}

/** The ballots of a round: the newest entries of the first reading with the rulings in force above them. */
export function ballotsQuery(database: Database) {
  const index = database.prepare<[number], { entryId: number; batch: number; serial: number; doubt: string | null }>(
    `select id as entryId, batch, serial, doubt
     from current_entries where round_id = ? and ordinal = 1 order by batch, serial`,
  );
  const entry = database.prepare<[number], StoredContent>(
    'select defects, marks, votes, code from entries where id = ?',
  );
  const rulings = database.prepare<
    [number],
    StoredContent & { entryId: number; reason: string; at: string; actor: string }
  >(
    `select entry_id as entryId, rulings_in_force.defects, rulings_in_force.marks, rulings_in_force.votes,
       rulings_in_force.code, reason, at, actor
     from rulings_in_force join current_entries on current_entries.id = entry_id where round_id = ? and ordinal = 1`,
  );
  // Entries never change, so what was parsed once stays right.
  const parsed = new Map<number, PaperContent>();

  return {
    /** `lines`: names on the list now; a paper read before a name was written onto the list is padded with empty lines. */
    ofRound(roundId: number, style: Style, lines: number): BallotFacts[] {
      const ruled = new Map(rulings.all(roundId).map((row) => [row.entryId, row]));
      return index.all(roundId).map(({ entryId, batch, serial, doubt }) => {
        let asRead = parsed.get(entryId);
        if (!asRead) {
          asRead = contentOf(entry.get(entryId)!, style);
          parsed.set(entryId, asRead);
        }
        const ruling = ruled.get(entryId);
        return {
          entryId,
          batch,
          serial,
          asRead: padded(asRead, lines),
          doubt,
          ruling: ruling
            ? { ...padded(contentOf(ruling, style), lines), reason: ruling.reason, at: ruling.at, actor: ruling.actor }
            : null,
        };
      });
    },
  };
}

/** One mark per name of the list: names written onto it later are not chosen on the papers before. */
export function padded<P extends PaperContent>(paper: P, lines: number): P {
  const { marks } = paper;
  if (marks.length === lines) return paper;
  return { ...paper, marks: Array.from({ length: lines }, (_, line): Mark => marks[line] ?? 'none') };
}

export type BallotsQuery = ReturnType<typeof ballotsQuery>;
