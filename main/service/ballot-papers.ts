/** Phiếu bầu of a round, as its declaration stands: a test of the printer, ballots to vote on, the sheet that accounts for them. */
import type { BallotSheet } from '../../src/api/inputs.ts';
import { ballotRun } from '../../src/papers/ballot.ts';
import type { BallotRun } from '../../src/papers/ballot.ts';
import { printedDefinition } from '../../src/papers/ballot-code.ts';
import type { OpenCongress } from '../open-congress.ts';
import { isPractice } from '../rehearsal/copied-from.ts';
import { sha256 } from '../sha256.ts';
import { congressOnPaper } from './minutes-facts.ts';
import { requireList, requireNoBallots, requireOpen } from './requirements.ts';
import { roundDefinition, roundRow } from './round-facts.ts';

export interface BallotPrint {
  readonly roundId: number;
  readonly sheet: BallotSheet;
  readonly scanning: boolean;
  readonly count: number;
}

/** Nobody votes any more where counting began; refuses: round-sealed, round-annulled, counting-started, counting-not-ready. */
export function ballotsToVoteOn(file: OpenCongress, print: BallotPrint, version: string) {
  requireOpen(file, print.roundId);
  requireNoBallots(file, print.roundId);
  return ballotsOf(file, print, version);
}

/** The run, and the hash of what its ballots say; refuses with counting-not-ready where there is no list yet. */
export function ballotsOf(
  file: OpenCongress,
  { roundId, sheet, scanning, count }: BallotPrint,
  version: string,
): BallotRun & { readonly definitionHash: string } {
  const row = roundRow(file, roundId);
  requireList(file, row);
  const definition = roundDefinition(file, row);
  const definitionHash = sha256(printedDefinition(definition));
  const election = file.elections.list().findIndex(({ id }) => id === row.electionId) + 1;
  const options = {
    congress: congressOnPaper(file, ''),
    roundNumber: row.number,
    sheet,
    remarks: { birthYear: false, place: false },
    scanning: scanning ? { election, definitionHash } : null,
    practice: isPractice(file),
  };
  const handled = { spoiled: null, issued: row.issued, left: null };
  return { ...ballotRun(definition, options, { count, handled, program: { version } }), definitionHash };
}
