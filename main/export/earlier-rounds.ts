/** Whether a later round fits what its own `election.json` says of the rounds before it (rules.md §2.2, §2.3). */
import type { EarlierRound, RoundDefinition } from '../../src/election/model.ts';
import type { Difference } from '../../src/words/differences.ts';
import { told } from './compare-results.ts';

/** The differences of one round from the earlier rounds it names; none where it names none. */
export function compareWithEarlier(round: RoundDefinition): Difference[] {
  const { kind, parent: parentNumber, earlier = [] } = round.round;
  const parent = earlier.find(({ number }) => number === parentNumber);
  if (earlier.length === 0) return [];
  return kind === 'revote' ? compareRevote(round, parent) : compareFurther(round, earlier, parent);
}

/** Numbers of the people whom the round, or the congress after it, elected; nobody where its ballots were voided. */
export function electedFinally({ elected, decisions }: EarlierRound): readonly number[] {
  if (isVoid({ decisions })) return [];
  return [...elected, ...decisions.flatMap((decision) => (decision.kind === 'settle-tie' ? decision.elected : []))];
}

export function isVoid({ decisions }: Pick<EarlierRound, 'decisions'>): boolean {
  return decisions.some(({ kind }) => kind === 'annul');
}

/** Bầu lại do bằng phiếu: exactly the tied, for the places left to them. A voided re-vote is held again as it was. */
function compareRevote(round: RoundDefinition, parent: EarlierRound | undefined): Difference[] {
  if (parent === undefined) return [];
  const again = isVoid(parent);
  const differences: Difference[] = [];
  const open = again ? parent.seats : (parent.tied?.seats ?? 0);
  if (round.seats !== open) differences.push({ code: 'revote-seats', round: parent.number, stated: round.seats, open });
  if (again) return differences;
  const tied = (parent.tied?.candidates ?? []).toSorted((a, b) => a - b);
  // 0 stands for a person who was on no list before.
  const people = round.candidates.map(({ from }) => from ?? 0).toSorted((a, b) => a - b);
  if (people.join() !== tied.join())
    differences.push({ code: 'revote-people', round: parent.number, stated: told(people), tied: told(tied) });
  return differences;
}

/** Bầu tiếp: nobody who is elected already, for no more than the open seats. */
function compareFurther(
  round: RoundDefinition,
  earlier: readonly EarlierRound[],
  parent: EarlierRound | undefined,
): Difference[] {
  const elected = new Set(parent === undefined ? [] : electedFinally(parent));
  const again = round.candidates.flatMap(({ number, name, from }): Difference[] =>
    from !== undefined && parent !== undefined && elected.has(from)
      ? [{ code: 'round-elected', number, name, round: parent.number }]
      : [],
  );
  const open = openSeats(earlier);
  return open === null || round.seats <= open ? again : [...again, { code: 'round-seats', stated: round.seats, open }];
}

/** Seats that the rounds left open; null where only re-votes are named, which do not say how many there were. */
function openSeats(earlier: readonly EarlierRound[]): number | null {
  const start = earlier.findIndex(({ kind }) => kind !== 'revote');
  const first = earlier[start];
  if (first === undefined) return null;
  return earlier.slice(start).reduce((open, round) => open - electedFinally(round).length, first.seats);
}
