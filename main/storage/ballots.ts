import type { Database } from 'better-sqlite3';
import type { Style } from '../../src/election/model.ts';
import { contentOf } from './readings.ts';
import type { PaperContent } from './readings.ts';

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
  const entry = database.prepare<[number], Stored>('select defects, marks, votes from entries where id = ?');
  const rulings = database.prepare<[number], Stored & { entryId: number; reason: string; at: string; actor: string }>(
    `select entry_id as entryId, rulings_in_force.defects, rulings_in_force.marks, rulings_in_force.votes, reason, at, actor
     from rulings_in_force join current_entries on current_entries.id = entry_id where round_id = ? and ordinal = 1`,
  );
  // Entries never change, so what was parsed once stays right.
  const parsed = new Map<number, PaperContent>();

  return {
    ofRound(roundId: number, style: Style): BallotFacts[] {
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
          asRead,
          doubt,
          ruling: ruling
            ? { ...contentOf(ruling, style), reason: ruling.reason, at: ruling.at, actor: ruling.actor }
            : null,
        };
      });
    },
  };
}

interface Stored {
  readonly defects: string;
  readonly marks: string;
  readonly votes: number | null;
}

export type BallotsQuery = ReturnType<typeof ballotsQuery>;
