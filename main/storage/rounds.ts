import type { Database } from 'better-sqlite3';
import type { BallotColour, Electorate, RoundKind, Style } from '../../src/election/model.ts';
import type { RuleSetId } from '../../src/election/rule-sets/index.ts';
import type { Rules } from '../../src/election/rules.ts';

export interface RoundRow {
  readonly id: number;
  readonly electionId: number;
  readonly number: number;
  readonly kind: RoundKind;
  /** The round whose list this one's is taken from (`RoundPlace.parent`); null for the first. */
  readonly parentId: number | null;
  readonly style: Style;
  readonly seats: number;
  readonly ruleSet: RuleSetId;
  readonly rules: Partial<Rules>;
  /** The paper has room for names that voters write. */
  readonly writeIn: boolean;
  /** How many people read each batch. */
  readonly readings: 1 | 2 | 3;
  readonly colour: BallotColour;
  /** The election whose elected the list was taken from. */
  readonly sourceElectionId: number | null;
  /** Null while the round follows the electorate of the congress. */
  readonly electorate: Electorate | null;
  readonly issued: number | null;
  readonly collected: number | null;
  readonly batchSize: number;
}

export type RoundTerms = Pick<RoundRow, 'style' | 'seats' | 'ruleSet' | 'rules' | 'writeIn' | 'readings'>;

interface Stored extends Omit<RoundRow, 'rules' | 'electorate' | 'writeIn'> {
  readonly rules: string;
  readonly writeIn: number;
  readonly electorate: string | null;
}

const columns = `rounds.id, election_id as electionId, number, kind, parent_id as parentId, style, seats,
  rule_set as ruleSet, rules, write_in as writeIn, rounds.readings, colour, source_election_id as sourceElectionId, electorate, issued, collected, batch_size as batchSize`;

/** Rounds of elections and what was declared for them. A removed one stays in the file and is never shown. */
export function roundsTable(database: Database) {
  const one = database.prepare<[number], Stored>(
    `select ${columns} from rounds join elections on elections.id = election_id
     where rounds.id = ? and rounds.removed = 0 and elections.removed = 0`,
  );
  const ofElection = database.prepare<[number], Stored>(
    `select ${columns} from rounds where election_id = ? and removed = 0 order by number`,
  );
  const insert = database.prepare<(string | number | null)[]>(
    `insert into rounds (election_id, number, kind, parent_id, style, seats, rule_set, rules, write_in, readings, colour)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const updateTerms = database.prepare<[string, number, string, string, number, number, number]>(
    'update rounds set style = ?, seats = ?, rule_set = ?, rules = ?, write_in = ?, readings = ? where id = ?',
  );
  const electorate = database.prepare<[string, number]>('update rounds set electorate = ? where id = ?');
  const colour = database.prepare<[string, number]>('update rounds set colour = ? where id = ?');
  const source = database.prepare<[number | null, number]>('update rounds set source_election_id = ? where id = ?');
  const readings = database.prepare<[number, number]>('update rounds set readings = ? where id = ?');
  const remove = database.prepare<[number]>('update rounds set removed = 1 where id = ?');
  const ballots = database.prepare<[number, number, number, number]>(
    'update rounds set issued = ?, collected = ?, batch_size = ? where id = ?',
  );

  return {
    get: (id: number): RoundRow | undefined => rowOf(one.get(id)),
    ofElection: (electionId: number): RoundRow[] => ofElection.all(electionId).map((row) => rowOf(row)!),
    add(round: Pick<RoundRow, 'electionId' | 'number' | 'kind' | 'parentId' | 'colour'> & RoundTerms): number {
      const { electionId, number, kind, parentId, colour: paper } = round;
      const row = insert.run(electionId, number, kind, parentId, ...termsOf(round), paper);
      return Number(row.lastInsertRowid);
    },
    saveTerms(id: number, terms: RoundTerms): void {
      updateTerms.run(...termsOf(terms), id);
    },
    saveReadings(id: number, value: RoundRow['readings']): void {
      readings.run(value, id);
    },
    saveColour(id: number, value: BallotColour): void {
      colour.run(value, id);
    },
    saveSource(id: number, electionId: number | null): void {
      source.run(electionId, id);
    },
    /** A removed round stays in the file and is never shown. */
    remove(id: number): void {
      remove.run(id);
    },
    saveElectorate(id: number, value: Electorate): void {
      electorate.run(JSON.stringify(value), id);
    },
    saveBallots(id: number, issued: number, collected: number, batchSize: number): void {
      ballots.run(issued, collected, batchSize, id);
    },
  };
}

function termsOf({ style, seats, ruleSet, rules, writeIn, readings }: RoundTerms) {
  return [style, seats, ruleSet, JSON.stringify(rules), writeIn ? 1 : 0, readings] as const;
}

function rowOf(stored: Stored | undefined): RoundRow | undefined {
  return (
    stored && {
      ...stored,
      rules: JSON.parse(stored.rules) as Partial<Rules>,
      writeIn: stored.writeIn === 1,
      electorate: stored.electorate === null ? null : (JSON.parse(stored.electorate) as Electorate),
    }
  );
}

export type RoundsTable = ReturnType<typeof roundsTable>;
