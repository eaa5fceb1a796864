/** Whether a later round fits what its own `election.json` says of the rounds before it (rules.md §2.2, §2.3). */
import type { EarlierRound, RoundDefinition } from '../../src/election/model.ts';
import type { Difference } from '../../src/words/differences.ts';
import { told } from './compare-results.ts';
import { stepNotOffered } from './round-steps.ts';

/** The differences of one round from the earlier rounds it names; none where it names none. */
export function compareWithEarlier(round: RoundDefinition): Difference[] {
  const { kind, parent: parentNumber, earlier = [] } = round.round;
  const parent = earlier.find(({ number }) => number === parentNumber);
  if (earlier.length === 0) return [];
  const differences =
    kind === 'revote' ? compareRevote(round, earlier, parent) : compareFurther(round, earlier, parent);
  const missing = missingRound(round);
  if (missing !== null) return [...differences, { code: 'round-missing', round: missing }];
  const step = stepNotOffered(round);
  // A round for more seats than were open is told already.
  const seatsTold = differences.some(({ code }) => code === 'revote-seats' || code === 'round-seats');
  return step === null || (seatsTold && step.round === earlier.at(-1)?.number) ? differences : [step, ...differences];
}

/** The first number that the earlier rounds do not go through from the first round to this one; null without a gap. */
function missingRound({ round: { number, earlier = [] } }: RoundDefinition): number | null {
  if (earlier[0]?.kind !== 'first') return 1;
  const gap = earlier.findIndex((round, index) => round.number !== index + 1);
  if (gap >= 0) return gap + 1;
  return number === undefined || number === earlier.length + 1 ? null : earlier.length + 1;
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
function compareRevote(
  round: RoundDefinition,
  earlier: readonly EarlierRound[],
  parent: EarlierRound | undefined,
): Difference[] {
  if (parent === undefined) return [];
  const again = isVoid(parent);
  const tie = again ? lastVoted(earlier) : parent;
  // Without the round of the tie only the voided re-vote can tell.
  const open = tie === undefined ? parent.seats : (tie.tied?.seats ?? 0);
  const at = (tie ?? parent).number;
  const differences: Difference[] =
    round.seats === open ? [] : [{ code: 'revote-seats', round: at, stated: round.seats, open }];
  if (tie === undefined) return differences;
  const tied = (tie.tied?.candidates ?? []).toSorted((a, b) => a - b);
  // 0 stands for a person who was on no list before.
  const people = round.candidates.map(({ from }) => from ?? 0).toSorted((a, b) => a - b);
  if (!again && people.join() !== tied.join())
    return [...differences, { code: 'revote-people', round: at, stated: told(people), tied: told(tied) }];
  // Numbers are those of the voided papers, so only how many people there are can be compared.
  const known = people.filter((number) => number > 0).length;
  if (again && (known !== tied.length || people.length !== tied.length))
    differences.push({ code: 'revote-again', round: at, people: people.length, known, tied: tied.length });
  return differences;
}

/** The last round whose ballots were not voided: what a repeated one really follows. */
export function lastVoted(earlier: readonly EarlierRound[]): EarlierRound | undefined {
  return earlier.findLast((round) => !isVoid(round));
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
