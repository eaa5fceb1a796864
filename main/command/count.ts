import { basename, dirname, resolve } from 'node:path';
import type { Ballot, RoundPlace } from '../../src/election/model.ts';
import { tally } from '../../src/election/tally.ts';
import type { Result } from '../../src/election/result.ts';
import { ruleSets } from '../../src/election/rule-sets/index.ts';
import { formatBallots } from '../../src/exchange/ballots-file.ts';
import { formatElectionFile } from '../../src/exchange/election-file.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import { firstPrevious, journalLine } from '../../src/exchange/journal-file.ts';
import type { JournalLine } from '../../src/exchange/journal-file.ts';
import { formatResult } from '../../src/exchange/result-file.ts';
import { minutes } from '../../src/papers/minutes.ts';
import type { MinutesFacts } from '../../src/papers/minutes.ts';
import { drawPdf } from '../documents/pdf.ts';
import { sealedContent } from '../export/sealed-content.ts';
import { writeSealedFolder } from '../export/sealed-folder.ts';
import { sha256 } from '../sha256.ts';
import { readBallots, readElection } from './input-files.ts';
import { findingLines, nothingBlocks, summary } from './outcome.ts';
import type { CommandOutcome } from './outcome.ts';

/** `count ELECTION.json BALLOTS.csv --out DIR`: the sealed folder. With a blocking finding its minutes are a draft. */
export async function runCount(
  electionPath: string,
  ballotsPath: string,
  out: string,
  version: string,
  now: Date,
): Promise<CommandOutcome> {
  const election = await readElection(electionPath);
  const read: Ballot[] = [];
  await readBallots(ballotsPath, election, (ballot) => read.push(ballot));
  const ballots = read.toSorted((a, b) => a.batch - b.batch || a.serial - b.serial);
  const result = tally(election, ballots);
  const minutesPdf = await drawPdf(minutes(minutesFacts(election, result, version)), { createdAt: now });
  const journal = journalOf(election, ballots, result, minutesPdf, now);
  const target = resolve(out);
  const content = sealedContent({ election, ballots, result, minutesPdf, journal });
  // No congress file stands behind a count from files, so nobody signs it; `verify` says so.
  await writeSealedFolder(dirname(target), basename(target), content, { name: 'Kiểm Phiếu', version });
  return {
    output: `Đã ghi thư mục niêm phong ${target} (chưa ký): ${summary(election, result)}.\n`,
    notes: findingLines(result),
    inOrder: nothingBlocks(result),
  };
}

function minutesFacts(election: ElectionFile, result: Result, version: string): MinutesFacts {
  const {
    organisation = '',
    superior = '',
    name = '',
    ordinal = '',
    term = '',
    place = '',
    day = '',
  } = election.congress ?? {};
  return {
    definition: election,
    roundNumber: roundNumber(election.round),
    congress: { organisation, superior, name, ordinal, term, place, day },
    presidium: election.presidium ?? [],
    committee: election.committee ?? [],
    result,
    rulings: [],
    notes: [],
    reopenings: [],
    finishedAt: null,
    copies: ruleSets[election.ruleSet].minutes.copies,
    draft: !nothingBlocks(result),
    program: { version },
    resultHash: sha256(formatResult(result)),
  };
}

/** A file need not say its number: it is then the one after the rounds it names. */
function roundNumber({ kind, number, parent, earlier = [] }: RoundPlace): number {
  return number ?? (earlier.at(-1)?.number ?? parent ?? (kind === 'first' ? 0 : 1)) + 1;
}

/** What a count from files can tell: which declaration and ballots it was given, which result and minutes it gave. */
function journalOf(
  election: ElectionFile,
  ballots: readonly Ballot[],
  result: Result,
  minutesPdf: Uint8Array,
  now: Date,
): JournalLine[] {
  const at = now.toISOString();
  const electionHash = sha256(formatElectionFile(election));
  const ballotsHash = sha256(formatBallots(election, ballots));
  const resultHash = sha256(formatResult(result));
  const steps = [
    { action: 'election-read', open: { at, electionHash } },
    { action: 'ballots-read', open: { at, count: ballots.length, ballotsHash } },
    {
      action: nothingBlocks(result) ? 'round-sealed' : 'round-counted',
      open: { at, electionHash, ballotsHash, resultHash },
    },
    { action: 'minutes-drawn', open: { at, minutesHash: sha256(minutesPdf) } },
  ];
  const lines: JournalLine[] = [];
  for (const [index, step] of steps.entries())
    lines.push(journalLine({ seq: index + 1, ...step }, lines.at(-1)?.hash ?? firstPrevious, sha256));
  return lines;
}
