/** Số dư of a list against its seats, as shown while the list is typed (Quy chế 190 Điều 14). */
import { percentOf } from '../../../src/election/percent.ts';

export interface Surplus {
  readonly kind: 'surplus' | 'none' | 'short';
  /** People more (or fewer) than the seats. */
  readonly people: number;
  /** Share of the seats, two decimals. */
  readonly percent: string;
  /** The largest surplus the regulation allows; floor(30 %), at least one. */
  readonly limit: number;
}

export function surplusOf(candidates: number, seats: number): Surplus | null {
  if (candidates === 0 || seats === 0) return null;
  const people = Math.abs(candidates - seats);
  const kind = candidates > seats ? 'surplus' : candidates === seats ? 'none' : 'short';
  return { kind, people, percent: percentOf(people, seats), limit: Math.max(1, Math.floor((seats * 3) / 10)) };
}
