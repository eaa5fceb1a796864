/** Why a candidate is elected or not: a code with the figures of its sentence; the words live in `src/words`. */
import type { CandidateResult, Result } from './result.ts';
import type { Decision, RoundDefinition } from './model.ts';
import { articleFor } from './articles.ts';
import { rulesInForce } from './rules-in-force.ts';
import type { Base, Rules } from './rules.ts';
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
  /** The same four where the line is a part of the base, such as 2/3. */
  | 'elected-share-reached'
  | 'elected-share-among-highest'
  | 'share-not-reached'
  | 'share-not-enough-places'
  | 'not-enough-votes-plurality'
  /** Level across the last place, not elected because others are older. */
  | 'younger'
  /** No majority line, and not a single vote. */
  | 'no-votes'
  | 'tied'
  /** Level across the last place, and settled since: by drawing lots, or by the congress itself. */
  | 'elected-by-lots'
  | 'elected-by-congress'
  | 'not-drawn'
  | 'not-chosen-by-congress'
  /** A straw poll elects nobody. */
  | 'poll';

export interface Why {
  readonly number: number;
  readonly code: WhyCode;
  readonly votes: number;
  readonly base: number | null;
  readonly baseKind: Base;
  readonly needed: number | null;
  readonly threshold: Rules['threshold'];
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

/** One reason per candidate, in ballot order. `decisions` are those in force on the outcome of this round. */
export function explain(definition: RoundDefinition, result: Result, decisions: readonly Decision[] = []): Why[] {
  const rules = rulesInForce(definition);
  return result.candidates.map((candidate) => {
    const code = codeOf(candidate, result, definition, rules, decisions);
    return {
      number: candidate.number,
      code,
      votes: candidate.for,
      base: result.base,
      baseKind: rules.base,
      needed: result.needed,
      threshold: rules.threshold,
      missing: Math.max(0, (result.needed ?? 0) - candidate.for),
      rank: 1 + result.candidates.filter((other) => other.for > candidate.for).length,
      seats: definition.seats,
      tiedSeats: result.tied?.seats ?? 0,
      tiedPeople: result.tied?.candidates.length ?? 0,
      article: articleFor(ruleBehind[code], definition),
    };
  });
}

/** Which rule of the regulation a verdict rests on; null where no verified text says it in so many words. */
const ruleBehind: Readonly<Record<WhyCode, 'majority' | 'mostVotes' | 'tie' | null>> = {
  'elected-over-half': 'majority',
  'elected-among-highest': null,
  'elected-plurality': 'mostVotes',
  'elected-older': null,
  'not-over-half': 'majority',
  'over-half-not-enough-places': null,
  'elected-share-reached': null,
  'elected-share-among-highest': null,
  'share-not-reached': null,
  'share-not-enough-places': null,
  'not-enough-votes-plurality': 'mostVotes',
  younger: null,
  'no-votes': null,
  tied: 'tie',
  'elected-by-lots': null,
  'elected-by-congress': null,
  'not-drawn': null,
  'not-chosen-by-congress': null,
  poll: null,
};

function codeOf(
  candidate: CandidateResult,
  result: Result,
  { seats, poll }: RoundDefinition,
  { threshold }: Rules,
  decisions: readonly Decision[],
): WhyCode {
  if (poll === true) return 'poll';
  const line = result.needed === null ? 'none' : threshold === 'majority' ? 'half' : 'share';
  const votes = candidate.for;
  const least = result.needed ?? 1;
  if (votes < least) return ({ none: 'no-votes', half: 'not-over-half', share: 'share-not-reached' } as const)[line];
  if (result.tied?.candidates.includes(candidate.number)) return codeOfTied(candidate.number, decisions);
  const { above, level, eligible } = placeAmong(result, votes, least);
  if (candidate.elected) {
    // Elected although the places do not reach for everyone level with this candidate: only age can have decided.
    if (above + level > seats) return 'elected-older';
    if (line === 'none') return 'elected-plurality';
    if (eligible > seats) return line === 'half' ? 'elected-among-highest' : 'elected-share-among-highest';
    return line === 'half' ? 'elected-over-half' : 'elected-share-reached';
  }
  if (above < seats) return 'younger';
  const crowded = {
    none: 'not-enough-votes-plurality',
    half: 'over-half-not-enough-places',
    share: 'share-not-enough-places',
  } as const;
  return crowded[line];
}

/** How a tie ended for one of its people, as far as it was settled. */
function codeOfTied(number: number, decisions: readonly Decision[]): WhyCode {
  const settled = decisions.find((decision) => decision.kind === 'settle-tie');
  if (settled === undefined) return 'tied';
  if (settled.elected.includes(number)) return settled.method === 'lots' ? 'elected-by-lots' : 'elected-by-congress';
  return settled.method === 'lots' ? 'not-drawn' : 'not-chosen-by-congress';
}

/** Of the people over the line: how many have more votes than these, how many as many, and how many there are. */
function placeAmong(result: Result, votes: number, least: number) {
  const eligible = result.candidates.filter((other) => other.for >= least);
  return {
    above: eligible.filter((other) => other.for > votes).length,
    level: eligible.filter((other) => other.for === votes).length,
    eligible: eligible.length,
  };
}
