/**
 * Cumulative ballots: how many lines would have to be misread to change who is elected. A line may be read as any figure or as a
 * tick, as long as its ballot stays valid; several lines of one ballot may be misread together, so that votes taken from one
 * person are free for another. Never more than the true number: of one ballot the most that so many lines can move is counted.
 */
import { birthsThatDecide, isOlder, lossesToBreak } from './births.ts';
import { divideVotes } from './equal-division.ts';
import { judge } from './judge.ts';
import type { Ballot, Mark, RoundDefinition } from './model.ts';
import type { CandidateResult, Result } from './result.ts';
import { rulesInForce } from './rules-in-force.ts';

/** A valid ballot, line by line. */
interface Paper {
  readonly marks: readonly Mark[];
  readonly votes: number;
  /** What each person gets: figures, and shares of ticks. */
  readonly given: readonly number[];
  /** Votes that no line gives. */
  readonly free: number;
  /** Some line is ticked, so that one line may move the votes of several. */
  readonly ticked: boolean;
  /** Nobody more may be given votes. */
  readonly full: boolean;
  /** One figure is all there is, and a ballot that gives nothing is invalid: a vote of it stays while no other line is misread. */
  readonly lone: boolean;
}

/** Somebody has to lose votes, or to gain them, or the one to lose so many against the other; places on the ballot. */
interface Way {
  readonly votes: number;
  readonly loser: number | null;
  readonly winner: number | null;
}

export function fewestMisreadFigures(
  definition: RoundDefinition,
  result: Result,
  ballots: readonly Ballot[],
): number | null {
  const papers = papersOf(definition, ballots);
  const most = papers.reduce((largest, { votes }) => Math.max(largest, votes), 0);
  let fewest = linesToBreak(definition, result, papers);
  for (const way of waysToChange(definition, result).toSorted((a, b) => a.votes - b.votes)) {
    // One line moves both people by all votes of the largest paper at most.
    if (way.votes <= 2 * most * (fewest - 1)) fewest = Math.min(fewest, linesFor(way, papers));
  }
  return Number.isFinite(fewest) ? fewest : null;
}

/** One of these at least happens when other people are elected; what a broken tie needs besides is `linesToBreak`. */
function waysToChange(definition: RoundDefinition, { candidates, needed, shortfall, tied }: Result): Way[] {
  const least = needed ?? 1;
  const birthsOf = birthsThatDecide(definition);
  const place = new Map(candidates.map(({ number }, line) => [number, line]));
  const lineOf = ({ number }: CandidateResult) => place.get(number)!;
  const elected = candidates.filter((one) => one.elected);
  const others = candidates.filter((one) => !one.elected);
  const contenders = new Set(tied?.candidates ?? []);
  const contested = candidates.find(({ number }) => contenders.has(number))?.for ?? 0;
  const toPass = rulesInForce(definition).tie === 'older' ? 0 : 1;
  const loses = (one: CandidateResult, votes: number): Way => ({ votes, loser: lineOf(one), winner: null });
  const gains = (one: CandidateResult, votes: number): Way => ({ votes, loser: null, winner: lineOf(one) });
  const meets = (one: CandidateResult, other: CandidateResult): Way => {
    const [birth, otherBirth] = birthsOf([one, other]);
    const kept = isOlder(birth!, otherBirth!) ? 1 : 0;
    return { votes: one.for - other.for + kept, loser: lineOf(one), winner: lineOf(other) };
  };
  return [
    ...elected.map((one) => loses(one, one.for - least + 1)),
    ...(shortfall > 0
      ? others.map((one) => gains(one, least - one.for))
      : elected.flatMap((one) => others.map((other) => meets(one, other)))),
    ...(tied === null
      ? []
      : others
          .filter(({ number }) => !contenders.has(number))
          .map((one) => gains(one, Math.max(1, contested - one.for + toPass)))),
  ];
}

/** One vote more decides for somebody level; where nobody can gain one, only losses do, each of one line. */
function linesToBreak(definition: RoundDefinition, { candidates, tied }: Result, papers: readonly Paper[]): number {
  if (tied === null) return Infinity;
  if (papers.some(({ ticked }) => ticked)) return 1;
  const level = candidates.map(({ number }) => number).filter((number) => tied.candidates.includes(number));
  const births = birthsThatDecide(definition)(level.map((number) => ({ number })));
  const gains = candidates.flatMap(({ number }, winner) =>
    level.includes(number) ? [linesFor({ votes: 1, loser: null, winner }, papers)] : [],
  );
  return Math.min(lossesToBreak(births, tied.seats), ...gains);
}

function papersOf(definition: RoundDefinition, ballots: readonly Ballot[]): Paper[] {
  const rules = rulesInForce(definition);
  const papers: Paper[] = [];
  for (const ballot of ballots) {
    if (!judge(ballot, definition, rules).valid) continue;
    const { marks, votes = 0 } = ballot;
    const given = marks.map(() => 0);
    divideVotes(marks, votes, rules.equalDivision, (line, share) => {
      given[line] = share;
    });
    const ticked = marks.includes('chosen');
    const chosen = marks.filter((mark) => mark !== 0).length;
    papers.push({
      marks,
      votes,
      given,
      free: given.reduce((left, share) => left - share, votes),
      ticked,
      lone: chosen === 1 && !ticked && (marks.length > 1 || rules.singleStruck === 'invalid'),
      full: rules.moreThanSeats === 'invalid' && chosen >= definition.seats,
    });
  }
  return papers;
}

/** The fewest lines that move so many votes; Infinity where all of them do not. */
function linesFor({ votes, loser, winner }: Way, papers: readonly Paper[]): number {
  const moves: number[] = [];
  let [largest, nextLargest, pair] = [0, 0, 0];
  for (const paper of papers) {
    const moved = mostMoved(paper, loser, winner);
    const { first, second } = moved;
    nextLargest = Math.max(nextLargest, Math.min(largest, first));
    largest = Math.max(largest, first);
    pair = Math.max(pair, first + second);
    addLevelled(moves, moved);
  }
  if (votes <= largest) return 1;
  if (votes <= Math.max(pair, largest + nextLargest)) return 2;
  return Math.max(3, linesOf(votes, moves));
}

/** The largest first. Moves may be halves and thirds of votes: what rounding leaves missing is not missing. */
function linesOf(votes: number, moves: readonly number[]): number {
  const sorted = Float64Array.from(moves).toSorted();
  const rounding = 1e-6 + votes * 1e-12;
  let missing = votes;
  for (let line = sorted.length - 1; line >= 0; line -= 1) {
    missing -= sorted[line]!;
    if (missing <= rounding) return sorted.length - line;
  }
  return Infinity;
}

/** What the first line of a paper misread can move at most, what a second one adds, and what all others add: the most first. */
interface Moved {
  readonly first: number;
  readonly second: number;
  readonly later: { readonly each: number; readonly all: number };
}

const noMore = Object.freeze({ each: 0, all: 0 });

function mostMoved(paper: Paper, loser: number | null, winner: number | null): Moved {
  const { votes, given, free } = paper;
  const lost = loser === null ? 0 : given[loser]!;
  const alone = paper.lone ? Math.max(0, lost - 1) : lost;
  if (winner === null) return { first: alone, second: given.length > 1 ? lost - alone : 0, later: noMore };
  // On a full paper somebody must leave it before another can come.
  const shut = paper.full && paper.marks[winner] === 0;
  if (paper.ticked) {
    const all = votes - given[winner]! + lost;
    return shut ? { first: alone, second: all - alone, later: noMore } : { first: all, second: 0, later: noMore };
  }
  // The winner's own line takes what is free, then what others give is freed for it; the loser's votes move both people.
  const first = Math.max(alone, shut ? 0 : free);
  let [most, next, all] = [0, 0, 0];
  for (let line = 0; line < given.length; line += 1) {
    if (line === winner) continue;
    const freed = line === loser ? 2 * given[line]! : given[line]!;
    all += freed;
    next = Math.max(next, Math.min(most, freed));
    most = Math.max(most, freed);
  }
  return { first, second: free + most - first, later: { each: next, all: all - most } };
}

/** Lines of one ballot, and what they move together: each the same share of it. */
interface Group {
  readonly sum: number;
  readonly lines: number;
}

/** Adds what each line of a paper moves, less and less: where later lines move more than those before, all move the same. */
function addLevelled(moves: number[], { first, second, later }: Moved): void {
  const count = later.each === 0 ? 0 : Math.ceil(later.all / later.each);
  const groups: Group[] = [];
  addGroup(groups, { sum: first, lines: 1 });
  addGroup(groups, { sum: second, lines: 1 });
  if (count > 0) addGroup(groups, { sum: later.each * count, lines: count });
  for (const { sum, lines } of groups) {
    if (sum > 0) for (let line = 0; line < lines; line += 1) moves.push(sum / lines);
  }
}

function addGroup(groups: Group[], added: Group): void {
  const last = groups.at(-1);
  if (last === undefined || last.sum / last.lines >= added.sum / added.lines) {
    groups.push(added);
    return;
  }
  groups.pop();
  addGroup(groups, { sum: last.sum + added.sum, lines: last.lines + added.lines });
}
