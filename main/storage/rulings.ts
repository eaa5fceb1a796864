import type { Database } from 'better-sqlite3';
import type { Style } from '../../src/election/model.ts';
import type { Person } from '../../src/people/roles.ts';
import { contentOf, storedContent } from './readings.ts';
import type { PaperContent, StoredContent } from './readings.ts';

export type RulingKind = 'paper' | 'not-a-paper' | 'order';

/** A ruling in force. */
export interface RulingRow {
  readonly id: number;
  readonly roundId: number;
  readonly batch: number;
  /** Names a paper by its entries, one a reading in order ("812 -"), or the fault of the order that is confirmed. */
  readonly entries: string;
  readonly kind: RulingKind;
  /** Of a `paper`; null otherwise. */
  readonly paper: PaperContent | null;
  readonly reason: string;
  readonly article: string;
  /** Members of the committee for and against; null where a third person settled it alone. */
  readonly votes: { readonly for: number; readonly against: number } | null;
  readonly at: string;
  readonly actor: string;
}

export type NewRuling = Omit<RulingRow, 'id' | 'at' | 'actor'>;

interface Stored extends Omit<RulingRow, 'paper' | 'article' | 'votes'> {
  readonly defects: string | null;
  readonly marks: string | null;
  readonly entitlement: number | null;
  readonly code: string | null;
  readonly article: string | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
}

/** When and by whom. */
interface Decided {
  readonly at: string;
  readonly actor: string;
  readonly person: Person;
}

/**
 * What the committee decided on single ballots, and a third person on what readings differ in: a layer above the readings,
 * never over them. The newest ruling on the same entries is in force.
 */
export function rulingsTable(database: Database) {
  const columns = `id, round_id as roundId, batch, entries, kind, defects, marks, votes as entitlement, code, reason, article,
    votes_for as votesFor, votes_against as votesAgainst, at, actor`;
  const one = database.prepare<[number], Stored>(`select ${columns} from rulings_in_force where id = ?`);
  const ofBatch = database.prepare<[number, number], Stored>(
    `select ${columns} from rulings_in_force where round_id = ? and batch = ? order by id`,
  );
  const onEntries = database.prepare<[number, number, string], { id: number }>(
    'select id from rulings_in_force where round_id = ? and batch = ? and entries = ?',
  );
  const voted = database.prepare<[number, number], { entries: string }>(
    'select entries from rulings_in_force where round_id = ? and batch = ? and votes_for is not null order by id',
  );
  const newest = database.prepare<[number, number], { id: number | null }>(
    'select max(id) as id from rulings where round_id = ? and batch = ?',
  );
  const settlers = database.prepare<[number, number], Pick<Person, 'id' | 'name'>>(
    `select distinct people.id, people.name from rulings join people on people.id = person_id
     where round_id = ? and batch = ? and votes_for is null order by people.id`,
  );
  const insert = database.prepare<(string | number | null)[]>(
    `insert into rulings
       (round_id, batch, entries, kind, defects, marks, votes, code, reason, article, votes_for, votes_against, at, actor, person_id)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  function put({ roundId, batch, entries }: Pick<NewRuling, 'roundId' | 'batch' | 'entries'>, rest: unknown[]): number {
    return Number(insert.run(roundId, batch, entries, ...(rest as string[])).lastInsertRowid);
  }

  return {
    /** A ruling in force. */
    get: (id: number, style: Style): RulingRow | undefined => rowOf(one.get(id), style),
    /**
     * The rulings in force, by the entries they are about: `standing`, those that readings hold now. What was ruled on others
     * may be of ballots of another style, from before the round was declared anew.
     */
    ofBatch: (
      roundId: number,
      batch: number,
      style: Style,
      standing: ReadonlySet<number>,
    ): ReadonlyMap<string, RulingRow> =>
      new Map(
        ofBatch
          .all(roundId, batch)
          .filter(({ entries }) => entriesIn(entries).every((id) => standing.has(id)))
          .map((row) => [row.entries, rowOf(row, style)!]),
      ),
    /** The papers of the batch that the committee ruled on, by their entries, whether readings still hold those or not. */
    voted: (roundId: number, batch: number): string[] => voted.all(roundId, batch).map(({ entries }) => entries),
    /** True where a ruling on these entries is in force. */
    isRuled: (roundId: number, batch: number, entries: string): boolean =>
      onEntries.get(roundId, batch, entries) !== undefined,
    /** The last row written for the batch, 0 before the first: as long as it stays, so do its rulings. */
    newest: (roundId: number, batch: number): number => newest.get(roundId, batch)?.id ?? 0,
    /** Who ever settled something in the batch or took it back, and so saw its readings. */
    settlers: (roundId: number, batch: number): Pick<Person, 'id' | 'name'>[] => settlers.all(roundId, batch),
    add(ruling: NewRuling, style: Style, { at, actor, person }: Decided): number {
      const { kind, paper, reason, article, votes } = ruling;
      const content = paper && storedContent(paper, style);
      return put(ruling, [
        kind,
        content?.defects ?? null,
        content?.marks ?? null,
        content?.votes ?? null,
        content?.code ?? null,
        reason,
        article,
        votes?.for ?? null,
        votes?.against ?? null,
        at,
        actor,
        person.id,
      ]);
    },
    /** Takes a ruling back by one that leaves its entries as they were read. */
    revoke(ruling: RulingRow, reason: string, { at, actor, person }: Decided): void {
      put(ruling, ['revoked', null, null, null, null, reason, null, null, null, at, actor, person.id]);
    },
  };
}

/** The ids of entries that a ruling names: of one paper, or of a fault of the order ("swapped 812 955"). */
export function entriesIn(entries: string): number[] {
  return (entries.match(/\d+/gu) ?? []).map(Number);
}

function rowOf(stored: Stored | undefined, style: Style): RulingRow | undefined {
  if (!stored) return undefined;
  const { defects, marks, entitlement, code, votesFor, votesAgainst, article, ...row } = stored;
  const content: StoredContent | null =
    defects === null || marks === null ? null : { defects, marks, votes: entitlement, code };
  return {
    ...row,
    paper: content && contentOf(content, style),
    article: article ?? '',
    votes: votesFor === null || votesAgainst === null ? null : { for: votesFor, against: votesAgainst },
  };
}

export type RulingsTable = ReturnType<typeof rulingsTable>;
