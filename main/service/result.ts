import { derive } from '../../src/election/derivation.ts';
import { sensitivity } from '../../src/election/sensitivity.ts';
import { explain } from '../../src/election/why.ts';
import type { BallotQuery } from '../../src/api/inputs.ts';
import type { BallotBehind, ResultView } from '../../src/api/views.ts';
import type { Mark, Style } from '../../src/election/model.ts';
import type { Desk } from '../desk.ts';
import type { Answering } from './answering.ts';
import { ballotInForce, countedRound, countsNow, verdictOf } from './round-facts.ts';

export function resultHandlers(os: Answering, desk: Desk) {
  return os.result.router({
    get: os.result.get.handler(({ input: { roundId } }): ResultView => {
      const { definition, result, state, ballots, counted } = countedRound(desk.file(), roundId);
      const ruled = new Set(ballots.filter(({ ruling }) => ruling !== null).map(paperKey));
      return {
        result,
        why: explain(definition, result),
        derivation: derive(definition, result),
        sensitivity: sensitivity(definition, result, counted, (ballot) => ruled.has(paperKey(ballot))),
        state,
      };
    }),

    ballots: os.result.ballots.handler(({ input: { roundId, query } }): BallotBehind[] => {
      const { definition, ballots } = countedRound(desk.file(), roundId);
      return ballots
        .filter(countsNow)
        .map((facts) => {
          const ballot = ballotInForce(facts);
          const { batch, serial, defects, marks } = ballot;
          return {
            batch,
            serial,
            defects,
            marks,
            verdict: verdictOf(definition, ballot),
            ruled: facts.ruling !== null,
          };
        })
        .filter((ballot) => standsBehind(ballot, query, definition.style));
    }),
  });
}

function paperKey({ batch, serial }: { readonly batch: number; readonly serial: number }): string {
  return `${batch}-${serial}`;
}

/** True where the ballot is one of those the number of the result screen counts. */
function standsBehind(ballot: BallotBehind, query: BallotQuery, style: Style): boolean {
  switch (query.kind) {
    case 'all':
      return true;
    case 'valid':
      return ballot.verdict === 'valid';
    case 'invalid':
      return ballot.verdict !== 'valid' && (query.reason === undefined || ballot.verdict === query.reason);
    case 'candidate':
      return ballot.verdict === 'valid' && sideOf(style, ballot.marks[query.number - 1]) === query.as;
    case 'ruled':
      return ballot.ruled;
  }
}

/** Which column of the result a line of a valid ballot goes to; null where it goes to none. */
function sideOf(style: Style, mark: Mark | undefined): 'for' | 'against' | 'uncounted' | null {
  switch (style) {
    case 'strike':
      return mark === 'none' ? 'for' : 'against';
    case 'list':
      return mark === 'chosen' ? 'for' : 'against';
    case 'agree':
      return mark === 'agree' ? 'for' : mark === 'disagree' ? 'against' : 'uncounted';
    case 'cumulative':
      return typeof mark === 'number' && mark > 0 ? 'for' : null;
  }
}
