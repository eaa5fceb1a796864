/** Diễn giải: how the outcome of a round follows, step by step; the words live in `src/words`. */
import type { Electorate, RoundDefinition } from './model.ts';
import type { Result } from './result.ts';
import type { Base, Rules } from './rules.ts';

export type DerivationFact =
  /** The base with what is left out of it; null where nothing is measured against. */
  | { readonly kind: 'base'; readonly baseKind: Base; readonly base: number | null; readonly electorate: Electorate }
  | { readonly kind: 'needed'; readonly threshold: Rules['threshold']; readonly needed: number | null }
  | { readonly kind: 'ballots'; readonly collected: number; readonly valid: number; readonly invalid: number }
  /** Who is over the line, by votes. */
  | { readonly kind: 'over'; readonly numbers: readonly number[]; readonly seats: number }
  /** More people over the line than seats: the votes of the last in and of the first out. */
  | { readonly kind: 'cut'; readonly seats: number; readonly lastIn: number; readonly firstOut: number }
  /** People level across the last place, and by which rule it is settled. */
  | {
      readonly kind: 'tie';
      readonly seats: number;
      readonly candidates: readonly number[];
      readonly votes: number;
      readonly rule: Rules['tie'];
    }
  /** The older of the tied were elected. */
  | { readonly kind: 'older'; readonly elected: readonly number[]; readonly left: readonly number[] }
  | { readonly kind: 'elected'; readonly numbers: readonly number[]; readonly seats: number }
  | { readonly kind: 'short'; readonly seats: number }
  /** A straw poll: nobody is elected. */
  | { readonly kind: 'poll' };

export type DerivationStep = DerivationFact & {
  /** Article that may be shown (verified ones only). */
  readonly article: string | null;
};

export function derive(_definition: RoundDefinition, _result: Result): DerivationStep[] {
  throw new Error('to do');
}
