/** What the rules offer after a round, and what was decided on it. */
import type { DecisionView, ElectionView, RoundSummary } from '../../../src/api/views.ts';
import type { NextStep } from '../../../src/election/progress.ts';

export interface StepsOfRound {
  readonly election: ElectionView | undefined;
  /** Only those of the election's last round: an earlier one has been gone on from. */
  readonly steps: readonly NextStep[];
  /** The round after this one. */
  readonly later: RoundSummary | null;
  /** Decisions in force on this round. */
  readonly decisions: readonly DecisionView[];
  /** Who of the tied is elected by a decision; null while the tie stands. */
  readonly settled: readonly number[] | null;
}

export function stepsOf(election: ElectionView | undefined, roundNumber: number): StepsOfRound {
  const later = election?.rounds.find(({ number }) => number > roundNumber) ?? null;
  const decisions = election?.decisions.filter(({ round }) => round === roundNumber) ?? [];
  const settling = decisions.map(({ decision }) => decision).find(({ kind }) => kind === 'settle-tie');
  return {
    election,
    later,
    steps: later === null ? (election?.progress.steps ?? []) : [],
    decisions,
    settled: settling?.kind === 'settle-tie' ? settling.elected : null,
  };
}
