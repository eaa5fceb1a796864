/** Diễn giải: how the outcome of a round follows, step by step; the words live in `src/words`. */
import { articleFor, shortfallArticle } from './articles.ts';
import type { Electorate, RoundDefinition } from './model.ts';
import { isEligible } from './outcome.ts';
import type { CandidateResult, Result } from './result.ts';
import { rulesInForce } from './rules-in-force.ts';
import type { Base, Rules } from './rules.ts';

export type DerivationFact =
  /** The base with what is left out of it; null where nothing is measured against. */
  | { readonly kind: 'base'; readonly baseKind: Base; readonly base: number | null; readonly electorate: Electorate }
  | { readonly kind: 'needed'; readonly threshold: Rules['threshold']; readonly needed: number | null }
  | { readonly kind: 'ballots'; readonly collected: number; readonly valid: number; readonly invalid: number }
  /** Who is over the line, by votes; where none is needed (`needed` null), who has votes. */
  | {
      readonly kind: 'over';
      readonly numbers: readonly number[];
      readonly seats: number;
      readonly needed: number | null;
    }
  /** More people over the line than seats: the votes of the last in and of the first out. */
  | {
      readonly kind: 'cut';
      readonly seats: number;
      readonly needed: number | null;
      readonly lastIn: number;
      readonly firstOut: number;
    }
  /** People level across the last place, and by which rule it is settled. */
  | {
      readonly kind: 'tie';
      readonly seats: number;
      readonly candidates: readonly number[];
      readonly votes: number;
      readonly rule: Rules['tie'];
    }
  /** The older of the tied were elected; `left` are the others, not elected or still level. */
  | { readonly kind: 'older'; readonly elected: readonly number[]; readonly left: readonly number[] }
  | { readonly kind: 'elected'; readonly numbers: readonly number[]; readonly seats: number }
  | { readonly kind: 'short'; readonly seats: number }
  /** A straw poll: nobody is elected. */
  | { readonly kind: 'poll' };

export type DerivationStep = DerivationFact & {
  /** Article that may be shown (verified ones only). */
  readonly article: string | null;
};

/** The steps in the order in which a person would check them by hand. */
export function derive(definition: RoundDefinition, result: Result): DerivationStep[] {
  const rules = rulesInForce(definition);
  const { collected, valid, invalid } = result.ballots;
  const lineArticle = articleFor(result.needed === null ? 'mostVotes' : 'majority', definition);
  const { electorate } = definition;
  const base: DerivationStep = {
    kind: 'base',
    baseKind: rules.base,
    base: result.base,
    electorate,
    article: articleFor('majority', definition),
  };
  const ballots: DerivationStep = { kind: 'ballots', collected, valid, invalid, article: null };
  if (definition.poll === true) return [{ ...base, article: null }, ballots, { kind: 'poll', article: null }];
  return [
    base,
    { kind: 'needed', threshold: rules.threshold, needed: result.needed, article: lineArticle },
    ballots,
    ...fromLineToElected(definition, result, rules),
  ];
}

/** Over the line → cut or tie → elected → open seats. */
function fromLineToElected(definition: RoundDefinition, result: Result, rules: Rules): DerivationStep[] {
  const { seats } = definition;
  const { needed } = result;
  const over = overTheLine(result);
  const steps: DerivationStep[] = [{ kind: 'over', numbers: numbersOf(over), seats, needed, article: null }];
  if (over.length > seats) {
    const [lastIn, firstOut] = [over[seats - 1]!.for, over[seats]!.for];
    if (lastIn > firstOut) {
      steps.push({ kind: 'cut', seats, needed, lastIn, firstOut, article: articleFor('mostVotes', definition) });
    } else {
      steps.push(...stepsOfTie(definition, rules, over, lastIn));
    }
  }
  steps.push({ kind: 'elected', numbers: result.elected, seats, article: null });
  if (result.shortfall > 0) {
    steps.push({
      kind: 'short',
      seats: result.shortfall,
      article: shortfallArticle(definition, definition.office),
    });
  }
  return steps;
}

/** People level across the last place, and what their age settled. */
function stepsOfTie(
  definition: RoundDefinition,
  { tie }: Rules,
  over: readonly CandidateResult[],
  votes: number,
): DerivationStep[] {
  const level = over.filter((candidate) => candidate.for === votes);
  const seats = definition.seats - over.filter((candidate) => candidate.for > votes).length;
  const article = articleFor('tie', definition);
  // Level again in a re-vote: whether to vote once more is for the congress to say (rules.md §2.2).
  const rule = tie === 'revote' && definition.round.kind === 'revote' ? 'congress' : tie;
  const step: DerivationStep = { kind: 'tie', seats, candidates: numbersOf(level), votes, rule, article };
  const elected = numbersOf(level.filter((candidate) => candidate.elected));
  if (elected.length === 0) return [step];
  const left = numbersOf(level.filter((candidate) => !candidate.elected));
  return [step, { kind: 'older', elected, left, article: null }];
}

/** By votes from high to low, then ballot order. */
function overTheLine({ candidates, needed }: Result): readonly CandidateResult[] {
  return candidates.filter((candidate) => isEligible(candidate.for, needed)).toSorted((a, b) => b.for - a.for);
}

function numbersOf(candidates: readonly CandidateResult[]): number[] {
  return candidates.map(({ number }) => number);
}
