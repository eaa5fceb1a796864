/** Kiểm đếm: ballots in, result out. Memory does not grow with the number of ballots. */
import { Refusal } from '../refusal.ts';
import { baseAfterCounting, neededOf } from './electorate.ts';
import { divideVotes } from './equal-division.ts';
import { requireFit } from './fit.ts';
import { judge } from './judge.ts';
import type { Verdict } from './judge.ts';
import { invalidReasons } from './model.ts';
import type { Ballot, InvalidReason, Mark, RoundDefinition } from './model.ts';
import { decide, nobodyElected } from './outcome.ts';
import { percentOf } from './percent.ts';
import { inOrder, reconcileCount, reconcileDeclaration } from './reconcile.ts';
import { reconcileEntitlements } from './reconcile-entitlements.ts';
import type { CandidateResult, Result } from './result.ts';
import { rulesInForce } from './rules-in-force.ts';
import type { Rules } from './rules.ts';
import { linesOfPeople, peopleOf } from './spellings.ts';

export interface RunningTally {
  /** Counts one ballot and says whether it is valid. Refuses (`input-wrong`) marks that do not fit the round. */
  readonly add: (ballot: Pick<Ballot, 'defects' | 'marks' | 'votes'>) => Verdict;
  /** The result of the ballots added so far, with every finding the declaration and the counts tell. */
  readonly finish: () => Result;
}

/** Votes per person, in ballot order. */
interface Counts {
  readonly for: number[];
  readonly against: number[];
  readonly uncounted: number[];
  valid: number;
  invalid: number;
  readonly reasons: Map<InvalidReason, number>;
  /** Votes that all cumulative ballots together may give. */
  entitled: number;
}

export function startTally(definition: RoundDefinition): RunningTally {
  const rules = rulesInForce(definition);
  const zeros = () => peopleOf(definition.candidates).map(() => 0);
  const counts: Counts = {
    for: zeros(),
    against: zeros(),
    uncounted: zeros(),
    valid: 0,
    invalid: 0,
    reasons: new Map(),
    entitled: 0,
  };
  const countLines = lineCounter(counts, definition, rules);
  return {
    add(ballot) {
      requireFit(ballot, definition);
      const verdict = judge(ballot, definition, rules);
      if (verdict.valid) {
        countLines(ballot);
        counts.valid += 1;
      } else {
        counts.invalid += 1;
        counts.reasons.set(verdict.reason, (counts.reasons.get(verdict.reason) ?? 0) + 1);
      }
      counts.entitled += ballot.votes ?? 0;
      return verdict;
    },
    finish: () => resultOf(definition, rules, counts),
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

type LineCounter = (ballot: Pick<Ballot, 'marks' | 'votes'>) => void;

/**
 * How the lines of a valid ballot are added (rules.md §1.7), settled once for the round. Each column is counted by itself, so
 * that F.204 proves their sum.
 */
function lineCounter(counts: Counts, { style, candidates }: RoundDefinition, rules: Rules): LineCounter {
  switch (style) {
    case 'strike': {
      const partial = rules.partialStrike === 'kept' ? counts.for : counts.against;
      return ({ marks }) => {
        countMark(counts.for, marks, 'none');
        countMark(counts.against, marks, 'struck');
        countMark(partial, marks, 'partial');
      };
    }
    case 'list': {
      if (candidates.some(({ sameAs }) => sameAs !== undefined))
        return spellingCounter(counts, linesOfPeople(candidates));
      return ({ marks }) => {
        countMark(counts.for, marks, 'chosen');
        countMark(counts.against, marks, 'none');
      };
    }
    case 'agree':
      return ({ marks }) => {
        countMark(counts.for, marks, 'agree');
        countMark(counts.against, marks, 'disagree');
        countMark(counts.uncounted, marks, 'both');
        countMark(counts.uncounted, marks, 'none');
      };
    case 'cumulative': {
      const add = (line: number, votes: number) => addVotes(counts.for, line, votes);
      return ({ marks, votes }) => {
        if (marks.includes('chosen')) divideVotes(marks, votes ?? 0, rules.equalDivision, add);
        else for (let line = 0; line < marks.length; line += 1) addVotes(counts.for, line, Number(marks[line]));
      };
    }
  }
}

/** A person is chosen where any of their spellings is. */
function spellingCounter(counts: Counts, people: readonly (readonly number[])[]): LineCounter {
  return ({ marks }) => {
    for (let person = 0; person < people.length; person += 1) {
      const column = people[person]!.some((line) => marks[line] === 'chosen') ? counts.for : counts.against;
      column[person]! += 1;
    }
  };
}

function countMark(column: number[], marks: Ballot['marks'], wanted: Mark): void {
  for (let line = 0; line < marks.length; line += 1) if (marks[line] === wanted) column[line]! += 1;
}

function addVotes(column: number[], line: number, votes: number): void {
  const sum = column[line]! + votes;
  if (sum > Number.MAX_SAFE_INTEGER) {
    throw new Refusal('input-wrong', { path: `marks[${line}]`, expected: `Σ ≤ ${Number.MAX_SAFE_INTEGER}` });
  }
  column[line] = sum;
}

function resultOf(definition: RoundDefinition, rules: Rules, counts: Counts): Result {
  const { valid, invalid, reasons } = counts;
  const base = baseAfterCounting(definition, valid);
  const needed = neededOf(rules, base);
  const people = peopleOf(definition.candidates);
  const standings = people.map((person, place) => ({ ...person, votes: counts.for[place]! }));
  const { elected, tied, shortfall } =
    definition.poll === true ? nobodyElected : decide(standings, definition.seats, needed, rules.tie);
  const winners = new Set(elected);
  const candidates = standings.map(({ number, name, votes }, place): CandidateResult => ({
    number,
    name,
    for: votes,
    against: counts.against[place]!,
    uncounted: counts.uncounted[place]!,
    percent: base === null ? null : percentOf(votes, base),
    elected: winners.has(number),
  }));
  const { issued, collected } = definition.ballots;
  return {
    base,
    needed,
    ballots: { issued, collected, valid, invalid },
    invalidReasons: Object.fromEntries(
      invalidReasons.filter((reason) => reasons.has(reason)).map((reason) => [reason, reasons.get(reason)]),
    ),
    candidates,
    elected,
    tied,
    shortfall,
    findings: inOrder([
      ...reconcileDeclaration(definition),
      ...reconcileCount(collected, { valid, invalid }, definition.style, candidates),
      ...reconcileEntitlements(definition, counts.entitled),
    ]),
  };
}
