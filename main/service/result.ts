import { derive } from '../../src/election/derivation.ts';
import { sensitivity } from '../../src/election/sensitivity.ts';
import { explain } from '../../src/election/why.ts';
import type { BallotQuery } from '../../src/api/inputs.ts';
import type { BallotBehind, ResultView } from '../../src/api/views.ts';
import type { Ballot, RoundDefinition } from '../../src/election/model.ts';
import { tally } from '../../src/election/tally.ts';
import type { Desk } from '../desk.ts';
import type { Answering } from './answering.ts';
import { ballotInForce, countedRound, countsNow, verdictOf } from './round-facts.ts';
import { fileForBallots } from './seen-ballots.ts';

export function resultHandlers(os: Answering, desk: Desk) {
  return os.result.router({
    get: os.result.get.handler(({ input: { roundId } }): ResultView => {
      // What was sealed is open to all, as its minutes are.
      const file = desk.fileFor('sealed');
      if (file.seals.last(roundId) !== 'sealed') desk.fileFor('result');
      const { definition, result, state, ballots, counted } = countedRound(file, roundId);
      const decisions = file.decisions.ofRound(roundId).map(({ decision }) => decision);
      const ruled = new Set(ballots.filter(({ ruling }) => ruling !== null).map(paperKey));
      return {
        result,
        why: explain(definition, result, decisions),
        derivation: derive(definition, result),
        sensitivity: sensitivity(definition, result, counted, (ballot) => ruled.has(paperKey(ballot))),
        state,
      };
    }),

    ballots: os.result.ballots.handler(({ input: { roundId, query } }): BallotBehind[] => {
      const { definition, ballots } = countedRound(fileForBallots(desk, roundId), roundId);
      return ballots.filter(countsNow).flatMap((facts) => {
        const ballot = ballotInForce(facts);
        const { batch, serial, defects, marks } = ballot;
        const verdict = verdictOf(definition, ballot);
        const behind = { batch, serial, defects, marks, verdict, ruled: facts.ruling !== null };
        return standsBehind(behind, ballot, query, definition) ? [behind] : [];
      });
    }),
  });
}

function paperKey({ batch, serial }: { readonly batch: number; readonly serial: number }): string {
  return `${batch}-${serial}`;
}

/** True where the ballot is one of those the number of the result screen counts. */
function standsBehind(
  { verdict, ruled }: BallotBehind,
  ballot: Ballot,
  query: BallotQuery,
  definition: RoundDefinition,
): boolean {
  switch (query.kind) {
    case 'all':
      return true;
    case 'valid':
      return verdict === 'valid';
    case 'invalid':
      return verdict !== 'valid' && (query.reason === undefined || verdict === query.reason);
    case 'candidate':
      return verdict === 'valid' && countsAs(definition, ballot, query.number, query.as);
    case 'ruled':
      return ruled;
  }
}

/** True where the ballot adds to that column of the person: counted alone by the same rules, so that both always agree. */
function countsAs(definition: RoundDefinition, ballot: Ballot, number: number, as: 'for' | 'against' | 'uncounted') {
  const line = tally(definition, [ballot]).candidates.find((candidate) => candidate.number === number);
  return line !== undefined && line[as] > 0;
}
