import { Refusal } from '../../src/refusal.ts';
import type { DoubtfulBallot } from '../../src/api/views.ts';
import type { Desk } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { BallotFacts } from '../storage/ballots.ts';
import type { RoundRow } from '../storage/rounds.ts';
import type { Answering } from './answering.ts';
import { readBatch, readBatches } from './batch-readings.ts';
import { withEntitlement } from './cumulative-paper.ts';
import { requireFit } from './paper-fit.ts';
import { requireOpen } from './requirements.ts';
import { ballotOf, roundRow } from './round-facts.ts';
import { fileForBallots } from './seen-ballots.ts';

export function rulingsHandlers(os: Answering, desk: Desk) {
  return os.rulings.router({
    list: os.rulings.list.handler(({ input: { roundId } }): DoubtfulBallot[] => {
      const file = fileForBallots(desk, roundId);
      return readBatches(file, roundRow(file, roundId))
        .flatMap(({ papers }) => papers)
        .filter(({ doubt, ruling }) => doubt !== null || ruling !== null)
        .map(doubtfulBallot);
    }),

    paper: os.rulings.paper.handler(({ input: { roundId, batch, serial } }): DoubtfulBallot => {
      const file = fileForBallots(desk, roundId);
      return doubtfulBallot(paperAt(file, roundRow(file, roundId), batch, serial));
    }),

    decide: os.rulings.decide.handler(
      ({ input: { roundId, batch, serial, entries: meant, ballot, reason, article, votesFor, votesAgainst } }) =>
        desk.command('ballot-ruled', (file, occasion) => {
          const round = roundRow(file, roundId);
          requireOpen(file, roundId);
          const { entries, asRead } = paperAt(file, round, batch, serial);
          if (meant !== undefined && meant !== entries) throw new Refusal('paper-moved-on', { batch, serial });
          if (votesFor <= votesAgainst) throw new Refusal('ruling-outvoted', { votesFor, votesAgainst });
          // The paper stays whose it was unless the committee read another code on it.
          const read = { ...ballot, code: ballot.code ?? asRead.code };
          const paper = withEntitlement(file, round, { batch, serial }, read, false, occasion.person);
          requireFit(file, round, paper);
          const votes = { for: votesFor, against: votesAgainst };
          const said = { kind: 'paper', paper, reason, article, votes } as const;
          file.rulings.add({ roundId, batch, entries, ...said }, round.style, occasion);
          return {
            answer: undefined,
            roundId,
            open: { batch, serial },
            closed: { ...paper, entries, reason, article, votesFor, votesAgainst, personId: occasion.person.id },
            changed: { subject: 'round', roundId },
          };
        }),
    ),
  });
}

/** A paper by its place; while its batch is still read by somebody nobody sees it. Refuses: batch-unknown, not-found. */
function paperAt(file: OpenCongress, round: RoundRow, batch: number, serial: number): BallotFacts {
  // What may be no paper has the place of the one that follows it.
  const paper = readBatch(file, round, batch).papers.findLast((known) => known.serial === serial);
  if (!paper) throw new Refusal('not-found', { what: `phiếu ${batch}–${serial}` });
  return paper;
}

function doubtfulBallot(facts: BallotFacts): DoubtfulBallot {
  const { batch, serial, entries, asRead, otherwise, doubt, ruling } = facts;
  return {
    batch,
    serial,
    entries,
    asRead: ballotOf(facts, asRead),
    otherwise: otherwise.map((paper) => ballotOf(facts, paper)),
    doubt: doubt ?? '',
    ruling: ruling && {
      ballot: ballotOf(facts, ruling.paper),
      reason: ruling.reason,
      article: ruling.article,
      votesFor: ruling.votes?.for ?? 0,
      votesAgainst: ruling.votes?.against ?? 0,
      at: ruling.at,
      actor: ruling.actor,
    },
  };
}
