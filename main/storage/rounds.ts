import type { Database } from 'better-sqlite3';
import type { Electorate, RoundKind, Style } from '../../src/election/model.ts';
import type { RuleSetId } from '../../src/election/rule-sets/index.ts';
import type { Rules } from '../../src/election/rules.ts';

export interface RoundRow {
  readonly id: number;
  readonly electionId: number;
  readonly number: number;
  readonly kind: RoundKind;
  /** The round whose result made this one necessary; null for a first round. */
  readonly parentId: number | null;
  readonly style: Style;
  readonly seats: number;
  readonly ruleSet: RuleSetId;
  readonly rules: Partial<Rules>;
  /** Null while the round follows the electorate of the congress. */
  readonly electorate: Electorate | null;
  readonly issued: number | null;
  readonly collected: number | null;
  readonly batchSize: number;
}

export type RoundTerms = Pick<RoundRow, 'style' | 'seats' | 'ruleSet' | 'rules'>;

interface Stored extends Omit<RoundRow, 'rules' | 'electorate'> {
  readonly rules: string;
  readonly electorate: string | null;
}

const columns = `rounds.id, election_id as electionId, number, kind, parent_id as parentId, style, seats,
  rule_set as ruleSet, rules, electorate, issued, collected, batch_size as batchSize`;

/** Rounds of elections and what was declared for them. */
export function roundsTable(database: Database) {
  const one = database.prepare<[number], Stored>(
    `select ${columns} from rounds join elections on elections.id = election_id
     where rounds.id = ? and removed = 0`,
  );
  const ofElection = database.prepare<[number], Stored>(
    `select ${columns} from rounds where election_id = ? order by number`,
  );
  const insert = database.prepare<[number, number, string, number | null, string, number, string, string]>(
    `insert into rounds (election_id, number, kind, parent_id, style, seats, rule_set, rules)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const terms = database.prepare<[string, number, string, string, number]>(
    'update rounds set style = ?, seats = ?, rule_set = ?, rules = ? where id = ?',
  );
  const electorate = database.prepare<[string, number]>('update rounds set electorate = ? where id = ?');
  const ballots = database.prepare<[number, number, number, number]>(
    'update rounds set issued = ?, collected = ?, batch_size = ? where id = ?',
  );

  return {
    get: (id: number): RoundRow | undefined => rowOf(one.get(id)),
    ofElection: (electionId: number): RoundRow[] => ofElection.all(electionId).map((row) => rowOf(row)!),
    add(round: Pick<RoundRow, 'electionId' | 'number' | 'kind' | 'parentId'> & RoundTerms): number {
      const { electionId, number, kind, parentId, style, seats, ruleSet, rules } = round;
      const row = insert.run(electionId, number, kind, parentId, style, seats, ruleSet, JSON.stringify(rules));
      return Number(row.lastInsertRowid);
    },
    saveTerms(id: number, { style, seats, ruleSet, rules }: RoundTerms): void {
      terms.run(style, seats, ruleSet, JSON.stringify(rules), id);
    },
    saveElectorate(id: number, value: Electorate): void {
      electorate.run(JSON.stringify(value), id);
    },
    saveBallots(id: number, issued: number, collected: number, batchSize: number): void {
      ballots.run(issued, collected, batchSize, id);
    },
  };
}

function rowOf(stored: Stored | undefined): RoundRow | undefined {
  return (
    stored && {
      ...stored,
      rules: JSON.parse(stored.rules) as Partial<Rules>,
      electorate: stored.electorate === null ? null : (JSON.parse(stored.electorate) as Electorate),
    }
  );
}

export type RoundsTable = ReturnType<typeof roundsTable>;
