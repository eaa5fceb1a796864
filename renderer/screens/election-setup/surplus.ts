/** Số dư of a list against its seats, as shown while the list is typed (Quy chế 190 Điều 14: at most 30 % of the seats). */
import { percentOf } from '../../../src/election/percent.ts';

export interface Surplus {
  readonly kind: 'surplus' | 'none' | 'short';
  /** People more (or fewer) than the seats. */
  readonly people: number;
  /** Share of the seats, two decimals. */
  readonly percent: string;
  /** The largest surplus the regulation allows, rounded down, at least one; null where no rule says. */
  readonly limit: number | null;
}

/** `most`: the largest surplus in per cent of the seats. */
export function surplusOf(candidates: number, seats: number, most: number | null): Surplus | null {
  if (candidates === 0 || seats === 0) return null;
  const people = Math.abs(candidates - seats);
  const kind = candidates > seats ? 'surplus' : candidates === seats ? 'none' : 'short';
  const limit = most === null ? null : Math.max(1, Math.floor((seats * most) / 100));
  return { kind, people, percent: percentOf(people, seats), limit };
}
