/**
 * Whether each round of an election was a step that the rules offered after the rounds before it (rules.md §2.2–2.4, §2.7).
 * What they offer is asked of the engine; of the earlier rounds it needs only what `election.json` says of them.
 */
import { isAnnulled } from '../../src/election/held-round.ts';
import type { EarlierRound, RoundDefinition, RoundKind } from '../../src/election/model.ts';
import { electionProgress } from '../../src/election/progress.ts';
import type { HeldRound, NextStep } from '../../src/election/progress.ts';
import type { Difference } from '../../src/words/differences.ts';

export const kindsInWords: Readonly<Record<RoundKind, string>> = {
  first: 'bầu lần đầu',
  further: 'bầu tiếp',
  revote: 'bầu lại do bằng phiếu',
};

/** A round as one follows another. The list an earlier round was taken from is not told. */
interface Following {
  readonly kind: RoundKind;
  readonly seats: number;
  readonly parent?: number | undefined;
}
type VotingStep = Extract<NextStep, { kind: 'revote' | 'further' | 'again' }>;
type StepDifference = Extract<Difference, { code: 'round-step' }>;

/**
 * The first round or decision that was not offered, or null; what comes after it can only be wrong as well. The earlier
 * rounds must be told without a gap.
 */
export function stepNotOffered(round: RoundDefinition): StepDifference | null {
  const { earlier = [], kind, parent } = round.round;
  const held = earlier.map((one) => asHeld(one, round));
  const offeredAfter = (rounds: readonly HeldRound[]) => electionProgress(rounds, round.office ?? 'other').steps;
  for (const [index, before] of earlier.entries()) {
    const undecided = [...held.slice(0, index), { ...held[index]!, decisions: [] }];
    if (before.decisions.some((decision) => decision.kind === 'settle-tie')) {
      const steps = offeredAfter(undecided);
      if (!steps.some((step) => step.kind === 'settle-tie')) return notOffered(before, settledInWords, steps);
    }
    const next: Following = earlier[index + 1] ?? { kind, parent, seats: round.seats };
    const steps = offeredAfter(held.slice(0, index + 1));
    if (!steps.some((step) => isStep(next, step, before))) return notOffered(before, followingInWords(next), steps);
  }
  return null;
}

/**
 * The earlier round as the engine takes it. Neither votes nor names are told: what may follow depends on no votes, and names
 * of their own keep people of different rounds apart.
 */
function asHeld(earlier: EarlierRound, round: RoundDefinition): HeldRound {
  const { number, kind, seats, elected, tied, shortfall, decisions } = earlier;
  const people = [...elected, ...(tied?.candidates ?? [])].map((person) => ({
    number: person,
    name: `${number}:${person}`,
  }));
  // Only a straw poll neither elects nor is short of anybody.
  const poll = round.poll === true || elected.length + (tied?.seats ?? 0) + shortfall === 0;
  const noVotes = { for: 0, against: 0, uncounted: 0, percent: null };
  return {
    definition: { ...round, poll, seats, round: { kind, number }, candidates: people },
    result: {
      base: null,
      needed: null,
      ballots: { issued: 0, collected: 0, valid: 0, invalid: 0 },
      invalidReasons: {},
      candidates: people.map((person) => ({ ...person, ...noVotes, elected: elected.includes(person.number) })),
      elected,
      tied,
      shortfall,
      findings: [],
    },
    sealed: !isAnnulled(earlier),
    decisions,
  };
}

function isStep(next: Following, step: NextStep, before: EarlierRound): boolean {
  if (!isVoting(step)) return false;
  const kind = step.kind === 'again' ? before.kind : step.kind;
  const seats = step.kind === 'further' ? next.seats <= step.seats : next.seats === step.seats;
  return next.kind === kind && seats && (next.parent === undefined || next.parent === step.round);
}

function isVoting(step: NextStep): step is VotingStep {
  return step.kind === 'revote' || step.kind === 'further' || step.kind === 'again';
}

function notOffered({ number }: EarlierRound, step: string, steps: readonly NextStep[]): StepDifference {
  const offered = steps.length === 0 ? 'không bầu nữa' : steps.map(stepInWords).join(', hoặc ');
  return { code: 'round-step', round: number, step, offered };
}

const settledInWords = 'bốc thăm hoặc quyết định người trúng cử giữa những người bằng phiếu';

function followingInWords({ kind, seats, parent }: Following): string {
  return `${kindsInWords[kind]} ${seats} người${parent === undefined ? '' : ` từ danh sách lần ${parent}`}`;
}

function stepInWords(step: NextStep): string {
  switch (step.kind) {
    case 'revote':
      return `${kindsInWords.revote} ${step.seats} người từ danh sách lần ${step.round}`;
    case 'further':
      return `${kindsInWords.further} nhiều nhất ${step.seats} người từ danh sách lần ${step.round}`;
    case 'again':
      return `bầu lại như lần ${step.round} (${step.seats} người) vì phiếu đã huỷ`;
    case 'settle-tie':
      return settledInWords;
    case 'leave-open':
      return `để thiếu ${step.seats} người`;
    case 'annul':
      return 'huỷ các phiếu';
  }
}
