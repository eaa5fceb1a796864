/** Kiểm đếm: ballots in, result out. Memory does not grow with the number of ballots. */
import { Refusal } from '../refusal.ts';
import { baseAfterCounting, neededVotes } from './electorate.ts';
import { requireFit } from './fit.ts';
import { judge } from './judge.ts';
import type { Verdict } from './judge.ts';
import { invalidReasons } from './model.ts';
import type { Ballot, InvalidReason, Mark, RoundDefinition, Style } from './model.ts';
import { decide } from './outcome.ts';
import { percentOf } from './percent.ts';
import { inOrder, reconcileCount, reconcileDeclaration } from './reconcile.ts';
import type { CandidateResult, Result } from './result.ts';
import { rulesInForce } from './rules-in-force.ts';

export interface RunningTally {
  /** Counts one ballot and says whether it is valid. Refuses (`input-wrong`) marks that do not fit the round. */
  readonly add: (ballot: Pick<Ballot, 'defects' | 'marks' | 'votes'>) => Verdict;
  /** The result of the ballots added so far, with every finding the declaration and the counts tell. */
  readonly finish: () => Result;
}

/** Votes per line, in ballot order. */
interface Counts {
  readonly for: number[];
  readonly against: number[];
  readonly uncounted: number[];
}

export function startTally(definition: RoundDefinition): RunningTally {
  const rules = rulesInForce(definition);
  const counts: Counts = {
    for: definition.candidates.map(() => 0),
    against: definition.candidates.map(() => 0),
    uncounted: definition.candidates.map(() => 0),
  };
  const reasons = new Map<InvalidReason, number>();
  let valid = 0;
  let invalid = 0;
  return {
    add(ballot) {
      requireFit(ballot, definition);
      const verdict = judge(ballot, definition, rules);
      if (verdict.valid) {
        valid += 1;
        countLines(counts, definition.style, ballot.marks);
      } else {
        invalid += 1;
        reasons.set(verdict.reason, (reasons.get(verdict.reason) ?? 0) + 1);
      }
      return verdict;
    },
    finish: () => resultOf(definition, counts, reasons, { valid, invalid }),
  };
}

/** The result of all ballots at once. */
export function tally(
  definition: RoundDefinition,
  ballots: Iterable<Pick<Ballot, 'defects' | 'marks' | 'votes'>>,
): Result {
  const running = startTally(definition);
  for (const ballot of ballots) running.add(ballot);
  return running.finish();
}

/** Adds the lines of one valid ballot (rules.md §1.7). Each column is counted by itself, so that F.204 proves their sum. */
function countLines(counts: Counts, style: Style, marks: Ballot['marks']): void {
  switch (style) {
    case 'strike':
      countMark(counts.for, marks, 'none');
      countMark(counts.against, marks, 'struck');
      return;
    case 'list':
      countMark(counts.for, marks, 'chosen');
      countMark(counts.against, marks, 'none');
      return;
    case 'agree':
      countMark(counts.for, marks, 'agree');
      countMark(counts.against, marks, 'disagree');
      countMark(counts.uncounted, marks, 'both');
      countMark(counts.uncounted, marks, 'none');
      return;
    case 'cumulative':
      addVotes(counts.for, marks);
  }
}

function countMark(column: number[], marks: Ballot['marks'], wanted: Mark): void {
  for (let line = 0; line < marks.length; line += 1) if (marks[line] === wanted) column[line]! += 1;
}

function addVotes(column: number[], marks: Ballot['marks']): void {
  for (let line = 0; line < marks.length; line += 1) {
    const sum = column[line]! + Number(marks[line]);
    if (sum > Number.MAX_SAFE_INTEGER) {
      throw new Refusal('input-wrong', { path: `marks[${line}]`, expected: `Σ ≤ ${Number.MAX_SAFE_INTEGER}` });
    }
    column[line] = sum;
  }
}

function resultOf(
  definition: RoundDefinition,
  counts: Counts,
  reasons: ReadonlyMap<InvalidReason, number>,
  ballots: { readonly valid: number; readonly invalid: number },
): Result {
  const rules = rulesInForce(definition);
  const base = baseAfterCounting(definition, ballots.valid);
  const majorityOf = rules.threshold === 'majority' ? base : null;
  const standings = definition.candidates.map((candidate, line) => ({ ...candidate, votes: counts.for[line]! }));
  const { elected, tied, shortfall } = decide(standings, definition.seats, majorityOf, rules.tie);
  const winners = new Set(elected);
  const candidates = standings.map(({ number, name, votes }, line): CandidateResult => ({
    number,
    name,
    for: votes,
    against: counts.against[line]!,
    uncounted: counts.uncounted[line]!,
    percent: base === null ? null : percentOf(votes, base),
    elected: winners.has(number),
  }));
  const { issued, collected } = definition.ballots;
  return {
    base,
    needed: majorityOf === null ? null : neededVotes(majorityOf),
    ballots: { issued, collected, ...ballots },
    invalidReasons: Object.fromEntries(
      invalidReasons.filter((reason) => reasons.has(reason)).map((reason) => [reason, reasons.get(reason)]),
    ),
    candidates,
    elected,
    tied,
    shortfall,
    findings: inOrder([
      ...reconcileDeclaration(definition),
      ...reconcileCount(collected, ballots, definition.style, candidates),
    ]),
  };
}
