/** Why a candidate is elected or not: a code with the figures of its sentence; the words live in `src/words`. */
import type { Base } from './rules.ts';

export type WhyCode =
  | 'elected-over-half'
  | 'elected-among-highest'
  | 'elected-plurality'
  | 'elected-older'
  | 'not-over-half'
  | 'over-half-not-enough-places'
  | 'not-enough-votes-plurality'
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
