/** Random elections over several rounds: each next round is one of the steps offered, or one that goes wrong. */
import { electionProgress } from '../../src/election/progress.ts';
import type { HeldRound, NextStep } from '../../src/election/progress.ts';
import { offices, styles } from '../../src/election/model.ts';
import type { Ballot, Candidate, DecisionContent, Mark, Office, RoundDefinition } from '../../src/election/model.ts';
import { ruleSetIds } from '../../src/election/rule-sets/index.ts';
import type { Rules } from '../../src/election/rules.ts';
import { tally } from '../../src/election/tally.ts';
import { decidedNow } from './held.ts';

export interface RoundsHeld {
  readonly office: Office;
  readonly rounds: readonly HeldRound[];
  readonly ballots: readonly (readonly Ballot[])[];
}

/** Whole numbers from a seed, always the same ones (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = (below: number) => number;
const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)]!;
const births = ['1960-01-01', '1960-01-02', '1970-12-31', '1970', undefined];

export function randomRounds(seed: number): RoundsHeld {
  const random = randomNumbers(seed);
  const office = pick(random, ['delegates', 'delegates', ...offices] as const);
  const rules: Partial<Rules> = {
    ...(random(2) === 0 ? { tie: pick(random, ['revote', 'older', 'congress'] as const) } : {}),
    ...(random(3) === 0 ? { maxRounds: pick(random, [1, 2, 3, null]) } : {}),
    ...(random(3) === 0 ? { threshold: pick(random, ['2/3', 'none', '1/2'] as const) } : {}),
  };
  const lines = 2 + random(4);
  const first: RoundDefinition = {
    title: 'Bầu thử',
    ruleSet: pick(random, ruleSetIds),
    rules,
    style: pick(random, styles),
    seats: 1 + random(Math.min(4, lines)),
    round: { kind: 'first', number: 1 },
    office,
    ...(random(12) === 0 ? { poll: true } : {}),
    ...electorateOf(random),
    candidates: Array.from({ length: lines }, (_, place) => ({
      number: place + 1,
      name: `Người ${place + 1}`,
      birthDate: pick(random, births),
    })),
  };
  const rounds: HeldRound[] = [];
  const ballots: Ballot[][] = [];
  let next: RoundDefinition | null = first;
  while (next !== null && rounds.length < 6) {
    const pile = ballotsFor(random, next);
    const sealed = next.ballots.collected <= next.ballots.issued && random(15) > 0;
    rounds.push({ definition: next, result: tally(next, pile), sealed, decisions: [] });
    ballots.push(pile);
    next = goOn(random, rounds, office);
  }
  return { office, rounds, ballots };
}

function electorateOf(random: Random): Pick<RoundDefinition, 'electorate' | 'ballots'> {
  const present = 3 + random(8);
  return {
    electorate: { kind: 'delegates', summoned: present + random(2), excluded: [], present },
    ballots: { issued: present - (random(12) === 0 ? 1 : 0), collected: present },
  };
}

function ballotsFor(random: Random, { style, candidates, ballots, seats }: RoundDefinition): Ballot[] {
  // A pile leans to some marks, so that there are clear results as well as close ones.
  const lean = candidates.map(() => random(5));
  const marks: Readonly<Record<string, readonly [Mark, Mark]>> = {
    strike: ['none', 'struck'],
    list: ['chosen', 'none'],
    agree: ['agree', 'disagree'],
    cumulative: [1, 0],
  };
  const [vote, no] = marks[style]!;
  return Array.from({ length: ballots.collected }, (_, serial) => {
    let left = seats;
    const lines = candidates.map((_candidate, place) => {
      const inFavour = random(5) <= lean[place]! && left > 0;
      if (inFavour) left -= 1;
      return inFavour ? vote : no;
    });
    return { batch: 1, serial: serial + 1, defects: [], marks: lines, votes: seats };
  });
}

/** Takes one of the steps offered; null ends the election, with a decision or without. */
function goOn(random: Random, rounds: HeldRound[], office: Office): RoundDefinition | null {
  const { steps } = electionProgress(rounds, office);
  if (steps.length === 0 || random(8) === 0) return null;
  const step = pick(random, steps);
  const decide = (content: DecisionContent) => {
    const last = rounds.pop()!;
    rounds.push({ ...last, decisions: [...last.decisions, decidedNow(content)] });
  };
  switch (step.kind) {
    case 'annul':
      decide({ kind: 'annul' });
      return goOn(random, rounds, office);
    case 'leave-open':
      decide({ kind: 'leave-open' });
      return null;
    case 'settle-tie': {
      const drawn = step.candidates.slice(0, step.seats);
      decide({ kind: 'settle-tie', method: pick(random, ['lots', 'congress'] as const), elected: drawn });
      return goOn(random, rounds, office);
    }
    default:
      return laterRound(random, rounds, step);
  }
}

function laterRound(
  random: Random,
  rounds: readonly HeldRound[],
  step: Extract<NextStep, { kind: 'revote' | 'further' | 'again' }>,
): RoundDefinition | null {
  const parent = rounds.find(({ definition }) => definition.round.number === step.round)!.definition;
  const number = rounds.length + 1;
  const kept = step.kind === 'further' ? step.candidates.filter(() => random(5) > 0) : step.candidates;
  const listed = kept.map((from): Omit<Candidate, 'number'> => {
    const { name, birthDate } = parent.candidates[from - 1]!;
    return { name, birthDate, from };
  });
  const added =
    step.kind === 'further'
      ? Array.from({ length: random(3) }, (_, place) => ({ name: `Người ${number}${place}` }))
      : [];
  const list = [...listed, ...added].toSorted(() => random(3) - 1);
  if (list.length === 0) return null;
  return {
    ...parent,
    ...electorateOf(random),
    round: { kind: step.kind === 'again' ? parent.round.kind : step.kind, number, parent: step.round },
    seats: step.seats,
    candidates: list.map((one, place) => ({ ...one, number: place + 1 })),
  };
}
