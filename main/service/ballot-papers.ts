/** Phiếu bầu of a round, as its declaration stands: a test of the printer, ballots to vote on, the sheet that accounts for them. */
import { z } from 'zod';
import { ballotLook, maxBallotsPrinted } from '../../src/api/inputs.ts';
import type { BallotCopies, BallotLook, Holder } from '../../src/api/inputs.ts';
import type { PrintedBallotsView } from '../../src/api/views.ts';
import type { RoundDefinition } from '../../src/election/model.ts';
import { ballotRun } from '../../src/papers/ballot/ballot.ts';
import type { BallotRun } from '../../src/papers/ballot/ballot.ts';
import type { BallotAccountFacts } from '../../src/papers/ballot/ballot-account.ts';
import { printedDefinition } from '../../src/papers/ballot/ballot-code.ts';
import type { BallotHolder } from '../../src/papers/ballot/ballot-form.ts';
import { Refusal } from '../../src/refusal.ts';
import type { OpenCongress } from '../open-congress.ts';
import { isPractice } from '../rehearsal/copied-from.ts';
import { sha256 } from '../sha256.ts';
import type { RoundRow } from '../storage/rounds.ts';
import { requireVotes } from './cumulative-paper.ts';
import { congressOnPaper, localTime } from './minutes-facts.ts';
import type { Drawing } from './minutes-facts.ts';
import { requireList, requireNoBallots, requireOpen } from './requirements.ts';
import { countedRound, roundDefinition, roundRow } from './round-facts.ts';
import { roundPaperFacts } from './round-papers.ts';

/** Whose ballot alone, by the code of the register. */
type OnlyOne = Extract<BallotCopies, object>;

export interface BallotPrint extends BallotLook {
  readonly roundId: number;
  readonly copies: BallotCopies;
}

/**
 * Nobody votes any more where counting began, and nothing is replaced that was not printed; refuses: round-sealed,
 * round-annulled, counting-started, counting-not-ready, ballot-not-printed.
 */
export function ballotsToVoteOn(file: OpenCongress, print: BallotPrint) {
  requireOpen(file, print.roundId);
  requireNoBallots(file, print.roundId);
  const run = ballotsOf(file, print);
  if (run.only?.replaces === true && !isPrintedFor(file, print.roundId, run.definitionHash, run.only.code))
    throw new Refusal('ballot-not-printed', { code: run.only.code });
  return run;
}

/**
 * The run, and the hash of what its ballots say; refuses: counting-not-ready where there is no list yet, no-holders,
 * too-many-holders, holder-unknown, holder-absent.
 */
export function ballotsOf(
  file: OpenCongress,
  { roundId, copies, ...look }: BallotPrint,
): BallotRun & { readonly definitionHash: string; readonly only: OnlyOne | null } {
  const row = roundRow(file, roundId);
  requireList(file, row);
  const definition = roundDefinition(file, row);
  const definitionHash = declarationHash(definition);
  const election = file.elections.list().findIndex(({ id }) => id === row.electionId) + 1;
  const options = {
    ...look,
    congress: congressOnPaper(file, ''),
    roundNumber: row.number,
    scanning: look.scanning ? { election, definitionHash } : null,
    practice: isPractice(file),
  };
  if (typeof copies === 'object') {
    const holder = requireHolder(file, row, copies.code);
    const run = ballotRun(definition, options, [holder], holdersWithBallot(file, row));
    return { ...run, definitionHash, only: { ...copies, code: holder.code } };
  }
  const wanted = copies === 'each-holder' ? requireHolders(file, row) : copies;
  return { ...ballotRun(definition, options, wanted), definitionHash, only: null };
}

/** In the order of the register: whoever hands the ballots out finds them by it. */
function requireHolders(file: OpenCongress, row: RoundRow): readonly BallotHolder[] {
  const holders = holdersWithBallot(file, row);
  if (holders.length === 0) throw new Refusal('no-holders', {});
  if (holders.length > maxBallotsPrinted)
    throw new Refusal('too-many-holders', { count: holders.length, most: maxBallotsPrinted });
  for (const { shares } of holders) requireVotes(shares, row);
  return holders;
}

function requireHolder(file: OpenCongress, row: RoundRow, code: string): BallotHolder {
  const holder = row.style === 'cumulative' ? file.holders.find(code) : undefined;
  if (!holder) throw new Refusal('holder-unknown', { code });
  if (!holder.present) throw new Refusal('holder-absent', { code: holder.code, name: holder.name });
  const onBallot = ballotHolder(holder);
  requireVotes(onBallot.shares, row);
  return onBallot;
}

/** Whoever is not at the meeting has no ballot; the shares given to a proxy are on the proxy's. */
function holdersWithBallot(file: OpenCongress, { style }: RoundRow): readonly BallotHolder[] {
  if (style !== 'cumulative') return [];
  return file.holders
    .list()
    .filter(({ present }) => present)
    .map(ballotHolder);
}

function ballotHolder({ code, name, own, proxied }: Holder): BallotHolder {
  return { code, name, shares: own + proxied };
}

/** Of what ballots say of their election: those of an earlier declaration have another one. */
function declarationHash(definition: RoundDefinition): string {
  return sha256(printedDefinition(definition));
}

/** What a line of the journal about printed ballots tells. */
const printedLine = ballotLook.extend({
  count: z.number(),
  filled: z.boolean(),
  definitionHash: z.string(),
  only: z.object({ code: z.string(), replaces: z.boolean() }).optional(),
});

function printedLines(file: OpenCongress, roundId: number) {
  return file.journal
    .everyOpen('ballots-printed', roundId)
    .map(({ at, open }) => ({ ...printedLine.parse(open), at: localTime(new Date(at)) }));
}

/** With names of shareholders on them, as things are declared now. */
function filledOf(lines: ReturnType<typeof printedLines>, definitionHash: string) {
  return lines.filter((line) => line.filled && line.definitionHash === definitionHash);
}

/** With everybody's, or alone. */
function isPrintedFor(file: OpenCongress, roundId: number, definitionHash: string, code: string): boolean {
  const filled = filledOf(printedLines(file, roundId), definitionHash);
  return filled.some(({ only }) => only === undefined || only.code === code);
}

export function printedBallots(file: OpenCongress, roundId: number): PrintedBallotsView {
  const row = roundRow(file, roundId);
  const lines = printedLines(file, roundId);
  const last = lines.at(-1);
  return {
    count: lines.reduce((sum, { count }) => sum + count, 0),
    look: last === undefined ? null : { sheet: last.sheet, scanning: last.scanning, beside: last.beside },
    filled: filledOf(lines, declarationHash(roundDefinition(file, row))).length > 0,
    holders: holdersWithBallot(file, row).length,
  };
}

export function ballotAccountFacts(file: OpenCongress, roundId: number, drawing: Drawing): BallotAccountFacts {
  const round = countedRound(file, roundId);
  return {
    ...roundPaperFacts(file, round, drawing),
    printed: printedLines(file, roundId),
    issued: round.row.issued,
    definitionHash: declarationHash(round.definition),
  };
}
