/** Why a candidate is elected or not: a code with the figures of its sentence; the words live in `src/words`. */
import type { CandidateResult, Result } from './result.ts';
import type { RoundDefinition } from './model.ts';
import { ruleSets } from './rule-sets/index.ts';
import { rulesInForce } from './rules-in-force.ts';
import type { Base, Rules } from './rules.ts';
import { sources } from './sources.ts';
import type { Source } from './sources.ts';

export type WhyCode =
  /** Over half, and there is a seat for everyone over half. */
  | 'elected-over-half'
  /** More people over half than seats; among the highest. */
  | 'elected-among-highest'
  /** No majority line; among the highest. */
  | 'elected-plurality'
  /** Level across the last place, elected as the older. */
  | 'elected-older'
  | 'not-over-half'
  | 'over-half-not-enough-places'
  | 'not-enough-votes-plurality'
  /** Level across the last place, not elected because others are older. */
  | 'younger'
  /** No majority line, and not a single vote. */
  | 'no-votes'
  | 'tied';

export interface Why {
  readonly number: number;
  readonly code: WhyCode;
  readonly votes: number;
  readonly base: number | null;
  readonly baseKind: Base;
  readonly needed: number | null;
  /** Votes missing to `needed`, 0 when reached. */
  readonly missing: number;
  /** Place by votes, counted from 1; people level share a place. */
  readonly rank: number;
  readonly seats: number;
  /** Seats open among the tied, when `code` is `tied`. */
  readonly tiedSeats: number;
  readonly tiedPeople: number;
  /** Article that may be shown (only those marked [V] in the rules), e.g. "Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 30"; null otherwise. */
  readonly article: string | null;
}

/** One reason per candidate, in ballot order. */
export function explain(definition: RoundDefinition, result: Result): Why[] {
  const rules = rulesInForce(definition);
  return result.candidates.map((candidate) => {
    const code = codeOf(candidate, result, definition.seats);
    return {
      number: candidate.number,
      code,
      votes: candidate.for,
      base: result.base,
      baseKind: rules.base,
      needed: result.needed,
      missing: Math.max(0, (result.needed ?? 0) - candidate.for),
      rank: 1 + result.candidates.filter((other) => other.for > candidate.for).length,
      seats: definition.seats,
      tiedSeats: result.tied?.seats ?? 0,
      tiedPeople: result.tied?.candidates.length ?? 0,
      article: articleFor(code, definition, rules),
    };
  });
}

function codeOf(candidate: CandidateResult, result: Result, seats: number): WhyCode {
  const plurality = result.needed === null;
  const least = result.needed ?? 1;
  const votes = candidate.for;
  if (votes < least) return plurality ? 'no-votes' : 'not-over-half';
  if (result.tied?.candidates.includes(candidate.number)) return 'tied';
  const eligible = result.candidates.filter((other) => other.for >= least);
  const above = eligible.filter((other) => other.for > votes).length;
  const level = eligible.filter((other) => other.for === votes).length;
  if (candidate.elected) {
    // Elected although the places do not reach for everyone level with this candidate: only age can have decided.
    if (above + level > seats) return 'elected-older';
    if (plurality) return 'elected-plurality';
    return eligible.length > seats ? 'elected-among-highest' : 'elected-over-half';
  }
  if (above < seats) return 'younger';
  return plurality ? 'not-enough-votes-plurality' : 'over-half-not-enough-places';
}

/** The article behind a verdict; none as soon as the round departs from the rule set in what the article says. */
function articleFor(code: WhyCode, definition: RoundDefinition, rules: Rules): string | null {
  const own = ruleSets[definition.ruleSet];
  if (rules.base !== own.base || rules.threshold !== own.threshold) return null;
  const { majority, mostVotes, revote } = sources[definition.ruleSet];
  switch (code) {
    case 'elected-over-half':
    case 'not-over-half':
      return articleWhere(majority, definition);
    case 'elected-plurality':
    case 'not-enough-votes-plurality':
      return articleWhere(mostVotes, definition);
    case 'tied':
      return rules.tie === 'revote' ? articleWhere(revote, definition) : null;
    default:
      return null;
  }
}

function articleWhere(source: Source | null, { style, electorate }: RoundDefinition): string | null {
  return source?.styles.includes(style) && source.electorates.includes(electorate.kind) ? source.article : null;
}
