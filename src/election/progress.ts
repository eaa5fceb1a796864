/** Cuộc bầu qua các lần bầu: who is elected in all rounds together, which seats are open, and what the rules offer next (rules.md §2.2–2.4). */
import { articleFor, shortfallArticle } from './articles.ts';
import { electedIn, electedInAll, isAnnulled, numberOf } from './held-round.ts';
import type { ElectedPerson, HeldRound } from './held-round.ts';
import type { Office } from './model.ts';
import { personKeys } from './person-keys.ts';
import type { Result } from './result.ts';
import { ruleSets } from './rule-sets/index.ts';
import { rulesInForce } from './rules-in-force.ts';
import { peopleOf } from './spellings.ts';

export { alternatesOf } from './alternates.ts';
export { namesOnBallot } from './held-round.ts';
export type { Alternates } from './alternates.ts';
export type { ElectedPerson, HeldRound } from './held-round.ts';

/**
 * `round`: the number of the parent round (see `RoundPlace.parent`); candidate numbers are those of its ballot.
 *
 *   tie, first time, rule revote          → revote (must)
 *   tie otherwise                         → revote (may), settle-tie, leave-open
 *   seats open, delegates, first round    → further (must)
 *   seats open otherwise                  → further (may), leave-open; nothing once `maxRounds` first and further rounds were held
 *   collected > issued, not sealed        → annul; once annulled → again
 */
export type NextStep =
  | {
      readonly kind: 'revote' | 'further';
      readonly round: number;
      readonly seats: number;
      /** revote: the tied; further: everyone on the parent's list who is not elected in any round yet. */
      readonly candidates: readonly number[];
      /** `must`: the rules leave no choice; `may`: the congress decides. */
      readonly duty: 'must' | 'may';
      readonly article: string | null;
    }
  /** Drawing lots, or the congress itself says who of the tied is elected. */
  | {
      readonly kind: 'settle-tie';
      readonly round: number;
      readonly seats: number;
      readonly candidates: readonly number[];
    }
  | { readonly kind: 'leave-open'; readonly round: number; readonly seats: number }
  /** More ballots collected than issued: void them all (F.103). Offered although the round cannot be sealed. */
  | { readonly kind: 'annul'; readonly round: number }
  /** The ballots were voided: the same vote again. */
  | { readonly kind: 'again'; readonly round: number; readonly seats: number; readonly candidates: readonly number[] };

export interface ElectionProgress {
  /** Seats of the whole election. */
  readonly seats: number;
  /** Of all sealed rounds and decisions, by round, then by votes. */
  readonly elected: readonly ElectedPerson[];
  readonly open: number;
  /** counting: the last round is not sealed; deciding: seats are open and a step is offered; complete. */
  readonly state: 'counting' | 'deciding' | 'complete';
  /** The proposed one first. */
  readonly steps: readonly NextStep[];
}

/** Where the election stands. Rounds whose ballots were voided elect nobody and are no rounds of it. */
export function electionProgress(rounds: readonly HeldRound[], office: Office): ElectionProgress {
  const last = rounds.at(-1);
  const first = rounds.find((round) => !isAnnulled(round)) ?? last;
  const seats = first?.definition.seats ?? 0;
  const elected = electedInAll(rounds);
  const poll = first?.definition.poll === true;
  const open = poll ? 0 : Math.max(0, seats - elected.length);
  if (last === undefined) return { seats, elected, open, state: 'counting', steps: [] };
  if (isAnnulled(last)) return { seats, elected, open, state: 'deciding', steps: [voteAgain(last)] };
  if (!last.sealed) {
    const { issued, collected } = last.definition.ballots;
    const steps: NextStep[] = collected > issued ? [{ kind: 'annul', round: numberOf(last) }] : [];
    return { seats, elected, open, state: 'counting', steps };
  }
  const steps = open === 0 || isLeftOpen(last) ? [] : stepsAfter(last, rounds, open, office);
  return { seats, elected, open, state: steps.length === 0 ? 'complete' : 'deciding', steps };
}

/** What the rules offer after a sealed round that left seats open; nothing where no further round may be held. */
function stepsAfter(last: HeldRound, rounds: readonly HeldRound[], open: number, office: Office): NextStep[] {
  const { tied } = last.result;
  if (tied !== null && !last.decisions.some(({ kind }) => kind === 'settle-tie')) return stepsOfTie(last, tied);
  const { maxRounds } = rulesInForce(last.definition);
  const voted = rounds.filter((round) => !isAnnulled(round) && round.definition.round.kind !== 'revote');
  const parent = voted.at(-1);
  if (parent === undefined || (maxRounds !== null && voted.length >= maxRounds)) return [];
  const must = voted.length === 1 && ruleSets[last.definition.ruleSet].mustGoOn.includes(office);
  const further: NextStep = {
    kind: 'further',
    round: numberOf(parent),
    seats: open,
    candidates: notElected(parent, rounds),
    duty: must ? 'must' : 'may',
    article: shortfallArticle(parent.definition, office),
  };
  return must ? [further] : [further, { kind: 'leave-open', round: numberOf(last), seats: open }];
}

/** The first tie goes to a vote among its people where the rules say so; in every other tie the congress decides. */
function stepsOfTie(last: HeldRound, tied: NonNullable<Result['tied']>): NextStep[] {
  const { definition } = last;
  const round = numberOf(last);
  const must = definition.round.kind !== 'revote' && rulesInForce(definition).tie === 'revote';
  const article = articleFor('tie', definition);
  const revote: NextStep = { kind: 'revote', round, ...tied, duty: must ? 'must' : 'may', article };
  if (must) return [revote];
  return [revote, { kind: 'settle-tie', round, ...tied }, { kind: 'leave-open', round, seats: tied.seats }];
}

function voteAgain(voided: HeldRound): NextStep {
  const { seats, candidates } = voided.definition;
  return {
    kind: 'again',
    round: numberOf(voided),
    seats,
    // Names that voters wrote on the voided papers are void too.
    candidates: candidates.filter(({ written }) => written !== true).map(({ number }) => number),
  };
}

/** Everyone on the list of a round whom no round has elected yet, in ballot order. */
export function notElected(parent: HeldRound, rounds: readonly HeldRound[]): number[] {
  const keyOf = personKeys(rounds);
  const elected = new Set(rounds.flatMap(electedIn).map(({ round, candidate }) => keyOf(round, candidate.number)));
  return peopleOf(parent.definition.candidates)
    .map(({ number }) => number)
    .filter((number) => !elected.has(keyOf(numberOf(parent), number)));
}

function isLeftOpen({ decisions }: HeldRound): boolean {
  return decisions.some(({ kind }) => kind === 'leave-open');
}
