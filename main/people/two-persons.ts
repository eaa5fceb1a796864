/** Two persons of the committee: what no single one may do. */
import { Refusal } from '../../src/refusal.ts';
import type { Occasion } from '../desk.ts';

/** Refuses with second-person-needed where nobody else of the committee gave the PIN. */
export function requireTwo({ witness }: Pick<Occasion, 'witness'>): void {
  if (!witness) throw new Refusal('second-person-needed', {});
}
