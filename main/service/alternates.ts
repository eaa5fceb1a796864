/** Đại biểu dự khuyết: who they are, in which order, and whom they replaced (rules.md §2.4). */
import { alternatesOf } from '../../src/election/progress.ts';
import type { Alternates, ElectedPerson } from '../../src/election/progress.ts';
import { Refusal } from '../../src/refusal.ts';
import type { AlternatesView, Replacement } from '../../src/api/views.ts';
import type { OpenCongress } from '../open-congress.ts';
import { electionRounds, progressState } from './election-progress.ts';
import type { ElectionRounds } from './election-progress.ts';

/** The alternates of an election of delegates; null where the congress asked for none. */
export function alternatesView(file: OpenCongress, election: ElectionRounds): AlternatesView | null {
  if (election.election.office !== 'delegates' || election.election.poll) return null;
  const { id } = election.election;
  const seats = file.alternates.seats(id);
  const chosen = seats > 0 ? { seats, ...alternatesOf(election.held, seats) } : ownBallot(file);
  return chosen && { ...chosen, replacements: file.alternates.replacements(id) };
}

/** Alternates elected by a ballot of their own, in the order of that election. */
function ownBallot(file: OpenCongress): ({ readonly seats: number } & Alternates) | null {
  const own = file.elections.list().find(({ office, poll }) => office === 'alternate-delegates' && !poll);
  if (!own || progressState(file, own.id) === 'counting') return null;
  const { seats, elected } = electionRounds(file, own.id).progress;
  return { seats, ordered: elected, tied: null };
}

/**
 * Who takes the place of `absent` now. Refuses: not-elected where nobody of that name holds a place, no-alternate-left.
 * An alternate who took a place may be absent too.
 */
export function nextReplacement(
  file: OpenCongress,
  election: ElectionRounds,
  absent: string,
  decided: Pick<Replacement, 'reason' | 'decidedAt'>,
): Replacement {
  const view = alternatesView(file, election);
  const replacements = view?.replacements ?? [];
  const holding = [...election.progress.elected.map(nameOf), ...replacements.map(({ by }) => by)];
  const left =
    times(holding, absent) -
    times(
      replacements.map((replacement) => replacement.absent),
      absent,
    );
  if (left <= 0) throw new Refusal('not-elected', { name: absent });
  const next = view?.ordered[replacements.length];
  if (!next) throw new Refusal('no-alternate-left', {});
  return { absent, by: nameOf(next), ...decided };
}

function nameOf({ candidate }: ElectedPerson): string {
  return candidate.name;
}

function times(names: readonly string[], name: string): number {
  return names.filter((other) => other === name).length;
}
