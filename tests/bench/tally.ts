/** How long a count takes, beside the same count in SQL and by the public package `votes`. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Approbation } from 'votes';
import { judge } from '../../src/election/judge.ts';
import type { Ballot, RoundDefinition } from '../../src/election/model.ts';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import { tally } from '../../src/election/tally.ts';
import { madeBallots, madeElection, writeMadeFiles } from './made-ballots.ts';

type Counter = () => number[];

/** Prints the times of counting from memory and from CSV. Never fails on time, but does where two counts disagree. */
export async function benchTally(print: (line: string) => void = console.log): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kiemphieu-bench-'));
  try {
    print('Tally in memory, beside the same count elsewhere (votes per candidate on valid ballots)');
    sideBySide(print, folder, 2_000, 100, 'target 50 ms');
    sideBySide(print, folder, 100_000, 60, '');
    print('Tally from CSV × 60 candidates, in a process of its own');
    for (const ballots of [100_000, 300_000, 1_000_000]) {
      await writeMadeFiles(folder, ballots, 60);
      const { milliseconds, kilobytes } = inOwnProcess(folder);
      const target = ballots === 1_000_000 ? '   target 10000 ms, 500 MB' : '';
      const each = ((milliseconds * 1000) / ballots).toFixed(2);
      print(
        `  ${String(ballots).padStart(9)} ballots   ${ms(milliseconds)}   ${each} µs each   ` +
          `${(kilobytes / 1000).toFixed(0).padStart(4)} MB${target}`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function sideBySide(
  print: (line: string) => void,
  folder: string,
  count: number,
  candidates: number,
  target: string,
): void {
  const election = madeElection(count, candidates);
  const ballots = [...madeBallots(count, candidates)];
  const ours = () => tally(election, ballots).candidates.map((candidate) => candidate.for);
  const database = marksInSql(join(folder, `${count}.db`), election, ballots);
  const runs = count > 10_000 ? 3 : 15;
  const [own, sql, votes] = [ours, countInSql(database, election), countByVotes(election, ballots)].map((counter) =>
    timed(counter, runs),
  ) as [Timed, Timed, Timed];
  database.close();
  for (const [name, other] of [
    ['SQL', sql],
    ['votes', votes],
  ] as const)
    if (String(own.counted) !== String(other.counted)) throw new Error(`${name} counts otherwise`);
  const ratio = (other: Timed) => `${(other.milliseconds / own.milliseconds).toFixed(1)} × ours`;
  print(`  ${count} × ${candidates}`);
  print(`    Kiểm Phiếu        ${ms(own.milliseconds)}   ${target}`.trimEnd());
  print(`    SQL over marks    ${ms(sql.milliseconds)}   ${ratio(sql)}`);
  print(`    npm votes 3.0.0   ${ms(votes.milliseconds)}   ${ratio(votes)} (without judging validity)`);
}

/** Struck lines as rows, the way a counting program over SQL would keep them. */
function marksInSql(path: string, election: RoundDefinition, ballots: readonly Ballot[]): SqliteDatabase.Database {
  const database = new SqliteDatabase(path);
  database.exec(`
    create table ballots (id integer primary key, defects text not null) strict;
    create table struck (ballot integer not null, candidate integer not null, primary key (ballot, candidate)) strict, without rowid;`);
  const addBallot = database.prepare('insert into ballots values (?, ?)');
  const addStruck = database.prepare('insert into struck values (?, ?)');
  database.transaction(() => {
    for (const [id, { defects, marks }] of ballots.entries()) {
      addBallot.run(id, defects.join(' '));
      for (const [line, { number }] of election.candidates.entries())
        if (marks[line] === 'struck') addStruck.run(id, number);
    }
  })();
  return database;
}

function countInSql(database: SqliteDatabase.Database, { candidates, seats }: RoundDefinition): Counter {
  const valid = `select id from ballots where defects = '' and (select count(*) from struck where ballot = id)
    between ${candidates.length - seats} and ${candidates.length - 1}`;
  const count = database.prepare<[], { candidate: number; struck: number }>(
    `select candidate, count(*) as struck from struck where ballot in (${valid}) group by candidate`,
  );
  const total = database.prepare<[], { valid: number }>(`select count(*) as valid from (${valid})`);
  return () => {
    const struck = new Map(count.all().map((row) => [row.candidate, row.struck]));
    const ballots = total.get()?.valid ?? 0;
    return candidates.map(({ number }) => ballots - (struck.get(number) ?? 0));
  };
}

/** Approval voting over the ballots judged valid beforehand: the package knows no invalid ballots. */
function countByVotes(election: RoundDefinition, ballots: readonly Ballot[]): Counter {
  const rules = rulesInForce(election);
  const names = election.candidates.map(({ number }) => String(number));
  const rankings = ballots
    .filter((ballot) => judge(ballot, election, rules).valid)
    .map(({ marks }) => ({ ranking: [names.filter((_, line) => marks[line] === 'none')], weight: 1 }));
  return () => {
    const scores = new Approbation({ candidates: names, ballots: rankings }).scores();
    return names.map((name) => scores[name] ?? 0);
  };
}

interface Timed {
  readonly milliseconds: number;
  readonly counted: readonly number[];
}

/** The median time of several runs. */
function timed(count: Counter, runs: number): Timed {
  const times: number[] = [];
  let counted: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    counted = count();
    times.push(performance.now() - start);
  }
  return { milliseconds: times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0, counted };
}

function inOwnProcess(folder: string): { milliseconds: number; kilobytes: number } {
  const script = join(import.meta.dirname, 'tally-csv.ts');
  return JSON.parse(execFileSync(process.execPath, [script, folder], { encoding: 'utf8' }));
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1).padStart(9)} ms`;
}
