/** What may be done to a practice copy only, and what never. */
import { Refusal } from '../../src/refusal.ts';
import type { OpenCongress } from '../open-congress.ts';
import { isPractice } from './copied-from.ts';

type WithKind = Pick<OpenCongress, 'congress'>;

/** Refuses with practice-only in a file that is no practice copy. */
export function requirePractice(file: WithKind): void {
  if (!isPractice(file)) throw new Refusal('practice-only', {});
}

/** Made-up ballots are never sealed and leave no sealed folder behind; refuses with practice-file. */
export function requireNoPractice(file: WithKind): void {
  if (isPractice(file)) throw new Refusal('practice-file', {});
}
