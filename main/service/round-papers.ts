/** What the papers around the count of a round are written from: zero report, covers, readiness report. */
import { formatElectionFile } from '../../src/exchange/election-file.ts';
import type { BatchCoverFacts } from '../../src/papers/batch-cover.ts';
import type { ReadinessFacts } from '../../src/papers/readiness-report.ts';
import type { RoundPaperFacts } from '../../src/papers/round-paper.ts';
import type { ZeroReportFacts } from '../../src/papers/zero-report.ts';
import { Refusal } from '../../src/refusal.ts';
import type { OpenCongress } from '../open-congress.ts';
import { isPractice } from '../rehearsal/copied-from.ts';
import { lastTestReport } from '../rehearsal/last-report.ts';
import { sha256 } from '../sha256.ts';
import { congressOnPaper, fileProof, localTime } from './minutes-facts.ts';
import type { Drawing } from './minutes-facts.ts';
import { countedRound } from './round-facts.ts';
import type { CountedRound } from './round-facts.ts';
import { batchHash } from './round-view.ts';
import { sealedElection } from './sealed-election.ts';

export function roundPaperFacts(file: OpenCongress, round: CountedRound, { at, version }: Drawing): RoundPaperFacts {
  const { committee } = file.congress.get();
  const drawnAt = localTime(at);
  return {
    definition: round.definition,
    roundNumber: round.row.number,
    congress: congressOnPaper(file, drawnAt.slice(0, 10)),
    committee,
    readings: round.row.readings,
    proof: fileProof(file),
    drawnAt,
    ...(isPractice(file) ? { practice: true } : {}),
    program: { version },
  };
}

/**
 * A round with the hash of its declaration: what the zero report and the committee's sheet are written from. How papers are laid
 * out and on which day one is printed is no declaration: printed anew it has the same hash.
 */
export function declaredFacts(file: OpenCongress, roundId: number, drawing: Drawing): ZeroReportFacts {
  const round = countedRound(file, roundId);
  const facts = roundPaperFacts(file, round, drawing);
  const { presidium } = file.congress.get();
  const congress = { ...facts.congress, day: '', layout: undefined };
  const definitionHash = sha256(formatElectionFile(sealedElection({ ...facts, congress, presidium })));
  return { ...facts, definitionHash };
}

/** The covers of all agreed batches, or of one. Refuses with batch-unknown, and with batch-not-agreed where none is. */
export function batchCoverFacts(
  file: OpenCongress,
  roundId: number,
  only: number | undefined,
  drawing: Drawing,
): BatchCoverFacts {
  const round = countedRound(file, roundId);
  const asked = only === undefined ? round.batches : round.batches.filter(({ number }) => number === only);
  if (only !== undefined && asked.length === 0) throw new Refusal('batch-unknown', { batch: only });
  const batches = asked.flatMap((batch) => {
    const hash = batchHash(round, batch);
    return hash === null ? [] : [{ number: batch.number, ballots: batch.size, hash }];
  });
  if (batches.length === 0) throw new Refusal('batch-not-agreed', {});
  return { ...roundPaperFacts(file, round, drawing), batches };
}

/** Refuses with test-not-run where none was run for the round. */
export function readinessFacts(file: OpenCongress, roundId: number, drawing: Drawing): ReadinessFacts {
  const round = countedRound(file, roundId);
  const test = lastTestReport(file, roundId);
  if (!test) throw new Refusal('test-not-run', {});
  return { ...roundPaperFacts(file, round, drawing), test: { ...test, at: localTime(new Date(test.at)) } };
}
