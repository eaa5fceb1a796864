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
  const groups: Group[] = [];
  let [largest, nextLargest, pair] = [0, 0, 0];
  for (const paper of papers) {
    const steps = mostMoved(paper, loser, winner);
    const [first = 0, second = 0] = steps;
    nextLargest = Math.max(nextLargest, Math.min(largest, first));
    largest = Math.max(largest, first);
    pair = Math.max(pair, first + second);
    groups.push(...levelled(steps));
  }
  if (votes <= largest) return 1;
  if (votes <= Math.max(pair, largest + nextLargest)) return 2;
  return Math.max(3, linesOf(votes, groups));
}

/** Lines of one ballot that move so many votes together, each the same share of them. */
interface Group {
  readonly sum: number;
  readonly lines: number;
}

/** The groups that move most for each line first; of the last one only as many lines as are needed. */
function linesOf(votes: number, groups: readonly Group[]): number {
  let missing = votes;
  let needed = 0;
  for (const { sum, lines } of groups.toSorted((a, b) => b.sum / b.lines - a.sum / a.lines)) {
    if (sum >= missing) {
      // The product may be beyond 2^53.
      const [all, part] = [BigInt(sum), BigInt(missing) * BigInt(lines)];
      return needed + Number((part + all - 1n) / all);
    }
    missing -= sum;
    needed += lines;
  }
  return Infinity;
}

/** What the first line of a paper, the second … can move at most, as far as any of them moves something. */
function mostMoved(paper: Paper, loser: number | null, winner: number | null): number[] {
  const { votes, given, free } = paper;
  const lost = loser === null ? 0 : given[loser]!;
  const alone = paper.lone ? Math.max(0, lost - 1) : lost;
  if (winner === null) return given.length > 1 ? [alone, lost - alone] : [alone];
  // On a full paper somebody must leave it before another can come.
  const shut = paper.full && paper.marks[winner] === 0;
  if (paper.ticked) {
    const all = votes - given[winner]! + lost;
    return shut ? [alone, all - alone] : [all];
  }
  // The winner's own line takes what is free, then what others give is freed for it; the loser's votes move both people.
  const freed = given
    .flatMap((share, line) => (line === winner || share === 0 ? [] : [line === loser ? 2 * share : share]))
    .toSorted((a, b) => b - a);
  const first = Math.max(alone, shut ? 0 : free);
  const [second = 0, ...more] = freed;
  return [first, free + second - first, ...more];
}

/** The steps in groups that move less and less a line: where a later line moves more than those before, they move it together. */
function levelled(steps: readonly number[]): Group[] {
  const groups: Group[] = [];
  for (const step of steps) {
    let group: Group = { sum: step, lines: 1 };
    for (let last = groups.at(-1); last && last.sum / last.lines < group.sum / group.lines; last = groups.at(-1)) {
      groups.pop();
      group = { sum: last.sum + group.sum, lines: last.lines + group.lines };
    }
    groups.push(group);
  }
  return groups.filter(({ sum }) => sum > 0);
}
