import { formatResult } from '../../src/exchange/result-file.ts';
import { layoutOf } from '../../src/papers/layout.ts';
import type {
  EarlierPeople,
  FileProof,
  MinutesCongress,
  MinutesFacts,
} from '../../src/papers/minutes/minutes-facts.ts';
import type { OpenCongress } from '../open-congress.ts';
import { isPractice } from '../rehearsal/copied-from.ts';
import { sha256 } from '../sha256.ts';
import { fingerprintOf } from '../signing.ts';
import type { BallotFacts } from '../storage/ballots.ts';
import type { RemarkRow } from '../storage/remarks.ts';
import { ballotInForce, countedRound, verdictOf } from './round-facts.ts';
import type { CountedRound } from './round-facts.ts';
import { notedFindings } from './round-findings.ts';

export interface Drawing {
  readonly at: Date;
  /** Of the program. */
  readonly version: string;
}

/** What the minutes say, and the moment at which they and every paper beside them were drawn. */
export interface DrawnMinutes {
  readonly facts: MinutesFacts;
  readonly createdAt: Date;
}

/** The minutes of a round: as they were sealed, at the moment of the seal; a draft as the count stands at `at`. */
export function minutesAt(file: OpenCongress, round: CountedRound, { at, version }: Drawing): DrawnMinutes {
  const { seal, result } = round;
  if (seal) return { facts: seal.minutes, createdAt: new Date(seal.at) };
  const resultHash = sha256(formatResult(result));
  return { facts: minutesFacts(file, round, { at, draft: true, resultHash, version }), createdAt: at };
}

/** What the minutes of a round say now. */
export function minutesFacts(
  file: OpenCongress,
  round: CountedRound,
  options: { readonly at: Date; readonly draft: boolean; readonly resultHash: string; readonly version: string },
): MinutesFacts {
  const { presidium, committee } = file.congress.get();
  const local = localTime(options.at);
  const congress = congressOnPaper(file, local.slice(0, 10));
  return {
    definition: round.definition,
    roundNumber: round.row.number,
    ...earlierAndDecided(file, round),
    congress,
    presidium,
    committee,
    result: round.result,
    rulings: round.ballots.flatMap((ballot) => {
      if (!ballot.ruling) return [];
      const { batch, serial, doubt, ruling } = ballot;
      const { reason, article, votes } = ruling;
      const verdict = verdictOf(round.definition, ballotInForce(ballot));
      const said = { reason, article, votesFor: votes?.for ?? 0, votesAgainst: votes?.against ?? 0 };
      return [{ batch, serial, doubt: doubt ?? '', ...said, verdict }];
    }),
    notes: notedFindings(file, round).flatMap(({ finding, note }) => (note === null ? [] : [{ finding, note }])),
    ...said(file.remarks.ofRound(round.row.id)),
    reopenings: file.seals
      .reopenings(round.row.id)
      .map((reopening) => ({ ...reopening, at: localTime(new Date(reopening.at)) })),
    finishedAt: options.draft ? null : local,
    copies: layoutOf(congress, round.definition.ruleSet).copies,
    draft: options.draft,
    ...(isPractice(file) ? { practice: true } : {}),
    readings: { wanted: round.row.readings, settled: round.ballots.filter(isSettled).length },
    proof: fileProof(file),
    program: { version: options.version },
    resultHash: options.resultHash,
  };
}

/** Left out where the committee wrote nothing. */
function said(remarks: readonly RemarkRow[]): Pick<MinutesFacts, 'remarks'> {
  return remarks.length === 0 ? {} : { remarks: remarks.map(({ number, content }) => ({ number, ...content })) };
}

/** The congress as a paper of that day names it, and how its papers are laid out. */
export function congressOnPaper(file: OpenCongress, day: string): MinutesCongress {
  const { organisation, superior, name, ordinal, term, place } = file.congress.get();
  const layout = file.congress.layout();
  const settled = Object.keys(layout).length > 0 ? { layout } : {};
  return { organisation, superior, name, ordinal, term, place, day, ...settled };
}

/** A paper that its readers read otherwise, and that was settled with the paper in hand. */
function isSettled({ settled, otherwise, ruling }: BallotFacts): boolean {
  return settled || (otherwise.length > 0 && ruling !== null);
}

/** The key of the file and its journal as they stand; in a seal, before the line that tells of the seal. */
export function fileProof({ signingKey, journal }: OpenCongress): FileProof {
  const { lines, hash } = journal.head();
  return { fingerprint: fingerprintOf(signingKey.publicKey()), journal: { lines, head: hash } };
}

/** The people of the rounds before, and what was decided on this one; left out where there is nothing to tell. */
function earlierAndDecided(file: OpenCongress, { row }: CountedRound): Pick<MinutesFacts, 'earlier' | 'decisions'> {
  const before = file.rounds.ofElection(row.electionId).filter(({ number }) => number < row.number);
  const decisions = file.decisions.ofRound(row.id).map(({ decision }) => decision);
  return {
    ...(before.length > 0 ? { earlier: before.map(({ id }) => earlierPeople(file, id)) } : {}),
    ...(decisions.length > 0 ? { decisions } : {}),
  };
}

function earlierPeople(file: OpenCongress, roundId: number): EarlierPeople {
  const { row, result } = countedRound(file, roundId);
  const people = result.candidates.map(({ number, name, for: votes }) => ({ number, name, votes }));
  return { round: row.number, people };
}

/** "2026-01-05T15:42" on the clock of this computer. */
export function localTime(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
