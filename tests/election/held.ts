/** Rounds of an election from bare votes, for the tests of what comes after a round. */
import type { Decision, DecisionContent, RoundDefinition } from '../../src/election/model.ts';
import type { HeldRound } from '../../src/election/progress.ts';
import { tally } from '../../src/election/tally.ts';
import { election, people } from './elections.ts';

export interface RoundOfVotes extends Partial<RoundDefinition> {
  /** Votes of each person, in ballot order; ten ballots unless `ballots` says otherwise. */
  readonly votes: readonly number[];
  readonly sealed?: boolean;
  readonly decisions?: readonly DecisionContent[];
}

/** A round whose people got these votes, on agree ballots: any votes up to the number of ballots are possible. */
export function held({ votes, sealed = true, decisions = [], ...change }: RoundOfVotes): HeldRound {
  const definition = election({ style: 'agree', candidates: people(votes.length), ...change });
  const { collected } = definition.ballots;
  const ballots = Array.from({ length: collected }, (_, serial) => ({
    defects: [],
    marks: votes.map((count) => (serial < count ? ('agree' as const) : ('disagree' as const))),
  }));
  // Votes for more people than seats would spoil a paper: the count is taken with room for everyone, then decided for the seats.
  const rows = tally({ ...definition, style: 'agree', seats: votes.length }, ballots);
  const decided = { ...rows, ...outcomeOf(definition, votes) };
  const elected = new Set(decided.elected);
  return {
    definition,
    result: { ...decided, candidates: rows.candidates.map((one) => ({ ...one, elected: elected.has(one.number) })) },
    sealed,
    decisions: decisions.map(decidedNow),
  };
}

/** Cumulative ballots have no limit of names: the same votes through the same engine. */
function outcomeOf(definition: RoundDefinition, votes: readonly number[]) {
  const total = votes.reduce((sum, count) => sum + count, 0);
  const base = definition.ballots.collected;
  const { elected, tied, shortfall } = tally({ ...definition, style: 'cumulative' }, [
    { defects: [], marks: votes, votes: total },
    ...Array.from({ length: base - 1 }, () => ({ defects: [], marks: votes.map(() => 0), votes: 0 })),
  ]);
  return { elected, tied, shortfall };
}

export function decidedNow(content: DecisionContent): Decision {
  return { ...content, reason: 'Đại hội quyết định', decidedAt: '2026-01-05T15:42' };
}

/** Who of the parent's ballot stands on this one, in order; null for a name added to the list. */
export function listFrom(...numbers: readonly (number | null)[]): RoundDefinition['candidates'] {
  return numbers.map((from, place) => ({
    number: place + 1,
    name: from === null ? `Người mới ${place + 1}` : `Người ${from}`,
    ...(from === null ? {} : { from }),
  }));
}
