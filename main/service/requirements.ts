/** What must hold before a round may be changed. Each refuses with the reason a person can act on. */
import { Refusal } from '../../src/refusal.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { RoundRow } from '../storage/rounds.ts';

/** What is said of a round may be said of voided ballots too; refuses with round-sealed. */
export function requireUnsealed(file: OpenCongress, roundId: number): void {
  if (file.seals.last(roundId) === 'sealed') throw new Refusal('round-sealed', {});
}

/** Refuses with round-sealed, and with round-annulled where the congress voided the ballots. */
export function requireOpen(file: OpenCongress, roundId: number): void {
  requireUnsealed(file, roundId);
  if (file.decisions.annulled(roundId)) throw new Refusal('round-annulled', {});
}

/** What the ballots are read against stays as it is once one was entered; refuses with counting-started. */
export function requireNoBallots(file: OpenCongress, roundId: number): void {
  if (file.readings.anyEntered(roundId)) throw new Refusal('counting-started', {});
}

/** Ballots can be entered against a ballot list and declared piles; refuses with counting-not-ready. */
export function requireReady(file: OpenCongress, round: RoundRow): void {
  const missing = [...(hasList(file, round) ? [] : ['candidates']), ...(round.collected === null ? ['ballots'] : [])];
  if (missing.length > 0) throw new Refusal('counting-not-ready', { missing: missing.join(' ') });
}

/** There is something to print on a ballot; refuses with counting-not-ready. */
export function requireList(file: OpenCongress, round: RoundRow): void {
  if (!hasList(file, round)) throw new Refusal('counting-not-ready', { missing: 'candidates' });
}

/** A paper on which voters write every name has no list at first. */
function hasList(file: OpenCongress, { id, writeIn }: RoundRow): boolean {
  return writeIn || file.candidates.count(id) > 0;
}

/** Refuses with round-has-later where a later round was built on this one. */
export function requireLast(file: OpenCongress, { electionId, number }: RoundRow): void {
  if (file.rounds.ofElection(electionId).some((round) => round.number > number))
    throw new Refusal('round-has-later', {});
}

/** Refuses with batch-unknown; returns how many ballots the pile has. */
export function requireBatch(file: OpenCongress, roundId: number, batch: number): number {
  const size = file.batches.size(roundId, batch);
  if (size === undefined) throw new Refusal('batch-unknown', { batch });
  return size;
}
